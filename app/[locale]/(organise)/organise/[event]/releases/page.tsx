import { notFound } from 'next/navigation';
import { PageHeader } from '@/components/layout/page-header';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Pagination } from '@/components/ui/pagination';
import { ReleaseTable } from '@/features/agenda/releases/components/release-table';
import { releaseListing } from '@/features/agenda/releases/listing';
import { listReleases } from '@/features/agenda/releases/queries';
import { canPlan } from '@/features/agenda/policy';
import { findTeamEvent } from '@/features/events/queries';
import { currentActor } from '@/features/people/session';
import { isLocale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { lastPage, listingHref, parseListing, type SearchParams } from '@/lib/listing';
import { titled } from '@/lib/titled';

type Props = { params: Promise<{ locale: string; event: string }>; searchParams: Promise<SearchParams> };

export const generateMetadata = titled((t) => t('releases.title'));

export default async function ReleasesPage({ params, searchParams }: Props) {
  const { locale, event: slug } = await params;
  const actor = await currentActor();
  const event = await findTeamEvent(actor, slug);
  if (!isLocale(locale) || !event || !canPlan(actor, event.id)) notFound();
  const releases = await listReleases(actor, event);
  const state = parseListing(await searchParams, releaseListing);
  const from = (state.page - 1) * state.pageSize;
  const t = translator(locale);
  const base = `/${locale}/organise/${slug}/releases`;
  const make = (
    <ButtonLink href={`${base}/new`} prefetch={false}>
      {t('releases.make')}
    </ButtonLink>
  );
  return (
    <div className="stack gap-s4">
      <PageHeader
        size="desk"
        title={t('releases.title')}
        lead={t('releases.lead')}
        actions={releases.length > 0 && make}
      />
      <ReleaseTable
        rows={releases.slice(from, from + state.pageSize)}
        timeZone={event.timeZone}
        base={base}
        locale={locale}
        empty={
          <EmptyState title={t('releases.empty')} action={make}>
            {t('releases.emptyText')}
          </EmptyState>
        }
      />
      <Pagination
        label={t('releases.listPages')}
        page={state.page}
        pages={lastPage(releases.length, state.pageSize)}
        href={(page) => listingHref(base, state, { page }, releaseListing)}
        previousLabel={t('sessions.previous')}
        nextLabel={t('sessions.next')}
        pageLabel={(page) => t('sessions.page', { page })}
      />
    </div>
  );
}
