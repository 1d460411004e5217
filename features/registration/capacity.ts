import { registrationPhase, type EventFacts } from '@/features/events/rules';
import type { Localized } from '@/lib/i18n/locale';
import type { Refusal } from '@/lib/result';

/** How many places are taken, and when the last of them was. */
export type Taken = { taken: number; lastAt: Date | null };
/** `kept`: unused uses of codes that hold places. */
export type CategoryPlaces = Taken & { name: Localized; quota: number | null; kept: number };
export type OptionPlaces = { label: Localized; places: number; taken: number };

/** All that limits the places of an event, as one transaction sees it. */
export type PlaceLedger = {
  /** In all, over all categories. */
  places: number;
  total: Taken;
  kept: number;
  /** Places that only organisers give away, and how many of them they have given. */
  heldBack: number;
  houseTaken: number;
  categories: ReadonlyMap<string, CategoryPlaces>;
  /** Answers of which there are only so many. */
  options: ReadonlyMap<string, OptionPlaces>;
};

/** One person's wish for a place: one of everybody's, one that a code keeps for them, or one of the house's. */
export type Claim = { categoryId: string; optionIds: readonly string[]; from: 'all' | 'code' | 'house' };

type Refused<Reason extends string, Facts> = Refusal<Reason, Facts> & { facts: Facts };
export type CategoryRefusal = Refused<'categoryFull', { name: Localized; quota: number; since: Date | null }>;
export type FullRefusal =
  | Refused<'eventFull', { places: number; since: Date | null }>
  | CategoryRefusal
  | Refused<'optionFull', { label: Localized; places: number }>;
export type WindowRefusal =
  | Refusal<'over', never>
  | Refused<'notOpenYet', { opensAt: Date | null }>
  | Refused<'closed', { closedAt: Date }>
  | Refused<'categoryNotOpenYet', { name: Localized; opensAt: Date }>
  | Refused<'categoryClosed', { name: Localized; closedAt: Date }>
  | Refused<'codeNeeded', { name: Localized }>;
export type PlaceRefusal = WindowRefusal | FullRefusal;

/** Places that can still be taken; never negative, though a limit may have been lowered below what is taken. */
export function placesLeft(places: number, taken: number): number {
  return Math.max(0, places - taken);
}

/** Places of the house that it has not given away yet. */
export function heldForHouse({ heldBack, houseTaken }: Pick<PlaceLedger, 'heldBack' | 'houseTaken'>): number {
  return Math.max(0, heldBack - houseTaken);
}

/** Places of the event for a claim of this kind. With what is taken, kept and held back they make up all the places. */
export function eventLeft(ledger: PlaceLedger, from: Claim['from'] = 'all'): number {
  const { places, total, kept } = ledger;
  if (from === 'code') return placesLeft(places, total.taken);
  const house = from === 'house' && heldForHouse(ledger) > 0 ? 0 : heldForHouse(ledger);
  return placesLeft(places, total.taken + kept + house);
}

/** Places of a category for a claim of this kind: its own, as far as the event has so many. */
export function categoryLeft(ledger: PlaceLedger, categoryId: string, from: Claim['from'] = 'all'): number {
  const category = ledger.categories.get(categoryId);
  if (!category) return 0;
  const left = eventLeft(ledger, from);
  const { quota, taken, kept } = category;
  if (quota === null) return left;
  return Math.min(left, placesLeft(quota, taken + (from === 'code' ? 0 : kept)));
}

/** Whether there is a place for the claim; asked in the transaction that takes it. */
export function decideClaim(ledger: PlaceLedger, claim: Claim): { ok: true } | FullRefusal {
  const { places, total, categories } = ledger;
  if (eventLeft(ledger, claim.from) === 0) {
    return { ok: false, reason: 'eventFull', facts: { places, since: total.lastAt } };
  }
  const category = categories.get(claim.categoryId);
  if (!category) throw new Error('The ledger does not know the category');
  if (category.quota !== null && categoryLeft(ledger, claim.categoryId, claim.from) === 0) {
    const { name, quota, lastAt } = category;
    return { ok: false, reason: 'categoryFull', facts: { name, quota, since: lastAt } };
  }
  return decideOptions(ledger, claim.optionIds);
}

/** Whether each answer can still be chosen; enough for who has a place and changes what they chose. */
export function decideOptions(
  { options }: PlaceLedger,
  optionIds: readonly string[],
): { ok: true } | Extract<FullRefusal, { reason: 'optionFull' }> {
  for (const id of optionIds) {
    const option = options.get(id);
    if (option && placesLeft(option.places, option.taken) === 0) {
      return { ok: false, reason: 'optionFull', facts: { label: option.label, places: option.places } };
    }
  }
  return { ok: true };
}

/**
 * Whether somebody who has a place may have another category or other answers instead. A limit that was lowered below what is
 * taken takes nobody's place away.
 */
export function decideChangedClaim(
  ledger: PlaceLedger,
  before: Omit<Claim, 'from'>,
  after: Omit<Claim, 'from'>,
): { ok: true } | CategoryRefusal | Extract<FullRefusal, { reason: 'optionFull' }> {
  const category = ledger.categories.get(after.categoryId);
  if (after.categoryId !== before.categoryId && category && category.quota !== null) {
    const { name, quota, taken, kept, lastAt } = category;
    if (placesLeft(quota, taken + kept) === 0) {
      return { ok: false, reason: 'categoryFull', facts: { name, quota, since: lastAt } };
    }
  }
  return decideOptions(
    ledger,
    after.optionIds.filter((id) => !before.optionIds.includes(id)),
  );
}

/** The ledger with the claim taken at `now`. */
export function take(ledger: PlaceLedger, claim: Claim, now: Date): PlaceLedger {
  return counted(ledger, claim, 1, now);
}

/** The other way round: the ledger with the claim's place given back. When the last place was taken, it goes on saying. */
export function giveBack(ledger: PlaceLedger, claim: Claim): PlaceLedger {
  return counted(ledger, claim, -1);
}

function counted(ledger: PlaceLedger, claim: Claim, by: 1 | -1, now?: Date): PlaceLedger {
  const used = claim.from === 'code' ? by : 0;
  const categories = new Map(ledger.categories);
  const category = categories.get(claim.categoryId);
  if (category) {
    const { taken, kept, lastAt } = category;
    categories.set(claim.categoryId, {
      ...category,
      taken: taken + by,
      kept: kept - used,
      lastAt: now ?? lastAt,
    });
  }
  const options = new Map(ledger.options);
  for (const id of claim.optionIds) {
    const option = options.get(id);
    if (option) options.set(id, { ...option, taken: option.taken + by });
  }
  return {
    ...ledger,
    total: { taken: ledger.total.taken + by, lastAt: now ?? ledger.total.lastAt },
    kept: ledger.kept - used,
    houseTaken: ledger.houseTaken + (claim.from === 'house' ? by : 0),
    categories,
    options,
  };
}

/** The ledger with `more` places kept by codes in a category, or fewer where it is negative. */
export function keep(ledger: PlaceLedger, categoryId: string, more: number): PlaceLedger {
  const category = ledger.categories.get(categoryId);
  if (more === 0 || !category) return ledger;
  const changed = { ...category, kept: category.kept + more };
  return {
    ...ledger,
    kept: ledger.kept + more,
    categories: new Map(ledger.categories).set(categoryId, changed),
  };
}

/** The ledger after somebody with a place has gone over from one category to another. */
export function changeCategory(ledger: PlaceLedger, from: string, to: string): PlaceLedger {
  const categories = new Map(ledger.categories);
  for (const [id, by] of [
    [from, -1],
    [to, 1],
  ] as const) {
    const category = categories.get(id);
    if (category) categories.set(id, { ...category, taken: category.taken + by });
  }
  return { ...ledger, categories };
}

/** Whether there are places for all of the claims together: all of them or none. `at` is the first that gets none. */
export function decideClaims(
  ledger: PlaceLedger,
  claims: readonly Claim[],
  now: Date,
): { ok: true; after: PlaceLedger } | (FullRefusal & { at: number }) {
  let after = ledger;
  for (const [at, claim] of claims.entries()) {
    const verdict = decideClaim(after, claim);
    if (!verdict.ok) return { ...verdict, at };
    after = take(after, claim, now);
  }
  return { ok: true, after };
}

type Times = { name: Localized; opensAt: Date | null; closesAt: Date | null; byCode: boolean };

/** Whether somebody may register in the category at `now`, places aside. */
export function decideWindow(
  event: EventFacts,
  category: Times,
  hasCode: boolean,
  now: Date,
): { ok: true } | WindowRefusal {
  const open = decideEventWindow(event, now);
  if (!open.ok) return open;
  const { name, opensAt, closesAt } = category;
  if (opensAt && now < opensAt) return { ok: false, reason: 'categoryNotOpenYet', facts: { name, opensAt } };
  if (closesAt && now >= closesAt) {
    return { ok: false, reason: 'categoryClosed', facts: { name, closedAt: closesAt } };
  }
  if (category.byCode && !hasCode) return { ok: false, reason: 'codeNeeded', facts: { name } };
  return { ok: true };
}

/** Whether anybody may register at `now`. */
export function decideEventWindow(event: EventFacts, now: Date): { ok: true } | WindowRefusal {
  switch (registrationPhase(event, now)) {
    case 'over':
      return { ok: false, reason: 'over' };
    case 'notYet':
      return { ok: false, reason: 'notOpenYet', facts: { opensAt: event.registrationOpensAt } };
    case 'closed':
      return {
        ok: false,
        reason: 'closed',
        facts: { closedAt: event.registrationClosesAt ?? event.startsAt },
      };
    case 'open':
      return { ok: true };
  }
}
