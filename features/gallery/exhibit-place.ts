import { defaultLocale, isLocale, type Locale } from '@/lib/i18n/locale';

/** Where an exhibit is being worked on: at the curators' desk, or on its exhibitors' own page. */
export type Place = { locale: string; slug: string; exhibitId: string; from: 'desk' | 'own' };

/** What is bound to an action comes from the browser: types alone promise nothing. */
export function known(locale: string): Locale {
  return isLocale(locale) ? locale : defaultLocale;
}

/** The page to come back to, with what has happened. */
export function exhibitPage(place: Place, query: Record<string, string> = {}): string {
  const [slug, id] = [place.slug, place.exhibitId].map((part) => encodeURIComponent(String(part)));
  const path = place.from === 'desk' ? `organise/${slug}/exhibits/${id}` : `${slug}/exhibit/${id}`;
  const search = new URLSearchParams(query).toString();
  return `/${known(place.locale)}/${path}${search && `?${search}`}`;
}
