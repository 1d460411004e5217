'use server';

import { redirect } from 'next/navigation';
import { currentActor } from '@/features/people/session';
import { asText } from '@/lib/as-text';
import { isLocale } from '@/lib/i18n/locale';
import { renewCalendar, setTelling } from './mutations';

// What is bound to an action comes from the browser: types alone promise nothing.

/** The page of one's own agenda, and what has just happened: the page itself says it in words. */
function minePath(locale: string, slug: string, done: string): string {
  if (!isLocale(locale)) return '/';
  return `/${locale}/${encodeURIComponent(slug)}/agenda/mine?${new URLSearchParams({ done })}`;
}

export async function tellChangesAction(
  ...[locale, sentSlug, tell]: [string, string, boolean]
): Promise<void> {
  const slug = asText(sentSlug);
  const result = await setTelling(await currentActor(), slug, tell === true);
  redirect(minePath(locale, slug, result.ok ? (tell === true ? 'told' : 'quiet') : result.reason));
}

export async function renewCalendarAction(...[locale, sentSlug]: [string, string]): Promise<void> {
  const slug = asText(sentSlug);
  const result = await renewCalendar(await currentActor(), slug);
  redirect(minePath(locale, slug, result.ok ? 'renewed' : result.reason));
}
