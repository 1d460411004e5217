import 'server-only';
import { and, eq } from 'drizzle-orm';
import { recordAudit } from '@/db/audit';
import { read, write, type Tx } from '@/db/client';
import { audit } from '@/db/schema/platform';
import { categories, registrations } from '@/db/schema/registration';
import type { Event } from '@/features/events/queries';
import type { Actor } from '@/features/people/actor';
import { ok, refuse, type Refusal, type Success } from '@/lib/result';
import { isPossible, tallied, type BulkObstacle, type BulkTally, type BulkWish } from './bulk';
import { bulkIds } from './bulk-queries';
import { decideChangedClaim } from '../capacity';
import { managedEvent, registrationIn } from './desk-mutations';
import type { DeskMessage } from './desk-schema';
import { takesPlace } from '../lifecycle';
import type { News } from '../mail-queries';
import { moveIn } from '../move-mutations';
import { claimOf, placeLedger, type Places } from '../place-queries';
import type { Registration } from '../queries';
import { changingPlaces } from '../queue-mutations';
import { decideCancel, decideChange } from '../rules';
import { tellIn } from '../telling-mutations';

/** How long one transaction works before others have their turn. */
const TURN_MS = 40;

export type BulkOrder =
  | { act: 'approve' | 'decline'; words: string }
  | { act: 'cancel' }
  | { act: 'move'; to: string; mails: boolean }
  | { act: 'message'; message: DeskMessage };
/** `key` tells this change from others: sent again, it sends no second message; with it a move is undone. */
type Work = (
  tx: Tx,
  event: Event,
  registration: Registration,
  news: News[],
  places: Places,
) => Promise<'done' | BulkObstacle>;
export type BulkResult = Success<BulkTally> | Refusal<'notFound' | 'categoryGone', never>;

/**
 * Does the same with many, some at a time, so that others can read and write in between. What can be done with each is decided
 * in the transaction that does it; what has been done stays, whatever happens to the rest.
 */
export async function carryOutBulk(
  actor: Actor,
  now: Date,
  eventSlug: string,
  { wish, at, order, key }: { wish: BulkWish; at: Date; order: BulkOrder; key: string },
): Promise<BulkResult> {
  const found = await write(async (tx) => {
    const event = await managedEvent(tx, actor, eventSlug);
    if (!event) return refuse('notFound');
    if (order.act === 'move' && !(await isCategoryOf(tx, event, order.to))) return refuse('categoryGone');
    return ok(await bulkIds(tx, event, wish, at));
  });
  if (!found.ok) return found;
  const work: Work = (tx, event, registration, news, places) =>
    actIn(tx, actor, now, event, registration, { order, key, news, places });
  return inTurns(actor, now, eventSlug, found.value, work);
}

async function isCategoryOf(tx: Tx, event: Event, id: string): Promise<boolean> {
  const which = and(eq(categories.id, id), eq(categories.eventId, event.id));
  return (await tx.query.categories.findFirst({ where: which })) !== undefined;
}

async function inTurns(
  actor: Actor,
  now: Date,
  eventSlug: string,
  ids: readonly string[],
  work: Work,
): Promise<BulkResult> {
  let tally: BulkTally = { done: 0, left: {} };
  let next = 0;
  while (next < ids.length) {
    const turn = await write(async (tx) => {
      // Asked each time: rights may end while it runs
      const event = await managedEvent(tx, actor, eventSlug);
      if (!event) return undefined;
      const some = (places: Places) => workIn(tx, now, event, ids.slice(next), work, places);
      return changingPlaces(tx, now, event, some);
    });
    if (!turn) return refuse('notFound');
    next += turn.length;
    for (const fate of turn) if (fate) tally = tallied(tally, fate);
    await new Promise((resolve) => setImmediate(resolve));
  }
  return ok(tally);
}

/**
 * Works on the first of `ids`, as many as there is time for; at least one, and a delegation as a whole, so that its contact
 * hears of all of it at once.
 */
async function workIn(
  tx: Tx,
  now: Date,
  event: Event,
  ids: readonly string[],
  work: Work,
  places: Places,
): Promise<('done' | BulkObstacle | undefined)[]> {
  const end = performance.now() + TURN_MS;
  const fates: ('done' | BulkObstacle | undefined)[] = [];
  const news: News[] = [];
  let last: Registration | undefined;
  for (const id of ids) {
    const registration = await registrationIn(tx, event, id);
    const isWithLast = registration?.delegationId != null && registration.delegationId === last?.delegationId;
    if (fates.length > 0 && performance.now() > end && !isWithLast) break;
    fates.push(registration && (await work(tx, event, registration, news, places)));
    last = registration;
  }
  await tellIn(tx, now, event, news);
  return fates;
}

async function actIn(
  tx: Tx,
  actor: Actor,
  now: Date,
  event: Event,
  registration: Registration,
  { order, key, news, places }: { order: BulkOrder; key: string; news: News[]; places: Places },
): Promise<'done' | BulkObstacle> {
  const { status } = registration;
  if (!isPossible(order.act, status)) return status;
  switch (order.act) {
    case 'approve':
    case 'decline':
    case 'cancel': {
      if (order.act === 'cancel' && !decideCancel(event, registration, now, 'team').ok) return status;
      const words = order.act === 'cancel' ? '' : order.words;
      const result = await moveIn(tx, actor, now, event, places, registration, order.act, { words, news });
      if (result.ok) return 'done';
      if (result.reason === 'addressTaken') return 'addressTaken';
      return result.reason === 'notNow' ? status : 'noPlace';
    }
    case 'move':
      return moveCategoryIn(tx, actor, now, event, registration, { ...order, key, news });
    case 'message':
      news.push({ registration, template: 'registration-message', message: order.message, key });
      await recordAudit(tx, actor, now, {
        action: 'registration.message',
        eventId: event.id,
        subjectId: registration.id,
      });
      return 'done';
  }
}

async function moveCategoryIn(
  tx: Tx,
  actor: Actor,
  now: Date,
  event: Event,
  registration: Registration,
  { to, mails, key, news }: { to: string; mails: boolean; key: string; news: News[] },
): Promise<'done' | BulkObstacle> {
  const { id, status, categoryId: from } = registration;
  if (from === to) return 'sameCategory';
  if (!decideChange(event, registration, now, 'team').ok) return status;
  if (takesPlace(status)) {
    const claim = await claimOf(tx, registration, now);
    const ledger = await placeLedger(tx, event, now);
    if (!decideChangedClaim(ledger, claim, { ...claim, categoryId: to }).ok) return 'noPlace';
  }
  const [moved] = await tx
    .update(registrations)
    .set({ categoryId: to, updatedAt: now, revision: registration.revision + 1 })
    .where(eq(registrations.id, id))
    .returning();
  if (!moved) throw new Error('An updated row was not returned');
  await recordAudit(tx, actor, now, {
    action: 'registration.move',
    eventId: event.id,
    subjectId: id,
    detail: { from, to, bulk: key },
  });
  if (mails) news.push({ registration: moved, template: 'registration-changed' });
  return 'done';
}

/** A key for a change at `now`, by which its entries in the history are found again. */
export function bulkKey(now: Date): string {
  return `${now.getTime()}-${crypto.randomUUID()}`;
}

/** Puts back into their category those who were moved and are still where they were put; quietly, as they were moved. */
export async function undoMove(actor: Actor, now: Date, eventSlug: string, key: string): Promise<BulkResult> {
  const at = new Date(Number(/^(\d{1,15})-/.exec(key)?.[1] ?? NaN));
  if (Number.isNaN(at.getTime())) return refuse('notFound');
  const event = await write((tx) => managedEvent(tx, actor, eventSlug));
  if (!event) return refuse('notFound');
  const entries = await read()
    .select({ id: audit.subjectId, detail: audit.detail })
    .from(audit)
    .where(and(eq(audit.eventId, event.id), eq(audit.at, at), eq(audit.action, 'registration.move')));
  const before = new Map(
    entries.flatMap(({ id, detail }) => (id && detail.bulk === key ? [[id, detail] as const] : [])),
  );
  if (before.size === 0) return refuse('notFound');
  const undoing = bulkKey(now);
  const back: Work = async (tx, current, registration, news) => {
    const { from, to } = before.get(registration.id) ?? {};
    if (registration.categoryId !== to || typeof from !== 'string') return 'sameCategory';
    return moveCategoryIn(tx, actor, now, current, registration, {
      ...{ to: from, mails: false, key: undoing, news },
    });
  };
  return inTurns(actor, now, eventSlug, [...before.keys()], back);
}
