import type { callAccess, exhibitStatuses } from '@/db/choices';
import { HOUR_MS } from '@/lib/clock';

type Access = (typeof callAccess)[number];
type Status = (typeof exhibitStatuses)[number];

/** How a call stands at a moment. `closed`: there is none for the public. */
export type CallState = 'closed' | 'notYet' | 'open' | 'invited' | 'full' | 'over';

export type CallFacts = { access: Access; opensAt: Date | null; closesAt: Date | null; most: number | null };

/** Whether somebody may apply now; `taken`: how many places are taken. */
export function callState(call: CallFacts, taken: number, now: Date): CallState {
  if (call.access === 'closed') return 'closed';
  if (isPast(call.closesAt, now)) return 'over';
  if (call.opensAt && now < call.opensAt) return 'notYet';
  if (call.access === 'invited') return 'invited';
  return call.most !== null && taken >= call.most ? 'full' : 'open';
}

function isPast(closesAt: Date | null, now: Date): boolean {
  return closesAt !== null && now >= closesAt;
}

/** An application that nobody has opened holds its place this long: made-up addresses must not fill a call. */
export const UNOPENED_HOURS = 48;

/** Of an exhibit that came by the call: whether it counts against how many are taken altogether. */
export function takesPlace(
  exhibit: { status: Status; appliedAt: Date | null; opened: boolean },
  now: Date,
): boolean {
  if (!exhibit.appliedAt || exhibit.status === 'declined') return false;
  if (exhibit.status !== 'draft' || exhibit.opened) return true;
  return now.getTime() - exhibit.appliedAt.getTime() < UNOPENED_HOURS * HOUR_MS;
}

/** What becomes of an application of an address that has these already. `known`: the draft that it asks for once more. */
export function applicationOf<Own extends { status: Status; appliedAt: Date | null; title: string }>(
  own: readonly Own[],
  title: string,
  mostEach: number,
): { outcome: 'new' } | { outcome: 'known'; known: Own } | { outcome: 'enough'; own: Own[] } {
  const counted = own.filter(({ status, appliedAt }) => appliedAt !== null && status !== 'declined');
  const known = counted.find((one) => one.status === 'draft' && one.title.trim() === title.trim());
  if (known) return { outcome: 'known', known };
  return counted.length >= mostEach ? { outcome: 'enough', own: counted } : { outcome: 'new' };
}

/** Whether it is still its exhibitors' to change, as far as the curators go. */
export function isBeforeReview(status: Status): boolean {
  return status === 'draft' || status === 'submitted';
}

/** Why exhibitors cannot change their exhibit; undefined while they can. */
export type ReadOnly = 'reviewed' | 'deadline';

/**
 * Exhibitors write until the call is over, and what was handed in and sent back to them also afterwards. From acceptance on the
 * curators make the changes.
 */
export function readOnly(
  exhibit: { status: Status; submittedAt: Date | null },
  closesAt: Date | null,
  now: Date,
): ReadOnly | undefined {
  if (!isBeforeReview(exhibit.status)) return 'reviewed';
  const wasSentBack = exhibit.status === 'draft' && exhibit.submittedAt !== null;
  return isPast(closesAt, now) && !wasSentBack ? 'deadline' : undefined;
}
