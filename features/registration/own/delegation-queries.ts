import 'server-only';
import { asc, eq } from 'drizzle-orm';
import { read, type Reader } from '@/db/client';
import { events } from '@/db/schema/events';
import { delegations, registrations } from '@/db/schema/registration';
import { canSeeEvent } from '@/features/events/policy';
import type { Event } from '@/features/events/queries';
import type { Actor } from '@/features/people/actor';
import { isTokenOfDelegation } from './delegation';
import type { Delegation } from '../mail-queries';
import { openRegistration, type OpenRegistration } from './person-queries';
import type { Registration } from '../queries';
import { statusAt } from '../rules';
import { codeOfToken } from '../ticket/ticket';

export type Group = { event: Event; delegation: Delegation; people: Registration[] };

/** The delegation that a secret link opens, as `db` sees it. Whoever has the link may see it. */
export async function groupByToken(
  db: Reader,
  actor: Actor,
  eventSlug: string,
  token: string,
): Promise<Group | undefined> {
  const code = codeOfToken(token);
  if (!code) return undefined;
  const delegation = await db.query.delegations.findFirst({ where: eq(delegations.code, code) });
  if (!delegation || !isTokenOfDelegation(token, delegation)) return undefined;
  const event = await db.query.events.findFirst({ where: eq(events.id, delegation.eventId) });
  if (!event || event.slug !== eventSlug || !canSeeEvent(actor, event)) return undefined;
  const people = await db.query.registrations.findMany({
    where: eq(registrations.delegationId, delegation.id),
    orderBy: [asc(registrations.createdAt), asc(registrations.queueNumber), asc(registrations.nameKey)],
  });
  return { event, delegation, people };
}

export type OpenGroup = Omit<Group, 'people'> & { people: OpenRegistration[] };

/** A delegation with everything about its people as it stands at `now`, for its contact. */
export async function findGroup(
  actor: Actor,
  now: Date,
  eventSlug: string,
  token: string,
): Promise<OpenGroup | undefined> {
  const group = await groupByToken(read(), actor, eventSlug, token);
  if (!group) return undefined;
  const people = await Promise.all(group.people.map(openRegistration));
  return { ...group, people: people.map((person) => ({ ...person, status: statusAt(person, now) })) };
}
