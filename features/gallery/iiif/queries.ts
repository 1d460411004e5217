import 'server-only';
import { and, asc, eq, sql } from 'drizzle-orm';
import { read } from '@/db/client';
import { prepared } from '@/db/prepared';
import { events } from '@/db/schema/events';
import {
  exhibitors,
  exhibits,
  exhibitTopics,
  media,
  stations,
  topics,
  type Tiles,
} from '@/db/schema/gallery';
import { files } from '@/db/schema/platform';
import { guest, type Actor } from '@/features/people/actor';
import { groupBy } from '@/lib/group';
import { canReadGallery, canSeeExhibit } from '../policy';
import type { ImageName } from './image-service';
import type { IiifExhibit, IiifMedium } from './manifest';

type GalleryEvent = { id: string; status: string; galleryPublished: boolean };

/** The tiles of a page; `isPublic`: everyone may see them, so they may lie in shared caches. */
export type FoundImage = { tiles: Tiles; isPublic: boolean };

// A viewer asks for dozens at once
const mediumById = prepared((db) =>
  db
    .select({
      pages: media.pages,
      exhibitId: exhibits.id,
      exhibitStatus: exhibits.status,
      eventId: events.id,
      eventStatus: events.status,
      galleryPublished: events.galleryPublished,
    })
    .from(media)
    .innerJoin(exhibits, eq(exhibits.id, media.exhibitId))
    .innerJoin(events, eq(events.id, exhibits.eventId))
    .where(eq(media.id, sql.placeholder('id')))
    .prepare(),
);
const exhibitorsOf = prepared((db) =>
  db
    .select({ personId: exhibitors.personId })
    .from(exhibitors)
    .where(eq(exhibitors.exhibitId, sql.placeholder('exhibitId')))
    .prepare(),
);

/**
 * The tiles of a page, when the actor may see the exhibit that it belongs to. `actor` is asked for only when not everyone may,
 * so that the public gallery needs no session.
 */
export async function findImage(
  actor: () => Promise<Actor>,
  { mediaId, page }: ImageName,
): Promise<FoundImage | undefined> {
  const [row] = await mediumById(read()).execute({ id: mediaId });
  const tiles = row?.pages[page - 1]?.tiles;
  if (!row || !tiles) return undefined;
  const event = { id: row.eventId, status: row.eventStatus, galleryPublished: row.galleryPublished };
  if (canSeeExhibit(guest, event, { status: row.exhibitStatus, exhibitorIds: [] })) {
    return { tiles, isPublic: true };
  }
  const own = await exhibitorsOf(read()).execute({ exhibitId: row.exhibitId });
  const exhibit = { status: row.exhibitStatus, exhibitorIds: own.map(({ personId }) => personId) };
  return canSeeExhibit(await actor(), event, exhibit) ? { tiles, isPublic: false } : undefined;
}

const described = {
  id: exhibits.id,
  slug: exhibits.slug,
  number: exhibits.number,
  kind: exhibits.kind,
  title: exhibits.title,
  summary: exhibits.summary,
  startingPoint: exhibits.startingPoint,
  approach: exhibits.approach,
  result: exhibits.result,
  transfer: exhibits.transfer,
  obstacles: exhibits.obstacles,
  targetGroups: exhibits.targetGroups,
  funding: exhibits.funding,
  partners: exhibits.partners,
  people: exhibits.people,
  links: exhibits.links,
  region: exhibits.region,
  organisation: exhibits.organisation,
  period: exhibits.period,
  station: stations.number,
};
const medium = {
  id: media.id,
  exhibitId: media.exhibitId,
  kind: media.kind,
  fileId: media.fileId,
  contentType: files.contentType,
  title: media.title,
  alt: media.alt,
  transcript: media.transcript,
  widthPx: media.widthPx,
  heightPx: media.heightPx,
  derivatives: media.derivatives,
  pages: media.pages,
  decorative: media.decorative,
};
const published = (eventId: string) => and(eq(exhibits.eventId, eventId), eq(exhibits.status, 'published'));

/** A published exhibit with all that its manifest tells. Three statements. */
export async function findIiifExhibit(
  actor: Actor,
  event: GalleryEvent,
  slug: string,
): Promise<IiifExhibit | undefined> {
  if (!canReadGallery(actor, event)) return undefined;
  const [found] = await read()
    .select(described)
    .from(exhibits)
    .leftJoin(stations, eq(stations.exhibitId, exhibits.id))
    .where(and(published(event.id), eq(exhibits.slug, slug)));
  if (!found) return undefined;
  const assigned = await read()
    .select({ name: topics.name })
    .from(exhibitTopics)
    .innerJoin(topics, eq(topics.id, exhibitTopics.topicId))
    .where(eq(exhibitTopics.exhibitId, found.id))
    .orderBy(asc(topics.position), asc(topics.slug));
  const own = await read()
    .select(medium)
    .from(media)
    .innerJoin(files, eq(files.id, media.fileId))
    .where(eq(media.exhibitId, found.id))
    .orderBy(asc(media.position), asc(media.id));
  return { ...found, topics: assigned.map(({ name }) => name), media: own };
}

/** An exhibit as the collection names it. */
export type ListedManifest = Pick<IiifExhibit, 'slug' | 'title' | 'summary'> & {
  poster: Pick<IiifMedium, 'widthPx' | 'heightPx' | 'derivatives'> | null;
};

/** The published exhibits by number; undefined when there is no gallery to see. Two statements. */
export async function listManifests(
  actor: Actor,
  event: GalleryEvent,
): Promise<ListedManifest[] | undefined> {
  if (!canReadGallery(actor, event)) return undefined;
  const rows = await read()
    .select({ id: exhibits.id, slug: exhibits.slug, title: exhibits.title, summary: exhibits.summary })
    .from(exhibits)
    .where(published(event.id))
    .orderBy(asc(exhibits.number));
  const { exhibitId, widthPx, heightPx, derivatives } = medium;
  const posters = await read()
    .select({ exhibitId, widthPx, heightPx, derivatives })
    .from(media)
    .innerJoin(exhibits, eq(exhibits.id, media.exhibitId))
    .where(and(published(event.id), eq(media.kind, 'poster')));
  const posterOf = groupBy(posters, (poster) => poster.exhibitId);
  return rows.map(({ id, slug, title, summary }) => {
    const poster = posterOf.get(id)?.[0];
    return {
      ...{ slug, title, summary },
      poster: poster
        ? { widthPx: poster.widthPx, heightPx: poster.heightPx, derivatives: poster.derivatives }
        : null,
    };
  });
}
