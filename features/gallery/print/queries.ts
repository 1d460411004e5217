import 'server-only';
import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { read } from '@/db/client';
import { exhibits, exhibitTopics, media, stations, topics } from '@/db/schema/gallery';
import { files } from '@/db/schema/platform';
import type { Event } from '@/features/events/queries';
import type { Actor } from '@/features/people/actor';
import { readStoredFile } from '@/lib/files';
import { groupBy } from '@/lib/group';
import { canCurate, canReadGallery } from '../policy';
import type { LabelledExhibit, PrintedExhibit } from './printed';

type GalleryEvent = Pick<Event, 'id' | 'status' | 'galleryPublished'>;

const labelled = {
  slug: exhibits.slug,
  number: exhibits.number,
  title: exhibits.title,
  summary: exhibits.summary,
  organisation: exhibits.organisation,
  station: stations.number,
};
const told = {
  ...labelled,
  id: exhibits.id,
  kind: exhibits.kind,
  startingPoint: exhibits.startingPoint,
  approach: exhibits.approach,
  result: exhibits.result,
  transfer: exhibits.transfer,
  obstacles: exhibits.obstacles,
  targetGroups: exhibits.targetGroups,
  funding: exhibits.funding,
  partners: exhibits.partners,
  people: exhibits.people,
  region: exhibits.region,
  period: exhibits.period,
  contactName: exhibits.contactName,
  contactEmail: exhibits.contactEmail,
};
const poster = {
  exhibitId: media.exhibitId,
  widthPx: media.widthPx,
  heightPx: media.heightPx,
  alt: media.alt,
  transcript: media.transcript,
  derivatives: media.derivatives,
};
const published = (eventId: string) => and(eq(exhibits.eventId, eventId), eq(exhibits.status, 'published'));
const postersOf = (eventId: string) => and(published(eventId), eq(media.kind, 'poster'));

/** All that a catalogue is made of, without the texts: another state of the gallery has another. */
export type GalleryState = { facts: unknown[]; changedAt: Date | null };

/** The state of the public gallery; undefined when there is none to see, or nothing in it. Three statements. */
export async function galleryState(actor: Actor, event: GalleryEvent): Promise<GalleryState | undefined> {
  if (!canReadGallery(actor, event)) return undefined;
  const hung = await read()
    .select({
      id: exhibits.id,
      revision: exhibits.revision,
      updatedAt: exhibits.updatedAt,
      station: stations.number,
    })
    .from(exhibits)
    .leftJoin(stations, eq(stations.exhibitId, exhibits.id))
    .where(published(event.id))
    .orderBy(asc(exhibits.number));
  if (hung.length === 0) return undefined;
  const shown = await read()
    .select({ id: media.id, derivatives: media.derivatives })
    .from(media)
    .innerJoin(exhibits, eq(exhibits.id, media.exhibitId))
    .where(postersOf(event.id))
    .orderBy(asc(media.id));
  const named = await read()
    .select({ id: topics.id, name: topics.name })
    .from(topics)
    .where(eq(topics.eventId, event.id))
    .orderBy(asc(topics.position), asc(topics.slug));
  const latest = Math.max(...hung.map(({ updatedAt }) => updatedAt.getTime()));
  return { facts: [hung, shown, named], changedAt: new Date(latest) };
}

/** The published exhibits with all that the catalogue tells, by number. Three statements. */
export async function printedExhibits(
  actor: Actor,
  event: GalleryEvent,
): Promise<PrintedExhibit[] | undefined> {
  if (!canReadGallery(actor, event)) return undefined;
  const rows = await read()
    .select(told)
    .from(exhibits)
    .leftJoin(stations, eq(stations.exhibitId, exhibits.id))
    .where(published(event.id))
    .orderBy(asc(exhibits.number));
  const hung = await read()
    .select(poster)
    .from(media)
    .innerJoin(exhibits, eq(exhibits.id, media.exhibitId))
    .where(postersOf(event.id));
  const assigned = await read()
    .select({ exhibitId: exhibitTopics.exhibitId, name: topics.name })
    .from(exhibitTopics)
    .innerJoin(topics, eq(topics.id, exhibitTopics.topicId))
    .innerJoin(exhibits, eq(exhibits.id, exhibitTopics.exhibitId))
    .where(published(event.id))
    .orderBy(asc(topics.position), asc(topics.slug));
  const posterOf = new Map(hung.map((one) => [one.exhibitId, one]));
  const topicsOf = groupBy(assigned, ({ exhibitId }) => exhibitId);
  return rows.map(({ id, ...row }): PrintedExhibit => {
    const { widthPx, heightPx, alt, transcript, derivatives } = posterOf.get(id) ?? {};
    return {
      ...row,
      topics: (topicsOf.get(id) ?? []).map(({ name }) => name),
      poster:
        widthPx && heightPx && alt && transcript && derivatives
          ? { widthPx, heightPx, alt, transcript, derivatives }
          : null,
    };
  });
}

/** The exhibits that will hang, by station and number, for the curators; undefined for everyone else. */
export async function labelledExhibits(
  actor: Actor,
  event: { id: string },
): Promise<LabelledExhibit[] | undefined> {
  if (!canCurate(actor, event.id)) return undefined;
  return read()
    .select(labelled)
    .from(exhibits)
    .leftJoin(stations, eq(stations.exhibitId, exhibits.id))
    .where(and(eq(exhibits.eventId, event.id), inArray(exhibits.status, ['accepted', 'published'])))
    .orderBy(sql`${stations.number} is null`, asc(stations.number), asc(exhibits.number));
}

/** What is in a stored file, for who has asked already whether the actor may. */
export async function readPicture(fileId: string): Promise<Buffer | undefined> {
  const [file] = await read()
    .select({ storageKey: files.storageKey })
    .from(files)
    .where(eq(files.id, fileId));
  const stream = file && (await readStoredFile(file.storageKey));
  return stream && Buffer.from(await new Response(stream).arrayBuffer());
}
