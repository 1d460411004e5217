import 'server-only';
import { and, asc, eq, gt, inArray } from 'drizzle-orm';
import { setImmediate } from 'node:timers/promises';
import { read } from '@/db/client';
import { exhibits, exhibitTopics, media, stations, topics } from '@/db/schema/gallery';
import { files } from '@/db/schema/platform';
import type { Actor } from '@/features/people/actor';
import { groupBy } from '@/lib/group';
import type { Localized } from '@/lib/i18n/locale';
import { canCurate } from '../policy';

/** An exhibit with all that is known of it, whatever its state. */
export type ExportedExhibit = typeof exhibits.$inferSelect & {
  station: number | null;
  topics: Localized[];
  poster: { alt: Localized; transcript: Localized; contentType: string; storageKey: string } | null;
};

/** Read in one go; then the server answers others. */
const AT_ONCE = 50;

/** Every exhibit of the event by number, a few at a time; none for who does not curate it. */
export async function* exportedExhibits(
  actor: Actor,
  event: { id: string },
): AsyncGenerator<ExportedExhibit[]> {
  let after = -1;
  while (canCurate(actor, event.id)) {
    const rows = await read()
      .select({ exhibit: exhibits, station: stations.number })
      .from(exhibits)
      .leftJoin(stations, eq(stations.exhibitId, exhibits.id))
      .where(and(eq(exhibits.eventId, event.id), gt(exhibits.number, after)))
      .orderBy(asc(exhibits.number))
      .limit(AT_ONCE);
    const last = rows.at(-1);
    if (!last) return;
    yield await complete(rows);
    after = last.exhibit.number;
    await setImmediate();
  }
}

async function complete(
  rows: { exhibit: typeof exhibits.$inferSelect; station: number | null }[],
): Promise<ExportedExhibit[]> {
  const ids = rows.map(({ exhibit }) => exhibit.id);
  const assigned = await read()
    .select({ exhibitId: exhibitTopics.exhibitId, name: topics.name })
    .from(exhibitTopics)
    .innerJoin(topics, eq(topics.id, exhibitTopics.topicId))
    .where(inArray(exhibitTopics.exhibitId, ids))
    .orderBy(asc(topics.position), asc(topics.slug));
  const posters = await read()
    .select({
      exhibitId: media.exhibitId,
      alt: media.alt,
      transcript: media.transcript,
      contentType: files.contentType,
      storageKey: files.storageKey,
    })
    .from(media)
    .innerJoin(files, eq(files.id, media.fileId))
    .where(and(inArray(media.exhibitId, ids), eq(media.kind, 'poster')));
  const topicsOf = groupBy(assigned, ({ exhibitId }) => exhibitId);
  const posterOf = new Map(posters.map(({ exhibitId, ...poster }) => [exhibitId, poster]));
  return rows.map(({ exhibit, station }) => ({
    ...exhibit,
    station,
    topics: (topicsOf.get(exhibit.id) ?? []).map(({ name }) => name),
    poster: posterOf.get(exhibit.id) ?? null,
  }));
}
