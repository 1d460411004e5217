import 'server-only';
import { and, asc, eq, inArray, ne } from 'drizzle-orm';
import { recordAudit } from '@/db/audit';
import { write, type Tx } from '@/db/client';
import { markPagesChanged } from '@/db/page-versions';
import { events } from '@/db/schema/events';
import { exhibits, media, stations } from '@/db/schema/gallery';
import { tourStops } from '@/db/schema/gallery-visits';
import type { Event } from '@/features/events/queries';
import type { Actor } from '@/features/people/actor';
import { ok, refuse, type Result } from '@/lib/result';
import { canCurate } from '../policy';
import { stopRevision } from './desk-queries';
import { reordered, tourOrder, type Target } from './order';
import { posterPages } from './poster-pages';
import type { StopNote } from './schema';
import { readSpot, type SpotFault, type SpotField, type TypedSpot } from './spot';

async function curatedEvent(tx: Tx, actor: Actor, eventId: string): Promise<Event | undefined> {
  const event = await tx.query.events.findFirst({ where: eq(events.id, eventId) });
  return event && canCurate(actor, eventId) ? event : undefined;
}

function stopsOf(tx: Tx, eventId: string) {
  return tx.select().from(tourStops).where(eq(tourStops.eventId, eventId)).orderBy(asc(tourStops.position));
}

/** Adds exhibits at the end: the ones asked for, or (without `exhibitIds`) all that are not declined, by station. Says how many. */
export async function addStops(
  actor: Actor,
  eventId: string,
  exhibitIds: readonly string[] | undefined,
  now: Date,
): Promise<Result<{ added: number }, 'notFound' | 'nothing'>> {
  return write(async (tx) => {
    const event = await curatedEvent(tx, actor, eventId);
    if (!event) return refuse('notFound');
    const taken = await stopsOf(tx, eventId);
    const ofEvent = and(eq(exhibits.eventId, eventId), ne(exhibits.status, 'declined'));
    const asked = await tx
      .select({ id: exhibits.id, number: exhibits.number, station: stations })
      .from(exhibits)
      .leftJoin(stations, eq(stations.exhibitId, exhibits.id))
      .where(exhibitIds ? and(ofEvent, inArray(exhibits.id, [...exhibitIds])) : ofEvent);
    const { stops } = tourOrder(asked.map((one) => ({ ...one, position: null })));
    const fresh = stops.filter(({ id }) => !taken.some(({ exhibitId }) => exhibitId === id));
    if (fresh.length === 0) return refuse('nothing');
    const first = Math.max(-1, ...taken.map(({ position }) => position)) + 1;
    for (const [index, { id: exhibitId }] of fresh.entries()) {
      await tx.insert(tourStops).values({ eventId, exhibitId, position: first + index });
      await recordAudit(tx, actor, now, { action: 'exhibit.tourAdd', eventId, subjectId: exhibitId });
    }
    await markPagesChanged(tx, { eventSlug: event.slug });
    return ok({ added: fresh.length });
  });
}

/** Moves a stop. What two curators do at once happens one after the other, each on the order that it finds. */
export async function moveStop(
  actor: Actor,
  eventId: string,
  { id, to }: { id: string; to: Target },
  now: Date,
): Promise<Result<undefined, 'notFound' | 'noPlace'>> {
  return write(async (tx) => {
    const event = await curatedEvent(tx, actor, eventId);
    const stops = event ? await stopsOf(tx, eventId) : [];
    const stop = stops.find((one) => one.id === id);
    if (!event || !stop) return refuse('notFound');
    const order = reordered(
      stops.map((one) => one.id),
      id,
      to,
    );
    if (!order) return refuse('noPlace');
    for (const [position, stopId] of order.entries()) {
      await tx.update(tourStops).set({ position }).where(eq(tourStops.id, stopId));
    }
    await recordAudit(tx, actor, now, { action: 'exhibit.tourMove', eventId, subjectId: stop.exhibitId });
    await markPagesChanged(tx, { eventSlug: event.slug });
    return ok();
  });
}

/** Takes a stop out of the tour, with its note. The exhibit stays. */
export async function removeStop(
  actor: Actor,
  eventId: string,
  stopId: string,
  now: Date,
): Promise<Result<undefined, 'notFound'>> {
  return write(async (tx) => {
    const event = await curatedEvent(tx, actor, eventId);
    if (!event) return refuse('notFound');
    const [gone] = await tx
      .delete(tourStops)
      .where(and(eq(tourStops.id, stopId), eq(tourStops.eventId, eventId)))
      .returning({ exhibitId: tourStops.exhibitId });
    if (!gone) return refuse('notFound');
    await recordAudit(tx, actor, now, { action: 'exhibit.tourRemove', eventId, subjectId: gone.exhibitId });
    await markPagesChanged(tx, { eventSlug: event.slug });
    return ok();
  });
}

/** Says what to look at, and where on the poster. `revision` is that of what the form was made from. */
export async function saveStop(
  actor: Actor,
  stop: { eventId: string; id: string; revision: number },
  { note, spot: typed }: { note: StopNote; spot: TypedSpot },
  now: Date,
): Promise<Result<undefined, 'notFound' | 'changedMeanwhile' | SpotFault, { field: SpotField }>> {
  return write(async (tx) => {
    const event = await curatedEvent(tx, actor, stop.eventId);
    const before = event && (await stopsOf(tx, event.id)).find(({ id }) => id === stop.id);
    if (!event || !before) return refuse('notFound');
    if (stopRevision(before) !== stop.revision) return refuse('changedMeanwhile');
    const poster = await tx.query.media.findFirst({
      where: and(eq(media.exhibitId, before.exhibitId), eq(media.kind, 'poster')),
    });
    const spot = readSpot(typed, posterPages(poster).length);
    if (!spot.ok) return spot;
    await tx.update(tourStops).set({ note, spot: spot.value }).where(eq(tourStops.id, before.id));
    await recordAudit(tx, actor, now, {
      action: 'exhibit.tourChange',
      eventId: event.id,
      subjectId: before.exhibitId,
    });
    await markPagesChanged(tx, { eventSlug: event.slug });
    return ok();
  });
}
