import { AddressText } from '@/components/ui/address-text';
import { StatusTag } from '@/components/ui/badge';
import { ChipLink, ChipList } from '@/components/ui/chip';
import { DataTable } from '@/components/ui/data-table';
import { Pagination } from '@/components/ui/pagination';
import { formatNumber } from '@/lib/format';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { lastPage } from '@/lib/listing';
import { countFates, rowFates, type ImportChoice, type ReadRow, type RowFate } from '../import';
import { fateReasons } from '../import-words';

const PAGE = 50;
type Fate = RowFate['fate'];
const tones = {
  new: 'positive',
  waiting: 'accent',
  known: 'neutral',
  repeated: 'neutral',
  noPlace: 'danger',
  wrong: 'danger',
} as const satisfies Record<Fate, string>;

/** Every row of the file with what becomes of it, and why; narrowed to one fate by a link. */
export function ImportTable({
  tried: { rows, fates, choice },
  base,
  query,
  fate: only,
  page,
  locale,
}: {
  tried: { rows: readonly ReadRow[]; fates: readonly RowFate[]; choice: ImportChoice };
  base: string;
  /** How the columns are matched: part of every address here. */
  query: string;
  fate: Fate | undefined;
  page: number;
  locale: Locale;
}) {
  const t = translator(locale);
  const counts = countFates(fates);
  const all = rows.flatMap((row, index) => {
    const fate = fates[index];
    return fate && (only === undefined || fate.fate === only) ? [{ row, fate }] : [];
  });
  const pages = lastPage(all.length, PAGE);
  const current = Math.min(Math.max(page, 1), pages);
  const href = (fate: Fate | undefined, to: number) =>
    `${base}?${query}${fate ? `&fate=${fate}` : ''}${to > 1 ? `&page=${to}` : ''}`;
  const number = (value: number) => formatNumber(value, locale);
  return (
    <div className="stack gap-s3">
      <ChipList label={t('imports.check.filter')}>
        <ChipLink href={href(undefined, 1)} current={only === undefined} count={number(rows.length)}>
          {t('imports.check.all')}
        </ChipLink>
        {rowFates
          .filter((fate) => counts[fate] > 0 || fate === only)
          .map((fate) => (
            <ChipLink key={fate} href={href(fate, 1)} current={fate === only} count={number(counts[fate])}>
              {t(`imports.fate.${fate}`)}
            </ChipLink>
          ))}
      </ChipList>
      <DataTable
        caption={t('imports.check.caption')}
        captionHidden
        rows={all.slice((current - 1) * PAGE, current * PAGE)}
        rowKey={({ row }) => String(row.number)}
        columns={[
          { key: 'row', header: t('imports.check.row'), align: 'end', cell: ({ row }) => number(row.number) },
          {
            key: 'person',
            header: t('imports.check.person'),
            rowHeader: true,
            cell: ({ row }) => (
              <>
                {row.shown.name || <span className="soft">{t('imports.check.noName')}</span>}
                <p className="text-small font-normal">
                  <AddressText address={row.shown.email} />
                </p>
              </>
            ),
          },
          {
            key: 'fate',
            header: t('imports.check.fate'),
            cell: ({ fate }) => (
              <div className="min-w-48">
                <StatusTag tone={tones[fate.fate]}>{t(`imports.fate.${fate.fate}`)}</StatusTag>
                {fateReasons(fate, choice.questions, locale).map((words) => (
                  <p key={words} className="text-small">
                    {words}
                  </p>
                ))}
              </div>
            ),
          },
        ]}
      />
      <Pagination
        label={t('imports.check.pages')}
        page={current}
        pages={pages}
        href={(to) => href(only, to)}
        previousLabel={t('registrations.previous')}
        nextLabel={t('registrations.next')}
        pageLabel={(to) => t('registrations.page', { page: to })}
        summary={t('imports.check.total', { count: all.length })}
      />
    </div>
  );
}
