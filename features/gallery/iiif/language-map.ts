import { locales, pickLocalized, type Locale, type Localized } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';

/** Texts by language, as the Presentation API has them; `none` for those of no language. */
export type LanguageMap = Partial<Record<Locale | 'none', string[]>>;

/** What begins and ends like an element would be read as HTML; with a space at its end it is not (Presentation API 3.0, 4.5). */
export function plain(text: string): string {
  const words = text.trim();
  return words.startsWith('<') && words.endsWith('>') ? `${words} ` : words;
}

/** A text in the languages that it has. */
export function languages(text: Localized): LanguageMap {
  const written = locales.filter((locale) => text[locale].trim() !== '');
  return Object.fromEntries(written.map((locale) => [locale, [plain(text[locale])]]));
}

/** Several texts, each in the languages that it has. */
export function listed(texts: readonly Localized[]): LanguageMap {
  const words = locales.map((locale) => [locale, texts.map((one) => one[locale]).filter(Boolean)] as const);
  return Object.fromEntries(words.filter(([, some]) => some.length > 0));
}

/** Words of this site, in each of its languages. */
export function inBoth(
  words: (t: ReturnType<typeof translator>, locale: Locale) => string,
): Record<Locale, string[]> {
  return { de: [words(translator('de'), 'de')], en: [words(translator('en'), 'en')] };
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);
}

/** A link as HTML, of what metadata may have of it. */
export function link(title: Localized, url: string): Localized {
  const anchor = (locale: Locale) =>
    `<a href="${escaped(url)}">${escaped(pickLocalized(title, locale).text || url)}</a>`;
  return { de: anchor('de'), en: anchor('en') };
}
