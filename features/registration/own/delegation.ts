import 'server-only';
import { keyedToken, sameText } from '@/lib/crypto';
import { env } from '@/lib/env';
import type { Locale } from '@/lib/i18n/locale';

/** How many people one submission may register. */
export const MOST_PEOPLE = 20;

type LinkFacts = { id: string; code: string; linkVersion: number };

/** The secret of a delegation's link, made like that of a registration (ticket.ts). */
export function delegationToken({ id, code, linkVersion }: LinkFacts): string {
  return `${code}-${keyedToken(env().dataKey, `delegation:${id}:${linkVersion}`)}`;
}

export function isTokenOfDelegation(token: string, delegation: LinkFacts): boolean {
  return sameText(token, delegationToken(delegation));
}

export function delegationPath(locale: Locale, eventSlug: string, delegation: LinkFacts): string {
  return `/${locale}/${eventSlug}/me/group/${delegationToken(delegation)}`;
}

export function delegationLink(locale: Locale, eventSlug: string, delegation: LinkFacts): string {
  return env().appUrl + delegationPath(locale, eventSlug, delegation);
}
