import 'server-only';
import { asc, eq } from 'drizzle-orm';
import { read } from '@/db/client';
import { rooms } from '@/db/schema/agenda';
import { events } from '@/db/schema/events';
import { exhibits, floorPlans, stations } from '@/db/schema/gallery';
import { files } from '@/db/schema/platform';
import type { Event } from '@/features/events/queries';
import { guest, type Actor } from '@/features/people/actor';
import { isTeam } from '@/features/people/policy';
import type { ServedFile } from '@/lib/file-response';
import type { Localized } from '@/lib/i18n/locale';
import { canReadGallery } from '../policy';
import type { Place } from './placement';

type PlanEvent = Pick<Event, 'id' | 'status' | 'galleryPublished'>;

export type Plan = { id: string; name: Localized; fileId: string; widthPx: number; heightPx: number };
/** A station as everyone sees it; its exhibit once that is published. */
export type PlanStation = {
  number: number;
  name: Localized;
  room: Localized | null;
  stepFree: boolean;
  exhibit: { slug: string; number: number; title: Localized; organisation: string } | null;
};
export type PlacedStation = PlanStation & { place: Place };
export type VenuePlan = {
  plans: (Plan & { stations: PlacedStation[] })[];
  /** Stations that are on no plan. */
  elsewhere: PlanStation[];
};

export const planFacts = {
  id: floorPlans.id,
  name: floorPlans.name,
  fileId: floorPlans.fileId,
  widthPx: floorPlans.widthPx,
  heightPx: floorPlans.heightPx,
};

/** The plans of an event with the stations on them, by number; undefined when there is no gallery to see. Two statements. */
export async function publicPlan(actor: Actor, event: PlanEvent): Promise<VenuePlan | undefined> {
  if (!canReadGallery(actor, event)) return undefined;
  const plans = await read()
    .select(planFacts)
    .from(floorPlans)
    .where(eq(floorPlans.eventId, event.id))
    .orderBy(asc(floorPlans.position));
  const rows = await read()
    .select({ station: stations, room: rooms.name, exhibit: exhibits })
    .from(stations)
    .leftJoin(rooms, eq(rooms.id, stations.roomId))
    .leftJoin(exhibits, eq(exhibits.id, stations.exhibitId))
    .where(eq(stations.eventId, event.id))
    .orderBy(asc(stations.number));
  const seen = rows.map(({ station, room, exhibit }) => ({
    ...station,
    shown: {
      number: station.number,
      name: station.name,
      room,
      stepFree: station.stepFree,
      exhibit:
        exhibit?.status === 'published'
          ? {
              slug: exhibit.slug,
              number: exhibit.number,
              title: exhibit.title,
              organisation: exhibit.organisation,
            }
          : null,
    },
  }));
  return {
    plans: plans.map((plan) => ({
      ...plan,
      stations: seen.flatMap(({ planId, planX, planY, shown }) =>
        planId === plan.id && planX !== null && planY !== null
          ? [{ ...shown, place: { x: planX, y: planY } }]
          : [],
      ),
    })),
    elsewhere: seen.flatMap(({ planId, planX, planY, shown }) =>
      planId === null || planX === null || planY === null ? [shown] : [],
    ),
  };
}

/** The file of a plan: everyone's with the gallery, before that its team's. */
export async function findPlanFile(actor: () => Promise<Actor>, id: string): Promise<ServedFile | undefined> {
  const [row] = await read()
    .select({ file: files, event: events })
    .from(files)
    .innerJoin(floorPlans, eq(floorPlans.id, files.ownerId))
    .innerJoin(events, eq(events.id, floorPlans.eventId))
    .where(eq(files.id, id));
  if (!row) return undefined;
  const { storageKey, name, contentType, sizeBytes, sha256 } = row.file;
  const isPublic = canReadGallery(guest, row.event);
  if (!isPublic && !isTeam(await actor(), row.event.id)) return undefined;
  return { storageKey, name, contentType, sizeBytes, sha256, isPublic };
}
