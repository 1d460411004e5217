'use server';

import { redirect } from 'next/navigation';
import { currentActor } from '@/features/people/session';
import { currentTime } from '@/lib/clock';
import type { Locale } from '@/lib/i18n/locale';
import { sent } from '@/lib/sent';
import { serverAction } from '@/lib/server-action';
import { signOffOwn, signUpOwn, tellOwn } from './signup-mutations';

/** The page of one's sessions, and what has just happened: the page itself says it in words. */
function sessionsPath(locale: Locale, slug: string, token: string, said: Record<string, string>): string {
  const path = `/${locale}/${encodeURIComponent(slug)}/me/${encodeURIComponent(token)}/sessions`;
  return `${path}?${new URLSearchParams(said)}`;
}

export const signUpOwnAction = serverAction(
  [sent.locale, sent.text, sent.text, sent.text],
  async ([locale, slug, token, session]): Promise<void> => {
    const result = await signUpOwn(await currentActor(), currentTime(), slug, token, session);
    const done = result.ok ? result.value.status : result.reason;
    redirect(sessionsPath(locale, slug, token, { session, done }));
  },
);

export const signOffOwnAction = serverAction(
  [sent.locale, sent.text, sent.text, sent.text],
  async ([locale, slug, token, session]): Promise<void> => {
    const result = await signOffOwn(await currentActor(), currentTime(), slug, token, session);
    redirect(sessionsPath(locale, slug, token, { session, done: result.ok ? 'signedOff' : result.reason }));
  },
);

export const tellOwnAction = serverAction(
  [sent.locale, sent.text, sent.text, sent.flag],
  async ([locale, slug, token, tell]): Promise<void> => {
    const result = await tellOwn(await currentActor(), currentTime(), slug, token, tell);
    const mails = !result.ok ? result.reason : tell ? 'on' : 'off';
    redirect(`${sessionsPath(locale, slug, token, { mails })}#mails`);
  },
);
