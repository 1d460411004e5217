import { StatusTag } from '@/components/ui/badge';
import { ChipLink, ChipList } from '@/components/ui/chip';
import { DataTable } from '@/components/ui/data-table';
import { Pagination } from '@/components/ui/pagination';
import { formatNumber } from '@/lib/format';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { lastPage } from '@/lib/listing';
import { countFates, sessionFates, type FateName, type SessionFate } from '../import-fate';
import { fateTexts } from '../import-words';

const PAGE = 50;
const tones = {
  new: 'positive',
  changed: 'accent',
  same: 'neutral',
  gone: 'caution',
  refused: 'danger',
} as const satisfies Record<FateName, string>;

/** Every session of the file with what becomes of it, and why; narrowed to one fate by a link. */
export function ImportFates({
  fates,
  base,
  query,
  fate: only,
  page,
  locale,
}: {
  fates: readonly SessionFate[];
  base: string;
  /** How the file is taken: part of every address here. */
  query: string;
  fate: FateName | undefined;
  page: number;
  locale: Locale;
}) {
  const t = translator(locale);
  const counts = countFates(fates);
  const all = fates
    .map((fate, index) => ({ ...fate, index }))
    .filter(({ fate }) => only === undefined || fate === only);
  const pages = lastPage(all.length, PAGE);
  const current = Math.min(Math.max(page, 1), pages);
  const href = (fate: FateName | undefined, to: number) =>
    `${base}?${query}${fate ? `&fate=${fate}` : ''}${to > 1 ? `&page=${to}` : ''}`;
  const number = (value: number) => formatNumber(value, locale);
  return (
    <section className="stack gap-s3">
      <h2>{t('exchange.check.caption')}</h2>
      <ChipList label={t('exchange.check.filter')}>
        <ChipLink href={href(undefined, 1)} current={only === undefined} count={number(fates.length)}>
          {t('exchange.check.all')}
        </ChipLink>
        {sessionFates
          .filter((fate) => counts[fate] > 0 || fate === only)
          .map((fate) => (
            <ChipLink key={fate} href={href(fate, 1)} current={fate === only} count={number(counts[fate])}>
              {t(`exchange.fate.${fate}`)}
            </ChipLink>
          ))}
      </ChipList>
      <DataTable
        caption={t('exchange.check.caption')}
        captionHidden
        rows={all.slice((current - 1) * PAGE, current * PAGE)}
        rowKey={({ index }) => String(index)}
        columns={[
          {
            key: 'at',
            header: t('exchange.check.at'),
            align: 'end',
            cell: ({ at }) => (at > 0 ? number(at) : '–'),
          },
          {
            key: 'session',
            header: t('exchange.check.session'),
            rowHeader: true,
            cell: ({ title }) => (
              <span className="break-words">
                {title || <span className="soft">{t('exchange.check.untitled')}</span>}
              </span>
            ),
          },
          {
            key: 'fate',
            header: t('exchange.check.fate'),
            cell: (fate) => (
              <div className="min-w-40">
                <StatusTag tone={tones[fate.fate]}>{t(`exchange.fate.${fate.fate}`)}</StatusTag>
                {fateTexts(fate, locale).map((words) => (
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
        label={t('exchange.check.pages')}
        page={current}
        pages={pages}
        href={(to) => href(only, to)}
        previousLabel={t('sessions.previous')}
        nextLabel={t('sessions.next')}
        pageLabel={(to) => t('sessions.page', { page: to })}
        summary={t('exchange.check.total', { count: all.length })}
      />
    </section>
  );
}
