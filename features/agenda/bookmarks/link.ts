import 'server-only';
import { keyedToken, sameText } from '@/lib/crypto';
import { env } from '@/lib/env';

/** What the address of a person's calendar is made from. */
export type ReaderFacts = { id: string; linkVersion: number };

/** Id, to find it, and 256 bits that only the data key makes. With a new version the old one is dead. */
export function calendarToken({ id, linkVersion }: ReaderFacts): string {
  return `${id}-${keyedToken(env().dataKey, `agenda:${id}:${linkVersion}`)}`;
}

/** The id that a token begins with; undefined when it cannot be a token. */
export function readerOfToken(token: string): string | undefined {
  return /^([0-9a-f-]{36})-[\w-]{43}$/.exec(token)?.[1];
}

export function isTokenOf(token: string, reader: ReaderFacts): boolean {
  return sameText(token, calendarToken(reader));
}

/** Outside the language, so that a calendar that is subscribed to survives a change of it. */
export function ownCalendarLink(eventSlug: string, reader: ReaderFacts, locale: string): string {
  return `${env().appUrl}/${eventSlug}/my-agenda/${calendarToken(reader)}.ics?lang=${locale}`;
}
