import 'server-only';
import { and, asc, desc, eq } from 'drizzle-orm';
import { read, type Tx } from '@/db/client';
import { exhibits, exhibitTopics, media, stations, topics } from '@/db/schema/gallery';
import { exhibitImports } from '@/db/schema/gallery-making';
import type { Actor } from '@/features/people/actor';
import { groupBy } from '@/lib/group';
import type { Locale } from '@/lib/i18n/locale';
import type { Result } from '@/lib/result';
import { readSpreadsheet } from '@/lib/spreadsheet/read';
import type { SheetReason, SheetRow } from '@/lib/spreadsheet/sheet';
import { fingerprint } from '@/lib/fingerprint';
import { canCurate } from '../policy';
import { planImport, type ImportPlan, type KnownExhibit, type KnownTopic } from './import-plan';

/** Characters of a cell: as long as a text may be. */
const CELL = 20_000;

/** The rows of an uploaded table; the first names the columns. */
export async function readTable(
  content: Buffer,
): Promise<Result<SheetRow[], SheetReason, { row: number | undefined }>> {
  const found = await readSpreadsheet(content, 0, CELL);
  return found.ok ? { ok: true, value: found.value.rows } : found;
}

/** Tables that wait to be imported, newest first; undefined for all but curators. */
export async function listExhibitImports(
  actor: Actor,
  event: { id: string },
): Promise<{ id: string; name: string; createdAt: Date }[] | undefined> {
  if (!canCurate(actor, event.id)) return undefined;
  return read()
    .select({ id: exhibitImports.id, name: exhibitImports.name, createdAt: exhibitImports.createdAt })
    .from(exhibitImports)
    .where(eq(exhibitImports.eventId, event.id))
    .orderBy(desc(exhibitImports.createdAt));
}

/** An uploaded table as it came. Whoever may not see it does not find it. */
export async function findExhibitImport(
  actor: Actor,
  event: { id: string },
  id: string,
): Promise<{ name: string; content: Buffer; createdAt: Date } | undefined> {
  if (!canCurate(actor, event.id)) return undefined;
  const [found] = await read()
    .select()
    .from(exhibitImports)
    .where(and(eq(exhibitImports.id, id), eq(exhibitImports.eventId, event.id)));
  return found && { name: found.name, content: Buffer.from(found.content), createdAt: found.createdAt };
}

/** What a table would do now, and a number that stands for that and for what it is done to. Five statements. */
export async function foreseeImport(
  db: Tx,
  eventId: string,
  rows: readonly SheetRow[],
  locale: Locale,
): Promise<{ plan: ImportPlan; mark: number }> {
  const hung = await db
    .select()
    .from(exhibits)
    .where(eq(exhibits.eventId, eventId))
    .orderBy(asc(exhibits.number));
  const pictures = await db
    .select({
      exhibitId: media.exhibitId,
      id: media.id,
      kind: media.kind,
      alt: media.alt,
      transcript: media.transcript,
      decorative: media.decorative,
    })
    .from(media)
    .innerJoin(exhibits, eq(exhibits.id, media.exhibitId))
    .where(eq(exhibits.eventId, eventId));
  const assigned = await db
    .select({ exhibitId: exhibitTopics.exhibitId, topicId: exhibitTopics.topicId })
    .from(exhibitTopics)
    .innerJoin(exhibits, eq(exhibits.id, exhibitTopics.exhibitId))
    .where(eq(exhibits.eventId, eventId));
  const places = await db
    .select({ exhibitId: stations.exhibitId, number: stations.number })
    .from(stations)
    .where(eq(stations.eventId, eventId));
  const known: KnownTopic[] = await db
    .select({ id: topics.id, slug: topics.slug, name: topics.name })
    .from(topics)
    .where(eq(topics.eventId, eventId));
  const mediaOf = groupBy(pictures, ({ exhibitId }) => exhibitId);
  const topicsOf = groupBy(assigned, ({ exhibitId }) => exhibitId);
  const stationOf = new Map(places.map(({ exhibitId, number }) => [exhibitId, number]));
  const before: KnownExhibit[] = hung.map((exhibit) => ({
    ...exhibit,
    station: stationOf.get(exhibit.id) ?? null,
    topicIds: (topicsOf.get(exhibit.id) ?? []).map(({ topicId }) => topicId).sort(),
    media: mediaOf.get(exhibit.id) ?? [],
  }));
  const plan = planImport(rows, before, known, locale);
  const state = hung.map(({ id, revision, number }) => [id, revision, number]);
  return { plan, mark: fingerprint([state, plan.rows]) };
}

/** The dry run of an uploaded table; undefined when there is none for this actor, or none that can be read. */
export async function dryRun(
  actor: Actor,
  event: { id: string },
  id: string,
  locale: Locale,
): Promise<{ name: string; plan: ImportPlan; mark: number } | undefined> {
  const found = await findExhibitImport(actor, event, id);
  const table = found && (await readTable(found.content));
  if (!found || !table?.ok) return undefined;
  return { name: found.name, ...(await foreseeImport(read(), event.id, table.value, locale)) };
}
