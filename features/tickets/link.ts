import 'server-only';
import { keyedToken } from '@/lib/crypto';
import { env } from '@/lib/env';
import type { Locale } from '@/lib/i18n/locale';

/** What the secret link of a registration is made from. */
export type LinkFacts = { id: string; ticketCode: string; linkVersion: number };

/** The secret of a registration's link: its code, to find it, and 256 bits that only the data key makes. */
export function manageToken({ id, ticketCode, linkVersion }: LinkFacts): string {
  return `${ticketCode}-${keyedToken(env().dataKey, `manage:${id}:${linkVersion}`)}`;
}

export function managePath(locale: Locale, eventSlug: string, registration: LinkFacts): string {
  return `/${locale}/${eventSlug}/me/${manageToken(registration)}`;
}

export function manageLink(locale: Locale, eventSlug: string, registration: LinkFacts): string {
  return env().appUrl + managePath(locale, eventSlug, registration);
}
