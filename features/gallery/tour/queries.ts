import 'server-only';
import { and, eq } from 'drizzle-orm';
import { read } from '@/db/client';
import { rooms } from '@/db/schema/agenda';
import { exhibits, media, stations, type Spot } from '@/db/schema/gallery';
import { tourStops } from '@/db/schema/gallery-visits';
import type { Event } from '@/features/events/queries';
import type { Actor } from '@/features/people/actor';
import { isTeam } from '@/features/people/policy';
import type { Localized } from '@/lib/i18n/locale';
import { canReadGallery } from '../policy';
import type { PosterImage } from '../queries';
import { tourOrder } from './order';
import { posterPages } from './poster-pages';

type TourEvent = Pick<Event, 'id' | 'status' | 'galleryPublished'>;

/** Where an exhibit stands in the venue. */
export type StopStation = {
  number: number;
  room: Localized | null;
  stepFree: boolean;
  /** A plan shows it. */
  isOnPlan: boolean;
};
/** An exhibit as a stop of a tour. */
export type Stop = {
  exhibitId: string;
  slug: string;
  number: number;
  title: Localized;
  summary: Localized;
  organisation: string;
  /** What to look at; null where no curator has made it a stop. */
  note: Localized | null;
  spot: Spot | null;
  position: number | null;
  station: StopStation | null;
};
export type Tour = { isCurated: boolean; stops: Stop[] };

/** The way through the published exhibits of an event. One statement. */
async function tourOf(eventId: string): Promise<Tour> {
  const rows = await read()
    .select({
      exhibitId: exhibits.id,
      slug: exhibits.slug,
      number: exhibits.number,
      title: exhibits.title,
      summary: exhibits.summary,
      organisation: exhibits.organisation,
      note: tourStops.note,
      spot: tourStops.spot,
      position: tourStops.position,
      station: stations,
      room: rooms.name,
    })
    .from(exhibits)
    .leftJoin(tourStops, eq(tourStops.exhibitId, exhibits.id))
    .leftJoin(stations, eq(stations.exhibitId, exhibits.id))
    .leftJoin(rooms, eq(rooms.id, stations.roomId))
    .where(and(eq(exhibits.eventId, eventId), eq(exhibits.status, 'published')));
  return tourOrder(
    rows.map(({ station, room, ...row }) => ({
      ...row,
      station: station && {
        number: station.number,
        room,
        stepFree: station.stepFree,
        isOnPlan: station.planId !== null,
      },
    })),
  );
}

/** The tour that everyone may take; undefined when there is no gallery to see. One statement. */
export async function publicTour(actor: Actor, event: TourEvent): Promise<Tour | undefined> {
  return canReadGallery(actor, event) ? tourOf(event.id) : undefined;
}

/** A stop with what is shown of its poster, and its neighbours on the way. */
export type ShownStop = Stop & {
  isCurated: boolean;
  /** From 1. */
  place: number;
  total: number;
  previous: Stop | null;
  next: Stop | null;
  /** The page that the spot is on, else the first. */
  picture: PosterImage | null;
};

async function shownStop({ isCurated, stops }: Tour, index: number): Promise<ShownStop | undefined> {
  const stop = stops[index];
  if (!stop) return undefined;
  const [poster] = await read()
    .select()
    .from(media)
    .where(and(eq(media.exhibitId, stop.exhibitId), eq(media.kind, 'poster')));
  const pages = posterPages(poster);
  const picture = pages[(stop.spot?.page ?? 1) - 1] ?? pages[0] ?? null;
  return {
    ...stop,
    // A poster with fewer pages has come since it was chosen
    spot: stop.spot && stop.spot.page <= pages.length ? stop.spot : null,
    isCurated,
    place: index + 1,
    total: stops.length,
    previous: stops[index - 1] ?? null,
    next: stops[index + 1] ?? null,
    picture,
  };
}

/** One stop by its exhibit's address. Two statements. */
export async function findTourStop(
  actor: Actor,
  event: TourEvent,
  slug: string,
): Promise<ShownStop | undefined> {
  const tour = await publicTour(actor, event);
  return (
    tour &&
    shownStop(
      tour,
      tour.stops.findIndex((stop) => stop.slug === slug),
    )
  );
}

/**
 * A stop for the screen in a room, the first unless another is asked for, and null while there is none: for the team alone, who
 * may try it before the gallery opens.
 */
export async function screenStop(
  actor: Actor,
  event: TourEvent,
  slug: string | undefined,
): Promise<ShownStop | null | undefined> {
  if (!isTeam(actor, event.id)) return undefined;
  const tour = await tourOf(event.id);
  const asked = tour.stops.findIndex((stop) => stop.slug === slug);
  return (await shownStop(tour, Math.max(0, asked))) ?? null;
}
