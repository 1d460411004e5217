'use server';

import { redirect } from 'next/navigation';
import { currentActor } from '@/features/people/session';
import { asText } from '@/lib/as-text';
import { currentTime } from '@/lib/clock';
import { isLocale } from '@/lib/i18n/locale';
import { signOffFor, signUpFor } from './desk-mutations';

// What is bound to an action comes from the browser: types alone promise nothing.

function listPath(locale: string, slug: string, session: string, query: Record<string, string>): string {
  if (!isLocale(locale)) return '/';
  const path = `/${locale}/organise/${encodeURIComponent(slug)}/sessions/${encodeURIComponent(session)}/signups`;
  return `${path}?${new URLSearchParams(query)}`;
}

export async function signUpForAction(
  ...[locale, sentSlug, sentSession, registration]: [string, string, string, string]
): Promise<void> {
  const [slug, session] = [asText(sentSlug), asText(sentSession)] as const;
  const result = await signUpFor(await currentActor(), currentTime(), slug, session, asText(registration));
  if (!result.ok) redirect(listPath(locale, slug, session, { done: result.reason }));
  const { status, overlaps } = result.value;
  redirect(
    listPath(locale, slug, session, { done: status, ...(overlaps.length > 0 && { overlaps: 'yes' }) }),
  );
}

export async function signOffForAction(
  ...[locale, sentSlug, sentSession, registration]: [string, string, string, string]
): Promise<void> {
  const [slug, session] = [asText(sentSlug), asText(sentSession)] as const;
  const result = await signOffFor(await currentActor(), currentTime(), slug, session, asText(registration));
  redirect(listPath(locale, slug, session, { done: result.ok ? 'signedOff' : result.reason }));
}
