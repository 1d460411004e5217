import 'server-only';
import { and, asc, eq, inArray, lte } from 'drizzle-orm';
import { read, type Reader } from '@/db/client';
import { registrations } from '@/db/schema/registration';
import type { Event } from '@/features/events/queries';
import type { Actor } from '@/features/people/actor';
import { foresee, type BulkCandidate, type BulkTally, type BulkWish } from './bulk';
import { wanted } from './filter-queries';
import { claimsOf, placeLedger } from '../place-queries';
import { canChangeRegistrations } from '../policy';

/** Rows that are read before others have their turn. */
const TURN = 500;

/** Oldest first, and those of a delegation together. */
const inTurn = [asc(registrations.createdAt), asc(registrations.delegationId), asc(registrations.id)];

/** Ids of the event's that are meant, oldest first; of all that the list finds those that were there at `at`. */
export async function bulkIds(db: Reader, event: Event, wish: BulkWish, at: Date): Promise<string[]> {
  const which = wish.ids
    ? and(eq(registrations.eventId, event.id), inArray(registrations.id, wish.ids))
    : and(wanted(event, wish.listing, true), lte(registrations.createdAt, at));
  const rows = await db
    .select({ id: registrations.id })
    .from(registrations)
    .where(which)
    .orderBy(...inTurn);
  return rows.map(({ id }) => id);
}

/** What would happen to how many; undefined for who may not do it. */
export async function foreseeBulk(
  actor: Actor,
  event: Event,
  wish: BulkWish,
  now: Date,
): Promise<(BulkTally & { total: number }) | undefined> {
  if (!canChangeRegistrations(actor, event.id)) return undefined;
  const ids = await bulkIds(read(), event, wish, now);
  const candidates: BulkCandidate[] = [];
  for (let at = 0; at < ids.length; at += TURN) {
    const rows = await read()
      .select({
        id: registrations.id,
        status: registrations.status,
        categoryId: registrations.categoryId,
        codeId: registrations.codeId,
        house: registrations.house,
      })
      .from(registrations)
      .where(inArray(registrations.id, ids.slice(at, at + TURN)))
      .orderBy(...inTurn);
    const claims = await claimsOf(read(), rows, now);
    for (const { id, status } of rows) {
      const claim = claims.get(id);
      if (claim) candidates.push({ status, claim });
    }
    await new Promise((resolve) => setImmediate(resolve));
  }
  const tally = foresee(wish.act, wish.to, candidates, await placeLedger(read(), event, now), now);
  return { ...tally, total: ids.length };
}
