import { DAY_MS } from '@/lib/clock';
import { parseListing, type SearchParams } from '@/lib/listing';
import { exhibitListing, type ExhibitListing } from '../exhibit-list';
import type { ExhibitStatus } from '../rules';
import { stepTo } from './lifecycle';

/** What can be done with many exhibits at once. */
export const bulkActs = ['remind', 'accept', 'publish'] as const;
export type BulkAct = (typeof bulkActs)[number];

/** What is done with which: those that were ticked, or all that the list finds. */
export type BulkWish = {
  act: BulkAct;
  /** Undefined for all that `listing` finds. */
  ids: string[] | undefined;
  listing: ExhibitListing;
  /** To remind also those who were reminded a moment ago. */
  again: boolean;
};

/** Nobody is reminded twice within this time, unless a curator asks for it. */
export const REMIND_PAUSE_MS = 3 * DAY_MS;
/** As many as a page of a list can have. */
const MOST_IDS = 500;

const all = (value: string | string[] | undefined): string[] =>
  (Array.isArray(value) ? value : [value ?? '']).filter(Boolean);

/** Whatever the address holds, the wish is sound; undefined when it names nothing that can be done. */
export function parseBulk(query: SearchParams): BulkWish | undefined {
  const act = bulkActs.find((one) => one === query.act);
  if (!act) return undefined;
  const ids = [...new Set(all(query.id))].slice(0, MOST_IDS);
  return {
    act,
    ids: query.of === 'all' ? undefined : ids,
    listing: parseListing(query, exhibitListing),
    again: query.again === 'on',
  };
}

/** Why nothing is done with one of them. */
export type BulkObstacle = 'notNow' | 'incomplete' | 'nobody' | 'recent';
export const bulkObstacles = [
  'notNow',
  'incomplete',
  'nobody',
  'recent',
] as const satisfies readonly BulkObstacle[];
export type BulkTally = { done: number; left: Partial<Record<BulkObstacle, number>> };

export function tallyOf(fates: readonly ('done' | BulkObstacle)[]): BulkTally {
  const tally: BulkTally = { done: 0, left: {} };
  for (const fate of fates) {
    if (fate === 'done') tally.done += 1;
    else tally.left[fate] = (tally.left[fate] ?? 0) + 1;
  }
  return tally;
}

/** What becomes of one exhibit: reminded are those who have not handed in, and whom there is to write to. */
export function fateOf(
  { act, again }: Pick<BulkWish, 'act' | 'again'>,
  exhibit: { status: ExhibitStatus; gaps: number; exhibitors: number; remindedAt: Date | null },
  now: Date,
): 'done' | BulkObstacle {
  const { status, gaps, exhibitors, remindedAt } = exhibit;
  if (act !== 'remind') {
    // A draft that nobody has handed in is published by itself only, where its page is before one's eyes
    if (status === 'draft' || !stepTo(status, act)) return 'notNow';
    return gaps > 0 ? 'incomplete' : 'done';
  }
  if (status !== 'draft') return 'notNow';
  if (exhibitors === 0) return 'nobody';
  const isRecent = remindedAt !== null && now.getTime() - remindedAt.getTime() < REMIND_PAUSE_MS;
  return isRecent && !again ? 'recent' : 'done';
}
