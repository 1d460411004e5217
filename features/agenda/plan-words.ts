import { areaTranslator } from '@/lib/i18n/area-translator';
import type { Locale } from '@/lib/i18n/locale';
import type { Messages } from '@/lib/i18n/translator';

export type PlanMessages = Pick<Messages, 'plan'>;

/** Translates what is said about the plan, on the server and where it is edited. */
export function planTranslator(locale: Locale, messages: PlanMessages) {
  return areaTranslator<'plan'>(locale, messages);
}
export type PlanTranslator = ReturnType<typeof planTranslator>;
