import { registrationPhase, type EventFacts } from '@/features/events/rules';
import type { Localized } from '@/lib/i18n/locale';
import type { Refusal } from '@/lib/result';

/** How many places are taken, and when the last of them was. */
export type Taken = { taken: number; lastAt: Date | null };
export type PlaceFacts = {
  event: EventFacts & { places: number };
  /** Over all categories. */
  total: Taken;
  category: Taken & { name: Localized; quota: number | null };
};

type Refused<Reason extends string, Facts> = Refusal<Reason, Facts> & { facts: Facts };
export type CategoryRefusal = Refused<'categoryFull', { name: Localized; quota: number; since: Date | null }>;
export type PlaceRefusal =
  | Refusal<'over', never>
  | Refused<'notOpenYet', { opensAt: Date | null }>
  | Refused<'closed', { closedAt: Date }>
  | Refused<'eventFull', { places: number; since: Date | null }>
  | CategoryRefusal;
export type PlaceVerdict = { ok: true } | PlaceRefusal;

/** Whether one more registration in the category gets a place at `now`; asked in the transaction that takes it. */
export function decidePlace({ event, total, category }: PlaceFacts, now: Date): PlaceVerdict {
  const phase = registrationPhase(event, now);
  switch (phase) {
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
      if (total.taken >= event.places) {
        return { ok: false, reason: 'eventFull', facts: { places: event.places, since: total.lastAt } };
      }
      return decideCategory(category);
  }
}

/** Whether the category has a place for one more; enough for who already has a place in the event. */
export function decideCategory(category: PlaceFacts['category']): { ok: true } | CategoryRefusal {
  const { name, quota, taken, lastAt } = category;
  if (quota === null || taken < quota) return { ok: true };
  return { ok: false, reason: 'categoryFull', facts: { name, quota, since: lastAt } };
}

/** Places that can still be taken; never negative, though a quota may have been lowered below what is taken. */
export function placesLeft(places: number, taken: number): number {
  return Math.max(0, places - taken);
}

/** Places left in a category: its own, as far as the event has so many. */
export function categoryLeft(category: { quota: number | null; taken: number }, eventLeft: number): number {
  return category.quota === null
    ? eventLeft
    : Math.min(eventLeft, placesLeft(category.quota, category.taken));
}

/** Whether the form is worth filling in at `now`: registration is open and the event has a place in some category. */
export function decideOffer(
  event: PlaceFacts['event'],
  offer: { taken: number; fullSince: Date | null },
  now: Date,
): PlaceVerdict {
  const unlimited = { name: { de: '', en: '' }, quota: null, taken: 0, lastAt: null };
  return decidePlace(
    { event, total: { taken: offer.taken, lastAt: offer.fullSince }, category: unlimited },
    now,
  );
}
