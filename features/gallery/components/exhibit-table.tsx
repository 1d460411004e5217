import Link from 'next/link';
import type { ReactNode } from 'react';
import { Badge } from '@/components/ui/badge';
import { DataTable } from '@/components/ui/data-table';
import { formatDateTime } from '@/lib/format';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { sortLink } from '@/lib/listing';
import { exhibitListing, lacking, type ExhibitListing, type ListedExhibit } from '../exhibit-list';
import { ExhibitStatus } from './exhibit-status';

/** The exhibits in every state, each with the way to change it. */
export function ExhibitTable({
  rows,
  state,
  base,
  timeZone,
  locale,
  empty,
}: {
  rows: readonly ListedExhibit[];
  state: ExhibitListing;
  base: string;
  timeZone: string;
  locale: Locale;
  empty: ReactNode;
}) {
  const t = translator(locale);
  const sort = (by: ExhibitListing['sort']) => sortLink(base, state, by, exhibitListing);
  return (
    <DataTable
      caption={t('exhibits.title')}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      empty={empty}
      columns={[
        {
          key: 'number',
          header: t('exhibits.number'),
          align: 'end',
          sort: sort('number'),
          cell: (row) => row.number,
        },
        {
          key: 'title',
          header: t('exhibit.title'),
          rowHeader: true,
          sort: sort('title'),
          cell: ({ id, title, kind }) => {
            const { text, lang } = pickLocalized(title, locale);
            return (
              <div className="min-w-[12rem]">
                <Link href={`${base}/${id}`} lang={lang} prefetch={false}>
                  {text}
                </Link>
                <span className="meta block font-normal">{t(`gallery.kind.${kind}`)}</span>
              </div>
            );
          },
        },
        {
          key: 'organisation',
          header: t('exhibit.line.organisation'),
          sort: sort('organisation'),
          cell: ({ organisation }) => organisation,
        },
        {
          key: 'status',
          header: t('exhibits.status'),
          sort: sort('status'),
          cell: (row) => (
            <span className="cluster gap-s2">
              <ExhibitStatus status={row.status} locale={locale} />
              {lacking
                .filter((what) => (what === 'poster' ? !row.hasPoster : row.lacksAlternativeText))
                .map((what) => (
                  <Badge key={what} tone="caution">
                    {t(`exhibits.lacks.${what}`)}
                  </Badge>
                ))}
            </span>
          ),
        },
        { key: 'station', header: t('gallery.station'), align: 'end', cell: ({ station }) => station },
        {
          key: 'updated',
          header: t('exhibits.updated'),
          nowrap: true,
          sort: sort('updated'),
          cell: ({ updatedAt }) => formatDateTime(updatedAt, locale, timeZone),
        },
      ]}
    />
  );
}
