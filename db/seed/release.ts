import { and, desc, eq, isNotNull, isNull, ne } from 'drizzle-orm';
import { storeRelease } from '@/features/agenda/releases/store-mutations';
import type { Tx } from '../client';
import { rooms, sessions } from '../schema/agenda';
import { eventId } from './event';
import type { SeedEvent } from './types';

const DAY_MS = 24 * 60 * 60 * 1000;
/** As long before the complete programme there was a preliminary one. */
const AHEAD_DAYS = 20;

/** Makes what is planned public at `now`, some time after a preliminary programme: so there is something to compare. */
export async function seedRelease(tx: Tx, event: SeedEvent, now: Date): Promise<void> {
  const of = { id: eventId(event), slug: event.slug };
  const restore = await makePreliminary(tx, of.id);
  await storeRelease(tx, new Date(now.getTime() - AHEAD_DAYS * DAY_MS), of, {
    name: '0.9',
    note: { de: 'Das vorläufige Programm.', en: 'The preliminary programme.' },
    createdBy: null,
  });
  await restore();
  await storeRelease(tx, now, of, {
    name: '1.0',
    note: { de: 'Das erste vollständige Programm.', en: 'The first complete programme.' },
    createdBy: null,
  });
}

/** Leaves the last session out, and has the one before it elsewhere, both open to all; gives the way back. */
async function makePreliminary(tx: Tx, id: string): Promise<() => Promise<void>> {
  const [last, other] = await tx
    .select()
    .from(sessions)
    .where(
      and(
        ...[eq(sessions.eventId, id), eq(sessions.status, 'published'), isNull(sessions.places)],
        ...[isNotNull(sessions.startsAt), isNotNull(sessions.roomId), isNotNull(sessions.trackId)],
      ),
    )
    .orderBy(desc(sessions.startsAt), desc(sessions.slug))
    .limit(2);
  if (!last || !other?.roomId) return () => Promise.resolve();
  const [room] = await tx
    .select({ id: rooms.id })
    .from(rooms)
    .where(and(eq(rooms.eventId, id), ne(rooms.id, other.roomId)))
    .limit(1);
  const set = (which: typeof last, change: Partial<typeof last>) =>
    tx.update(sessions).set(change).where(eq(sessions.id, which.id));
  await set(last, { status: 'draft' });
  await set(other, { roomId: room?.id });
  return async () => {
    await set(last, { status: 'published' });
    await set(other, { roomId: other.roomId });
  };
}
