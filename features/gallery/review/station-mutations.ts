import 'server-only';
import { and, eq, ne } from 'drizzle-orm';
import { recordAudit } from '@/db/audit';
import { write, type Tx } from '@/db/client';
import { markPagesChanged } from '@/db/page-versions';
import { rooms } from '@/db/schema/agenda';
import { events } from '@/db/schema/events';
import { exhibits, stations } from '@/db/schema/gallery';
import type { Actor } from '@/features/people/actor';
import { ok, refuse, type Result } from '@/lib/result';
import { canCurate } from '../policy';
import type { StationDetails } from './schema';

export type StationRefusal = 'notFound' | 'numberTaken';

/** Whether the room and the exhibit, where there are any, are of this event. */
async function isOfEvent(tx: Tx, eventId: string, { roomId, exhibitId }: StationDetails): Promise<boolean> {
  const [room] = roomId
    ? await tx.select({ eventId: rooms.eventId }).from(rooms).where(eq(rooms.id, roomId))
    : [{ eventId }];
  const [exhibit] = exhibitId
    ? await tx.select({ eventId: exhibits.eventId }).from(exhibits).where(eq(exhibits.id, exhibitId))
    : [{ eventId }];
  return room?.eventId === eventId && exhibit?.eventId === eventId;
}

/** A new station, or other details of one. An exhibit that stood elsewhere moves; the one that stood here makes room. */
export async function saveStation(
  actor: Actor,
  eventId: string,
  stationId: string | undefined,
  details: StationDetails,
  now: Date,
): Promise<Result<{ id: string }, StationRefusal, never>> {
  return write(async (tx) => {
    const event = await tx.query.events.findFirst({ where: eq(events.id, eventId) });
    if (!event || !canCurate(actor, eventId)) return refuse('notFound');
    if (!(await isOfEvent(tx, eventId, details))) return refuse('notFound');
    const ofNumber = and(eq(stations.eventId, eventId), eq(stations.number, details.number));
    const [rival] = await tx
      .select({ id: stations.id })
      .from(stations)
      .where(stationId === undefined ? ofNumber : and(ofNumber, ne(stations.id, stationId)));
    if (rival) return refuse('numberTaken');
    if (details.exhibitId) {
      await tx.update(stations).set({ exhibitId: null }).where(eq(stations.exhibitId, details.exhibitId));
    }
    const [saved] =
      stationId === undefined
        ? await tx
            .insert(stations)
            .values({ ...details, eventId })
            .returning({ id: stations.id })
        : await tx
            .update(stations)
            .set(details)
            .where(and(eq(stations.id, stationId), eq(stations.eventId, eventId)))
            .returning({ id: stations.id });
    if (!saved) return refuse('notFound');
    await noteStation(tx, actor, event, now, 'exhibit.station', details.number);
    return ok(saved);
  });
}

/** Takes a station away; what stood there stands nowhere. */
export async function deleteStation(
  actor: Actor,
  eventId: string,
  stationId: string,
  now: Date,
): Promise<Result<undefined, 'notFound'>> {
  return write(async (tx) => {
    const event = await tx.query.events.findFirst({ where: eq(events.id, eventId) });
    if (!event || !canCurate(actor, eventId)) return refuse('notFound');
    const [deleted] = await tx
      .delete(stations)
      .where(and(eq(stations.id, stationId), eq(stations.eventId, eventId)))
      .returning({ number: stations.number });
    if (!deleted) return refuse('notFound');
    await noteStation(tx, actor, event, now, 'exhibit.deleteStation', deleted.number);
    return ok();
  });
}

async function noteStation(
  tx: Tx,
  actor: Actor,
  event: { id: string; slug: string },
  now: Date,
  action: 'exhibit.station' | 'exhibit.deleteStation',
  number: number,
): Promise<void> {
  await recordAudit(tx, actor, now, { action, eventId: event.id, detail: { number } });
  await markPagesChanged(tx, { eventSlug: event.slug });
}
