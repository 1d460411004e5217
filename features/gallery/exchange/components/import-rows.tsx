import { StatusTag, type Tone } from '@/components/ui/badge';
import { DataTable } from '@/components/ui/data-table';
import { formatList } from '@/lib/format';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { PlannedRow } from '../import-plan';

const tones: Record<PlannedRow['fate'], Tone> = {
  new: 'positive',
  changed: 'accent',
  same: 'neutral',
  refused: 'danger',
};

/** What becomes of each row of a table: what cannot be taken first. */
export function ImportRows({ rows, locale }: { rows: readonly PlannedRow[]; locale: Locale }) {
  const t = translator(locale);
  const order = ['refused', 'changed', 'new', 'same'] as const;
  const sorted = order.flatMap((fate) => rows.filter((row) => row.fate === fate));
  return (
    <DataTable
      caption={t('exhibits.import.rows')}
      rows={sorted}
      rowKey={({ row }) => String(row)}
      columns={[
        { key: 'row', header: t('exhibits.import.row'), align: 'end', cell: ({ row }) => row },
        {
          key: 'number',
          header: t('exhibits.number'),
          align: 'end',
          cell: ({ number }) => (number > 0 ? number : ''),
        },
        {
          key: 'title',
          header: t('exhibit.title'),
          rowHeader: true,
          cell: ({ title }) => {
            const { text, lang } = pickLocalized(title, locale);
            return <span lang={lang}>{text || '–'}</span>;
          },
        },
        {
          key: 'fate',
          header: t('exhibits.import.fate'),
          cell: ({ fate }) => <StatusTag tone={tones[fate]}>{t(`exhibits.import.fates.${fate}`)}</StatusTag>,
        },
        {
          key: 'what',
          header: t('exhibits.import.what'),
          cell: ({ changes, problems, notes }) => {
            const words = problems.length > 0 ? problems : [formatList(changes, locale), ...notes];
            const said = words.filter(Boolean);
            if (said.length < 2) return said[0] ?? '';
            return (
              <ul>
                {said.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            );
          },
        },
      ]}
    />
  );
}
