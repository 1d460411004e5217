import { pickLocalized, type Locale, type Localized } from '@/lib/i18n/locale';

/** "Berlin, Haus am Ufer"; what is not known is left out. */
export function eventPlace(event: { city: string; venue: Localized }, locale: Locale): string {
  return [event.city, pickLocalized(event.venue, locale).text].filter((part) => part !== '').join(', ');
}
