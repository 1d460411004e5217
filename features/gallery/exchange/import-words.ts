import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { SearchParams } from '@/lib/listing';
import { rowSaid, sheetReasons } from '@/lib/spreadsheet/sheet';

const decisions = ['changed', 'refusedRows', 'nothing', 'unreadable', 'gone'] as const;

/** Why a table was not taken, or not imported, as the address says it. */
export function importRefusal({ refused, row }: SearchParams, locale: Locale): string | undefined {
  const t = translator(locale);
  const decision = decisions.find((one) => one === refused);
  if (decision) return t(`exhibits.import.refused.${decision}`);
  const reason = ([...sheetReasons, 'noFile'] as const).find((one) => one === refused);
  if (!reason) return undefined;
  const at = rowSaid(row);
  switch (reason) {
    case 'broken':
    case 'tooManyColumns':
    case 'cellTooLong':
      return at === undefined
        ? t(`imports.refused.${reason}`)
        : t(`imports.refusedAt.${reason}`, { row: at });
    case 'tooManyRows':
      return t('exhibits.import.refused.tooManyRows');
    default:
      return t(`imports.refused.${reason}`);
  }
}
