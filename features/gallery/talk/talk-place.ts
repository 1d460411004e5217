import { z } from 'zod';
import type { Locale } from '@/lib/i18n/locale';
import { sent } from '@/lib/sent';

/** Where a visitor talks. `exhibit` is the last part of its address, on an exhibitor's page its id. */
export const talkPlace = z.object({ locale: sent.locale, slug: sent.text, exhibit: sent.text });
export type TalkPlace = z.output<typeof talkPlace>;

/** The moderation list; `search` is how it was narrowed down. */
export const deskPlace = z.object({ locale: sent.locale, slug: sent.text, search: sent.text });
export type DeskPlace = z.output<typeof deskPlace>;

function address(locale: Locale, parts: readonly string[], query: URLSearchParams): string {
  const path = [locale, ...parts].map(encodeURIComponent).join('/');
  return query.size > 0 ? `/${path}?${query}` : `/${path}`;
}

/** The page of all that is said at an exhibit, with what has just happened. */
export function talkPage({ locale, slug, exhibit }: TalkPlace, query: Record<string, string> = {}): string {
  return address(locale, [slug, 'gallery', exhibit, 'talk'], new URLSearchParams(query));
}

/** The page where the exhibitors of an exhibit answer. */
export function exhibitorTalkPage(
  { locale, slug, exhibit }: TalkPlace,
  query: Record<string, string> = {},
): string {
  return address(locale, [slug, 'exhibit', exhibit, 'questions'], new URLSearchParams(query));
}

export function moderationPage(
  { locale, slug, search }: DeskPlace,
  query: Record<string, string> = {},
): string {
  const all = new URLSearchParams(search);
  for (const [name, value] of Object.entries(query)) all.set(name, value);
  return address(locale, ['organise', slug, 'exhibit-questions'], all);
}
