import { pickLocalized, type Locale, type Localized } from '@/lib/i18n/locale';

/** A text in the reader's language, else in the other one, which is marked. */
export function Words({ of, locale }: { of: Localized; locale: Locale }) {
  const { text, lang } = pickLocalized(of, locale);
  return <span lang={lang}>{text}</span>;
}
