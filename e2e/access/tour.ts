import { asc, eq } from 'drizzle-orm';
import { read, write } from '@/db/client';
import { floorPlans, stations } from '@/db/schema/gallery';
import { tourStops } from '@/db/schema/gallery-visits';
import { files } from '@/db/schema/platform';
import { placementsOf } from '@/features/gallery/plan/desk-queries';
import { fingerprint } from '@/lib/fingerprint';
import type { OwnEvent } from '../event';
import type { Subject } from './actions';

const both = (text: string) => ({ de: text, en: text });
const name = both('Erdgeschoss');
const note = both('Die Kurve');

/** A tour of two stops, with an exhibit left to add; and two plans, on which no station stands yet. */
export async function addTour(
  event: OwnEvent,
  { draftExhibitId }: { draftExhibitId: string },
  now: Date,
): Promise<
  Pick<
    Subject,
    'stopId' | 'stopRevision' | 'planId' | 'planNameRevision' | 'placedStationId' | 'placesRevision'
  >
> {
  const eventId = event.id;
  const [stopId, planId, otherPlanId] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()];
  const [fileId, otherFileId] = [crypto.randomUUID(), crypto.randomUUID()];
  const stored = (id: string, ownerId: string) => ({
    ...{ id, eventId, ownerId, name: 'plan.svg', contentType: 'image/svg+xml', createdAt: now },
    ...{ storageKey: id.replaceAll('-', ''), sizeBytes: 1, sha256: '' },
  });
  const shape = { eventId, widthPx: 20, heightPx: 10 };
  const [placed] = await write(async (tx) => {
    await tx.insert(tourStops).values([
      { id: stopId, eventId, exhibitId: event.exhibitId, position: 0, note },
      { eventId, exhibitId: draftExhibitId, position: 1 },
    ]);
    await tx.insert(files).values([stored(fileId, planId), stored(otherFileId, otherPlanId)]);
    await tx.insert(floorPlans).values([
      { ...shape, id: planId, fileId, name, position: 0 },
      { ...shape, id: otherPlanId, fileId: otherFileId, name: both('Obergeschoss'), position: 1 },
    ]);
    const found = await tx.select().from(stations).where(eq(stations.eventId, eventId));
    if (found.length > 0) return found;
    return tx
      .insert(stations)
      .values({ eventId, number: 90, name: both('Am Fenster') })
      .returning();
  });
  return {
    stopId,
    stopRevision: fingerprint([note, null]),
    planId,
    planNameRevision: fingerprint(name),
    placedStationId: placed?.id ?? '',
    placesRevision: (await placementsOf(read(), eventId)).revision,
  };
}

/** The first stop and the first plan of an event; '' where there is none. */
export async function tourIds(eventId: string): Promise<{ stop: string; plan: string }> {
  const [stop] = await read()
    .select({ id: tourStops.id })
    .from(tourStops)
    .where(eq(tourStops.eventId, eventId))
    .orderBy(asc(tourStops.position));
  const [plan] = await read()
    .select({ id: floorPlans.id })
    .from(floorPlans)
    .where(eq(floorPlans.eventId, eventId))
    .orderBy(asc(floorPlans.position));
  return { stop: stop?.id ?? '', plan: plan?.id ?? '' };
}

/** The tour of an event, its plans, and where its stations stand. */
export async function tourRows(eventId: string): Promise<unknown[]> {
  return [
    await read().select().from(tourStops).where(eq(tourStops.eventId, eventId)),
    await read().select().from(floorPlans).where(eq(floorPlans.eventId, eventId)),
    await read().select().from(stations).where(eq(stations.eventId, eventId)),
  ];
}
