import 'server-only';
import { cookies } from 'next/headers';
import { isSecure } from '@/features/people/session';

const KEPT_SECONDS = 365 * 24 * 60 * 60;
const cookieOf = (eventSlug: string) => `gallery-ticket-${eventSlug}`;

/** The ticket of an event that this request's device remembers. */
export async function ticketOnDevice(eventSlug: string): Promise<string | undefined> {
  return (await cookies()).get(cookieOf(eventSlug))?.value || undefined;
}

/** Has the device remember a ticket, or forget it. No script can read it. Only in actions and route handlers. */
export async function keepTicket(eventSlug: string, ticket: string | undefined): Promise<void> {
  (await cookies()).set(cookieOf(eventSlug), ticket ?? '', {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: isSecure(),
    maxAge: ticket === undefined ? 0 : KEPT_SECONDS,
  });
}
