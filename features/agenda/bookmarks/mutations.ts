import 'server-only';
import { and, eq, inArray, sql } from 'drizzle-orm';
import { write, type Tx } from '@/db/client';
import { sessions } from '@/db/schema/agenda';
import { agendaReaders, bookmarks, releasedSessions } from '@/db/schema/agenda-released';
import { eventAt } from '@/features/events/queries';
import type { Actor, Person } from '@/features/people/actor';
import { ok, refuse, type Result } from '@/lib/result';
import { shortId } from '../filter';
import { canReadAgenda } from '../policy';

// What somebody marks for themselves is theirs: none of it goes into the history that an event's organisers read.

export type Wish = 'keep' | 'drop' | 'toggle';

/** The sessions of an event's agenda that short ids stand for. */
async function released(tx: Tx, eventId: string, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const short = sql<string>`substr(${releasedSessions.id}, 1, 12)`;
  const rows = await tx
    .select({ id: releasedSessions.id })
    .from(releasedSessions)
    .where(and(eq(releasedSessions.eventId, eventId), inArray(short, ids.map(shortId))));
  return rows.map(({ id }) => id);
}

/** The event's id when the actor may read its agenda. */
async function readable(tx: Tx, actor: Actor, eventSlug: string): Promise<string | undefined> {
  const event = await eventAt(tx, eventSlug);
  return event && canReadAgenda(actor, event) ? event.id : undefined;
}

async function keep(
  tx: Tx,
  person: Person,
  now: Date,
  eventId: string,
  ids: readonly string[],
): Promise<void> {
  await tx.insert(agendaReaders).values({ eventId, personId: person.id }).onConflictDoNothing();
  for (const sessionId of ids) {
    await tx
      .insert(bookmarks)
      .values({ personId: person.id, sessionId, createdAt: now })
      .onConflictDoNothing();
  }
}

/** Puts a session into the actor's own agenda, takes it out, or does the other of the two. */
export function setBookmark(
  actor: Actor,
  now: Date,
  eventSlug: string,
  session: string,
  wish: Wish,
): Promise<Result<{ isKept: boolean }, 'notFound'>> {
  return write(async (tx) => {
    const eventId = await readable(tx, actor, eventSlug);
    if (!eventId || actor.kind !== 'person') return refuse('notFound');
    // What is no longer in the programme can still be taken out
    const marked = await tx
      .select({ id: bookmarks.id })
      .from(bookmarks)
      .innerJoin(sessions, eq(sessions.id, bookmarks.sessionId))
      .where(
        and(
          eq(bookmarks.personId, actor.id),
          eq(sessions.eventId, eventId),
          eq(sql`substr(${sessions.id}, 1, 12)`, shortId(session)),
        ),
      );
    const isKept = wish === 'keep' || (wish === 'toggle' && marked.length === 0);
    if (isKept) {
      const [id] = await released(tx, eventId, [session]);
      if (!id) return refuse('notFound');
      await keep(tx, actor, now, eventId, [id]);
    } else if (marked.length > 0) {
      await tx.delete(bookmarks).where(
        inArray(
          bookmarks.id,
          marked.map(({ id }) => id),
        ),
      );
    }
    return ok({ isKept });
  });
}

/** What was bookmarked on a device, for the account that its owner has signed in with. Returns how many were new. */
export function takeAlong(
  actor: Actor,
  now: Date,
  eventSlug: string,
  kept: readonly string[],
): Promise<Result<{ taken: number }, 'notFound'>> {
  return write(async (tx) => {
    const eventId = await readable(tx, actor, eventSlug);
    if (!eventId || actor.kind !== 'person') return refuse('notFound');
    const ids = await released(tx, eventId, kept);
    if (ids.length > 0) await keep(tx, actor, now, eventId, ids);
    return ok({ taken: ids.length });
  });
}

/** Whether to be told by mail when something of the own agenda moves or is cancelled. */
export function setTelling(
  actor: Actor,
  eventSlug: string,
  tellChanges: boolean,
): Promise<Result<undefined, 'notFound'>> {
  return forReader(actor, eventSlug, async (tx, reader) => {
    await tx
      .insert(agendaReaders)
      .values({ ...reader, tellChanges })
      .onConflictDoUpdate({ target: oneReader, set: { tellChanges } });
  });
}

/** Another address for the own calendar: the one so far is dead. Where there is none yet, the first. */
export function renewCalendar(actor: Actor, eventSlug: string): Promise<Result<undefined, 'notFound'>> {
  return forReader(actor, eventSlug, async (tx, reader) => {
    const linkVersion = sql`${agendaReaders.linkVersion} + 1`;
    await tx
      .insert(agendaReaders)
      .values(reader)
      .onConflictDoUpdate({ target: oneReader, set: { linkVersion } });
  });
}

const oneReader = [agendaReaders.eventId, agendaReaders.personId];

function forReader(
  actor: Actor,
  eventSlug: string,
  change: (tx: Tx, reader: { eventId: string; personId: string }) => Promise<void>,
): Promise<Result<undefined, 'notFound'>> {
  return write(async (tx) => {
    const eventId = await readable(tx, actor, eventSlug);
    if (!eventId || actor.kind !== 'person') return refuse('notFound');
    await change(tx, { eventId, personId: actor.id });
    return ok();
  });
}
