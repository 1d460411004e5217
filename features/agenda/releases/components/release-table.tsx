import Link from 'next/link';
import type { ReactNode } from 'react';
import { DataTable } from '@/components/ui/data-table';
import { formatDateTime, formatNumber } from '@/lib/format';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { countWords } from '../count-words';
import type { ReleaseRow } from '../queries';
import { releaseTitle } from '../words';

/** The releases of an event, the last first. */
export function ReleaseTable({
  rows,
  timeZone,
  base,
  locale,
  empty,
}: {
  rows: readonly ReleaseRow[];
  timeZone: string;
  base: string;
  locale: Locale;
  empty: ReactNode;
}) {
  const t = translator(locale);
  return (
    <DataTable
      caption={t('releases.title')}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      empty={empty}
      columns={[
        {
          key: 'name',
          header: t('releases.name'),
          rowHeader: true,
          cell: (row) => <ReleaseName row={row} base={base} locale={locale} />,
        },
        {
          key: 'when',
          header: t('releases.when'),
          cell: ({ createdAt }) => (
            <time dateTime={createdAt.toISOString()}>{formatDateTime(createdAt, locale, timeZone)}</time>
          ),
        },
        { key: 'who', header: t('releases.who'), cell: ({ author }) => author ?? '' },
        { key: 'changes', header: t('releases.changes'), cell: ({ counts }) => countWords(counts, locale) },
        {
          key: 'told',
          header: t('releases.told'),
          align: 'end',
          cell: ({ counts }) => formatNumber(counts.told, locale),
        },
      ]}
    />
  );
}

function ReleaseName({ row, base, locale }: { row: ReleaseRow; base: string; locale: Locale }) {
  const t = translator(locale);
  const note = pickLocalized(row.note, locale);
  return (
    <div className="stack gap-s1">
      <Link href={`${base}/${row.number}`} prefetch={false}>
        {releaseTitle(row, locale, 'team')}
      </Link>
      {note.text && (
        <span className="max-w-text font-normal whitespace-pre-line" lang={note.lang}>
          {note.text}
        </span>
      )}
      {row.restores !== null && (
        <span className="meta font-normal">{t('releases.restores', { number: row.restores })}</span>
      )}
    </div>
  );
}
