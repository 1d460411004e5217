import 'server-only';
import { and, eq, ne, sql } from 'drizzle-orm';
import type { Reader, Tx } from '@/db/client';
import type { AgendaSnapshot } from '@/db/agenda-snapshot';
import { markPagesChanged } from '@/db/page-versions';
import { sessions } from '@/db/schema/agenda';
import { releasedSessions, releases } from '@/db/schema/agenda-released';
import { events } from '@/db/schema/events';
import type { Localized } from '@/lib/i18n/locale';
import { countsOf, differenceOf, emptyAgenda, type Difference } from './difference';
import { latestRelease, planRows, type Release } from './queries';
import { sequencesAfter, snapshotOf } from './snapshot';

export type ReleaseWords = { name: string; note: Localized };
type Options = ReleaseWords & { createdBy: string | null; restores?: number; told?: number };
export type DraftRelease = {
  previous: Release | undefined;
  snapshot: AgendaSnapshot;
  difference: Difference;
};

/** What the plan would be as a release, beside the last one. */
export async function draftRelease(tx: Reader, eventId: string, now: Date): Promise<DraftRelease> {
  const previous = await latestRelease(tx, eventId);
  const snapshot = snapshotOf(await planRows(tx, eventId), previous?.snapshot, now);
  return { previous, snapshot, difference: differenceOf(previous?.snapshot ?? emptyAgenda, snapshot) };
}

/**
 * Makes the plan what readers see, as a release. It tells nobody: mutations.ts does, and says in `told` how many.
 */
export async function storeRelease(
  tx: Tx,
  now: Date,
  event: { id: string; slug: string },
  { name, note, createdBy, restores, told = 0 }: Options,
): Promise<{ release: Release; difference: Difference }> {
  const { previous, snapshot, difference } = await draftRelease(tx, event.id, now);
  const number = (previous?.number ?? 0) + 1;
  const [release] = await tx
    .insert(releases)
    .values({
      eventId: event.id,
      number,
      name: name || String(number),
      note,
      snapshot,
      counts: { ...countsOf(difference), told },
      restores,
      createdAt: now,
      createdBy,
    })
    .returning();
  if (!release) throw new Error('The release was not stored');
  await tx.delete(releasedSessions).where(eq(releasedSessions.eventId, event.id));
  const rooms = new Map(snapshot.rooms.map((room) => [room.id, room]));
  for (const session of snapshot.sessions) {
    const room = rooms.get(session.roomId ?? '');
    const { id, slug, status, title, places } = session;
    await tx.insert(releasedSessions).values({
      ...{ id, eventId: event.id, slug, status, title, places },
      startsAt: new Date(session.startsAt),
      endsAt: new Date(session.endsAt),
      room: room ? { name: room.name, stepFree: room.stepFree } : null,
    });
  }
  for (const [id, sequence] of sequencesAfter(previous?.snapshot, snapshot)) {
    await tx
      .update(sessions)
      .set({ sequence })
      .where(and(eq(sessions.id, id), ne(sessions.sequence, sequence)));
  }
  // The revision too: a settings form that was opened before holds the old state and must not bring it back
  await tx
    .update(events)
    .set({ agendaPublished: true, revision: sql`${events.revision} + 1` })
    .where(eq(events.id, event.id));
  await markPagesChanged(tx, { eventSlug: event.slug });
  return { release, difference };
}
