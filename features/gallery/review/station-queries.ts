import 'server-only';
import { asc, eq } from 'drizzle-orm';
import { read } from '@/db/client';
import { rooms } from '@/db/schema/agenda';
import { exhibits, stations } from '@/db/schema/gallery';
import type { Actor } from '@/features/people/actor';
import type { Localized } from '@/lib/i18n/locale';
import { canCurate } from '../policy';

export type ListedStation = {
  id: string;
  number: number;
  name: Localized;
  stepFree: boolean;
  roomId: string | null;
  room: Localized | null;
  exhibit: { id: string; number: number; title: Localized } | null;
};

/** The stations by number, with what they can be given: the event's rooms and exhibits. Three statements; for curators alone. */
export async function listStations(
  actor: Actor,
  event: { id: string },
): Promise<
  | {
      stations: ListedStation[];
      rooms: { id: string; name: Localized }[];
      exhibits: { id: string; number: number; title: Localized }[];
    }
  | undefined
> {
  if (!canCurate(actor, event.id)) return undefined;
  const rows = await read()
    .select({
      id: stations.id,
      number: stations.number,
      name: stations.name,
      stepFree: stations.stepFree,
      roomId: stations.roomId,
      room: rooms.name,
      exhibit: { id: exhibits.id, number: exhibits.number, title: exhibits.title },
    })
    .from(stations)
    .leftJoin(rooms, eq(rooms.id, stations.roomId))
    .leftJoin(exhibits, eq(exhibits.id, stations.exhibitId))
    .where(eq(stations.eventId, event.id))
    .orderBy(asc(stations.number));
  return {
    stations: rows,
    rooms: await read()
      .select({ id: rooms.id, name: rooms.name })
      .from(rooms)
      .where(eq(rooms.eventId, event.id))
      .orderBy(asc(rooms.position)),
    exhibits: await read()
      .select({ id: exhibits.id, number: exhibits.number, title: exhibits.title })
      .from(exhibits)
      .where(eq(exhibits.eventId, event.id))
      .orderBy(asc(exhibits.number)),
  };
}
