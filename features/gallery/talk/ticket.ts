import 'server-only';
import { keyedToken, sameText } from '@/lib/crypto';
import { env } from '@/lib/env';

type TicketFacts = { id: string; linkVersion: number };

/**
 * What a device keeps of a ticket, so that its holder can write in the gallery. It opens nothing else: neither the ticket nor the
 * registration. Id, to find it, and 256 bits that only the data key makes.
 */
export function galleryTicket({ id, linkVersion }: TicketFacts): string {
  return `${id}-${keyedToken(env().dataKey, `gallery:${id}:${linkVersion}`)}`;
}

/** The id of a registration that a ticket begins with; undefined when it cannot be one. */
export function registrationOfTicket(ticket: string): string | undefined {
  return /^([0-9a-f-]{36})-[\w-]{43}$/.exec(ticket)?.[1];
}

export function isTicketOf(ticket: string, registration: TicketFacts): boolean {
  return sameText(ticket, galleryTicket(registration));
}
