import Link from 'next/link';
import type { ReactNode } from 'react';
import { AddressText } from '@/components/ui/address-text';
import { DataTable, type Column } from '@/components/ui/data-table';
import type { Event } from '@/features/events/queries';
import { formatDateTime, formatNumber } from '@/lib/format';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { Cell } from '@/lib/spreadsheet/cell';
import type { RegistrationSort } from '../desk-listing';
import { viewSort, type DeskColumn, type DeskView } from '../desk-view';
import { columnCell, columnLabel } from '../../exchange/export-cells';
import type { ListedRegistration } from '../list-queries';
import { QueueMoves } from './queue-moves';
import { RegistrationStatusTag } from './registration-status';

const sorts: Partial<Record<DeskColumn['key'], RegistrationSort>> = {
  organisation: 'organisation',
  category: 'category',
  status: 'status',
  createdAt: 'created',
  position: 'queue',
};

/** The list as its reader may see it: with the columns chosen for organisers, names and categories for door staff. */
export function RegistrationTable({
  rows,
  columns,
  event,
  locale,
  base,
  view,
  everything,
  bulkForm,
}: {
  rows: ListedRegistration[];
  columns: readonly DeskColumn[];
  event: Event;
  locale: Locale;
  base: string;
  view: DeskView;
  everything: boolean;
  /** Id of the form that rows are chosen for. */
  bulkForm: string;
}) {
  const t = translator(locale);
  const words = { locale, timeZone: event.timeZone };
  const inQueue = everything && view.listing.sort === 'queue' && view.listing.filters.status === 'waiting';
  const cell = (column: DeskColumn, row: ListedRegistration): ReactNode => {
    if (column.key === 'status') return <RegistrationStatusTag status={row.status} locale={locale} />;
    if (column.key === 'category') {
      const { text, lang } = pickLocalized(row.category, locale);
      return <span lang={lang}>{text}</span>;
    }
    if (!row.details) return null;
    if (column.key === 'position') {
      const { position } = row.details;
      return position === undefined ? null : formatNumber(position, locale);
    }
    return shown(columnCell(row.details, column, words), locale);
  };
  const chosen = columns.map((column): Column<ListedRegistration> => {
    const sort = sorts[column.key];
    return {
      key: column.key,
      header: column.key === 'position' ? t('desk.column.position') : columnLabel(column, locale),
      nowrap: column.key === 'status',
      align: column.key === 'position' || column.key === 'priority' ? 'end' : undefined,
      sort: sort && viewSort(base, view, sort),
      cell: (row) => cell(column, row),
    };
  });
  const pick: Column<ListedRegistration> = {
    key: 'pick',
    header: <span className="sr-only">{t('desk.bulk.pick')}</span>,
    cell: ({ id, givenName, familyName }) => (
      <input
        type="checkbox"
        name="id"
        value={id}
        form={bulkForm}
        aria-label={t('desk.bulk.pickOne', { name: `${givenName} ${familyName}` })}
        className="size-6"
      />
    ),
  };
  const name: Column<ListedRegistration> = {
    key: 'name',
    header: t('registrations.name'),
    rowHeader: true,
    sort: viewSort(base, view, 'name'),
    cell: (row) => <Name row={row} base={base} />,
  };
  const moves: Column<ListedRegistration> = {
    key: 'moves',
    header: t('desk.column.moves'),
    cell: ({ id, givenName, familyName }) => (
      <QueueMoves id={id} name={`${givenName} ${familyName}`} slug={event.slug} base={base} locale={locale} />
    ),
  };
  return (
    <DataTable
      caption={t('registrations.title')}
      captionHidden
      columns={[...(everything ? [pick] : []), name, ...chosen, ...(inQueue ? [moves] : [])]}
      rows={rows}
      rowKey={({ id }) => id}
    />
  );
}

function Name({ row, base }: { row: ListedRegistration; base: string }) {
  const { id, familyName, givenName, details } = row;
  const name = (
    <bdi>
      {familyName}, {givenName}
    </bdi>
  );
  if (!details) return name;
  return (
    <span className="block min-w-[10rem]">
      <Link href={`${base}/${id}`} prefetch={false}>
        {name}
      </Link>
      <span className="meta block font-normal">
        <AddressText address={details.email} />
      </span>
    </span>
  );
}

function shown(value: Cell, locale: Locale): ReactNode {
  if (typeof value === 'number') return formatNumber(value, locale);
  if (typeof value === 'string') return <bdi>{value}</bdi>;
  const { wallClock } = value;
  return (
    <time dateTime={wallClock} className="whitespace-nowrap">
      {formatDateTime(new Date(`${wallClock}${wallClock.includes('T') ? '' : 'T00:00'}Z`), locale, 'UTC')}
    </time>
  );
}
