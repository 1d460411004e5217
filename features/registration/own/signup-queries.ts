import 'server-only';
import { read } from '@/db/client';
import type { Event } from '@/features/events/queries';
import type { Actor } from '@/features/people/actor';
import { sessionChoices, type SessionChoice } from '@/features/signup/queries';
import { byToken } from './person-queries';
import type { Registration } from '../queries';

/** The sessions that the holder of a secret link can sign up for, and has. */
export async function findOwnSessions(
  actor: Actor,
  now: Date,
  eventSlug: string,
  token: string,
): Promise<{ event: Event; registration: Registration; choices: SessionChoice[] } | undefined> {
  const found = await byToken(read(), actor, eventSlug, token);
  return found && { ...found, choices: await sessionChoices(read(), now, found.event, found.registration) };
}
