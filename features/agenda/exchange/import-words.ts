import { formatList } from '@/lib/format';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { importLimits, type FileReason } from './imported';
import type { SessionFate } from './import-fate';

/** Why an upload was not taken. */
export function fileRefusalText(
  reason: FileReason | 'noFile',
  row: number | undefined,
  locale: Locale,
): string {
  const t = translator(locale);
  switch (reason) {
    case 'broken':
    case 'tooManyColumns':
    case 'cellTooLong':
      return row === undefined ? t(`exchange.refused.${reason}`) : t(`exchange.refusedAt.${reason}`, { row });
    case 'tooManyRows':
    case 'tooManySessions':
      return t('exchange.refused.tooManySessions', { most: importLimits.sessions });
    case 'notASpreadsheet':
      return t('exchange.refused.notAnAgenda');
    default:
      return t(`exchange.refused.${reason}`);
  }
}

/** Why a session has the fate that it has, and what was done to it on its way in: a sentence each. */
export function fateTexts(fate: SessionFate, locale: Locale): string[] {
  const t = translator(locale);
  const notes = fate.notes.map((note) => t(`exchange.note.${note}`));
  switch (fate.fate) {
    case 'changed': {
      const fields = formatList(
        fate.fields.map((field) => t(`exchange.field.${field}`)),
        locale,
      );
      return [t('exchange.changes', { fields }), ...notes];
    }
    case 'gone':
      return [t(`exchange.goneFate.${fate.cancels ? 'cancel' : 'keep'}`)];
    case 'refused':
      return [t(`exchange.reason.${fate.reason}`)];
    case 'new':
    case 'same':
      return notes;
  }
}
