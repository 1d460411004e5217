import 'server-only';
import { and, count, eq, inArray, like, sql } from 'drizzle-orm';
import { recordAudit } from '@/db/audit';
import { isUniqueViolation, write, type Tx } from '@/db/client';
import { markPagesChanged } from '@/db/page-versions';
import {
  formats,
  releasedSessions,
  rooms,
  sessions,
  sessionSpeakers,
  speakers,
  tracks,
} from '@/db/schema/agenda';
import { events } from '@/db/schema/events';
import { stations } from '@/db/schema/gallery';
import type { Event } from '@/features/events/queries';
import type { Actor } from '@/features/people/actor';
import { countSession, type SignupCount } from '@/features/signup/queries';
import { ok, refuse, type Result } from '@/lib/result';
import { canPlan } from './policy';
import { slugOf, type PartKind, type PartValues, type SessionValues } from './schema';

const parts = { rooms, tracks, formats, speakers } as const;
/** What the audit calls one of them. */
const subjects = { rooms: 'room', tracks: 'track', formats: 'format', speakers: 'speaker' } as const;

/** The event, when the actor may plan it. */
async function plannable(tx: Tx, actor: Actor, eventId: string): Promise<Event | undefined> {
  const event = await tx.query.events.findFirst({ where: eq(events.id, eventId) });
  return event && canPlan(actor, event.id) ? event : undefined;
}

type Change = { action: string; subjectId: string; detail?: Record<string, unknown> };

async function note(tx: Tx, actor: Actor, now: Date, event: Event, change: Change): Promise<void> {
  await recordAudit(tx, actor, now, { eventId: event.id, ...change });
}

/** Adds a room, track, format or speaker (`id` undefined) or changes one. */
export async function savePart<Kind extends PartKind>(
  actor: Actor,
  eventId: string,
  kind: Kind,
  id: string | undefined,
  values: PartValues[Kind],
  now: Date,
): Promise<Result<{ slug: string }, 'notFound'>> {
  return write(async (tx) => {
    const event = await plannable(tx, actor, eventId);
    if (!event) return refuse('notFound');
    const table = parts[kind];
    const columns: object = values;
    const saved =
      id === undefined
        ? await tx
            .insert(table)
            .values({ ...columns, eventId } as never) // the values of a kind are the columns of its table
            .returning({ id: table.id })
        : await tx
            .update(table)
            .set(columns as never) // as above
            .where(and(eq(table.id, id), eq(table.eventId, eventId)))
            .returning({ id: table.id });
    const [row] = saved;
    if (!row) return refuse('notFound');
    await note(tx, actor, now, event, {
      action: `${subjects[kind]}.${id === undefined ? 'create' : 'change'}`,
      subjectId: row.id,
    });
    // The rest shows with the next release; how many rooms are reached without steps is said at once
    if (kind === 'rooms') await markPagesChanged(tx, { eventSlug: event.slug });
    return ok({ slug: event.slug });
  });
}

/** What still needs a room, track, format or speaker of the event. */
async function usesOf(tx: Tx, kind: PartKind, id: string): Promise<{ sessions: number; stations: number }> {
  const column = { rooms: sessions.roomId, tracks: sessions.trackId, formats: sessions.formatId };
  const held =
    kind === 'speakers'
      ? await tx.select({ n: count() }).from(sessionSpeakers).where(eq(sessionSpeakers.speakerId, id))
      : await tx.select({ n: count() }).from(sessions).where(eq(column[kind], id));
  const standing =
    kind === 'rooms' ? await tx.select({ n: count() }).from(stations).where(eq(stations.roomId, id)) : [];
  return { sessions: held[0]?.n ?? 0, stations: standing[0]?.n ?? 0 };
}

/** Deletes a room, track, format or speaker that no session, and no station of the gallery, uses. */
export async function deletePart(
  actor: Actor,
  eventId: string,
  kind: PartKind,
  id: string,
  now: Date,
): Promise<Result<{ slug: string }, 'notFound' | 'inUse', { sessions: number; stations: number }>> {
  return write(async (tx) => {
    const event = await plannable(tx, actor, eventId);
    if (!event) return refuse('notFound');
    const table = parts[kind];
    const own = and(eq(table.id, id), eq(table.eventId, eventId));
    const [part] = await tx.select({ id: table.id }).from(table).where(own);
    if (!part) return refuse('notFound');
    const uses = await usesOf(tx, kind, id);
    if (uses.sessions > 0 || uses.stations > 0) return refuse('inUse', uses);
    await tx.delete(table).where(own);
    await note(tx, actor, now, event, { action: `${subjects[kind]}.delete`, subjectId: id });
    if (kind === 'rooms') await markPagesChanged(tx, { eventSlug: event.slug });
    return ok({ slug: event.slug });
  });
}

type SessionRefusal = 'notFound' | 'slugTaken' | 'changedMeanwhile' | 'partGone';
/** Which session is saved; `updatedAt` is what the form was made from. Absent for a new one. */
export type SessionIdentity = { id: string; updatedAt: Date };

/** Adds a session or changes one, with its speakers, unless someone saved another state since the form was made. */
export async function saveSession(
  actor: Actor,
  eventId: string,
  identity: SessionIdentity | undefined,
  values: SessionValues,
  now: Date,
): Promise<Result<{ id: string; eventSlug: string }, SessionRefusal>> {
  try {
    return await write(async (tx) => {
      const event = await plannable(tx, actor, eventId);
      if (!event) return refuse('notFound');
      if (!(await allOfEvent(tx, eventId, values))) return refuse('partGone');
      const { speakers: held, ...columns } = values;
      const before =
        identity &&
        (await tx.query.sessions.findFirst({
          where: and(eq(sessions.id, identity.id), eq(sessions.eventId, eventId)),
        }));
      if (identity && !before) return refuse('notFound');
      if (identity && before?.updatedAt.getTime() !== identity.updatedAt.getTime())
        return refuse('changedMeanwhile');
      const slug = columns.slug || before?.slug || (await freeSlug(tx, eventId, values));
      const row = { ...columns, slug, updatedAt: later(now, before?.updatedAt) };
      const [saved] = before
        ? await tx.update(sessions).set(row).where(eq(sessions.id, before.id)).returning({ id: sessions.id })
        : await tx
            .insert(sessions)
            .values({ ...row, eventId })
            .returning({ id: sessions.id });
      if (!saved) throw new Error('The session was not saved');
      await tx.delete(sessionSpeakers).where(eq(sessionSpeakers.sessionId, saved.id));
      if (held.length > 0) {
        await tx.insert(sessionSpeakers).values(
          held.map(({ speakerId, part }, position) => {
            return { sessionId: saved.id, speakerId, role: part, position };
          }),
        );
      }
      await note(tx, actor, now, event, {
        action: before ? 'session.change' : 'session.create',
        subjectId: saved.id,
        detail: { status: row.status },
      });
      return ok({ id: saved.id, eventSlug: event.slug });
    });
  } catch (error) {
    if (isUniqueViolation(error)) return refuse('slugTaken');
    throw error;
  }
}

/** Two saves within a millisecond still differ. */
export function later(now: Date, before: Date | undefined): Date {
  return before && before >= now ? new Date(before.getTime() + 1) : now;
}

/** Whether room, track, format and speakers are the event's own: ids come from a form. */
async function allOfEvent(tx: Tx, eventId: string, values: SessionValues): Promise<boolean> {
  const wanted = [
    [rooms, values.roomId],
    [tracks, values.trackId],
    [formats, values.formatId],
  ] as const;
  for (const [table, id] of wanted) {
    if (id === null) continue;
    const found = await tx
      .select({ id: table.id })
      .from(table)
      .where(and(eq(table.id, id), eq(table.eventId, eventId)));
    if (found.length === 0) return false;
  }
  const ids = values.speakers.map(({ speakerId }) => speakerId);
  const found = await tx
    .select({ id: speakers.id })
    .from(speakers)
    .where(and(inArray(speakers.id, ids), eq(speakers.eventId, eventId)));
  return found.length === new Set(ids).size;
}

/** An address from the title that no other session of the event has. */
async function freeSlug(tx: Tx, eventId: string, { title }: SessionValues): Promise<string> {
  const wanted = slugOf(title.de || title.en);
  const taken = await tx
    .select({ slug: sessions.slug })
    .from(sessions)
    .where(and(eq(sessions.eventId, eventId), like(sessions.slug, `${wanted}%`)));
  const slugs = new Set(taken.map(({ slug }) => slug));
  for (let n = 1; ; n++) {
    const slug = n === 1 ? wanted : `${wanted}-${n}`;
    if (!slugs.has(slug)) return slug;
  }
}

/**
 * Deletes a session for good. One that readers see, or that people signed up for, is kept: cancelled, it tells them that it
 * does not take place, while a deleted one could tell nobody. A release without it makes it free to be deleted.
 */
export async function deleteSession(
  actor: Actor,
  eventId: string,
  id: string,
  now: Date,
): Promise<Result<{ slug: string }, 'notFound' | 'signedUp' | 'released', SignupCount>> {
  return write(async (tx) => {
    const event = await plannable(tx, actor, eventId);
    if (!event) return refuse('notFound');
    const own = and(eq(sessions.id, id), eq(sessions.eventId, eventId));
    const [session] = await tx.select({ id: sessions.id }).from(sessions).where(own);
    if (!session) return refuse('notFound');
    const signedUp = await countSession(tx, id);
    if (signedUp.confirmed + signedUp.waiting > 0) return refuse('signedUp', signedUp);
    const released = await tx.query.releasedSessions.findFirst({ where: eq(releasedSessions.id, id) });
    if (released) return refuse('released', signedUp);
    await tx.delete(sessions).where(own);
    await note(tx, actor, now, event, { action: 'session.delete', subjectId: id });
    return ok({ slug: event.slug });
  });
}

/** Takes the agenda back: guests see none until the next release. */
export async function withdrawAgenda(
  actor: Actor,
  eventId: string,
  now: Date,
): Promise<Result<{ slug: string }, 'notFound'>> {
  return write(async (tx) => {
    const event = await plannable(tx, actor, eventId);
    if (!event) return refuse('notFound');
    // The revision too: a settings form that was opened before holds the old state and must not bring it back
    await tx
      .update(events)
      .set({ agendaPublished: false, revision: sql`${events.revision} + 1` })
      .where(eq(events.id, eventId));
    await note(tx, actor, now, event, { action: 'event.withdrawAgenda', subjectId: eventId });
    await markPagesChanged(tx, { eventSlug: event.slug });
    return ok({ slug: event.slug });
  });
}
