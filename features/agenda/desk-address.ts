import type { Locale } from '@/lib/i18n/locale';

/** A page of an event's desk, with what it is to say. */
export function deskAddress(
  locale: Locale,
  slug: string,
  path: string,
  query: Record<string, string>,
): string {
  const base = `/${locale}/organise/${encodeURIComponent(slug)}/${path}`;
  return `${base}?${new URLSearchParams(query)}`;
}
