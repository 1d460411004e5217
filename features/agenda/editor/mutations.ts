import 'server-only';
import { and, desc, eq, inArray } from 'drizzle-orm';
import { recordAudit } from '@/db/audit';
import { write, type Tx } from '@/db/client';
import { rooms, sessions } from '@/db/schema/agenda';
import { events } from '@/db/schema/events';
import { people } from '@/db/schema/people';
import { audit } from '@/db/schema/platform';
import type { Actor } from '@/features/people/actor';
import { SECOND_MS } from '@/lib/clock';
import { ok, refuse, type Result } from '@/lib/result';
import { later } from '../mutations';
import { canPlan } from '../policy';
import { isSamePlace, type Place } from './place';
import type { Move } from './schema';

/** What a session is like now that somebody else has changed it since. */
export type Collision = {
  id: string;
  /** When it was changed, which is its version: to be named when it is moved all the same. */
  updatedAt: number;
  place: Place;
  /** Who changed it: by name, oneself in another window, or nobody who can be named. */
  by: { kind: 'self' } | { kind: 'person'; name: string } | { kind: 'unknown' };
};
/** `gone` are sessions that somebody has deleted. */
export type Refused = { collisions: Collision[]; gone: string[] };
export type PlacedVersion = { id: string; updatedAt: number };
export type Placed = Result<PlacedVersion[], 'notFound' | 'partGone' | 'changedMeanwhile', Refused>;

type Row = typeof sessions.$inferSelect;
const milliseconds = (date: Date | null) => date?.getTime() ?? null;
const placeOf = ({ roomId, startsAt, endsAt }: Row): Place => {
  return { roomId, startsAt: milliseconds(startsAt), endsAt: milliseconds(endsAt) };
};

/**
 * Places sessions in rooms and times, moves and stretches them, or takes them out of the plan: all of them or none. A session
 * that somebody else has changed since is refused with what it is now. Readers see nothing of it before the next release.
 */
export async function placeSessions(
  actor: Actor,
  eventId: string,
  moves: readonly Move[],
  now: Date,
): Promise<Placed> {
  return write(async (tx) => {
    const event = await tx.query.events.findFirst({ where: eq(events.id, eventId) });
    if (!event || !canPlan(actor, event.id)) return refuse('notFound');
    const ids = moves.map(({ id }) => id);
    const rows = await tx
      .select()
      .from(sessions)
      .where(and(eq(sessions.eventId, eventId), inArray(sessions.id, ids)));
    const found = new Map(rows.map((row) => [row.id, row]));
    const stale = moves.flatMap(({ id, updatedAt }) => {
      const row = found.get(id);
      return row && row.updatedAt.getTime() !== updatedAt ? [row] : [];
    });
    const gone = ids.filter((id) => !found.has(id));
    if (stale.length > 0 || gone.length > 0) {
      return refuse('changedMeanwhile', { collisions: await collisionsOf(tx, actor, stale), gone });
    }
    if (!(await haveRooms(tx, eventId, moves))) return refuse('partGone');
    const placed: PlacedVersion[] = [];
    for (const move of moves) {
      const row = found.get(move.id);
      if (row) placed.push(await place(tx, actor, now, row, move));
    }
    return ok(placed);
  });
}

async function place(tx: Tx, actor: Actor, now: Date, row: Row, move: Move): Promise<PlacedVersion> {
  const before = placeOf(row);
  if (isSamePlace(before, move)) return { id: row.id, updatedAt: row.updatedAt.getTime() };
  const updatedAt = later(now, row.updatedAt);
  const { roomId, startsAt, endsAt } = move;
  await tx
    .update(sessions)
    .set({
      roomId,
      startsAt: startsAt === null ? null : new Date(startsAt),
      endsAt: endsAt === null ? null : new Date(endsAt),
      updatedAt,
    })
    .where(eq(sessions.id, row.id));
  const fields = (['roomId', 'startsAt', 'endsAt'] as const).filter((field) => before[field] !== move[field]);
  await recordAudit(tx, actor, now, {
    ...{ action: 'session.place', eventId: row.eventId, subjectId: row.id },
    detail: { fields },
  });
  return { id: row.id, updatedAt: updatedAt.getTime() };
}

/** Whether all rooms that are named are the event's own. */
async function haveRooms(tx: Tx, eventId: string, moves: readonly Move[]): Promise<boolean> {
  const wanted = [...new Set(moves.flatMap(({ roomId }) => roomId ?? []))];
  const found = await tx
    .select({ id: rooms.id })
    .from(rooms)
    .where(and(eq(rooms.eventId, eventId), inArray(rooms.id, wanted)));
  return found.length === wanted.length;
}

/** What the audit calls a change of a session itself, and not of what hangs on it. */
const saving = ['session.create', 'session.change', 'session.place'];

/** Each with who changed it last, as the audit knows. */
async function collisionsOf(tx: Tx, actor: Actor, rows: readonly Row[]): Promise<Collision[]> {
  const collisions: Collision[] = [];
  for (const row of rows) {
    const [last] = await tx
      .select({ at: audit.at, kind: audit.actorKind, actor: audit.actor, name: people.name })
      .from(audit)
      .leftJoin(people, eq(people.id, audit.actor))
      .where(and(eq(audit.subjectId, row.id), inArray(audit.action, saving)))
      .orderBy(desc(audit.at), desc(audit.id))
      .limit(1);
    // Whatever else changed it afterwards, such as an import, says nothing of who it was
    const isLast = last && row.updatedAt.getTime() - last.at.getTime() < SECOND_MS;
    const isSelf = isLast && actor.kind === 'person' && last.kind === 'person' && last.actor === actor.id;
    collisions.push({
      id: row.id,
      updatedAt: row.updatedAt.getTime(),
      place: placeOf(row),
      by: isSelf ? { kind: 'self' } : last?.name ? { kind: 'person', name: last.name } : { kind: 'unknown' },
    });
  }
  return collisions;
}
