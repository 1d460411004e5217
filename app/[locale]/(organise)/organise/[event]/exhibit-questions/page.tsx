import { notFound } from 'next/navigation';
import { PageHeader } from '@/components/layout/page-header';
import { EmptyState } from '@/components/ui/empty-state';
import { Pagination } from '@/components/ui/pagination';
import { findTeamEvent } from '@/features/events/queries';
import { ModerationFilter } from '@/features/gallery/talk/components/moderation-filter';
import { ModerationList } from '@/features/gallery/talk/components/moderation-list';
import { ModerationSetting } from '@/features/gallery/talk/components/moderation-setting';
import { TalkOutcome } from '@/features/gallery/talk/components/talk-outcome';
import { questionDesk } from '@/features/gallery/talk/desk-queries';
import { questionListing } from '@/features/gallery/talk/question-listing';
import { currentActor } from '@/features/people/session';
import { isLocale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import {
  isFiltered,
  lastPage,
  listingHref,
  listingParams,
  parseListing,
  type SearchParams,
} from '@/lib/listing';
import { titled } from '@/lib/titled';

type Props = { params: Promise<{ locale: string; event: string }>; searchParams: Promise<SearchParams> };

export const generateMetadata = titled((t) => t('talk.desk.title'));

/** What visitors ask at exhibits, for the curators to show, hide and answer. */
export default async function ModerationPage({ params, searchParams }: Props) {
  const { locale, event: slug } = await params;
  const [actor, query] = [await currentActor(), await searchParams];
  const event = await findTeamEvent(actor, slug);
  const state = parseListing(query, questionListing);
  const desk = event && (await questionDesk(actor, event, state));
  if (!isLocale(locale) || !desk) notFound();
  const t = translator(locale);
  const base = `/${locale}/organise/${slug}/exhibit-questions`;
  const place = {
    locale,
    slug,
    search: new URLSearchParams(listingParams(state, questionListing)).toString(),
  };
  const { total, counts, questions, page } = desk;
  const hasAny = counts.waiting + counts.shown + counts.hidden > 0;
  return (
    <div className="stack max-w-[45rem] gap-s4">
      <PageHeader size="desk" title={t('talk.desk.title')} lead={t('talk.desk.lead')} />
      <TalkOutcome query={query} locale={locale} />
      <ModerationSetting moderation={event.galleryModeration} place={place} locale={locale} />
      {hasAny && <ModerationFilter state={state} counts={counts} base={base} locale={locale} />}
      {total === 0 ? (
        <EmptyState title={t(isFiltered(state) ? 'talk.desk.noneFound' : 'talk.desk.emptyTitle')}>
          <p>{t(isFiltered(state) ? 'talk.desk.noneFoundHint' : 'talk.desk.empty')}</p>
        </EmptyState>
      ) : (
        <ModerationList questions={questions} place={place} timeZone={event.timeZone} locale={locale} />
      )}
      <Pagination
        label={t('talk.desk.pages')}
        page={page}
        pages={lastPage(total, state.pageSize)}
        href={(to) => listingHref(base, state, { page: to }, questionListing)}
        previousLabel={t('talk.desk.previous')}
        nextLabel={t('talk.desk.next')}
        pageLabel={(to) => t('talk.desk.page', { page: to })}
        summary={total > 0 ? t('talk.desk.total', { count: total }) : undefined}
      />
    </div>
  );
}
