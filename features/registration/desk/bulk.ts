import { registrationStatuses } from '@/db/choices';
import { parseListing, type SearchParams } from '@/lib/listing';
import {
  changeCategory,
  decideChangedClaim,
  decideClaim,
  take,
  type Claim,
  type PlaceLedger,
} from '../capacity';
import { registrationListing, type RegistrationListing } from './desk-listing';
import { isLive, step, takesPlace, type RegistrationStatus } from '../lifecycle';

/** What can be done with many registrations at once. */
export const bulkActs = ['approve', 'decline', 'move', 'message', 'cancel', 'export'] as const;
export type BulkAct = (typeof bulkActs)[number];

/** What is done with which: those that were ticked, or all that the list finds. */
export type BulkWish = {
  act: BulkAct;
  /** Undefined for all that `listing` finds. */
  ids: string[] | undefined;
  listing: RegistrationListing;
  /** Where to, for a move. */
  to: string;
};

/** As many as a page of a list can have. */
const MOST_IDS = 500;

const all = (value: string | string[] | undefined): string[] =>
  (Array.isArray(value) ? value : [value ?? '']).filter(Boolean);

/** Whatever the address holds, the wish is sound; undefined when it names nothing that can be done. */
export function parseBulk(query: SearchParams): BulkWish | undefined {
  const act = bulkActs.find((one) => one === query.act);
  const ids = [...new Set(all(query.id))].slice(0, MOST_IDS);
  return (
    act && {
      act,
      ids: query.of === 'all' ? undefined : ids,
      listing: parseListing(query, registrationListing),
      to: all(query.to)[0] ?? '',
    }
  );
}

/** Why nothing is done with one of them. */
export type BulkObstacle = RegistrationStatus | 'noPlace' | 'sameCategory' | 'addressTaken';
export type BulkTally = { done: number; left: Partial<Record<BulkObstacle, number>> };

export function tallied(tally: BulkTally, fate: 'done' | BulkObstacle): BulkTally {
  if (fate === 'done') return { ...tally, done: tally.done + 1 };
  return { ...tally, left: { ...tally.left, [fate]: (tally.left[fate] ?? 0) + 1 } };
}

/** Whether an act can be done with somebody in this status. */
export function isPossible(act: BulkAct, status: RegistrationStatus): boolean {
  switch (act) {
    // Who has been declined is let in one by one, by their own page, and not along with others
    case 'approve':
      return status === 'pending';
    case 'decline':
    case 'cancel':
      return step(status, act) !== undefined;
    case 'move':
      return isLive(status);
    case 'message':
    case 'export':
      return true;
  }
}

export type BulkCandidate = { status: RegistrationStatus; claim: Claim };

/** What would be done with each, one after the other, as the ledger stands. */
export function foresee(
  act: BulkAct,
  to: string,
  candidates: readonly BulkCandidate[],
  ledger: PlaceLedger,
  now: Date,
): BulkTally {
  let left = ledger;
  let tally: BulkTally = { done: 0, left: {} };
  for (const { status, claim } of candidates) {
    const fate = ((): 'done' | BulkObstacle => {
      if (!isPossible(act, status)) return status;
      if (act === 'approve') {
        if (!decideClaim(left, claim).ok) return 'noPlace';
        left = take(left, claim, now);
      }
      if (act === 'move') {
        if (claim.categoryId === to) return 'sameCategory';
        if (takesPlace(status)) {
          if (!decideChangedClaim(left, claim, { ...claim, categoryId: to }).ok) return 'noPlace';
          left = changeCategory(left, claim.categoryId, to);
        }
      }
      return 'done';
    })();
    tally = tallied(tally, fate);
  }
  return tally;
}

/** A tally in an address, and back. */
export function tallyParams({ done, left }: BulkTally): [string, string][] {
  return [
    ['done', String(done)],
    ...Object.entries(left).map(([why, count]): [string, string] => [`left-${why}`, String(count)]),
  ];
}

export function tallyOf(query: SearchParams): BulkTally {
  const count = (name: string) => {
    const value = query[name];
    return typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : 0;
  };
  const obstacles: readonly BulkObstacle[] = [
    ...registrationStatuses,
    'noPlace',
    'sameCategory',
    'addressTaken',
  ];
  return {
    done: count('done'),
    left: Object.fromEntries(
      obstacles.flatMap((why) => (count(`left-${why}`) > 0 ? [[why, count(`left-${why}`)]] : [])),
    ),
  };
}
