import 'server-only';
import { and, asc, desc, eq, gt, inArray, isNotNull, lte, or, sql, type SQL } from 'drizzle-orm';
import { read, write, type Tx } from '@/db/client';
import { markPagesChanged } from '@/db/page-versions';
import { one, prepared } from '@/db/prepared';
import { codes, registrations } from '@/db/schema/registration';
import { events } from '@/db/schema/events';
import type { Event } from '@/features/events/queries';
import { eventPhase } from '@/features/events/rules';
import { system } from '@/features/people/actor';
import { decideOffers } from './admission';
import { categoryLeft, eventLeft, placesLeft, type Claim, type PlaceLedger } from './capacity';
import type { News } from './mail-queries';
import { moveIn } from './move-mutations';
import { claimsOf, placeLedger, type Places } from './place-queries';
import type { Registration } from './queries';
import { tellIn } from './telling-mutations';

const BATCH = 200;
const waitingList = system('waiting-list');

const eventById = prepared((tx) =>
  tx
    .select()
    .from(events)
    .where(eq(events.id, sql.placeholder('id')))
    .prepare(),
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
    .where(
      and(
        eq(registrations.eventId, sql.placeholder('eventId')),
        // Written out, for the index of the waiting list
        sql`${registrations.status} = 'waiting'`,
      ),
    )
    .limit(one)
    .prepare(),
);

/** What public pages say of places: whether there are any, and not how many. */
function fullness(ledger: PlaceLedger): string {
  const full = [...ledger.categories.keys()].filter((id) => categoryLeft(ledger, id) === 0);
  const gone = [...ledger.options].filter(([, { places, taken }]) => placesLeft(places, taken) === 0);
  return JSON.stringify([eventLeft(ledger) === 0, full, gone.map(([id]) => id)]);
}

/**
 * Runs what takes or frees places: what has expired goes back before, and what is free afterwards is offered on, all in the
 * same transaction. Pages learn of it when they say something else now. `work` is given the places as they are before it.
 */
export async function changingPlaces<Value>(
  tx: Tx,
  now: Date,
  event: Event,
  work: (places: Places) => Promise<Value>,
): Promise<Value> {
  const { places, before } = await openPlaces(tx, now, event);
  const value = await work(places);
  // The work may have been to change its places
  const [current] = await eventById(tx).execute({ id: event.id });
  if (!current) throw new Error('The event is gone');
  places.ledger = await placeLedger(tx, current, now);
  await closePlaces(tx, now, current, places, before);
  return value;
}

/** The same for what changes places by `moveIn` only, or keeps their ledger itself: they are counted once. */
export async function movingPlaces<Value>(
  tx: Tx,
  now: Date,
  event: Event,
  work: (places: Places) => Promise<Value>,
): Promise<Value> {
  const { places, before } = await openPlaces(tx, now, event);
  const value = await work(places);
  await closePlaces(tx, now, event, places, before);
  return value;
}

async function openPlaces(tx: Tx, now: Date, event: Event): Promise<{ places: Places; before: PlaceLedger }> {
  const before = await placeLedger(tx, event, now);
  const places: Places = { ledger: before };
  await lapseIn(tx, now, event, places);
  return { places, before };
}

async function closePlaces(
  tx: Tx,
  now: Date,
  event: Event,
  places: Places,
  before: PlaceLedger,
): Promise<void> {
  await offerIn(tx, now, event, places);
  if (fullness(before) !== fullness(places.ledger)) {
    await markPagesChanged(tx, { eventSlug: event.slug });
  }
}

/** Takes back the places of offers that nobody accepted and of addresses that nobody confirmed in time, and says so. */
async function lapseIn(tx: Tx, now: Date, event: Event, places: Places): Promise<void> {
  const due = await dueBy(tx).execute({ eventId: event.id, now: now.getTime() });
  const news: News[] = [];
  for (const registration of due) {
    await moveIn(tx, waitingList, now, event, places, registration, 'lapse', { news });
  }
  await tellIn(tx, now, event, news);
  // Others wait for what has just come back
  if (due.length > 0) await offerIn(tx, now, event, places);
}

type Waiting = Pick<
  Registration,
  'id' | 'categoryId' | 'codeId' | 'house' | 'delegationId' | 'priority' | 'queueNumber'
>;

/** For whom something may be free, by the categories that have places of each kind. */
type Open = { all: string[]; code: string[]; house: string[] };

function openCategories(ledger: PlaceLedger): Open | undefined {
  const having = (from: Claim['from']) =>
    [...ledger.categories.keys()].filter((id) => categoryLeft(ledger, id, from) > 0);
  const open = { all: having('all'), code: having('code'), house: having('house') };
  return Object.values(open).some((ids) => ids.length > 0) ? open : undefined;
}

/** Offers what is free to who waits, in order; nothing once the event is over. */
async function offerIn(tx: Tx, now: Date, event: Event, places: Places): Promise<void> {
  if (eventPhase(event, now) === 'over' || !openCategories(places.ledger)) return;
  const [someone] = await firstWaiting(tx).execute({ eventId: event.id });
  if (!someone) return;
  let last: Waiting | undefined;
  const seen = new Set<string>();
  const news: News[] = [];
  do {
    const open = openCategories(places.ledger);
    if (!open) break;
    const batch = await nextWaiting(tx, event.id, open, last);
    const parties = await partiesOf(tx, batch, seen, now);
    const offered = decideOffers(places.ledger, parties, now);
    const people = await registrationsOf(
      tx,
      offered.flatMap(({ ids }) => ids),
    );
    for (const { ids, claims } of offered) {
      for (const [index, id] of ids.entries()) {
        const registration = people.get(id);
        const claim = claims[index];
        if (!registration) continue;
        await moveIn(tx, waitingList, now, event, places, registration, 'offer', { claim, news });
      }
    }
    last = batch.length === BATCH ? batch.at(-1) : undefined;
  } while (last);
  await tellIn(tx, now, event, news);
}

async function registrationsOf(tx: Tx, ids: string[]): Promise<ReadonlyMap<string, Registration>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.select().from(registrations).where(inArray(registrations.id, ids));
  return new Map(rows.map((row) => [row.id, row]));
}

/** The next ones on the waiting list after `last`, of those for whom there may be places. */
function nextWaiting(tx: Tx, eventId: string, open: Open, last?: Waiting): Promise<Waiting[]> {
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
        // Written out, for the index of the waiting list
        sql`${registrations.status} = 'waiting'`,
        or(
          inArray(registrations.categoryId, open.all),
          and(isNotNull(registrations.codeId), inArray(registrations.categoryId, open.code)),
          and(eq(registrations.house, true), inArray(registrations.categoryId, open.house)),
        ),
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
