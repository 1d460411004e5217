import type { slotAnswers } from '@/db/choices';
import type { Localized } from '@/lib/i18n/locale';

type Status = 'draft' | 'published' | 'cancelled';

/**
 * How it stands between a speaker and a slot. An answer is for one time: once the session has moved, it is asked for
 * again. What has no time yet, or does not take place, asks for nothing.
 */
export type SlotState = 'cancelled' | 'unplanned' | 'open' | 'askedAgain' | 'confirmed' | 'declined';

export function slotState(
  { answer, answeredStartsAt }: { answer: (typeof slotAnswers)[number]; answeredStartsAt: Date | null },
  { status, startsAt }: { status: Status; startsAt: Date | null },
): SlotState {
  if (status === 'cancelled') return 'cancelled';
  if (!startsAt) return 'unplanned';
  if (answer === 'open') return 'open';
  return answeredStartsAt?.getTime() === startsAt.getTime() ? answer : 'askedAgain';
}

/** A speaker has not said yet whether they come. */
export function isUnanswered(state: SlotState): boolean {
  return state === 'open' || state === 'askedAgain';
}

/** Why a slot cannot be answered any more; undefined while it can. */
export function answerRefusal(
  event: { status: string },
  session: { status: Status; startsAt: Date | null },
  now: Date,
): 'over' | 'cancelled' | 'unplanned' | undefined {
  if (session.status === 'cancelled') return 'cancelled';
  if (!session.startsAt) return 'unplanned';
  return event.status === 'archived' || session.startsAt <= now ? 'over' : undefined;
}

type Planned = {
  status: Status;
  startsAt: Date | null;
  endsAt: Date | null;
  room: { name: Localized } | null;
};
export type Released = {
  status: Status;
  startsAt: Date;
  endsAt: Date;
  room: { name: Localized } | null;
};

/** What readers see of a session: nothing yet, what is planned, or another time or place than that. */
export type PublicState =
  { kind: 'notYet' } | { kind: 'asPlanned' } | { kind: 'otherwise'; released: Released };

export function publicState(planned: Planned, released: Released | undefined): PublicState {
  if (!released) return { kind: 'notYet' };
  const isSame =
    (planned.status === 'cancelled') === (released.status === 'cancelled') &&
    planned.startsAt?.getTime() === released.startsAt.getTime() &&
    planned.endsAt?.getTime() === released.endsAt.getTime() &&
    planned.room?.name.de === released.room?.name.de &&
    planned.room?.name.en === released.room?.name.en;
  return isSame ? { kind: 'asPlanned' } : { kind: 'otherwise', released };
}
