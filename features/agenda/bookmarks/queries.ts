import 'server-only';
import { and, asc, eq, isNotNull, sql } from 'drizzle-orm';
import { read } from '@/db/client';
import { sessions } from '@/db/schema/agenda';
import { agendaReaders, bookmarks, releasedSessions } from '@/db/schema/agenda-released';
import { registrations } from '@/db/schema/registration';
import { eventAt, type Event } from '@/features/events/queries';
import { guest, type Actor } from '@/features/people/actor';
import { signupsOf } from '@/features/signup/queries';
import type { PlacedSession } from '../agenda';
import { shortId } from '../filter';
import { canReadAgenda } from '../policy';
import { publicAgenda } from '../queries';
import { isTokenOf, readerOfToken } from './link';
import type { Own } from './own-agenda';

/** Short ids of what the actor has bookmarked in an event; none for who has no account. */
export async function bookmarkedIds(actor: Actor, eventId: string): Promise<string[]> {
  if (actor.kind !== 'person') return [];
  const rows = await read()
    .select({ id: bookmarks.sessionId })
    .from(bookmarks)
    .innerJoin(releasedSessions, eq(releasedSessions.id, bookmarks.sessionId))
    .where(and(eq(releasedSessions.eventId, eventId), eq(bookmarks.personId, actor.id)));
  return rows.map(({ id }) => shortId(id));
}

export type OwnAgenda = {
  own: Own<PlacedSession>[];
  /** How many are bookmarked and no longer in the programme. */
  gone: number;
};

/** One's own agenda: what is bookmarked, with an account or on the device (`kept`), and what the registration has a place in. */
export async function ownAgenda(actor: Actor, event: Event, kept: readonly string[]): Promise<OwnAgenda> {
  const person = actor.kind === 'person' ? actor : undefined;
  return ownOf(actor, event, kept, person);
}

type Reader = { id: string; email: string };

async function ownOf(
  actor: Actor,
  event: Event,
  kept: readonly string[],
  person: Reader | undefined,
): Promise<OwnAgenda> {
  const agenda = await publicAgenda(actor, event);
  const wanted = new Set(kept);
  const marked = person ? await markedBy(person.id, event.id) : [];
  const released = new Set(agenda.map(({ id }) => id));
  const known = new Set(agenda.map(({ id }) => shortId(id)));
  const signed = person ? await signedUp(person.email, event.id) : new Map<string, Own<unknown>['signup']>();
  const own = agenda.flatMap((session): Own<PlacedSession>[] => {
    const isKept = marked.includes(session.id) || wanted.has(shortId(session.id));
    const signup = signed.get(session.id);
    return isKept || signup ? [{ session, isKept, signup }] : [];
  });
  const lost = [
    ...marked.filter((id) => !released.has(id)).map(shortId),
    ...kept.filter((id) => !known.has(id)),
  ];
  return { own, gone: new Set(lost).size };
}

async function markedBy(personId: string, eventId: string): Promise<string[]> {
  const rows = await read()
    .select({ id: bookmarks.sessionId })
    .from(bookmarks)
    .innerJoin(sessions, eq(sessions.id, bookmarks.sessionId))
    .where(and(eq(bookmarks.personId, personId), eq(sessions.eventId, eventId)))
    .orderBy(asc(bookmarks.createdAt));
  return rows.map(({ id }) => id);
}

/** What registrations of this address have in sessions. Somebody else's, of whom it is only the contact, are not among them. */
async function signedUp(email: string, eventId: string): Promise<Map<string, Own<unknown>['signup']>> {
  const rows = await read()
    .select({ id: registrations.id })
    .from(registrations)
    .where(
      and(
        eq(registrations.eventId, eventId),
        eq(registrations.email, email),
        eq(registrations.status, 'confirmed'),
        isNotNull(registrations.addressKey),
      ),
    );
  const signed = new Map<string, Own<unknown>['signup']>();
  for (const { id } of rows) {
    for (const { session, status, position } of await signupsOf(read(), id)) {
      // A place counts for more than a number on the waiting list
      if (signed.get(session.id)?.status !== 'confirmed') signed.set(session.id, { status, position });
    }
  }
  return signed;
}

export type AgendaReader = { id: string; tellChanges: boolean; linkVersion: number };

/** What a person with an account wants of an event's agenda; undefined before they have bookmarked or asked for anything. */
export async function agendaReader(actor: Actor, eventId: string): Promise<AgendaReader | undefined> {
  if (actor.kind !== 'person') return undefined;
  const [row] = await read()
    .select({
      id: agendaReaders.id,
      tellChanges: agendaReaders.tellChanges,
      linkVersion: agendaReaders.linkVersion,
    })
    .from(agendaReaders)
    .where(and(eq(agendaReaders.eventId, eventId), eq(agendaReaders.personId, actor.id)));
  return row;
}

/** The agenda behind the address of somebody's calendar, as everyone may read it; undefined when it is no such address. */
export async function calendarOf(
  eventSlug: string,
  token: string,
): Promise<{ event: Event; sessions: PlacedSession[] } | undefined> {
  const id = readerOfToken(token);
  if (!id) return undefined;
  const reader = await read().query.agendaReaders.findFirst({ where: eq(agendaReaders.id, id) });
  if (!reader || !isTokenOf(token, reader)) return undefined;
  const event = await eventAt(read(), eventSlug);
  if (event?.id !== reader.eventId || !canReadAgenda(guest, event)) return undefined;
  const person = await read().query.people.findFirst({ where: (table) => eq(table.id, reader.personId) });
  if (!person) return undefined;
  const { own } = await ownOf(guest, event, [], person);
  return { event, sessions: own.map(({ session }) => session) };
}

/** Whether a session is in an agenda that the actor may read; anything else is not bookmarked. */
export async function canBookmark(actor: Actor, eventSlug: string, session: string): Promise<boolean> {
  const event = await eventAt(read(), eventSlug);
  if (!event || !canReadAgenda(actor, event)) return false;
  const [found] = await read()
    .select({ id: releasedSessions.id })
    .from(releasedSessions)
    .where(
      and(
        eq(releasedSessions.eventId, event.id),
        eq(sql`substr(${releasedSessions.id}, 1, 12)`, shortId(session)),
      ),
    );
  return found !== undefined;
}
