import { DataTable } from '@/components/ui/data-table';
import { Meter } from '@/components/ui/meter';
import { formatNumber } from '@/lib/format';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { Ranking } from '../figure-queries';

/** Names in the order of how many people they stand for: a chart and its table in one. */
export function RankingTable({
  caption,
  name,
  ranking,
  empty,
  locale,
}: {
  caption: string;
  /** Heading of the names. */
  name: string;
  ranking: Ranking;
  empty: string;
  locale: Locale;
}) {
  const t = translator(locale);
  const { rows, others } = ranking;
  const most = Math.max(1, ...rows.map(({ people }) => people));
  const all = [
    ...rows.map((row) => ({ ...row, isOthers: false })),
    ...(others > 0 ? [{ name: t('charts.others'), people: others, isOthers: true }] : []),
  ];
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={all}
      rowKey={(row) => (row.isOthers ? '' : row.name)}
      columns={[
        {
          key: 'name',
          header: name,
          rowHeader: true,
          cell: (row) => (row.isOthers ? <span className="soft">{row.name}</span> : <bdi>{row.name}</bdi>),
        },
        {
          key: 'people',
          header: t('charts.people'),
          cell: ({ people, isOthers }) =>
            isOthers ? (
              formatNumber(people, locale)
            ) : (
              <Meter value={people} max={most} label={formatNumber(people, locale)} />
            ),
        },
      ]}
      empty={<p className="soft">{empty}</p>}
    />
  );
}
