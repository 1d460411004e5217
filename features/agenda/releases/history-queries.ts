import 'server-only';
import { and, desc, eq, lte } from 'drizzle-orm';
import { read } from '@/db/client';
import { releases } from '@/db/schema/agenda-released';
import type { Event } from '@/features/events/queries';
import type { Actor } from '@/features/people/actor';
import type { Agendas } from './change-words';
import { differenceOf, emptyAgenda, type Difference } from './difference';
import { listReleases, type Release, type ReleaseRow } from './queries';

/** Of so many releases the list says all that they changed; of those before, how much it was. */
const TOLD_WHOLE = 10;

export type PastRelease = ReleaseRow & {
  /** With the release before it; undefined where the list does not say it. */
  change: { difference: Difference; agendas: Agendas } | undefined;
};

/** All releases that the actor may read, the last first. */
export async function releaseHistory(actor: Actor, event: Event): Promise<PastRelease[]> {
  const rows = await listReleases(actor, event);
  const whole = await lastSnapshots(event.id, rows[0]?.number ?? 0);
  return rows.map((row, index) => {
    const after = whole[index];
    // The first has nothing before it
    const before = row.number === 1 ? { snapshot: emptyAgenda } : whole[index + 1];
    return { ...row, change: index < TOLD_WHOLE && after && before ? changeOf(before, after) : undefined };
  });
}

type WithSnapshot = Pick<Release, 'snapshot'>;

async function lastSnapshots(eventId: string, last: number): Promise<WithSnapshot[]> {
  return read()
    .select({ snapshot: releases.snapshot })
    .from(releases)
    .where(and(eq(releases.eventId, eventId), lte(releases.number, last)))
    .orderBy(desc(releases.number))
    .limit(TOLD_WHOLE + 1);
}

/** What one release changed of another. */
export function changeOf(
  before: WithSnapshot | undefined,
  after: WithSnapshot,
): { difference: Difference; agendas: Agendas } {
  const agendas = { before: before?.snapshot ?? emptyAgenda, after: after.snapshot };
  return { difference: differenceOf(agendas.before, agendas.after), agendas };
}
