import Link from 'next/link';
import type { ReactNode } from 'react';
import { Badge } from '@/components/ui/badge';
import { DataTable } from '@/components/ui/data-table';
import { formatDateTime, formatNumber } from '@/lib/format';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { sortLink } from '@/lib/listing';
import { exhibitListing, hindrances, type ExhibitListing, type ListedExhibit } from '../exhibit-list';
import { ExhibitStatus } from './exhibit-status';

/** The exhibits in every state, each with the way to change it. */
export function ExhibitTable({
  rows,
  state,
  base,
  timeZone,
  locale,
  empty,
  bulkForm,
}: {
  rows: readonly ListedExhibit[];
  state: ExhibitListing;
  base: string;
  timeZone: string;
  locale: Locale;
  empty: ReactNode;
  /** Id of the form that rows are ticked for. */
  bulkForm: string;
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
          key: 'pick',
          header: <span className="sr-only">{t('exhibits.pick')}</span>,
          cell: ({ id, title }) => (
            <input
              type="checkbox"
              name="id"
              value={id}
              form={bulkForm}
              className="size-6"
              aria-label={t('exhibits.pickOne', { title: pickLocalized(title, locale).text })}
            />
          ),
        },
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
              {hindrances(row).map((what) => (
                <Badge key={what} tone="caution">
                  {t(`exhibits.lacks.${what}`)}
                </Badge>
              ))}
              {row.status === 'draft' && row.remindedAt && (
                <span className="meta">
                  {t('exhibits.reminded', { date: formatDateTime(row.remindedAt, locale, timeZone) })}
                </span>
              )}
            </span>
          ),
        },
        {
          key: 'comments',
          header: t('exhibits.comments'),
          align: 'end',
          sort: sort('comments'),
          cell: ({ id, openComments }) =>
            openComments > 0 && (
              <Link href={`${base}/${id}#comments`} prefetch={false}>
                {formatNumber(openComments, locale)}
              </Link>
            ),
        },
        {
          key: 'station',
          header: t('gallery.station'),
          align: 'end',
          sort: sort('station'),
          cell: ({ station }) => station,
        },
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
