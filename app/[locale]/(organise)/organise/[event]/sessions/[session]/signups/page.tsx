import Link from 'next/link';
import { notFound } from 'next/navigation';
import { Breadcrumbs } from '@/components/layout/breadcrumbs';
import { PageHeader } from '@/components/layout/page-header';
import { EmptyState } from '@/components/ui/empty-state';
import { FilterBar, FilterSelect } from '@/components/ui/filter-bar';
import { Pagination } from '@/components/ui/pagination';
import { findTeamEvent } from '@/features/events/queries';
import { currentActor } from '@/features/people/session';
import { DeskDone } from '@/features/signup/components/desk-done';
import { SessionPlaces } from '@/features/signup/components/session-places';
import { SignUpSomeone } from '@/features/signup/components/sign-up-someone';
import { SignupTable } from '@/features/signup/components/signup-table';
import { findCandidates, listSignups } from '@/features/signup/desk-queries';
import { signupListing } from '@/features/signup/listing';
import { isLocale, pickLocalized } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { isFiltered, lastPage, listingHref, parseListing, type SearchParams } from '@/lib/listing';
import { titled } from '@/lib/titled';

type Props = {
  params: Promise<{ locale: string; event: string; session: string }>;
  searchParams: Promise<SearchParams>;
};

export const generateMetadata = titled((t) => t('signup.desk.title'));

export default async function SignupsPage({ params, searchParams }: Props) {
  const { locale, event: slug, session: id } = await params;
  const actor = await currentActor();
  const event = await findTeamEvent(actor, slug);
  const query = await searchParams;
  const state = parseListing(query, signupListing);
  const list = event && (await listSignups(actor, event, id, state));
  if (!isLocale(locale) || !event || !list) notFound();
  // Read as the search of the list is: one text, cleaned and cut
  const { q: who } = parseListing({ q: query.who }, signupListing);
  const found = await findCandidates(actor, event, id, who);
  const t = translator(locale);
  const sessions = `/${locale}/organise/${slug}/sessions`;
  const base = `${sessions}/${id}/signups`;
  const title = pickLocalized(list.session.title, locale);
  return (
    <div className="stack gap-s4">
      <Breadcrumbs
        label={t('sessions.title')}
        items={[
          { href: sessions, label: t('sessions.title') },
          { href: `${sessions}/${id}`, label: title.text || t('sessions.untitled') },
          { label: t('signup.desk.title') },
        ]}
      />
      <PageHeader
        size="desk"
        kicker={t('signup.desk.title')}
        title={<span lang={title.lang}>{title.text || t('sessions.untitled')}</span>}
      />
      <DeskDone query={query} locale={locale} />
      <SessionPlaces places={list.session.places} count={list.count} locale={locale} />
      {(list.total > 0 || isFiltered(state)) && (
        <FilterBar
          action={base}
          label={t('signup.desk.filter')}
          search={{
            label: t('signup.desk.search'),
            value: state.q,
            placeholder: t('signup.desk.searchHint'),
          }}
          applyLabel={t('signup.desk.apply')}
          reset={isFiltered(state) ? { href: base, label: t('signup.desk.reset') } : undefined}
        >
          <FilterSelect
            name="status"
            label={t('signup.desk.status')}
            value={state.filters.status}
            allLabel={t('signup.desk.anyStatus')}
            options={signupListing.filters.status.map((value) => ({
              value,
              label: t(`signup.desk.is.${value}`),
            }))}
          />
        </FilterBar>
      )}
      {list.rows.length > 0 ? (
        <SignupTable list={list} state={state} event={event} base={base} locale={locale} />
      ) : isFiltered(state) ? (
        <EmptyState title={t('signup.desk.noneFound')} />
      ) : list.session.places === null ? (
        <EmptyState
          title={t('signup.desk.openTitle')}
          action={
            <Link href={`${sessions}/${id}#places`} prefetch={false}>
              {t('signup.desk.openLink')}
            </Link>
          }
        >
          {t('signup.desk.openText')}
        </EmptyState>
      ) : (
        <EmptyState title={t('signup.desk.empty')}>{t('signup.desk.emptyText')}</EmptyState>
      )}
      <Pagination
        label={t('signup.desk.pages')}
        page={state.page}
        pages={lastPage(list.total, state.pageSize)}
        href={(page) => listingHref(base, state, { page }, signupListing)}
        previousLabel={t('sessions.previous')}
        nextLabel={t('sessions.next')}
        pageLabel={(page) => t('sessions.page', { page })}
        summary={list.total > 0 ? t('signup.desk.total', { count: list.total }) : undefined}
      />
      {list.session.places !== null && (
        <SignUpSomeone q={who} found={found} sessionId={id} event={event} base={base} locale={locale} />
      )}
    </div>
  );
}
