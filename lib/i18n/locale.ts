export const locales = ['de', 'en'] as const;
export type Locale = (typeof locales)[number];
export const defaultLocale: Locale = 'de';

/** Text that people read in both languages. A missing language is an empty text. */
export type Localized = { de: string; en: string };

export function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value);
}

export function otherLocale(locale: Locale): Locale {
  return locale === 'de' ? 'en' : 'de';
}

/** The text in `locale`, else in the other language; `lang` is set only then, for the element's lang attribute. */
export function pickLocalized(text: Localized, locale: Locale): { text: string; lang?: Locale } {
  if (text[locale].trim() !== '') return { text: text[locale] };
  const other = otherLocale(locale);
  return text[other].trim() === '' ? { text: '' } : { text: text[other], lang: other };
}

/** The first language of an Accept-Language header that Foyer speaks, by weight (RFC 9110, 12.5.4). */
export function negotiateLocale(acceptLanguage: string | null): Locale {
  const ranked = (acceptLanguage ?? '')
    .split(',')
    .map((part, index) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const q = parameters.map((p) => /^\s*q=([\d.]+)\s*$/.exec(p)?.[1]).find(Boolean);
      return { language: tag.split('-')[0], weight: q === undefined ? 1 : Number(q), index };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || a.index - b.index);
  return ranked.map(({ language }) => language).find(isLocale) ?? defaultLocale;
}
