import 'server-only';
import { and, eq, inArray, like, notInArray, sql } from 'drizzle-orm';
import { recordAudit } from '@/db/audit';
import { isUniqueViolation, write, type Tx } from '@/db/client';
import { markPagesChanged } from '@/db/page-versions';
import { formats, rooms, sessions, sessionSpeakers, speakers, tracks } from '@/db/schema/agenda';
import { releasedSessions } from '@/db/schema/agenda-released';
import { events } from '@/db/schema/events';
import type { Actor } from '@/features/people/actor';
import { countSession, type SignupCount } from '@/features/signup/queries';
import { removeStoredFiles } from '@/lib/files';
import { ok, refuse, type Result } from '@/lib/result';
import { plannableEvent } from './access-queries';
import { dropUnnamed, filesOfSessions } from './files/mutations';
import { slugOf, type SessionValues } from './schema';

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
      const event = await plannableEvent(tx, actor, eventId);
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
      await holdBy(tx, saved.id, held);
      await recordAudit(tx, actor, now, {
        action: before ? 'session.change' : 'session.create',
        eventId,
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

/** Who holds the session, in this order. Those who stay keep what they have answered. */
async function holdBy(tx: Tx, sessionId: string, held: SessionValues['speakers']): Promise<void> {
  const ids = held.map(({ speakerId }) => speakerId);
  const ofSession = eq(sessionSpeakers.sessionId, sessionId);
  await tx.delete(sessionSpeakers).where(and(ofSession, notInArray(sessionSpeakers.speakerId, ids)));
  for (const [position, { speakerId, part: role }] of held.entries()) {
    await tx
      .insert(sessionSpeakers)
      .values({ sessionId, speakerId, role, position })
      .onConflictDoUpdate({
        target: [sessionSpeakers.sessionId, sessionSpeakers.speakerId],
        set: { role, position },
      });
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
  const deleted = await write(async (tx) => {
    const event = await plannableEvent(tx, actor, eventId);
    if (!event) return refuse('notFound');
    const own = and(eq(sessions.id, id), eq(sessions.eventId, eventId));
    const [session] = await tx.select({ id: sessions.id }).from(sessions).where(own);
    if (!session) return refuse('notFound');
    const signedUp = await countSession(tx, id);
    if (signedUp.confirmed + signedUp.waiting > 0) return refuse('signedUp', signedUp);
    const released = await tx.query.releasedSessions.findFirst({ where: eq(releasedSessions.id, id) });
    if (released) return refuse('released', signedUp);
    const held = await filesOfSessions(tx, [id]);
    await tx.delete(sessions).where(own);
    const gone = await dropUnnamed(tx, eventId, held);
    await recordAudit(tx, actor, now, { action: 'session.delete', eventId, subjectId: id });
    return ok({ slug: event.slug, gone });
  });
  if (!deleted.ok) return deleted;
  await removeStoredFiles(deleted.value.gone.storageKeys);
  return ok({ slug: deleted.value.slug });
}

/** Takes the agenda back: guests see none until the next release. */
export async function withdrawAgenda(
  actor: Actor,
  eventId: string,
  now: Date,
): Promise<Result<{ slug: string }, 'notFound'>> {
  return write(async (tx) => {
    const event = await plannableEvent(tx, actor, eventId);
    if (!event) return refuse('notFound');
    // The revision too: a settings form that was opened before holds the old state and must not bring it back
    await tx
      .update(events)
      .set({ agendaPublished: false, revision: sql`${events.revision} + 1` })
      .where(eq(events.id, eventId));
    await recordAudit(tx, actor, now, { action: 'event.withdrawAgenda', eventId, subjectId: eventId });
    await markPagesChanged(tx, { eventSlug: event.slug });
    return ok({ slug: event.slug });
  });
}
