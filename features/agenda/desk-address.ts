import { defaultLocale, isLocale, type Locale } from '@/lib/i18n/locale';

// What is bound to an action comes from the browser: types alone promise nothing.

export function knownLocale(asked: unknown): Locale {
  return isLocale(asked) ? asked : defaultLocale;
}

/** A page of an event's desk, with what it is to say. */
export function deskAddress(
  asked: unknown,
  slug: unknown,
  path: string,
  query: Record<string, string>,
): string {
  const base = `/${knownLocale(asked)}/organise/${encodeURIComponent(String(slug))}/${path}`;
  return `${base}?${new URLSearchParams(query)}`;
}
