import 'server-only';
import { keyedToken, readableCode, sameText } from '@/lib/crypto';
import { env } from '@/lib/env';
import type { Locale } from '@/lib/i18n/locale';

const CODE_LENGTH = 10;

type LinkFacts = { id: string; ticketCode: string; linkVersion: number };

/** 50 random bits, to read out at the door. It opens nothing. */
export function newTicketCode(): string {
  return readableCode(CODE_LENGTH);
}

/** "K7QM2 XWP4R" */
export function spacedCode(code: string): string {
  return code.replace(/.{5}(?=.)/g, '$& ');
}

/** The secret of a registration's link: its code, to find it, and 256 bits that only the data key makes. */
export function manageToken({ id, ticketCode, linkVersion }: LinkFacts): string {
  return `${ticketCode}-${keyedToken(env().dataKey, `manage:${id}:${linkVersion}`)}`;
}

/** The ticket code that a token begins with; undefined when it cannot be a token. */
export function codeOfToken(token: string): string | undefined {
  return /^([2-9A-Z]{4,16})-[\w-]{43}$/.exec(token)?.[1];
}

export function isTokenOf(token: string, registration: LinkFacts): boolean {
  return sameText(token, manageToken(registration));
}

export function managePath(locale: Locale, eventSlug: string, registration: LinkFacts): string {
  return `/${locale}/${eventSlug}/me/${manageToken(registration)}`;
}

export function manageLink(locale: Locale, eventSlug: string, registration: LinkFacts): string {
  return env().appUrl + managePath(locale, eventSlug, registration);
}

export function eventLink(locale: Locale, eventSlug: string): string {
  return `${env().appUrl}/${locale}/${eventSlug}`;
}

/** What the QR code on a ticket says: a plain link that shows nobody anything about the person. */
export function ticketLink(ticketCode: string): string {
  return `${env().appUrl}/t/${ticketCode}`;
}

/** Whether mails stay in the local mailbox, which everyone may read. */
export function isDemo(): boolean {
  return env().demo;
}
