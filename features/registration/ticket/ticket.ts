import 'server-only';
import { manageToken, type LinkFacts } from '@/features/tickets/link';
import { readableCode, sameText } from '@/lib/crypto';
import { env } from '@/lib/env';
import type { Locale } from '@/lib/i18n/locale';

const CODE_LENGTH = 10;

/** 50 random bits, to read out at the door. It opens nothing. */
export function newTicketCode(): string {
  return readableCode(CODE_LENGTH);
}

/** "K7QM2 XWP4R" */
export function spacedCode(code: string): string {
  return code.replace(/.{5}(?=.)/g, '$& ');
}

/** The ticket code that a token begins with; undefined when it cannot be a token. */
export function codeOfToken(token: string): string | undefined {
  return /^([2-9A-Z]{4,16})-[\w-]{43}$/.exec(token)?.[1];
}

export function isTokenOf(token: string, registration: LinkFacts): boolean {
  return sameText(token, manageToken(registration));
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
