import { PageHeader } from '@/components/layout/page-header';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { FilterBar } from '@/components/ui/filter-bar';
import { Notice } from '@/components/ui/notice';
import { Pagination } from '@/components/ui/pagination';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { lastPage, listingHref, listingParams, parseListing, type SearchParams } from '@/lib/listing';
import { listedParts, partListing } from '../part-listing';
import type { PartRow } from '../queries';
import type { PartKind } from '../schema';
import { PartTable } from './part-table';

const SEARCHED_FROM = 8;
const outcomes = ['saved', 'deleted', 'notFound'] as const;

type Props = {
  kind: PartKind;
  parts: { [Kind in PartKind]: PartRow<Kind> }[PartKind][];
  query: SearchParams;
  /** The list's address. */
  base: string;
  locale: Locale;
};

/** The rooms, tracks, formats or speakers of an event: found, sorted and paged, with the way to add and to change one. */
export function PartList({ kind, parts, query, base, locale }: Props) {
  const t = translator(locale);
  const spec = partListing(kind);
  const state = parseListing(query, spec);
  const { rows, total } = listedParts(parts, state, locale);
  const kept = Object.entries(listingParams(state, spec)).filter(([name]) => name !== 'q' && name !== 'page');
  return (
    <div className="stack gap-s4">
      <PageHeader
        size="desk"
        title={t(`planning.title.${kind}`)}
        lead={t(`planning.lead.${kind}`)}
        actions={
          <ButtonLink href={`${base}/new`} prefetch={false}>
            {t(`planning.add.${kind}`)}
          </ButtonLink>
        }
      />
      <PartDone outcome={query.done} locale={locale} />
      {(parts.length >= SEARCHED_FROM || state.q) && (
        <FilterBar
          action={base}
          label={t('planning.filter')}
          search={{ label: t('planning.search'), value: state.q }}
          hidden={Object.fromEntries(kept)}
          applyLabel={t('planning.apply')}
          reset={state.q ? { href: base, label: t('planning.reset') } : undefined}
        />
      )}
      {rows.length > 0 && <PartTable {...{ kind, rows, base, locale, state }} />}
      {rows.length === 0 && (
        <EmptyState title={state.q ? t('planning.none') : t(`planning.empty.${kind}`)}>
          <p>{state.q ? t('planning.noneNext') : t(`planning.emptyNext.${kind}`)}</p>
        </EmptyState>
      )}
      <Pagination
        label={t('planning.pages')}
        page={state.page}
        pages={lastPage(total, state.pageSize)}
        href={(page) => listingHref(base, state, { page }, spec)}
        previousLabel={t('planning.previous')}
        nextLabel={t('planning.next')}
        pageLabel={(page) => t('planning.page', { page })}
        summary={total > 0 ? t('planning.total', { count: total }) : undefined}
      />
    </div>
  );
}

/** What has just been done with a part. */
export function PartDone({ outcome, locale }: { outcome: SearchParams[string]; locale: Locale }) {
  const done = outcomes.find((one) => one === outcome);
  if (!done) return null;
  const t = translator(locale);
  return (
    <Notice
      tone={done === 'notFound' ? 'caution' : 'positive'}
      live={done === 'notFound' ? 'alert' : 'status'}
    >
      <p>{t(`planning.done.${done}`)}</p>
    </Notice>
  );
}
