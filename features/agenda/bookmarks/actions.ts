'use server';

import { redirect } from 'next/navigation';
import { currentActor } from '@/features/people/session';
import type { Locale } from '@/lib/i18n/locale';
import { sent } from '@/lib/sent';
import { serverAction } from '@/lib/server-action';
import { renewCalendar, setTelling } from './mutations';

/** The page of one's own agenda, and what has just happened: the page itself says it in words. */
function minePath(locale: Locale, slug: string, done: string): string {
  return `/${locale}/${encodeURIComponent(slug)}/agenda/mine?${new URLSearchParams({ done })}`;
}

export const tellChangesAction = serverAction(
  [sent.locale, sent.text, sent.flag],
  async ([locale, slug, tell]): Promise<void> => {
    const result = await setTelling(await currentActor(), slug, tell);
    redirect(minePath(locale, slug, result.ok ? (tell ? 'told' : 'quiet') : result.reason));
  },
);

export const renewCalendarAction = serverAction(
  [sent.locale, sent.text],
  async ([locale, slug]): Promise<void> => {
    const result = await renewCalendar(await currentActor(), slug);
    redirect(minePath(locale, slug, result.ok ? 'renewed' : result.reason));
  },
);
