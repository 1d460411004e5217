import type { FullRefusal } from '../capacity';
import { needsPlace, step, type Move, type RegistrationStatus } from '../lifecycle';

/** What organisers can decide about one registration, in the order in which it is offered. */
export const deskActs = ['approve', 'admit', 'offer', 'addPlace', 'queue', 'decline'] as const;
export type DeskAct = (typeof deskActs)[number];

export function isDeskAct(name: unknown): name is DeskAct {
  return deskActs.some((act) => act === name);
}

/** The acts with a mail that has room for words of the organiser's own. */
export function takesWords(act: DeskAct): boolean {
  return act === 'approve' || act === 'admit' || act === 'decline';
}

/** The move that gives a place to somebody in this status. */
export function placeGiving(status: RegistrationStatus): Extract<Move, 'approve' | 'admit'> {
  return status === 'pending' || status === 'declined' ? 'approve' : 'admit';
}

/**
 * What can be decided now. `refusal`: why there is no place for this one, if there is none. A place can be added where the event
 * or the category lacks one; it cannot bring back an answer that has run out.
 */
export function possibleActs(status: RegistrationStatus, refusal?: Pick<FullRefusal, 'reason'>): DeskAct[] {
  const wanting = step(status, placeGiving(status)) !== undefined;
  return deskActs.filter((act) => {
    if (act === 'addPlace') {
      return (
        wanting &&
        needsPlace(status, placeGiving(status)) &&
        refusal !== undefined &&
        refusal.reason !== 'optionFull'
      );
    }
    return step(status, act) !== undefined && !(needsPlace(status, act) && refusal);
  });
}
