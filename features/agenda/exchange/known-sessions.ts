import type { PlanRows } from '../releases/snapshot';
import { guidOf } from './guid';

export type PlannedRow = PlanRows['sessions'][number];

/**
 * Finds a session of the plan by what a file calls it: the name that it came in with, its own id, or the name that it goes
 * out with.
 */
export function knownSessions({ sessions }: PlanRows): (sourceId: string) => PlannedRow | undefined {
  const known = new Map<string, PlannedRow>();
  for (const session of sessions) known.set(guidOf(session), session);
  for (const session of sessions) known.set(session.id.toLowerCase(), session);
  // It counts more than what is made of another's
  for (const session of sessions) if (session.sourceId) known.set(session.sourceId.toLowerCase(), session);
  return (sourceId) => known.get(sourceId.toLowerCase());
}
