import 'server-only';
import { and, eq, max, sql } from 'drizzle-orm';
import { recordAudit } from '@/db/audit';
import { write, type Tx } from '@/db/client';
import { events } from '@/db/schema/events';
import { categories, registrations } from '@/db/schema/registration';
import type { Event } from '@/features/events/queries';
import type { Actor } from '@/features/people/actor';
import { ok, refuse, type Refusal, type Success } from '@/lib/result';
import { decideClaim, type Claim } from '../capacity';
import { cancelIn, correctIn, type CancelResult, type CorrectResult } from '../change-mutations';
import { needsPlace, type Move } from '../lifecycle';
import { moveIn, type MoveRefusal, type NotNow } from '../move-mutations';
import { eventIn } from '../mutations';
import { claimOf, placeLedger } from '../place-queries';
import { canChangeRegistrations } from '../policy';
import type { Registration } from '../queries';
import { changingPlaces, movingPlaces } from '../queue-mutations';
import type { DeskCorrectionInput } from '../schema';

type NotFound = Refusal<'notFound', never>;

/** The event, when the actor may change its registrations. */
export async function managedEvent(tx: Tx, actor: Actor, eventSlug: string): Promise<Event | undefined> {
  const event = await eventIn(tx, actor, eventSlug);
  return event && canChangeRegistrations(actor, event.id) ? event : undefined;
}

/** A registration of the event; ids of another one are not found. */
export function registrationIn(tx: Tx, event: Event, id: string): Promise<Registration | undefined> {
  return tx.query.registrations.findFirst({
    where: and(eq(registrations.id, id), eq(registrations.eventId, event.id)),
  });
}

/** The event and the registration, when the actor may change it. */
async function changeable(
  tx: Tx,
  actor: Actor,
  eventSlug: string,
  id: string,
): Promise<{ event: Event; registration: Registration } | undefined> {
  const event = await managedEvent(tx, actor, eventSlug);
  const registration = event && (await registrationIn(tx, event, id));
  return registration && { event, registration };
}

export function correctRegistration(
  actor: Actor,
  now: Date,
  eventSlug: string,
  id: string,
  correction: DeskCorrectionInput,
  revision: number,
): Promise<CorrectResult | NotFound> {
  return write(async (tx) => {
    const found = await changeable(tx, actor, eventSlug, id);
    if (!found) return refuse('notFound');
    return correctIn(tx, actor, now, found.event, found.registration, correction, { by: 'team', revision });
  });
}

export function cancelRegistration(
  actor: Actor,
  now: Date,
  eventSlug: string,
  id: string,
): Promise<CancelResult | NotFound> {
  return write(async (tx) => {
    const found = await changeable(tx, actor, eventSlug, id);
    if (!found) return refuse('notFound');
    return cancelIn(tx, actor, now, found.event, found.registration, 'team');
  });
}

/** What organisers decide about a registration, beside correcting and cancelling it. */
export type Decision = Extract<Move, 'approve' | 'decline' | 'queue' | 'offer' | 'admit'>;
export type DecideResult = Success<undefined> | MoveRefusal | NotFound;

/** Takes a decision, with words that the person reads in their mail. */
export function decideRegistration(
  actor: Actor,
  now: Date,
  eventSlug: string,
  id: string,
  decision: Decision,
  words: string,
): Promise<DecideResult> {
  return write(async (tx) => {
    const event = await managedEvent(tx, actor, eventSlug);
    if (!event) return refuse('notFound');
    return movingPlaces(tx, now, event, async (places) => {
      const registration = await registrationIn(tx, event, id);
      if (!registration) return refuse('notFound');
      const moved = await moveIn(tx, actor, now, event, places, registration, decision, { words });
      return moved.ok ? ok() : moved;
    });
  });
}

/**
 * Makes room for one more, in the event and in the category as far as they are full, and gives that place to somebody who
 * waits or is under review.
 */
export async function addPlaceFor(
  actor: Actor,
  now: Date,
  eventSlug: string,
  id: string,
): Promise<DecideResult> {
  try {
    return await write((tx) => addPlaceIn(tx, actor, now, eventSlug, id));
  } catch (error) {
    if (error instanceof NoRoomNeeded) return error.refusal;
    throw error;
  }
}

/** Takes the room back that was made for nothing, with the whole transaction. */
class NoRoomNeeded extends Error {
  constructor(readonly refusal: MoveRefusal) {
    super('The place was not taken');
  }
}

async function addPlaceIn(
  tx: Tx,
  actor: Actor,
  now: Date,
  eventSlug: string,
  id: string,
): Promise<DecideResult> {
  const before = await managedEvent(tx, actor, eventSlug);
  const registration = before && (await registrationIn(tx, before, id));
  if (!before || !registration) return refuse('notFound');
  return changingPlaces(tx, now, before, async (places) => {
    const current = (await registrationIn(tx, before, id)) ?? registration;
    const move = current.status === 'pending' || current.status === 'declined' ? 'approve' : 'admit';
    // The new place goes to this one before the list is asked. Who holds one already needs no more
    const event = needsPlace(current.status, move)
      ? await makeRoomIn(tx, actor, now, before, await claimOf(tx, current, now))
      : before;
    places.ledger = await placeLedger(tx, event, now);
    const moved = await moveIn(tx, actor, now, event, places, current, move);
    if (!moved.ok) throw new NoRoomNeeded(moved);
    return ok();
  });
}

/** One more place in the event and in the category, as far as they are full; gives the event as it is then. */
export async function makeRoomIn(
  tx: Tx,
  actor: Actor,
  now: Date,
  event: Event,
  { categoryId, from }: Pick<Claim, 'categoryId' | 'from'>,
): Promise<Event> {
  let current = event;
  for (let tries = 0; tries < 2; tries++) {
    const ledger = await placeLedger(tx, current, now);
    const verdict = decideClaim(ledger, { categoryId, optionIds: [], from });
    if (verdict.ok) break;
    if (verdict.reason === 'eventFull') {
      const change = { places: sql`${events.places} + 1`, revision: sql`${events.revision} + 1` };
      const [more] = await tx.update(events).set(change).where(eq(events.id, event.id)).returning();
      if (more) current = more;
      await recordAudit(tx, actor, now, { action: 'event.addPlace', eventId: event.id });
    } else {
      const change = { quota: sql`${categories.quota} + 1` };
      await tx.update(categories).set(change).where(eq(categories.id, categoryId));
      await recordAudit(tx, actor, now, {
        action: 'category.addPlace',
        eventId: event.id,
        subjectId: categoryId,
      });
    }
  }
  return current;
}

/** Where somebody who waits stands: before all others, behind them, or where their time has put them. */
export type QueuePlace = 'first' | 'last' | 'byTime';

export function placeInQueue(
  actor: Actor,
  now: Date,
  eventSlug: string,
  id: string,
  place: QueuePlace,
): Promise<Success<undefined> | NotFound | NotNow> {
  return write(async (tx) => {
    const found = await changeable(tx, actor, eventSlug, id);
    if (!found) return refuse('notFound');
    const { event, registration } = found;
    if (registration.status !== 'waiting') {
      return { ok: false, reason: 'notNow', facts: { status: registration.status } };
    }
    const [ahead] = await tx
      .select({ most: max(registrations.priority), least: sql<number>`min(${registrations.priority})` })
      .from(registrations)
      .where(and(eq(registrations.eventId, event.id), eq(registrations.status, 'waiting')));
    const priority =
      place === 'first' ? (ahead?.most ?? 0) + 1 : place === 'last' ? (ahead?.least ?? 0) - 1 : 0;
    await changingPlaces(tx, now, event, async () => {
      const change = { priority, updatedAt: now, revision: registration.revision + 1 };
      await tx.update(registrations).set(change).where(eq(registrations.id, id));
      await recordAudit(tx, actor, now, {
        action: 'registration.placeInQueue',
        eventId: event.id,
        subjectId: id,
        detail: { place },
      });
    });
    return ok();
  });
}
