import 'server-only';
import { isDeepStrictEqual } from 'node:util';
import { eq, inArray } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import {
  formats,
  rooms,
  sessionMaterials,
  sessions,
  sessionSpeakers,
  speakers,
  tracks,
} from '@/db/schema/agenda';
import type { PlanRows } from './snapshot';

// In the order in which one needs the other
const tables = {
  rooms,
  tracks,
  formats,
  speakers,
  sessions,
  sessionSpeakers,
  materials: sessionMaterials,
} as const;
const lists = ['rooms', 'tracks', 'formats', 'speakers', 'sessions', 'sessionSpeakers', 'materials'] as const;

/** Makes the plan of `before` that of `after`; forms that were opened before are older than what they show. */
export async function savePlan(tx: Tx, before: PlanRows, after: PlanRows, now: Date): Promise<void> {
  await freeAddresses(tx, before, after);
  for (const list of lists) await saveRows(tx, list, before[list], after[list], now);
}

/** Addresses and names in another schedule are unique: those that change are free for each other first. */
async function freeAddresses(tx: Tx, before: PlanRows, after: PlanRows): Promise<void> {
  const people = new Map(after.speakers.map((row) => [row.id, row]));
  for (const { id, sourceId } of before.speakers) {
    if (sourceId === null || people.get(id)?.sourceId === sourceId) continue;
    await tx.update(speakers).set({ sourceId: null }).where(eq(speakers.id, id));
  }
  const then = new Map(after.sessions.map((row) => [row.id, row]));
  for (const { id, slug, sourceId } of before.sessions) {
    const row = then.get(id);
    if (row?.slug === slug && row.sourceId === sourceId) continue;
    await tx
      .update(sessions)
      .set({ slug: `restored-${id}`, sourceId: null })
      .where(eq(sessions.id, id));
  }
}

type List = (typeof lists)[number];
type Row = PlanRows[List][number];

async function saveRows(tx: Tx, list: List, before: readonly Row[], after: readonly Row[], now: Date) {
  const table = tables[list];
  const old = new Map(before.map((row) => [row.id, row]));
  const kept = new Set(after.map(({ id }) => id));
  const gone = before.flatMap(({ id }) => (kept.has(id) ? [] : id));
  if (gone.length > 0) await tx.delete(table).where(inArray(table.id, gone));
  for (const row of after) {
    const was = old.get(row.id);
    // The rows of a list are those of its table
    if (!was) await tx.insert(table).values(row as never);
    else if (!isDeepStrictEqual(was, row)) {
      const { id, ...columns } = locked(row, now);
      await tx
        .update(table)
        .set(columns as never) // as above
        .where(eq(table.id, id));
    }
  }
}

/** With the next number, or time, of its optimistic lock. */
function locked(row: Row, now: Date): Row {
  if ('revision' in row) return { ...row, revision: row.revision + 1 };
  if (!('updatedAt' in row)) return row;
  const { updatedAt } = row;
  return { ...row, updatedAt: updatedAt >= now ? new Date(updatedAt.getTime() + 1) : now };
}
