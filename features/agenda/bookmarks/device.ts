import 'server-only';
import { cookies } from 'next/headers';
import { isSecure } from '@/features/people/session';
import { eventOfCookie, KEPT_SECONDS, keptCookie, keptValue, readKept } from './kept';

/** Short ids of what this request's device keeps of an event. */
export async function keptOnDevice(eventSlug: string): Promise<string[]> {
  return readKept((await cookies()).get(keptCookie(eventSlug))?.value);
}

/** The events of which this request's device keeps something. */
export async function eventsOnDevice(): Promise<string[]> {
  const all = (await cookies()).getAll();
  return all.flatMap(({ name, value }) => {
    const event = eventOfCookie(name);
    return event !== undefined && value !== '' ? [event] : [];
  });
}

/** Has the device keep these; the pages' script reads them. Only in actions and route handlers. */
export async function keepOnDevice(eventSlug: string, ids: readonly string[]): Promise<void> {
  (await cookies()).set(keptCookie(eventSlug), keptValue(ids), {
    path: '/',
    sameSite: 'lax',
    secure: isSecure(),
    maxAge: ids.length > 0 ? KEPT_SECONDS : 0,
  });
}
