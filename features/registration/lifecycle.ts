import { registrationStatuses } from '@/db/choices';

export type RegistrationStatus = (typeof registrationStatuses)[number];

/** What can happen to a registration that exists. */
export const moves = [
  'confirmAddress',
  'approve',
  'queue',
  'decline',
  'offer',
  'accept',
  'admit',
  'lapse',
  'cancel',
] as const;
export type Move = (typeof moves)[number];

/** The mail that tells the person of a move; each has both languages, and `dedupeKey`s of its own. */
export type LifecycleMail =
  | 'registration-confirmed'
  | 'registration-waiting'
  | 'registration-offer'
  | 'registration-declined'
  | 'registration-cancelled'
  | 'registration-unconfirmed-lapsed'
  | 'registration-offer-lapsed';

type Step = { to: RegistrationStatus; mail: LifecycleMail };

const confirmed: Step = { to: 'confirmed', mail: 'registration-confirmed' };
const cancelled: Step = { to: 'cancelled', mail: 'registration-cancelled' };
const declined: Step = { to: 'declined', mail: 'registration-declined' };

/**
 * Every status and what can happen in it; what is not here cannot happen. The picture in docs/registration-states.md is made
 * from this table.
 */
export const lifecycle: Readonly<Record<RegistrationStatus, Readonly<Partial<Record<Move, Step>>>>> = {
  unconfirmed: {
    confirmAddress: confirmed,
    lapse: { to: 'expired', mail: 'registration-unconfirmed-lapsed' },
    admit: confirmed,
    cancel: cancelled,
  },
  pending: {
    approve: confirmed,
    queue: { to: 'waiting', mail: 'registration-waiting' },
    decline: declined,
    cancel: cancelled,
  },
  waiting: {
    offer: { to: 'offered', mail: 'registration-offer' },
    admit: confirmed,
    decline: declined,
    cancel: cancelled,
  },
  offered: {
    accept: confirmed,
    admit: confirmed,
    lapse: { to: 'expired', mail: 'registration-offer-lapsed' },
    decline: declined,
    cancel: cancelled,
  },
  confirmed: { cancel: cancelled },
  declined: { approve: confirmed },
  cancelled: {},
  expired: {},
};

/** The statuses that a registration begins in, and the mail that says so. */
export const beginnings = {
  unconfirmed: 'registration-unconfirmed',
  pending: 'registration-pending',
  waiting: 'registration-waiting',
  confirmed: 'registration-confirmed',
} as const satisfies Partial<Record<RegistrationStatus, string>>;
export type Beginning = keyof typeof beginnings;

/** A registration in one of these states holds a place. */
export const placeTaking = [
  'unconfirmed',
  'offered',
  'confirmed',
] as const satisfies readonly RegistrationStatus[];

/** One of these may still come; an address has one of them at most, where the event says so. */
export const live = [
  'unconfirmed',
  'pending',
  'waiting',
  'offered',
  'confirmed',
] as const satisfies readonly RegistrationStatus[];

export function takesPlace(status: RegistrationStatus): boolean {
  return placeTaking.some((taking) => taking === status);
}

export function isLive(status: RegistrationStatus): boolean {
  return live.some((one) => one === status);
}

/** What a move leads to; undefined when it cannot happen in that status. */
export function step(status: RegistrationStatus, move: Move): Step | undefined {
  return lifecycle[status][move];
}

/** A move into one of these needs a free place, and one out of them frees it. */
export function needsPlace(status: RegistrationStatus, move: Move): boolean {
  const to = step(status, move)?.to;
  return to !== undefined && takesPlace(to) && !takesPlace(status);
}

/** The table as a Mermaid state diagram, for docs/registration-states.md. */
export function lifecycleDiagram(): string {
  const begins = Object.entries(beginnings).map(([status, mail]) => `  [*] --> ${status}: ${mail}`);
  const steps = registrationStatuses.flatMap((status) =>
    moves.flatMap((move) => {
      const next = step(status, move);
      return next ? [`  ${status} --> ${next.to}: ${move} / ${next.mail}`] : [];
    }),
  );
  const ends = registrationStatuses
    .filter((status) => Object.keys(lifecycle[status]).length === 0)
    .map((status) => `  ${status} --> [*]`);
  return ['stateDiagram-v2', ...begins, ...steps, ...ends].join('\n');
}
