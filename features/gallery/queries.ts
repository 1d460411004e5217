import 'server-only';
import { and, asc, count, eq } from 'drizzle-orm';
import { read } from '@/db/client';
import {
  exhibits,
  exhibitTopics,
  media,
  stations,
  topics,
  type Derivative,
  type ExhibitPerson,
} from '@/db/schema/gallery';
import { files } from '@/db/schema/platform';
import type { Event } from '@/features/events/queries';
import type { Actor } from '@/features/people/actor';
import { groupBy } from '@/lib/group';
import type { Localized } from '@/lib/i18n/locale';
import { canReadGallery, canReadGalleryFigures } from './policy';
import { alternativeTextGaps, type ExhibitKind } from './rules';
import { exhibitMedia, type ExhibitMedia } from './viewer/exhibit-media';

type GalleryEvent = Pick<Event, 'id' | 'status' | 'galleryPublished'>;

/** A picture with all that shows it: its shape, its sizes, its words, and a colour while it loads. */
export type PosterImage = {
  widthPx: number;
  heightPx: number;
  placeholder: string;
  /** A tiny picture of it as a data: address, shown before it has come. */
  preview?: string;
  alt: Localized;
  derivatives: Derivative[];
};
export type Topic = { id: string; slug: string; name: Localized };
/** An exhibit as it hangs on the wall. */
export type WallExhibit = {
  id: string;
  slug: string;
  number: number;
  title: Localized;
  summary: Localized;
  organisation: string;
  region: Localized;
  kind: ExhibitKind;
  topics: Topic[];
  /** The number of the station where it hangs. */
  station: number | null;
  poster: PosterImage | null;
};

const onWall = {
  id: exhibits.id,
  slug: exhibits.slug,
  number: exhibits.number,
  title: exhibits.title,
  summary: exhibits.summary,
  organisation: exhibits.organisation,
  region: exhibits.region,
  kind: exhibits.kind,
};
const shown = {
  exhibitId: media.exhibitId,
  widthPx: media.widthPx,
  heightPx: media.heightPx,
  placeholder: media.placeholder,
  alt: media.alt,
  derivatives: media.derivatives,
};
type Shown = { [Name in keyof typeof shown]: (typeof media.$inferSelect)[Name] };

export function posterImage(row: Shown | undefined): PosterImage | null {
  if (!row?.widthPx || !row.heightPx || row.derivatives.length === 0) return null;
  const { widthPx, heightPx, alt, derivatives } = row;
  return { widthPx, heightPx, alt, derivatives, placeholder: row.placeholder ?? '#ffffff' };
}

const published = (eventId: string) => and(eq(exhibits.eventId, eventId), eq(exhibits.status, 'published'));

/** The exhibits that everyone may see, by number; undefined when there is no gallery to see. Three statements. */
export async function publicGallery(
  actor: Actor,
  event: GalleryEvent,
): Promise<{ exhibits: WallExhibit[]; topics: Topic[] } | undefined> {
  if (!canReadGallery(actor, event)) return undefined;
  const rows = await read()
    .select({ ...onWall, station: stations.number })
    .from(exhibits)
    .leftJoin(stations, eq(stations.exhibitId, exhibits.id))
    .where(published(event.id))
    .orderBy(asc(exhibits.number));
  const posters = await read()
    .select(shown)
    .from(media)
    .innerJoin(exhibits, eq(exhibits.id, media.exhibitId))
    .where(and(published(event.id), eq(media.kind, 'poster')));
  const assigned = await read()
    .select({ exhibitId: exhibitTopics.exhibitId, id: topics.id, slug: topics.slug, name: topics.name })
    .from(exhibitTopics)
    .innerJoin(topics, eq(topics.id, exhibitTopics.topicId))
    .innerJoin(exhibits, eq(exhibits.id, exhibitTopics.exhibitId))
    .where(published(event.id))
    .orderBy(asc(topics.position), asc(topics.slug));
  const posterOf = new Map(posters.map((poster) => [poster.exhibitId, poster]));
  const topicsOf = groupBy(assigned, ({ exhibitId }) => exhibitId);
  const topic = ({ id, slug, name }: Topic): Topic => ({ id, slug, name });
  return {
    exhibits: rows.map((row) => ({
      ...row,
      topics: (topicsOf.get(row.id) ?? []).map(topic),
      poster: posterImage(posterOf.get(row.id)),
    })),
    topics: [...new Map(assigned.map((row) => [row.id, topic(row)])).values()],
  };
}

export type TeaserExhibit = Omit<WallExhibit, 'topics' | 'station'>;

/** The first exhibits of the wall and how many there are, for the event's page. Empty while there is no gallery to see. */
export async function galleryTeaser(
  actor: Actor,
  event: GalleryEvent,
  limit: number,
): Promise<{ exhibits: TeaserExhibit[]; total: number }> {
  if (!event.galleryPublished || !canReadGallery(actor, event)) return { exhibits: [], total: 0 };
  const rows = await read()
    .select({ exhibit: onWall, poster: shown })
    .from(exhibits)
    .leftJoin(media, and(eq(media.exhibitId, exhibits.id), eq(media.kind, 'poster')))
    .where(published(event.id))
    .orderBy(asc(exhibits.number))
    .limit(limit);
  const [counted] = await read().select({ total: count() }).from(exhibits).where(published(event.id));
  return {
    exhibits: rows.map(({ exhibit, poster }) => ({ ...exhibit, poster: posterImage(poster ?? undefined) })),
    total: counted?.total ?? 0,
  };
}

export type GalleryFigures = {
  published: number;
  draft: number;
  submitted: number;
  /** Exhibits with a picture that has no words yet; they cannot be published. */
  withoutAlternativeText: number;
};

/** The state of the gallery in numbers, for the team; undefined for everyone else. */
export async function galleryFigures(
  actor: Actor,
  event: { id: string },
): Promise<GalleryFigures | undefined> {
  if (!canReadGalleryFigures(actor, event.id)) return undefined;
  const rows = await read()
    .select({ id: exhibits.id, status: exhibits.status, title: exhibits.title })
    .from(exhibits)
    .where(eq(exhibits.eventId, event.id));
  const pictures = await read()
    .select({ exhibitId: media.exhibitId, kind: media.kind, alt: media.alt, decorative: media.decorative })
    .from(media)
    .innerJoin(exhibits, eq(exhibits.id, media.exhibitId))
    .where(eq(exhibits.eventId, event.id));
  const picturesOf = groupBy(pictures, ({ exhibitId }) => exhibitId);
  const inStatus = (status: string) => rows.filter((row) => row.status === status).length;
  return {
    published: inStatus('published'),
    draft: inStatus('draft'),
    submitted: inStatus('submitted'),
    withoutAlternativeText: rows.filter(
      (row) => alternativeTextGaps(row, picturesOf.get(row.id) ?? []).length > 0,
    ).length,
  };
}

type Neighbour = { slug: string; number: number; title: Localized };
type Row = typeof exhibits.$inferSelect;
/** An exhibit with all that its page shows. Of its people only those who have agreed to be named. */
export type Exhibit = WallExhibit &
  ExhibitMedia &
  Pick<Row, 'startingPoint' | 'approach' | 'result' | 'transfer' | 'obstacles'> &
  Pick<Row, 'targetGroups' | 'funding' | 'partners' | 'links' | 'videoUrl' | 'period'> &
  Pick<Row, 'contactName' | 'contactEmail' | 'revision' | 'updatedAt' | 'publishedAt'> & {
    people: Omit<ExhibitPerson, 'shown'>[];
    previous: Neighbour | null;
    next: Neighbour | null;
  };

/** A published exhibit by the last part of its address, with its neighbours by number. Four statements. */
export async function findExhibit(
  actor: Actor,
  event: GalleryEvent,
  slug: string,
): Promise<Exhibit | undefined> {
  if (!canReadGallery(actor, event)) return undefined;
  const [found] = await read()
    .select({ exhibit: exhibits, station: stations.number })
    .from(exhibits)
    .leftJoin(stations, eq(stations.exhibitId, exhibits.id))
    .where(and(published(event.id), eq(exhibits.slug, slug)));
  if (!found) return undefined;
  const hung = await read()
    .select({ slug: exhibits.slug, number: exhibits.number, title: exhibits.title })
    .from(exhibits)
    .where(published(event.id))
    .orderBy(asc(exhibits.number));
  const place = hung.findIndex((one) => one.slug === slug);
  return {
    ...(await exhibitParts(found.exhibit)),
    station: found.station,
    previous: hung[place - 1] ?? null,
    next: hung[place + 1] ?? null,
  };
}

/** An exhibit's row with its media and topics; two statements. */
export async function exhibitParts(row: Row): Promise<Omit<Exhibit, 'station' | 'previous' | 'next'>> {
  const own = await read()
    .select({ medium: media, file: files })
    .from(media)
    .innerJoin(files, eq(files.id, media.fileId))
    .where(eq(media.exhibitId, row.id))
    .orderBy(asc(media.position), asc(media.id));
  const assigned = await read()
    .select({ id: topics.id, slug: topics.slug, name: topics.name })
    .from(exhibitTopics)
    .innerJoin(topics, eq(topics.id, exhibitTopics.topicId))
    .where(eq(exhibitTopics.exhibitId, row.id))
    .orderBy(asc(topics.position), asc(topics.slug));
  const { id, slug, number, title, summary, organisation, region, kind, period, revision } = row;
  const { startingPoint, approach, result, transfer, obstacles, targetGroups, funding, partners } = row;
  const { links, videoUrl, contactName, contactEmail, updatedAt, publishedAt } = row;
  return {
    ...{ id, slug, number, title, summary, organisation, region, kind, period, revision },
    ...{ startingPoint, approach, result, transfer, obstacles, targetGroups, funding, partners },
    ...{ links, videoUrl, contactName, contactEmail, updatedAt, publishedAt },
    people: row.people.filter(({ shown }) => shown).map(({ name, role }) => ({ name, role })),
    topics: assigned,
    ...exhibitMedia(own.map(({ medium, file }) => ({ ...medium, file }))),
  };
}
