import type { EventFacts } from '@/features/events/rules';
import type { Refusal } from '@/lib/result';
import { decideEventWindow, type PlaceRefusal, type WindowRefusal } from './capacity';

/** What decides how a registration in a category would begin now. */
export type CategoryState = {
  /** Places for whoever asks. */
  left: number;
  approval: boolean;
  /** Whether it has a waiting list for when it is full. */
  waits: boolean;
  /** How many wait there before whoever comes now. */
  waiting: number;
  /** Whether it can be chosen now, places aside. */
  window: { ok: true } | WindowRefusal;
};
/** Before anything is sent: what sending leads to for one person, or why it leads to nothing. */
export type Outlook =
  | { ok: true; leads: 'confirmed' | 'unconfirmed' | 'pending' | 'byCode' }
  | { ok: true; leads: 'waiting'; position: number }
  | WindowRefusal
  | Refusal<'full', never>;

/**
 * How somebody who chooses the category now would begin: what `decideAdmission` will say, as long as nothing changes.
 * `codesServe`: an invitation code can be typed into the same form, and may open the category or keep places in it.
 */
export function decideOutlook(
  event: { confirmEmail: boolean },
  { left, approval, waits, waiting, window }: CategoryState,
  codesServe = false,
): Outlook {
  if (!window.ok)
    return codesServe && window.reason === 'codeNeeded' ? { ok: true, leads: 'byCode' } : window;
  if (approval) return { ok: true, leads: 'pending' };
  if (left > 0) return { ok: true, leads: event.confirmEmail ? 'unconfirmed' : 'confirmed' };
  if (waits) return { ok: true, leads: 'waiting', position: waiting + 1 };
  return codesServe ? { ok: true, leads: 'byCode' } : { ok: false, reason: 'full' };
}

export type OfferRefusal = PlaceRefusal | Refusal<'noCategories', never> | Refusal<'noChoice', never>;
type Offer = { places: number; left: number; fullSince: Date | null; categories: readonly CategoryState[] };

/** Whether the form is worth filling in: registration is open, and some category takes people, lets them wait or asks a code. */
export function decideOffer(
  event: EventFacts & { confirmEmail: boolean },
  { places, left, fullSince, categories }: Offer,
  now: Date,
  codesServe = false,
): { ok: true } | OfferRefusal {
  const open = decideEventWindow(event, now);
  if (!open.ok) return open;
  if (categories.length === 0) return { ok: false, reason: 'noCategories' };
  const outlooks = categories.map((category) => decideOutlook(event, category, codesServe));
  if (outlooks.some(({ ok }) => ok)) return { ok: true };
  const isFull = left === 0 && outlooks.every((outlook) => !outlook.ok && outlook.reason === 'full');
  if (isFull) return { ok: false, reason: 'eventFull', facts: { places, since: fullSince } };
  // Each category has its own reason
  return { ok: false, reason: 'noChoice' };
}
