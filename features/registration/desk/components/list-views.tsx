import { registrationStatuses } from '@/db/choices';
import { ChipLink, ChipList } from '@/components/ui/chip';
import { formatNumber } from '@/lib/format';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { isSameView, parseView, queueView, viewHref, viewOf, viewQuery, type DeskView } from '../desk-view';
import type { SavedView, StatusCounts } from '../list-queries';

/** Views as tabs: all, the waiting list, and those that the team has saved. */
export function ListViews({
  views,
  view,
  base,
  locale,
}: {
  views: readonly SavedView[];
  view: DeskView;
  base: string;
  locale: Locale;
}) {
  const t = translator(locale);
  const plain = parseView({});
  return (
    <ChipList label={t('desk.view.views')}>
      <ChipLink href={base} current={isSameView(view, plain)}>
        {t('desk.view.all')}
      </ChipLink>
      <ChipLink href={`${base}?${viewQuery(queueView)}`} current={isSameView(view, queueView)}>
        {t('desk.view.queue')}
      </ChipLink>
      {views.map(({ id, name, query }) => (
        <ChipLink key={id} href={`${base}?${query}`} current={isSameView(view, viewOf(query))}>
          {name}
        </ChipLink>
      ))}
    </ChipList>
  );
}

/** How many there are of each status among those that are found; each leads to them. */
export function StatusLinks({
  counts,
  view,
  base,
  locale,
}: {
  counts: StatusCounts;
  view: DeskView;
  base: string;
  locale: Locale;
}) {
  const t = translator(locale);
  const current = view.listing.filters.status;
  return (
    <ChipList label={t('desk.view.statuses')}>
      {registrationStatuses
        .filter((status) => counts[status] > 0 || status === current)
        .map((status) => (
          <ChipLink
            key={status}
            href={viewHref(base, view, { filters: { status: status === current ? null : status } })}
            current={status === current}
            count={formatNumber(counts[status], locale)}
          >
            {t(`ticket.status.${status}`)}
          </ChipLink>
        ))}
    </ChipList>
  );
}
