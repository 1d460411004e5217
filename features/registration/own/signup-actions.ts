'use server';

import { redirect } from 'next/navigation';
import { currentActor } from '@/features/people/session';
import { asText } from '@/lib/as-text';
import { currentTime } from '@/lib/clock';
import { isLocale } from '@/lib/i18n/locale';
import { signOffOwn, signUpOwn, tellOwn } from './signup-mutations';

// What is bound to an action comes from the browser: types alone promise nothing.

/** The page of one's sessions, and what has just happened: the page itself says it in words. */
function sessionsPath(locale: string, slug: string, token: string, said: Record<string, string>): string {
  if (!isLocale(locale)) return '/';
  const path = `/${locale}/${encodeURIComponent(slug)}/me/${encodeURIComponent(token)}/sessions`;
  return `${path}?${new URLSearchParams(said)}`;
}

export async function signUpOwnAction(
  ...[locale, sentSlug, sentToken, sentSession]: [string, string, string, string]
): Promise<void> {
  const [slug, token, session] = [asText(sentSlug), asText(sentToken), asText(sentSession)] as const;
  const result = await signUpOwn(await currentActor(), currentTime(), slug, token, session);
  const done = result.ok ? result.value.status : result.reason;
  redirect(sessionsPath(locale, slug, token, { session, done }));
}

export async function signOffOwnAction(
  ...[locale, sentSlug, sentToken, sentSession]: [string, string, string, string]
): Promise<void> {
  const [slug, token, session] = [asText(sentSlug), asText(sentToken), asText(sentSession)] as const;
  const result = await signOffOwn(await currentActor(), currentTime(), slug, token, session);
  redirect(sessionsPath(locale, slug, token, { session, done: result.ok ? 'signedOff' : result.reason }));
}

export async function tellOwnAction(
  ...[locale, sentSlug, sentToken, tell]: [string, string, string, boolean]
): Promise<void> {
  const [slug, token] = [asText(sentSlug), asText(sentToken)] as const;
  const result = await tellOwn(await currentActor(), currentTime(), slug, token, tell === true);
  const mails = !result.ok ? result.reason : tell === true ? 'on' : 'off';
  redirect(`${sessionsPath(locale, slug, token, { mails })}#mails`);
}
