import 'server-only';
import { and, asc, eq } from 'drizzle-orm';
import { recordAudit } from '@/db/audit';
import { write, type Tx } from '@/db/client';
import { markPagesChanged } from '@/db/page-versions';
import { events } from '@/db/schema/events';
import { floorPlans, stations } from '@/db/schema/gallery';
import { files } from '@/db/schema/platform';
import type { Actor } from '@/features/people/actor';
import { removeStoredFiles } from '@/lib/files';
import { fingerprint } from '@/lib/fingerprint';
import type { Localized } from '@/lib/i18n/locale';
import { ok, refuse, type Result } from '@/lib/result';
import { canCurate } from '../policy';
import { reordered } from '../tour/order';
import { placementsOf } from './desk-queries';
import type { NewPlanFile } from './incoming';
import { limits } from './plan-file';
import { placementChanges, readPlaces, type PlacementFault } from './placement';

async function curated(tx: Tx, actor: Actor, eventId: string) {
  const event = await tx.query.events.findFirst({ where: eq(events.id, eventId) });
  if (!event || !canCurate(actor, eventId)) return undefined;
  const plans = await tx
    .select()
    .from(floorPlans)
    .where(eq(floorPlans.eventId, eventId))
    .orderBy(asc(floorPlans.position));
  return { event, plans };
}

/** Notes a change of a plan, and lets public pages know. */
async function note(
  tx: Tx,
  actor: Actor,
  event: typeof events.$inferSelect,
  { action, subjectId, detail }: { action: string; subjectId: string; detail?: Record<string, unknown> },
  now: Date,
): Promise<void> {
  await recordAudit(tx, actor, now, { action, eventId: event.id, subjectId, detail });
  await markPagesChanged(tx, { eventSlug: event.slug });
}

/**
 * Hangs a stored plan: a new one at the end, or in the place of `planId`'s, whose stations stay where they are. When it is refused, or
 * the writing fails, its file leaves the store again. Says which plan it is.
 */
export async function hangPlan(
  actor: Actor,
  { eventId, planId, name }: { eventId: string; planId?: string; name: Localized },
  { file: { extension, ...file }, widthPx, heightPx }: NewPlanFile,
  now: Date,
): Promise<Result<{ planId: string }, 'notFound' | 'tooMany'>> {
  const discard = () => removeStoredFiles([file.storageKey]);
  const hung = await write(async (tx) => {
    const found = await curated(tx, actor, eventId);
    const before = found?.plans.find(({ id }) => id === planId);
    if (!found || (planId !== undefined && !before)) return refuse('notFound');
    if (!before && found.plans.length >= limits.plans) return refuse('tooMany');
    const id = before?.id ?? crypto.randomUUID();
    const fileId = crypto.randomUUID();
    const createdBy = actor.kind === 'person' ? actor.id : null;
    await tx.insert(files).values({
      ...{ ...file, id: fileId, eventId, ownerId: id, createdAt: now, createdBy },
      name: `plan.${extension}`,
    });
    const shape = { fileId, widthPx, heightPx };
    if (before) await tx.update(floorPlans).set(shape).where(eq(floorPlans.id, id));
    else {
      const position = Math.max(-1, ...found.plans.map((plan) => plan.position)) + 1;
      await tx.insert(floorPlans).values({ ...shape, id, eventId, name, position });
    }
    const gone = before ? await dropFile(tx, before.fileId) : [];
    const action = before ? 'exhibit.planChange' : 'exhibit.planAdd';
    await note(tx, actor, found.event, { action, subjectId: id }, now);
    return ok({ planId: id, gone });
  }).catch(async (error: unknown) => {
    await discard();
    throw error;
  });
  if (!hung.ok) {
    await discard();
    return hung;
  }
  await removeStoredFiles(hung.value.gone);
  return ok({ planId: hung.value.planId });
}

/** Deletes the row of a plan's file; what is left to remove from the store. */
async function dropFile(tx: Tx, fileId: string): Promise<string[]> {
  const gone = await tx.delete(files).where(eq(files.id, fileId)).returning({ key: files.storageKey });
  return gone.map(({ key }) => key);
}

/** Another name for a plan, from who had seen the one that it has. */
export async function renamePlan(
  actor: Actor,
  { eventId, planId, revision }: { eventId: string; planId: string; revision: number },
  name: Localized,
  now: Date,
): Promise<Result<undefined, 'notFound' | 'changedMeanwhile'>> {
  return write(async (tx) => {
    const found = await curated(tx, actor, eventId);
    const plan = found?.plans.find(({ id }) => id === planId);
    if (!found || !plan) return refuse('notFound');
    if (fingerprint(plan.name) !== revision) return refuse('changedMeanwhile');
    await tx.update(floorPlans).set({ name }).where(eq(floorPlans.id, planId));
    await note(tx, actor, found.event, { action: 'exhibit.planChange', subjectId: planId }, now);
    return ok();
  });
}

/** Moves a plan one up or down among those of its event. */
export async function movePlan(
  actor: Actor,
  { eventId, planId, to }: { eventId: string; planId: string; to: 'up' | 'down' },
  now: Date,
): Promise<Result<undefined, 'notFound' | 'noPlace'>> {
  return write(async (tx) => {
    const found = await curated(tx, actor, eventId);
    if (!found?.plans.some(({ id }) => id === planId)) return refuse('notFound');
    const ids = found.plans.map(({ id }) => id);
    const order = reordered(ids, planId, to);
    if (!order) return refuse('noPlace');
    for (const [position, id] of order.entries()) {
      await tx.update(floorPlans).set({ position }).where(eq(floorPlans.id, id));
    }
    await note(tx, actor, found.event, { action: 'exhibit.planMove', subjectId: planId }, now);
    return ok();
  });
}

/** Takes a plan away. The stations on it stay, and stand on none. */
export async function deletePlan(
  actor: Actor,
  { eventId, planId }: { eventId: string; planId: string },
  now: Date,
): Promise<Result<undefined, 'notFound'>> {
  const deleted = await write(async (tx) => {
    const found = await curated(tx, actor, eventId);
    const plan = found?.plans.find(({ id }) => id === planId);
    if (!found || !plan) return refuse('notFound');
    await tx
      .update(stations)
      .set({ planId: null, planX: null, planY: null })
      .where(eq(stations.planId, planId));
    await tx.delete(floorPlans).where(eq(floorPlans.id, planId));
    const gone = await dropFile(tx, plan.fileId);
    await note(tx, actor, found.event, { action: 'exhibit.planDelete', subjectId: planId }, now);
    return ok(gone);
  });
  if (!deleted.ok) return deleted;
  await removeStoredFiles(deleted.value);
  return ok();
}

/** Puts stations where a form says. `revision` is that of where all stations stood when the form was made. */
export async function placeStations(
  actor: Actor,
  { eventId, planId, revision }: { eventId: string; planId: string; revision: number },
  typed: (field: string) => string,
  now: Date,
): Promise<
  Result<{ changed: number }, 'notFound' | 'changedMeanwhile' | 'invalid', { faults: PlacementFault[] }>
> {
  return write(async (tx) => {
    const found = await curated(tx, actor, eventId);
    if (!found?.plans.some(({ id }) => id === planId)) return refuse('notFound');
    const standing = await placementsOf(tx, eventId);
    if (standing.revision !== revision) return refuse('changedMeanwhile');
    const places = readPlaces(
      typed,
      standing.stations.map(({ id }) => id),
    );
    if (!places.ok) return places;
    const changes = placementChanges(standing.stations, planId, places.value);
    for (const { id, placement } of changes) {
      await tx
        .update(stations)
        .set(placement)
        .where(and(eq(stations.id, id), eq(stations.eventId, eventId)));
    }
    if (changes.length > 0) {
      const detail = { stations: changes.map(({ id }) => id) };
      await note(tx, actor, found.event, { action: 'exhibit.planPlace', subjectId: planId, detail }, now);
    }
    return ok({ changed: changes.length });
  });
}
