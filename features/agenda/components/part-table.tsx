import Link from 'next/link';
import { TrackTag } from '@/components/ui/badge';
import { DataTable, type Column } from '@/components/ui/data-table';
import { formatNumber } from '@/lib/format';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { sortLink } from '@/lib/listing';
import { partListing, partName, type PartListing, type PartSort } from '../part-listing';
import type { PartRow } from '../queries';
import type { PartKind } from '../schema';

type Row = { [Kind in PartKind]: PartRow<Kind> }[PartKind];

/** What each kind shows beside the name and its uses. */
function ownColumns(kind: PartKind, locale: Locale): Column<Row>[] {
  const t = translator(locale);
  const column = (key: string, header: string, cell: Column<Row>['cell']): Column<Row> => ({
    key,
    header,
    cell,
  });
  const number = (value: number) => formatNumber(value, locale);
  const columns: Record<PartKind, Column<Row>[]> = {
    rooms: [
      {
        key: 'capacity',
        header: t('planning.capacity'),
        align: 'end',
        cell: (row) =>
          'capacity' in row && row.capacity !== null ? number(row.capacity) : t('planning.noCapacity'),
      },
      column('access', t('planning.access'), (row) =>
        t('stepFree' in row && row.stepFree ? 'planning.isStepFree' : 'planning.notStepFree'),
      ),
    ],
    tracks: [],
    formats: [
      column('minutes', t('planning.minutesShort'), (row) =>
        'defaultMinutes' in row ? t('planning.minutesValue', { minutes: row.defaultMinutes }) : '',
      ),
      column('kind', t('planning.kindOfFormat'), (row) =>
        t('isBreak' in row && row.isBreak ? 'planning.isBreak' : 'planning.regular'),
      ),
    ],
    speakers: [
      column('role', t('planning.role'), (row) => {
        if (!('role' in row)) return '';
        const { text, lang } = pickLocalized(row.role, locale);
        return <span lang={lang}>{text}</span>;
      }),
    ],
  };
  return columns[kind];
}

const position: Omit<Column<Row>, 'header'> = {
  key: 'position',
  align: 'end',
  cell: (row) => ('position' in row ? row.position : ''),
};

export function PartTable({
  kind,
  rows,
  base,
  locale,
  state,
}: {
  kind: PartKind;
  rows: Row[];
  base: string;
  locale: Locale;
  state: PartListing;
}) {
  const t = translator(locale);
  const sort = (by: PartSort) => sortLink(base, state, by, partListing(kind));
  return (
    <DataTable
      caption={t(`planning.title.${kind}`)}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          header: t('planning.name'),
          rowHeader: true,
          sort: sort('name'),
          cell: (row) => <Name row={row} base={base} locale={locale} />,
        },
        ...ownColumns(kind, locale),
        ...(kind === 'speakers'
          ? []
          : [{ ...position, header: t('planning.order'), sort: sort('position') }]),
        {
          key: 'sessions',
          header: t('planning.uses'),
          align: 'end',
          sort: sort('sessions'),
          cell: ({ sessionCount }) =>
            sessionCount > 0 ? (
              formatNumber(sessionCount, locale)
            ) : (
              <span className="soft">{t('planning.unused')}</span>
            ),
        },
      ]}
    />
  );
}

function Name({ row, base, locale }: { row: Row; base: string; locale: Locale }) {
  const { text, lang } = partName(row, locale);
  const link = (
    <Link href={`${base}/${row.id}`} lang={lang} prefetch={false}>
      <bdi>{text}</bdi>
    </Link>
  );
  return (
    <>
      {'colour' in row ? <TrackTag colour={row.colour}>{link}</TrackTag> : link}
      {'organisation' in row && row.organisation && (
        <span className="meta block font-normal">{row.organisation}</span>
      )}
    </>
  );
}
