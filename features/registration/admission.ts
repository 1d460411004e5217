import type { whenFull } from '@/db/choices';
import { decideClaims, type Claim, type FullRefusal, type PlaceLedger } from './capacity';
import type { Beginning } from './lifecycle';

/** How long the place of an address that nobody has confirmed is held. */
export const CONFIRM_HOURS = 48;

type CategoryManner = { approval: boolean; whenFull: (typeof whenFull)[number] };
export type Candidate = { claim: Claim; category: CategoryManner };

/**
 * How each person of one submission begins: who needs an approval waits for it without a place; all others get places, or go
 * on the waiting list, together. `after`: the ledger with the places that they take.
 */
export function decideAdmission(
  ledger: PlaceLedger,
  candidates: readonly Candidate[],
  event: { confirmEmail: boolean },
  now: Date,
): { ok: true; statuses: Beginning[]; after: PlaceLedger } | FullRefusal {
  const claiming = candidates.filter(({ category }) => !category.approval);
  const verdict = decideClaims(
    ledger,
    claiming.map(({ claim }) => claim),
    now,
  );
  const begin = (status: Beginning) => ({
    ok: true as const,
    after: verdict.ok ? verdict.after : ledger,
    statuses: candidates.map(({ category }): Beginning => (category.approval ? 'pending' : status)),
  });
  if (verdict.ok) return begin(event.confirmEmail ? 'unconfirmed' : 'confirmed');
  const { at, ...refusal } = verdict;
  // Who chose an answer that has run out chooses another one; waiting for it would help nobody
  if (refusal.reason === 'optionFull') return refusal;
  const waits =
    refusal.reason === 'categoryFull'
      ? claiming[at]?.category.whenFull === 'waitingList'
      : claiming.every(({ category }) => category.whenFull === 'waitingList');
  return waits ? begin('waiting') : refusal;
}

/** People who wait for places together: one person, or those of a delegation. */
export type WaitingParty = { ids: readonly string[]; claims: readonly Claim[] };

/**
 * Who is offered a place now, in the order of the list: each party that fits into what is left. One that does not fit waits on
 * and holds up nobody whose places are free.
 */
export function decideOffers<Party extends WaitingParty>(
  ledger: PlaceLedger,
  inOrder: readonly Party[],
  now: Date,
): Party[] {
  let left = ledger;
  const offered: Party[] = [];
  for (const party of inOrder) {
    const verdict = decideClaims(left, party.claims, now);
    if (!verdict.ok) continue;
    left = verdict.after;
    offered.push(party);
  }
  return offered;
}
