import 'server-only';
import { and, desc, eq, inArray } from 'drizzle-orm';
import type { AgendaSnapshot } from '@/db/agenda-snapshot';
import type { Reader } from '@/db/client';
import { releases } from '@/db/schema/agenda-released';
import { files } from '@/db/schema/platform';
import { differenceOf, emptyAgenda } from './difference';
import { latestRelease } from './queries';
import { restoredPlan } from './restore';
import { snapshotOf, type PlanRows } from './snapshot';
import type { DraftRelease } from './store-mutations';

/** The plan as it was when a release was made, and what a release of it would be now. */
export async function restoredDraft(
  db: Reader,
  eventId: string,
  plan: PlanRows,
  release: AgendaSnapshot,
  now: Date,
): Promise<{ restored: PlanRows; draft: DraftRelease }> {
  const lost = {
    eventId,
    files: await filesThere(db, eventId, release),
    sequences: await lastSequences(db, eventId, plan, release),
    newId: () => crypto.randomUUID(),
  };
  const restored = restoredPlan(plan, release, lost, now);
  const previous = await latestRelease(db, eventId);
  const snapshot = snapshotOf(restored, previous?.snapshot, now);
  const difference = differenceOf(previous?.snapshot ?? emptyAgenda, snapshot);
  return { restored, draft: { previous, snapshot, difference } };
}

async function filesThere(db: Reader, eventId: string, release: AgendaSnapshot): Promise<Set<string>> {
  const ids = [
    ...release.rooms.map(({ planFileId }) => planFileId),
    ...release.speakers.map(({ photoFileId }) => photoFileId),
    ...release.sessions.flatMap(({ materials }) => materials.map(({ fileId }) => fileId)),
  ].filter((id) => id !== null);
  const rows = await db
    .select({ id: files.id })
    .from(files)
    .where(and(eq(files.eventId, eventId), inArray(files.id, ids)));
  return new Set(rows.map(({ id }) => id));
}

/** Under which number each deleted session of a release was last told of: one above its last release, as taken out. */
async function lastSequences(
  db: Reader,
  eventId: string,
  plan: PlanRows,
  release: AgendaSnapshot,
): Promise<Map<string, number>> {
  const there = new Set(plan.sessions.map(({ id }) => id));
  const sought = new Set(release.sessions.flatMap(({ id }) => (there.has(id) ? [] : id)));
  const found = new Map<string, number>();
  if (sought.size === 0) return found;
  const numbers = await db
    .select({ id: releases.id })
    .from(releases)
    .where(eq(releases.eventId, eventId))
    .orderBy(desc(releases.number));
  // One after the other, the last first: each holds a whole agenda
  for (const { id } of numbers) {
    if (found.size === sought.size) break;
    const row = await db.query.releases.findFirst({ where: eq(releases.id, id) });
    for (const session of row?.snapshot.sessions ?? []) {
      if (sought.has(session.id) && !found.has(session.id)) found.set(session.id, session.sequence + 1);
    }
  }
  return found;
}
