import 'server-only';
import { desc, eq } from 'drizzle-orm';
import type { SnapshotRoom } from '@/db/agenda-snapshot';
import { read } from '@/db/client';
import { releases } from '@/db/schema/agenda-released';
import type { Event } from '@/features/events/queries';
import type { Actor } from '@/features/people/actor';
import { canReadAgenda } from '../policy';
import { differenceOf, emptyAgenda, type Difference } from '../releases/difference';
import type { Release } from '../releases/queries';

type AgendaEvent = Pick<Event, 'id' | 'status' | 'agendaPublished'>;

/** The release that readers see, without what is in it: enough to say whether somebody has it already. */
export type ReleaseMark = { id: string; name: string; createdAt: Date };

export async function releaseMark(actor: Actor, event: AgendaEvent): Promise<ReleaseMark | undefined> {
  if (!canReadAgenda(actor, event)) return undefined;
  const [mark] = await read()
    .select({ id: releases.id, name: releases.name, createdAt: releases.createdAt })
    .from(releases)
    .where(eq(releases.eventId, event.id))
    .orderBy(desc(releases.number))
    .limit(1);
  return mark;
}

export type ReleaseChanges = {
  release: Pick<Release, 'id' | 'number' | 'name' | 'note' | 'createdAt'>;
  difference: Difference;
  /** As they were in the release before, and as they are in this one. */
  rooms: { before: SnapshotRoom[]; after: SnapshotRoom[] };
};

/** What each of the last releases has changed, the last first. Of all but the first there is one before it. */
export async function releaseChanges(
  actor: Actor,
  event: AgendaEvent,
  limit: number,
): Promise<ReleaseChanges[]> {
  if (!canReadAgenda(actor, event)) return [];
  const rows = await read().query.releases.findMany({
    where: eq(releases.eventId, event.id),
    orderBy: desc(releases.number),
    limit: limit + 1,
  });
  return rows.slice(0, limit).map(({ snapshot, ...release }, at) => {
    const before = rows[at + 1]?.snapshot ?? emptyAgenda;
    return {
      release,
      difference: differenceOf(before, snapshot),
      rooms: { before: before.rooms, after: snapshot.rooms },
    };
  });
}
