import { notFound } from 'next/navigation';
import { PageHeader } from '@/components/layout/page-header';
import { FilterBar, FilterSelect } from '@/components/ui/filter-bar';
import { Pagination } from '@/components/ui/pagination';
import { HistoryTable } from '@/features/events/components/history-table';
import { historyAreas } from '@/features/events/history';
import { listHistory } from '@/features/events/history-queries';
import { findManagedEvent } from '@/features/events/queries';
import { currentActor } from '@/features/people/session';
import { isLocale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { isFiltered, lastPage, listingHref, parseListing, sortLink, type SearchParams } from '@/lib/listing';
import { titled } from '@/lib/titled';

type Props = { params: Promise<{ locale: string; event: string }>; searchParams: Promise<SearchParams> };

const spec = {
  sorts: ['at'] as const,
  defaultSort: { by: 'at', dir: 'desc' } as const,
  filters: { area: historyAreas },
};

export const generateMetadata = titled((t) => t('organise.history'));

export default async function HistoryPage({ params, searchParams }: Props) {
  const { locale, event: slug } = await params;
  const actor = await currentActor();
  const event = await findManagedEvent(actor, slug);
  if (!isLocale(locale) || !event) notFound();
  const state = parseListing(await searchParams, spec);
  const history = await listHistory(actor, event.id, state, locale);
  if (!history) notFound();
  const t = translator(locale);
  const base = `/${locale}/organise/${slug}/history`;
  return (
    <div className="stack gap-s4">
      <PageHeader size="desk" title={t('organise.history')} lead={t('history.lead')} />
      <FilterBar
        action={base}
        label={t('history.filter')}
        applyLabel={t('history.apply')}
        reset={isFiltered(state) ? { href: base, label: t('history.reset') } : undefined}
      >
        <FilterSelect
          name="area"
          label={t('history.area')}
          value={state.filters.area}
          allLabel={t('history.allAreas')}
          options={historyAreas.map((area) => ({ value: area, label: t(`history.areas.${area}`) }))}
        />
      </FilterBar>
      <HistoryTable
        entries={history.entries}
        locale={locale}
        timeZone={event.timeZone}
        timeSort={sortLink(base, state, 'at', spec)}
      />
      <Pagination
        label={t('history.pages')}
        page={state.page}
        pages={lastPage(history.total, state.pageSize)}
        href={(page) => listingHref(base, state, { page }, spec)}
        previousLabel={t('history.previous')}
        nextLabel={t('history.next')}
        pageLabel={(page) => t('history.page', { page })}
        summary={t('history.total', { count: history.total })}
      />
    </div>
  );
}
