import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';

/** The two languages of a text, in the words of the page's language. */
export function bothLanguages(locale: Locale): { lang: 'de' | 'en'; label: string }[] {
  const t = translator(locale);
  return [
    { lang: 'de', label: t('settings.german') },
    { lang: 'en', label: t('settings.english') },
  ];
}

/** Zones for the list of suggestions; any IANA name is taken. */
export function ZoneSuggestions({ id }: { id: string }) {
  return (
    <datalist id={id}>
      {Intl.supportedValuesOf('timeZone')
        .filter((zone) => zone.startsWith('Europe/'))
        .map((zone) => (
          <option key={zone} value={zone} />
        ))}
    </datalist>
  );
}
