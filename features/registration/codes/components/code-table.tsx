import Link from 'next/link';
import { DataTable, type Column } from '@/components/ui/data-table';
import type { Event } from '@/features/events/queries';
import { formatDateTime } from '@/lib/format';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { sortLink } from '@/lib/listing';
import type { ListedCode } from '../code-list-queries';
import { codeListing, type CodeListing, type CodeSort } from '../code-listing';
import { usedText } from '../code-words';
import { isExpired, shownCode } from '../codes';

/** The list of codes: whose they are, what they open, and what has become of them. */
export function CodeTable({
  rows,
  event,
  locale,
  base,
  state,
  now,
}: {
  rows: ListedCode[];
  event: Event;
  locale: Locale;
  base: string;
  state: CodeListing;
  now: Date;
}) {
  const t = translator(locale);
  const sort = (by: CodeSort) => sortLink(base, state, by, codeListing);
  const time = (at: Date) => formatDateTime(at, locale, event.timeZone);
  const columns: Column<ListedCode>[] = [
    {
      key: 'code',
      header: t('codes.code'),
      rowHeader: true,
      nowrap: true,
      sort: sort('created'),
      cell: ({ id, code }) => (
        <Link href={`${base}/${id}`} prefetch={false} className="tabular-nums">
          {shownCode(code)}
        </Link>
      ),
    },
    {
      key: 'holder',
      header: t('codes.holder'),
      sort: sort('holder'),
      cell: ({ holder, email, sentAt }) => (
        <span className="block min-w-48 wrap-anywhere">
          {holder && <bdi>{holder}</bdi>}
          {email && (
            <span className="meta block">
              <bdi>{email}</bdi>
            </span>
          )}
          {sentAt && <span className="meta block">{t('codes.sentOn', { date: time(sentAt) })}</span>}
        </span>
      ),
    },
    {
      key: 'label',
      header: t('codes.label'),
      sort: sort('label'),
      cell: ({ label }) => <bdi>{label}</bdi>,
    },
    {
      key: 'category',
      header: t('codes.category'),
      sort: sort('category'),
      cell: ({ category, holdsPlaces }) => {
        const { text, lang } = pickLocalized(category, locale);
        return (
          <>
            <span lang={lang}>{text}</span>
            {holdsPlaces && <span className="meta block">{t('codes.placesKept')}</span>}
          </>
        );
      },
    },
    {
      key: 'used',
      header: t('codes.used'),
      nowrap: true,
      sort: sort('used'),
      cell: (row) => usedText(row, locale),
    },
    {
      key: 'expires',
      header: t('codes.expires'),
      nowrap: true,
      sort: sort('expires'),
      cell: (row) =>
        row.expiresAt === null ? (
          t('codes.noExpiry')
        ) : (
          <>
            <time dateTime={row.expiresAt.toISOString()}>{time(row.expiresAt)}</time>
            {isExpired(row, now) && <span className="meta block">{t('codes.expired')}</span>}
          </>
        ),
    },
  ];
  return (
    <DataTable
      caption={t('codes.title')}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
    />
  );
}
