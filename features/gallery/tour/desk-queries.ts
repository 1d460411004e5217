import 'server-only';
import { and, asc, eq, isNull, ne } from 'drizzle-orm';
import { read } from '@/db/client';
import { exhibits, media, stations, type Spot } from '@/db/schema/gallery';
import { tourStops } from '@/db/schema/gallery-visits';
import type { Actor } from '@/features/people/actor';
import { fingerprint } from '@/lib/fingerprint';
import type { Localized } from '@/lib/i18n/locale';
import { canCurate } from '../policy';
import type { PosterImage } from '../queries';
import type { ExhibitStatus } from '../rules';
import { posterPages } from './poster-pages';

/** A stop as its curators see it. */
export type CuratedStop = {
  id: string;
  exhibitId: string;
  number: number;
  title: Localized;
  status: ExhibitStatus;
  station: number | null;
  note: Localized;
  spot: Spot | null;
};
type Candidate = { exhibitId: string; number: number; title: Localized; status: ExhibitStatus };

const named = {
  exhibitId: exhibits.id,
  number: exhibits.number,
  title: exhibits.title,
  status: exhibits.status,
};
const stopFacts = {
  ...named,
  id: tourStops.id,
  station: stations.number,
  note: tourStops.note,
  spot: tourStops.spot,
};

/** The tour with the exhibits that could still become part of it; undefined for who may not curate. Two statements. */
export async function curatedTour(
  actor: Actor,
  event: { id: string },
): Promise<{ stops: CuratedStop[]; candidates: Candidate[] } | undefined> {
  if (!canCurate(actor, event.id)) return undefined;
  const stops = await read()
    .select(stopFacts)
    .from(tourStops)
    .innerJoin(exhibits, eq(exhibits.id, tourStops.exhibitId))
    .leftJoin(stations, eq(stations.exhibitId, exhibits.id))
    .where(eq(tourStops.eventId, event.id))
    .orderBy(asc(tourStops.position));
  const candidates = await read()
    .select(named)
    .from(exhibits)
    .leftJoin(tourStops, eq(tourStops.exhibitId, exhibits.id))
    .where(and(eq(exhibits.eventId, event.id), ne(exhibits.status, 'declined'), isNull(tourStops.id)))
    .orderBy(asc(exhibits.number));
  return { stops, candidates };
}

/** What the lock of a stop's form goes by. */
export function stopRevision({ note, spot }: { note: Localized; spot: Spot | null }): number {
  return fingerprint([note, spot]);
}

/** One stop with the pages of its poster; undefined for who may not curate. */
export async function findCuratedStop(
  actor: Actor,
  event: { id: string },
  stopId: string,
): Promise<(CuratedStop & { revision: number; pages: PosterImage[] }) | undefined> {
  if (!canCurate(actor, event.id)) return undefined;
  const [stop] = await read()
    .select(stopFacts)
    .from(tourStops)
    .innerJoin(exhibits, eq(exhibits.id, tourStops.exhibitId))
    .leftJoin(stations, eq(stations.exhibitId, exhibits.id))
    .where(and(eq(tourStops.id, stopId), eq(tourStops.eventId, event.id)));
  if (!stop) return undefined;
  const [poster] = await read()
    .select()
    .from(media)
    .where(and(eq(media.exhibitId, stop.exhibitId), eq(media.kind, 'poster')));
  return { ...stop, revision: stopRevision(stop), pages: posterPages(poster) };
}
