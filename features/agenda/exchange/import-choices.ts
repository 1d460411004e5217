import { isLocale, type Locale } from '@/lib/i18n/locale';
import type { SearchParams } from '@/lib/listing';
import type { ImportChoices } from './import-fate';

const MOST_DAYS = 3_650;
export const textLanguages = ['session', 'de', 'en'] as const;

/** What the address of a dry run asks for; `days` is undefined where it leaves that open. */
export type AskedChoices = Omit<ImportChoices, 'days'> & {
  days: number | undefined;
  textLanguage: (typeof textLanguages)[number];
};

/** Whatever the address holds, what comes of it is sound. */
export function askedChoices(query: SearchParams): AskedChoices {
  const { days, text } = query;
  const moved = typeof days === 'string' && /^-?\d{1,4}$/.test(days) ? Number(days) : undefined;
  return {
    status: query.status === 'draft' ? 'draft' : 'published',
    gone: query.gone === 'cancel' ? 'cancel' : 'keep',
    days: moved !== undefined && Math.abs(moved) <= MOST_DAYS ? moved : undefined,
    textLanguage: isLocale(text) ? text : 'session',
  };
}

/** The inverse, for an address. */
export function choicesQuery(choices: ImportChoices, textLanguage: 'session' | Locale): string {
  return new URLSearchParams({
    ...{ status: choices.status, gone: choices.gone, days: String(choices.days), text: textLanguage },
  }).toString();
}
