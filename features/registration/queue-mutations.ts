import 'server-only';
import { and, asc, desc, eq, gt, inArray, isNotNull, lte, or, sql, type SQL } from 'drizzle-orm';
import { read, write, type Tx } from '@/db/client';
import { markPagesChanged } from '@/db/page-versions';
import { prepared } from '@/db/prepared';
import { codes, registrations } from '@/db/schema/registration';
import { events } from '@/db/schema/events';
import type { Event } from '@/features/events/queries';
import { eventPhase } from '@/features/events/rules';
import { system } from '@/features/people/actor';
import { decideOffers } from './admission';
import { categoryLeft, decideClaims, eventLeft, placesLeft, type Claim, type PlaceLedger } from './capacity';
import type { News } from './mail-queries';
import { moveIn } from './move-mutations';
import { claimsOf, placeLedger } from './place-queries';
import type { Registration } from './queries';
import { tellIn } from './telling-mutations';

const BATCH = 200;
const waitingList = system('waiting-list');

const eventById = prepared((tx) =>
  tx.query.events.findFirst({ where: eq(events.id, sql.placeholder('id')) }).prepare(),
);
const dueBy = prepared((tx) =>
  tx
    .select()
    .from(registrations)
    .where(
      and(
        // The plus keeps the database from reading the whole event by this: few have anything that expires
        sql`+${registrations.eventId} = ${sql.placeholder('eventId')}`,
        lte(registrations.expiresAt, sql.placeholder('now')),
      ),
    )
    .orderBy(asc(registrations.expiresAt), asc(registrations.id))
    .prepare(),
);
const firstWaiting = prepared((tx) =>
  tx
    .select({ id: registrations.id })
    .from(registrations)
    .where(and(eq(registrations.eventId, sql.placeholder('eventId')), eq(registrations.status, 'waiting')))
    .limit(1)
    .prepare(),
);

/** What public pages say of places: whether there are any, and not how many. */
function fullness(ledger: PlaceLedger): string {
  const full = [...ledger.categories.keys()].filter((id) => categoryLeft(ledger, id) === 0);
  const gone = [...ledger.options].filter(([, { places, taken }]) => placesLeft(places, taken) === 0);
  return JSON.stringify([eventLeft(ledger) === 0, full, gone.map(([id]) => id)]);
}

/** Whether pages go on saying the same when so many more take a place: what has places has more than that. */
function hasRoomFor(people: number, ledger: PlaceLedger): boolean {
  const categories = [...ledger.categories.keys()].map((id) => categoryLeft(ledger, id));
  const options = [...ledger.options.values()].map(({ places, taken }) => placesLeft(places, taken));
  return [eventLeft(ledger), ...categories, ...options].every((left) => left === 0 || left > people);
}

/**
 * Runs what takes or frees places: what has expired goes back before, and what is free afterwards is offered on, all in the
 * same transaction. Pages learn of it when they say something else now. `work` is given the places as they are before it.
 * `takes`: all that it does is to take places, and so many at most; with room for them nothing has to be counted again.
 */
export async function changingPlaces<Value>(
  tx: Tx,
  now: Date,
  event: Event,
  work: (ledger: PlaceLedger) => Promise<Value>,
  takes?: number,
): Promise<Value> {
  const ledger = await placeLedger(tx, event, now);
  const hasLapsed = await lapseIn(tx, now, event);
  const value = await work(hasLapsed ? await placeLedger(tx, event, now) : ledger);
  // The work may have been to change its places
  const current = takes === undefined ? await eventById(tx).execute({ id: event.id }) : event;
  if (!current) throw new Error('The event is gone');
  const hasOffered = await offerIn(tx, now, current);
  if (takes !== undefined && !hasLapsed && !hasOffered && hasRoomFor(takes, ledger)) return value;
  const after = await placeLedger(tx, current, now);
  if (fullness(ledger) !== fullness(after)) await markPagesChanged(tx, { eventSlug: event.slug });
  return value;
}

/**
 * Takes back the places of offers that nobody accepted and of addresses that nobody confirmed in time, and says so. True
 * where there were any.
 */
async function lapseIn(tx: Tx, now: Date, event: Event): Promise<boolean> {
  const due = await dueBy(tx).execute({ eventId: event.id, now: now.getTime() });
  const news: News[] = [];
  for (const registration of due) await moveIn(tx, waitingList, now, event, registration, 'lapse', { news });
  await tellIn(tx, now, event, news);
  // Others wait for what has just come back
  if (due.length > 0) await offerIn(tx, now, event);
  return due.length > 0;
}

type Waiting = Pick<
  Registration,
  'id' | 'categoryId' | 'codeId' | 'house' | 'delegationId' | 'priority' | 'queueNumber'
>;

/** Offers what is free to who waits, in order; nothing once the event is over. False where nobody waits. */
async function offerIn(tx: Tx, now: Date, event: Event): Promise<boolean> {
  if (eventPhase(event, now) === 'over') return false;
  const [someone] = await firstWaiting(tx).execute({ eventId: event.id });
  if (!someone) return false;
  let ledger = await placeLedger(tx, event, now);
  let last: Waiting | undefined;
  const seen = new Set<string>();
  const news: News[] = [];
  do {
    const open = [...ledger.categories.keys()].filter((id) => categoryLeft(ledger, id, 'code') > 0);
    if (open.length === 0) break;
    const batch = await nextWaiting(tx, event.id, open, last);
    const parties = await partiesOf(tx, batch, seen, now);
    for (const party of decideOffers(ledger, parties, now)) {
      for (const id of party.ids) {
        const registration = await tx.query.registrations.findFirst({ where: eq(registrations.id, id) });
        if (registration) await moveIn(tx, waitingList, now, event, registration, 'offer', { news });
      }
      const taken = decideClaims(ledger, party.claims, now);
      if (taken.ok) ledger = taken.after;
    }
    last = batch.length === BATCH ? batch.at(-1) : undefined;
  } while (last);
  await tellIn(tx, now, event, news);
  return true;
}

/** The next ones on the waiting list after `last`, of the categories that have places. */
function nextWaiting(tx: Tx, eventId: string, categoryIds: string[], last?: Waiting): Promise<Waiting[]> {
  const after: SQL | undefined =
    last &&
    or(
      // Higher priority comes first
      lte(registrations.priority, last.priority - 1),
      and(eq(registrations.priority, last.priority), gt(registrations.queueNumber, last.queueNumber ?? 0)),
    );
  return tx
    .select({
      id: registrations.id,
      categoryId: registrations.categoryId,
      codeId: registrations.codeId,
      house: registrations.house,
      delegationId: registrations.delegationId,
      priority: registrations.priority,
      queueNumber: registrations.queueNumber,
    })
    .from(registrations)
    .where(
      and(
        eq(registrations.eventId, eventId),
        eq(registrations.status, 'waiting'),
        inArray(registrations.categoryId, categoryIds),
        after,
      ),
    )
    .orderBy(desc(registrations.priority), asc(registrations.queueNumber))
    .limit(BATCH);
}

/** Who waits alone or as a delegation, in the order of the first of each; `seen` are those who had their turn. */
async function partiesOf(
  tx: Tx,
  batch: readonly Waiting[],
  seen: Set<string>,
  now: Date,
): Promise<{ ids: string[]; claims: Claim[] }[]> {
  const delegationIds = [...new Set(batch.flatMap(({ delegationId }) => delegationId ?? []))];
  const companions =
    delegationIds.length === 0
      ? []
      : await tx.query.registrations.findMany({
          where: and(inArray(registrations.delegationId, delegationIds), eq(registrations.status, 'waiting')),
          orderBy: asc(registrations.queueNumber),
          columns: { id: true, categoryId: true, codeId: true, house: true, delegationId: true },
        });
  const claims = await claimsOf(tx, [...batch, ...companions], now);
  const parties: { ids: string[]; claims: Claim[] }[] = [];
  for (const one of batch) {
    if (seen.has(one.id)) continue;
    const people =
      one.delegationId === null
        ? [one]
        : companions.filter(({ delegationId }) => delegationId === one.delegationId);
    for (const { id } of people) seen.add(id);
    const ids = people.map(({ id }) => id);
    parties.push({ ids, claims: ids.flatMap((id) => claims.get(id) ?? []) });
  }
  return parties;
}

/** Whether a place somewhere goes back by the clock at `now`; asked often, so it only reads. */
export async function isExpiryDue(now: Date): Promise<boolean> {
  return (await eventsWithExpiry(now)).length > 0;
}

async function eventsWithExpiry(now: Date): Promise<string[]> {
  const lapsing = await read()
    .selectDistinct({ id: registrations.eventId })
    .from(registrations)
    .where(lte(registrations.expiresAt, now));
  // A code that keeps places frees them when it expires, for those who wait
  const freed = await read()
    .selectDistinct({ id: codes.eventId })
    .from(codes)
    .innerJoin(
      registrations,
      and(eq(registrations.eventId, codes.eventId), eq(registrations.status, 'waiting')),
    )
    .where(and(eq(codes.holdsPlaces, true), isNotNull(codes.expiresAt), lte(codes.expiresAt, now)));
  return [...new Set([...lapsing, ...freed].map(({ id }) => id))];
}

/** Gives back every place whose time has come, one event after the other, and offers it on. */
export async function expirePlaces(now: Date): Promise<void> {
  for (const id of await eventsWithExpiry(now)) {
    await write(async (tx) => {
      const event = await tx.query.events.findFirst({ where: eq(events.id, id) });
      if (event) await changingPlaces(tx, now, event, async () => undefined);
    });
  }
}
