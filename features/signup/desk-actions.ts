'use server';

import { redirect } from 'next/navigation';
import { currentActor } from '@/features/people/session';
import { currentTime } from '@/lib/clock';
import type { Locale } from '@/lib/i18n/locale';
import { sent } from '@/lib/sent';
import { serverAction } from '@/lib/server-action';
import { signOffFor, signUpFor } from './desk-mutations';

function listPath(locale: Locale, slug: string, session: string, query: Record<string, string>): string {
  const path = `/${locale}/organise/${encodeURIComponent(slug)}/sessions/${encodeURIComponent(session)}/signups`;
  return `${path}?${new URLSearchParams(query)}`;
}

export const signUpForAction = serverAction(
  [sent.locale, sent.text, sent.text, sent.text],
  async ([locale, slug, session, registration]): Promise<void> => {
    const result = await signUpFor(await currentActor(), currentTime(), slug, session, registration);
    if (!result.ok) redirect(listPath(locale, slug, session, { done: result.reason }));
    const { status, overlaps } = result.value;
    redirect(
      listPath(locale, slug, session, { done: status, ...(overlaps.length > 0 && { overlaps: 'yes' }) }),
    );
  },
);

export const signOffForAction = serverAction(
  [sent.locale, sent.text, sent.text, sent.text],
  async ([locale, slug, session, registration]): Promise<void> => {
    const result = await signOffFor(await currentActor(), currentTime(), slug, session, registration);
    redirect(listPath(locale, slug, session, { done: result.ok ? 'signedOff' : result.reason }));
  },
);
