import 'server-only';
import { and, eq, isNotNull, sql } from 'drizzle-orm';
import { read, type Reader } from '@/db/client';
import { events } from '@/db/schema/events';
import { exhibitors, exhibits } from '@/db/schema/gallery';
import { calls } from '@/db/schema/gallery-making';
import { people, roleGrants } from '@/db/schema/people';
import { canSeeEvent } from '@/features/events/policy';
import type { Event } from '@/features/events/queries';
import type { Actor } from '@/features/people/actor';
import type { Localized } from '@/lib/i18n/locale';
import { canCurate } from '../policy';
import { callState, takesPlace, type CallState } from './call';
import { readExhibitorToken } from './exhibitor-link';

export type Call = typeof calls.$inferSelect;

/** The call of an event as `db` sees it, for who decides whether the actor may. */
export async function callOf(db: Reader, eventId: string): Promise<Call | undefined> {
  const [call] = await db.select().from(calls).where(eq(calls.eventId, eventId));
  return call;
}

/** How many places of the call are taken. */
export async function takenPlaces(db: Reader, eventId: string, now: Date): Promise<number> {
  const applied = await db
    .select({
      status: exhibits.status,
      appliedAt: exhibits.appliedAt,
      opened: sql<number>`max(${people.emailVerified} is not null)`,
    })
    .from(exhibits)
    .leftJoin(exhibitors, eq(exhibitors.exhibitId, exhibits.id))
    .leftJoin(people, eq(people.id, exhibitors.personId))
    .where(and(eq(exhibits.eventId, eventId), isNotNull(exhibits.appliedAt)))
    .groupBy(exhibits.id);
  return applied.filter((one) => takesPlace({ ...one, opened: Boolean(one.opened) }, now)).length;
}

/** The call for its curators, with how many have come by it; undefined for everyone else. */
export async function findCall(
  actor: Actor,
  event: { id: string },
  now: Date,
): Promise<{ call: Call | undefined; taken: number } | undefined> {
  if (!canCurate(actor, event.id)) return undefined;
  return { call: await callOf(read(), event.id), taken: await takenPlaces(read(), event.id, now) };
}

export type PublicCall = Pick<
  Call,
  'title' | 'text' | 'asked' | 'required' | 'opensAt' | 'closesAt' | 'mostEach'
> & {
  state: Exclude<CallState, 'closed'>;
};

/** The call as everyone may read it; undefined while there is none. */
export async function publicCall(
  actor: Actor,
  event: Pick<Event, 'id' | 'status'>,
  now: Date,
): Promise<PublicCall | undefined> {
  if (!canSeeEvent(actor, event) || event.status === 'draft') return undefined;
  const call = await callOf(read(), event.id);
  if (!call) return undefined;
  const taken = call.most === null ? 0 : await takenPlaces(read(), event.id, now);
  // What is documented is over
  const state =
    event.status === 'archived' && call.access !== 'closed' ? 'over' : callState(call, taken, now);
  if (state === 'closed') return undefined;
  const { title, text, asked, required, opensAt, closesAt, mostEach } = call;
  return { title, text, asked, required, opensAt, closesAt, mostEach, state };
}

export type ExhibitorEntrance = {
  event: Event;
  exhibit: { id: string; number: number; title: Localized };
  person: { id: string; email: string; name: string | null; locale: 'de' | 'en' };
  expired: boolean;
  /** Has rights beyond the exhibit: a link that lies in a mailbox for weeks does not give them. */
  onTeam: boolean;
};

/** What an exhibitor's link leads to; whoever holds it may know. Undefined for what is no link, or no longer one. */
export async function findEntrance(
  db: Reader,
  eventSlug: string,
  token: string,
  now: Date,
): Promise<ExhibitorEntrance | undefined> {
  const link = readExhibitorToken(token);
  if (!link) return undefined;
  const [found] = await db
    .select({ event: events, exhibit: exhibits, person: people })
    .from(exhibitors)
    .innerJoin(exhibits, eq(exhibits.id, exhibitors.exhibitId))
    .innerJoin(events, eq(events.id, exhibits.eventId))
    .innerJoin(people, eq(people.id, exhibitors.personId))
    .where(
      and(
        eq(exhibitors.exhibitId, link.exhibitId),
        eq(exhibitors.personId, link.personId),
        eq(events.slug, eventSlug),
      ),
    );
  if (!found) return undefined;
  const { event, exhibit, person } = found;
  const [granted] = await db
    .select({ id: roleGrants.id })
    .from(roleGrants)
    .where(eq(roleGrants.personId, person.id))
    .limit(1);
  return {
    event,
    exhibit: { id: exhibit.id, number: exhibit.number, title: exhibit.title },
    person: { id: person.id, email: person.email, name: person.name, locale: person.locale },
    expired: now >= link.expires,
    onTeam: person.isAdministrator || granted !== undefined,
  };
}

/** The same for a page. The actor is asked for nothing: the link decides. */
export async function findExhibitorEntrance(
  _actor: Actor,
  eventSlug: string,
  token: string,
  now: Date,
): Promise<ExhibitorEntrance | undefined> {
  return findEntrance(read(), eventSlug, token, now);
}
