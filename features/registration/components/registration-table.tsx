import Link from 'next/link';
import { StatusTag } from '@/components/ui/badge';
import { DataTable, type Column } from '@/components/ui/data-table';
import type { Event } from '@/features/events/queries';
import { formatDateTime } from '@/lib/format';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { sortLink } from '@/lib/listing';
import { registrationListing, type RegistrationListing, type RegistrationSort } from '../desk-listing';
import type { ListedRegistration } from '../desk-queries';

/** The list as its reader may see it: with everything for organisers, names and categories for door staff. */
export function RegistrationTable({
  rows,
  everything,
  event,
  locale,
  base,
  state,
}: {
  rows: ListedRegistration[];
  everything: boolean;
  event: Event;
  locale: Locale;
  base: string;
  state: RegistrationListing;
}) {
  const t = translator(locale);
  const sort = (by: RegistrationSort) => sortLink(base, state, by, registrationListing);
  const category: Column<ListedRegistration> = {
    key: 'category',
    header: t('registrations.category'),
    sort: sort('category'),
    cell: (row) => {
      const { text, lang } = pickLocalized(row.category, locale);
      return <span lang={lang}>{text}</span>;
    },
  };
  const columns: Column<ListedRegistration>[] = [
    {
      key: 'name',
      header: t('registrations.name'),
      rowHeader: true,
      sort: sort('name'),
      cell: ({ id, familyName, givenName, details }) => {
        const name = (
          <bdi>
            {familyName}, {givenName}
          </bdi>
        );
        return details ? (
          <>
            <Link href={`${base}/${id}`} prefetch={false}>
              {name}
            </Link>
            <span className="meta block font-normal">
              <bdi>{details.email}</bdi>
            </span>
          </>
        ) : (
          name
        );
      },
    },
    ...(everything
      ? [
          {
            key: 'organisation',
            header: t('registrations.organisation'),
            sort: sort('organisation'),
            cell: ({ details }: ListedRegistration) => <bdi>{details?.organisation}</bdi>,
          },
        ]
      : []),
    category,
    {
      key: 'status',
      header: t('registrations.status'),
      nowrap: true,
      sort: sort('status'),
      cell: ({ status }) => (
        <StatusTag tone={status === 'confirmed' ? 'positive' : 'neutral'}>
          {t(`ticket.status.${status}`)}
        </StatusTag>
      ),
    },
    ...(everything
      ? [
          {
            key: 'created',
            header: t('registrations.createdAt'),
            nowrap: true,
            sort: sort('created'),
            cell: ({ details }: ListedRegistration) =>
              details && (
                <time dateTime={details.createdAt.toISOString()}>
                  {formatDateTime(details.createdAt, locale, event.timeZone)}
                </time>
              ),
          },
        ]
      : []),
  ];
  return (
    <DataTable
      caption={t('registrations.title')}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
    />
  );
}
