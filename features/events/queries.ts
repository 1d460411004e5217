import 'server-only';
import { desc, eq, ne, sql } from 'drizzle-orm';
import { read, type Reader } from '@/db/client';
import { prepared } from '@/db/prepared';
import { rooms } from '@/db/schema/agenda';
import { events } from '@/db/schema/events';
import { settings } from '@/db/schema/platform';
import type { Actor } from '@/features/people/actor';
import { isTeam } from '@/features/people/policy';
import { errorFacts, log } from '@/lib/log';
import { canManageEvent, canSeeEvent } from './policy';
import { programmeOrder } from './rules';
import { readInstallation, type InstallationSettings } from './schema';

export type Event = typeof events.$inferSelect;

// Every page of an event asks for it
const eventBySlug = prepared((db) =>
  db
    .select()
    .from(events)
    .where(eq(events.slug, sql.placeholder('slug')))
    .prepare(),
);
const identityBySlug = prepared((db) =>
  db
    .select({ id: events.id, status: events.status })
    .from(events)
    .where(eq(events.slug, sql.placeholder('slug')))
    .prepare(),
);

/** The event at an address as `db` sees it, for who decides whether the actor may. */
export async function eventAt(db: Reader, slug: string): Promise<Event | undefined> {
  const [event] = await eventBySlug(db).execute({ slug });
  return event;
}

/** The event at an address, when the actor may see it. */
export async function findEvent(actor: Actor, slug: string): Promise<Event | undefined> {
  const event = await eventAt(read(), slug);
  return event && canSeeEvent(actor, event) ? event : undefined;
}

/** The id of the event at an address, when the actor may see it. */
export async function findEventId(actor: Actor, slug: string): Promise<string | undefined> {
  const [event] = await identityBySlug(read()).execute({ slug });
  return event && canSeeEvent(actor, event) ? event.id : undefined;
}

/** The event at an address, for its team; anyone else does not find it. */
export async function findTeamEvent(actor: Actor, slug: string): Promise<Event | undefined> {
  const event = await eventAt(read(), slug);
  return event && isTeam(actor, event.id) ? event : undefined;
}

/** The event at an address, for who may change its settings. */
export async function findManagedEvent(actor: Actor, slug: string): Promise<Event | undefined> {
  const event = await eventAt(read(), slug);
  return event && canManageEvent(actor, event.id) ? event : undefined;
}

const listed = {
  id: events.id,
  slug: events.slug,
  status: events.status,
  title: events.title,
  series: events.series,
  summary: events.summary,
  timeZone: events.timeZone,
  startsAt: events.startsAt,
  endsAt: events.endsAt,
  venue: events.venue,
  city: events.city,
  registrationOpensAt: events.registrationOpensAt,
  registrationClosesAt: events.registrationClosesAt,
  places: events.places,
  accent: events.accent,
};

export type ListedEvent = Pick<Event, keyof typeof listed>;

/** The programme of the house: what everyone may see, what comes next first. */
export async function listProgramme(now: Date): Promise<{ ahead: ListedEvent[]; documented: ListedEvent[] }> {
  return programmeOrder(await read().select(listed).from(events).where(ne(events.status, 'draft')), now);
}

/** The events that the actor is in the team of, drafts too, latest first. */
export async function listTeamEvents(actor: Actor): Promise<ListedEvent[]> {
  const all = await read().select(listed).from(events).orderBy(desc(events.startsAt));
  return all.filter((event) => isTeam(actor, event.id));
}

/** Name, contact and legal texts of the installation. Everyone may read them. */
export async function installation(): Promise<InstallationSettings> {
  const row = await read().query.settings.findFirst({ where: eq(settings.key, 'installation') });
  return readInstallation(row?.value);
}

/** Whether the database answers. */
export async function isAlive(): Promise<boolean> {
  try {
    await read().select({ id: events.id }).from(events).limit(1);
    return true;
  } catch (error) {
    log('error', 'the database does not answer', errorFacts(error));
    return false;
  }
}

/** How many rooms the event has, and how many of them one can reach without steps. */
export async function roomAccess(actor: Actor, event: Event): Promise<{ rooms: number; stepFree: number }> {
  if (!canSeeEvent(actor, event)) return { rooms: 0, stepFree: 0 };
  const found = await read()
    .select({ stepFree: rooms.stepFree })
    .from(rooms)
    .where(eq(rooms.eventId, event.id));
  return { rooms: found.length, stepFree: found.filter((room) => room.stepFree).length };
}
