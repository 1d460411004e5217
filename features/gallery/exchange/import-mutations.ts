import 'server-only';
import { and, eq, inArray, lte } from 'drizzle-orm';
import { recordAudit, recordAudits } from '@/db/audit';
import { write, type Tx } from '@/db/client';
import { events } from '@/db/schema/events';
import { exhibits, exhibitTopics, media, stations } from '@/db/schema/gallery';
import { exhibitImports } from '@/db/schema/gallery-making';
import type { Actor } from '@/features/people/actor';
import { DAY_MS } from '@/lib/clock';
import type { Locale } from '@/lib/i18n/locale';
import { ok, refuse, type Result } from '@/lib/result';
import { noteChange, placeAtStation, setTopics } from '../mutations';
import { canCurate } from '../policy';
import { exhibitSlug } from '../rules';
import { curatedSubject } from '../subject-queries';
import type { PlannedRow } from './import-plan';
import { findExhibitImport, foreseeImport, readTable } from './import-queries';

/** Keeps a table until it is imported, for a day at most. It has been read, so it is known to hold rows. */
export async function storeExhibitImport(
  actor: Actor,
  eventId: string,
  { name, content }: { name: string; content: Buffer },
  now: Date,
): Promise<Result<{ id: string }, 'notFound'>> {
  return write(async (tx) => {
    if (!canCurate(actor, eventId)) return refuse('notFound');
    const id = crypto.randomUUID();
    const createdBy = actor.kind === 'person' ? actor.id : null;
    await tx.insert(exhibitImports).values({ id, eventId, name, content, createdBy, createdAt: now });
    await recordAudit(tx, actor, now, { action: 'exhibit.uploadTable', eventId, subjectId: id });
    return ok({ id });
  });
}

/** Takes back a table that was not imported. */
export async function discardExhibitImport(
  actor: Actor,
  eventId: string,
  id: string,
  now: Date,
): Promise<Result<undefined, 'notFound'>> {
  return write(async (tx) => {
    if (!canCurate(actor, eventId) || !(await removeIn(tx, eventId, id))) return refuse('notFound');
    await recordAudit(tx, actor, now, { action: 'exhibit.discardTable', eventId, subjectId: id });
    return ok();
  });
}

/** How long a table waits to be imported. */
const KEPT_MS = DAY_MS;

/** Deletes what nobody has imported in time, `limit` at most; tells how many. */
export async function deleteOldExhibitImports(actor: Actor, now: Date, limit: number): Promise<number> {
  const before = new Date(now.getTime() - KEPT_MS);
  return write(async (tx) => {
    const old = await tx
      .select({ id: exhibitImports.id, eventId: exhibitImports.eventId })
      .from(exhibitImports)
      .where(lte(exhibitImports.createdAt, before))
      .limit(limit);
    const ids = old.map(({ id }) => id);
    if (ids.length === 0) return 0;
    await tx.delete(exhibitImports).where(inArray(exhibitImports.id, ids));
    const entries = old.map(({ id, eventId }) => ({
      action: 'exhibit.discardTable',
      eventId,
      subjectId: id,
    }));
    await recordAudits(tx, actor, now, entries);
    return ids.length;
  });
}

async function removeIn(tx: Tx, eventId: string, id: string): Promise<boolean> {
  const which = and(eq(exhibitImports.id, id), eq(exhibitImports.eventId, eventId));
  return (await tx.delete(exhibitImports).where(which).returning({ id: exhibitImports.id })).length === 1;
}

export type ImportRefusal = 'notFound' | 'unreadable' | 'changed' | 'refusedRows' | 'nothing';

/**
 * Takes a table over, all of it or nothing. Refused as `changed` when an exhibit, or what would become of it, is not what the dry run
 * showed. New exhibits are drafts; nothing is published by it.
 */
export async function carryOutExhibitImport(
  actor: Actor,
  eventId: string,
  id: string,
  { mark, leaveOut, locale }: { mark: number; leaveOut: boolean; locale: Locale },
  now: Date,
): Promise<Result<{ fresh: number; changed: number }, ImportRefusal>> {
  const open = await findExhibitImport(actor, { id: eventId }, id);
  if (!open) return refuse('notFound');
  const table = await readTable(open.content);
  if (!table.ok) return refuse('unreadable');
  return write(async (tx) => {
    const event = await tx.query.events.findFirst({ where: eq(events.id, eventId) });
    if (!event || !canCurate(actor, eventId)) return refuse('notFound');
    const foreseen = await foreseeImport(tx, eventId, table.value, locale);
    if (foreseen.mark !== mark) return refuse('changed');
    const { rows } = foreseen.plan;
    if (rows.some(({ fate }) => fate === 'refused') && !leaveOut) return refuse('refusedRows');
    const fresh = rows.filter(({ fate }) => fate === 'new');
    const changed = rows.filter(({ fate }) => fate === 'changed');
    if (fresh.length + changed.length === 0) return refuse('nothing');
    if (!(await removeIn(tx, eventId, id))) return refuse('notFound');
    // Who changes places has to leave before another comes
    await leaveStations(tx, changed);
    await insertAll(tx, actor, eventId, fresh, now);
    for (const row of changed) await change(tx, actor, row, now);
    return ok({ fresh: fresh.length, changed: changed.length });
  });
}

async function insertAll(
  tx: Tx,
  actor: Actor,
  eventId: string,
  rows: readonly PlannedRow[],
  now: Date,
): Promise<void> {
  const hung = await tx.select({ slug: exhibits.slug }).from(exhibits).where(eq(exhibits.eventId, eventId));
  const taken = hung.map(({ slug }) => slug);
  for (const { number, set, topicIds, station } of rows) {
    const slug = exhibitSlug(set.title, number, taken);
    taken.push(slug);
    const [created] = await tx
      .insert(exhibits)
      .values({ ...set, eventId, number, slug, updatedAt: now })
      .returning({ id: exhibits.id });
    if (!created) throw new Error('The new exhibit has no id');
    if (topicIds.length > 0) {
      await tx.insert(exhibitTopics).values(topicIds.map((topicId) => ({ topicId, exhibitId: created.id })));
    }
    if (station !== undefined) await placeAtStation(tx, { eventId, id: created.id }, station);
    await recordAudit(tx, actor, now, { action: 'exhibit.create', eventId, subjectId: created.id });
  }
}

/** Takes those who are to stand elsewhere from their stations. */
async function leaveStations(tx: Tx, rows: readonly PlannedRow[]): Promise<void> {
  const ids = rows.flatMap(({ exhibitId, station }) =>
    exhibitId === undefined || station === undefined ? [] : [exhibitId],
  );
  if (ids.length > 0)
    await tx.update(stations).set({ exhibitId: null }).where(inArray(stations.exhibitId, ids));
}

async function change(tx: Tx, actor: Actor, row: PlannedRow, now: Date): Promise<void> {
  const { exhibitId = '', set, topicIds, station, poster } = row;
  const subject = await curatedSubject(tx, actor, exhibitId);
  if (!subject) throw new Error('An exhibit is gone that was there a moment ago');
  await setTopics(tx, subject, topicIds);
  if (station !== undefined && !(await placeAtStation(tx, subject.exhibit, station)))
    throw new Error('Another exhibit stands at a station that was free a moment ago');
  if (poster) {
    const { id, ...words } = poster;
    await tx.update(media).set(words).where(eq(media.id, id));
  }
  await noteChange(tx, actor, subject, now, { action: 'exhibit.save', set, detail: { imported: true } });
}
