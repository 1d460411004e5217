import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { keepPlan, type NewPlanFile } from '@/features/gallery/plan/incoming';
import { removeStoredFiles, withIncoming } from '@/lib/files';
import type { Tx } from '../client';
import { floorPlans, stations } from '../schema/gallery';
import { tourStops } from '../schema/gallery-visits';
import { files } from '../schema/platform';
import { seedPlans } from './content/floor-plans';
import { seedStops } from './content/tour';
import { eventId } from './event';
import { sampleId } from './ids';
import type { SeedEvent } from './types';

/** By the plan's key. */
export type PlanOf = ReadonlyMap<string, NewPlanFile>;

/** Puts the plans of an event's venue into the file store. */
export async function storePlans(event: SeedEvent): Promise<PlanOf> {
  const stored = new Map<string, NewPlanFile>();
  for (const { key, svg } of seedPlans[event.key]) {
    const plan = await withIncoming(async (folder) => {
      const path = join(folder, 'drawn.svg');
      await writeFile(path, svg);
      return keepPlan(folder, path);
    });
    if (!plan.ok) throw new Error(`The plan ${key} was refused: ${plan.reason}`);
    stored.set(key, plan.value);
  }
  return stored;
}

export async function discardPlans(plans: PlanOf): Promise<void> {
  await removeStoredFiles([...plans.values()].map(({ file }) => file.storageKey));
}

/** A tour through an event's gallery with notes, and its stations on the plans that were stored; without any, on none. */
export async function seedTour(tx: Tx, event: SeedEvent, plans: PlanOf, now: Date): Promise<void> {
  const of = { eventId: eventId(event) };
  for (const [position, { exhibit: number, note, spot }] of seedStops.entries()) {
    const exhibit = event.exhibits.find((one) => one.number === number);
    if (!exhibit) continue;
    await tx.insert(tourStops).values({
      ...of,
      id: sampleId('tour-stop', event.slug, number),
      exhibitId: sampleId('exhibit', event.slug, exhibit.slug),
      position,
      note,
      spot: spot && { page: 1, ...spot },
    });
  }
  for (const [position, { key, name, places }] of seedPlans[event.key].entries()) {
    const plan = plans.get(key);
    if (!plan) continue;
    const { extension, ...file } = plan.file;
    const id = sampleId('floor-plan', event.slug, key);
    const fileId = sampleId('floor-plan-file', event.slug, key);
    await tx
      .insert(files)
      .values({ ...file, ...of, id: fileId, ownerId: id, name: `plan.${extension}`, createdAt: now });
    const { widthPx, heightPx } = plan;
    await tx.insert(floorPlans).values({ ...of, id, name, fileId, widthPx, heightPx, position });
    for (const [number, { x, y }] of places) {
      await tx
        .update(stations)
        .set({ planId: id, planX: x, planY: y })
        .where(eq(stations.id, sampleId('station', event.slug, number)));
    }
  }
}
