import type { registrationStatuses, sessionStatuses, signupOverlaps, signupStatuses } from '@/db/choices';
import { eventPhase, type EventFacts } from '@/features/events/rules';
import type { Refusal } from '@/lib/result';

export type SignupStatus = (typeof signupStatuses)[number];
export type RegistrationStatus = (typeof registrationStatuses)[number];

/** What decides about places in a session; `places` null: everyone may come, so nobody signs up. */
export type SignupSession = {
  id: string;
  status: (typeof sessionStatuses)[number];
  startsAt: Date | null;
  endsAt: Date | null;
  places: number | null;
};
/** A sign-up that exists, with the session that it is for. */
export type OwnSignup<Session extends SignupSession> = { session: Session; status: SignupStatus };

export type SignupEvent = EventFacts & {
  agendaPublished: boolean;
  signupOverlap: (typeof signupOverlaps)[number];
};

export type SignupFacts<Session extends SignupSession> = {
  event: SignupEvent;
  session: Session;
  registration: { status: RegistrationStatus };
  /** All sign-ups of this registration. */
  own: readonly OwnSignup<Session>[];
  /** How many have a place in the session, and how many wait for one. */
  taken: number;
  waiting: number;
  /** The team signs people up, and off, while a session is on too. */
  byTeam: boolean;
};

type TimeRefusal = Refusal<'begun' | 'over', never>;
export type SignupRefusal<Session extends SignupSession> =
  | Refusal<'already' | 'notConfirmed' | 'noSignup' | 'notPublic' | 'cancelled', never>
  | TimeRefusal
  | { ok: false; reason: 'overlap'; facts: { sessions: Session[] } };

export type SignupVerdict<Session extends SignupSession> =
  | { ok: true; status: 'confirmed'; overlaps: Session[] }
  | { ok: true; status: 'waiting'; position: number; overlaps: Session[] }
  | SignupRefusal<Session>;

/**
 * What signing up for a session leads to at `now`: a place, a position on its waiting list, or neither, and why. Asked in
 * the transaction that signs up. Nobody overtakes who waits already.
 */
export function decideSignup<Session extends SignupSession>(
  facts: SignupFacts<Session>,
  now: Date,
): SignupVerdict<Session> {
  const { event, session, registration, own, taken, waiting } = facts;
  const { places } = session;
  if (own.some((one) => one.session.id === session.id)) return { ok: false, reason: 'already' };
  if (registration.status !== 'confirmed') return { ok: false, reason: 'notConfirmed' };
  if (places === null) return { ok: false, reason: 'noSignup' };
  if (session.status === 'cancelled') return { ok: false, reason: 'cancelled' };
  if (!event.agendaPublished || session.status !== 'published' || !session.startsAt) {
    return { ok: false, reason: 'notPublic' };
  }
  const late = tooLate(facts, now);
  if (late) return late;
  const overlaps = overlapping(session, own);
  if (overlaps.length > 0 && event.signupOverlap === 'block') {
    return { ok: false, reason: 'overlap', facts: { sessions: overlaps } };
  }
  // Once it has begun nobody moves up any more: a place that is free then is for who stands at the door
  const inFront = movesUp(event, session, now) ? waiting : 0;
  return placesLeft(places, taken) > inFront
    ? { ok: true, status: 'confirmed', overlaps }
    : { ok: true, status: 'waiting', position: waiting + 1, overlaps };
}

/** Whether a sign-up may still be taken back: until the session begins. */
export function decideSignOff(
  facts: Pick<SignupFacts<SignupSession>, 'event' | 'session' | 'byTeam'>,
  now: Date,
): { ok: true } | TimeRefusal {
  return tooLate(facts, now) ?? { ok: true };
}

function tooLate(
  { event, session, byTeam }: Pick<SignupFacts<SignupSession>, 'event' | 'session' | 'byTeam'>,
  now: Date,
): TimeRefusal | undefined {
  if (eventPhase(event, now) === 'over') return { ok: false, reason: 'over' };
  if (!byTeam && session.startsAt && now >= session.startsAt) return { ok: false, reason: 'begun' };
  return undefined;
}

/** The sessions among one's own sign-ups that share time with this one; what does not take place is in nobody's way. */
export function overlapping<Session extends SignupSession>(
  session: SignupSession,
  own: readonly OwnSignup<Session>[],
): Session[] {
  const { startsAt, endsAt } = session;
  if (!startsAt || !endsAt || session.status === 'cancelled') return [];
  return own
    .map((one) => one.session)
    .filter(
      (other) =>
        other.id !== session.id &&
        other.status === 'published' &&
        other.startsAt !== null &&
        other.endsAt !== null &&
        other.startsAt < endsAt &&
        startsAt < other.endsAt,
    );
}

/** Places that nobody has; never negative, though there may be fewer places now than people who have one. */
export function placesLeft(places: number, taken: number): number {
  return Math.max(0, places - taken);
}

/** Who of those that wait gets a place now, first come first: as many as there are places, or all where none are counted. */
export function movingUp<Waiting extends { queueNumber: number }>(
  waiting: readonly Waiting[],
  places: number | null,
  taken: number,
): Waiting[] {
  const inOrder = [...waiting].sort((a, b) => a.queueNumber - b.queueNumber);
  return places === null ? inOrder : inOrder.slice(0, placesLeft(places, taken));
}

/** Whether people still move up at `now`: into a session that takes place and has not begun. */
export function movesUp(event: EventFacts, session: SignupSession, now: Date): boolean {
  return (
    eventPhase(event, now) !== 'over' &&
    session.status === 'published' &&
    session.startsAt !== null &&
    now < session.startsAt
  );
}
