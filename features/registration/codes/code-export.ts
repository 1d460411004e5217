import 'server-only';
import type { Event } from '@/features/events/queries';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { Cell } from '@/lib/spreadsheet/cell';
import { toWallClock } from '@/lib/zoned';
import type { ListedCode } from './code-list-queries';
import { codeLink, shownCode } from './codes';

/** Invitation codes as rows of a spreadsheet, the first of which names the columns. */
export async function* codeRows(
  pages: AsyncIterable<readonly ListedCode[]>,
  event: Event,
  locale: Locale,
): AsyncGenerator<Cell[][]> {
  const t = translator(locale);
  const time = (at: Date | null): Cell => (at ? { wallClock: toWallClock(at, event.timeZone) } : '');
  yield [
    [
      t('codes.code'),
      t('codes.link'),
      t('codes.label'),
      t('codes.holder'),
      t('codes.email'),
      t('codes.category'),
      t('codes.uses'),
      t('codes.used'),
      t('codes.holds'),
      t('codes.expires'),
      t('codes.sentAt'),
      t('codes.createdAt'),
    ],
  ];
  for await (const rows of pages) {
    yield rows.map((row): Cell[] => [
      shownCode(row.code),
      codeLink(locale, event.slug, row.code),
      row.label,
      row.holder,
      row.email ?? '',
      pickLocalized(row.category, locale).text,
      row.uses,
      row.used,
      row.holdsPlaces ? t('codes.holdsYes') : t('codes.holdsNo'),
      time(row.expiresAt),
      time(row.sentAt),
      time(row.createdAt),
    ]);
  }
}
