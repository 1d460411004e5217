import type { sessionStatuses } from '@/db/choices';
import { MINUTE_MS } from '@/lib/clock';
import { groupBy } from '@/lib/group';

// What cannot be as it is planned, or had better not be. Warnings, never a ban: whoever plans may have a reason. All times are
// milliseconds since 1970, so that the same rules run where the plan is edited.

/** Less than this between two sessions in different rooms is no time to get from one to the other. */
export const CHANGEOVER_MS = 10 * MINUTE_MS;

export type Span = { startsAt: number; endsAt: number };
type Status = (typeof sessionStatuses)[number];
/** A text of a session that can be there in one language only. */
export type SessionText = 'title' | 'subtitle' | 'abstract';

/** What the rules need to know of a session. */
export type PlannedFacts = {
  id: string;
  status: Status;
  roomId: string | null;
  /** Both null: not placed. */
  startsAt: number | null;
  endsAt: number | null;
  isBreak: boolean;
  speakerIds: readonly string[];
  places: number | null;
  needsStepFree: boolean;
  /** Texts that are there in one language and lack the other. */
  untranslated: readonly SessionText[];
  /** How many signed up: with a place, and waiting for one. */
  signedUp: { confirmed: number; waiting: number };
  /** As readers see it now; null: they do not. */
  released: ({ status: Status; places: number | null } & Span) | null;
};

export type PlanFacts = {
  event: Span;
  /** When each day of the event ends, which need not be at midnight. */
  dayEnds: readonly number[];
  sessions: readonly PlannedFacts[];
  rooms: readonly { id: string; capacity: number | null; stepFree: boolean }[];
  absences: readonly ({ speakerId: string } & Span)[];
  /** Pairs of sessions that the same people signed up for, and how many they are. */
  shared: readonly { sessions: readonly [string, string]; people: number }[];
};

type One = { sessions: [string] };
/** In the order in which they begin. */
type Two = { sessions: [string, string] };
export type Warning =
  | ({ kind: 'room'; roomId: string } & Two)
  | ({ kind: 'speaker'; speakerId: string } & Two)
  /** Of the two, `breakId` is a break without a room: it is meant for all rooms. */
  | ({ kind: 'break'; breakId: string } & Two)
  | ({ kind: 'changeover'; speakerId: string; gapMs: number } & Two)
  | ({ kind: 'absence'; speakerId: string; absence: Span } & One)
  | ({ kind: 'outside' } & One)
  /** Begins on one day of the event and goes on after its end. */
  | ({ kind: 'overnight'; dayEnd: number } & One)
  | ({ kind: 'capacity'; roomId: string; places: number; capacity: number } & One)
  | ({ kind: 'steps'; roomId: string } & One)
  | ({ kind: 'noSpeaker' } & One)
  | ({ kind: 'untranslated'; texts: readonly SessionText[] } & One)
  /** People signed up, and a release of the plan would take the session from them. */
  | ({ kind: 'signupsLost'; people: number } & One)
  | ({ kind: 'signupsPlaces'; places: number; confirmed: number } & One)
  /** People signed up for both, which were not at the same time and are now. */
  | ({ kind: 'signupsOverlap'; people: number } & Two);

/** A session that has its time and takes place. */
type Timed = PlannedFacts & Span;
const isTimed = (session: PlannedFacts): session is Timed =>
  session.startsAt !== null && session.endsAt !== null && session.status !== 'cancelled';
const byTime = (a: Timed, b: Timed) => a.startsAt - b.startsAt || (a.id < b.id ? -1 : 1);
const share = (a: Span, b: Span) => a.startsAt < b.endsAt && b.startsAt < a.endsAt;
const both = (a: { id: string }, b: { id: string }): [string, string] => [a.id, b.id];

/** It has its time, and its room unless it is a break for all of them. */
export function isPlaced(session: { startsAt: unknown; roomId: unknown; isBreak: boolean }): boolean {
  return session.startsAt !== null && (session.roomId !== null || session.isBreak);
}

/** Whether a warning is about the session. */
export function concerns({ sessions }: Warning, sessionId: string): boolean {
  return sessions.some((id) => id === sessionId);
}

/** Whether it is about where and when something takes place, and not about words that are still missing. */
export function isConflict({ kind }: Warning): boolean {
  return kind !== 'noSpeaker' && kind !== 'untranslated';
}

/** Every warning of a plan: what cannot take place first, what readers would miss last, each by time. */
export function findWarnings(plan: PlanFacts): Warning[] {
  const timed = plan.sessions.filter(isTimed).sort(byTime);
  return [
    ...roomsTwice(timed),
    ...speakersTwice(timed),
    ...breaksOverrun(timed),
    ...speakersAway(timed, plan),
    ...timed
      .filter(({ startsAt, endsAt }) => startsAt < plan.event.startsAt || endsAt > plan.event.endsAt)
      .map(({ id }): Warning => ({ kind: 'outside', sessions: [id] })),
    ...overnight(timed, plan),
    ...unfitRooms(plan),
    ...brokenSignups(plan),
    ...missingWords(plan.sessions),
  ];
}

/** Pairs in which the second begins less than `gapMs` after the first has ended; `sessions` are sorted by time. */
function closePairs(sessions: readonly Timed[], gapMs: number): [Timed, Timed][] {
  const pairs: [Timed, Timed][] = [];
  sessions.forEach((one, index) => {
    for (let next = index + 1; next < sessions.length; next++) {
      const other = sessions[next];
      if (!other || other.startsAt >= one.endsAt + gapMs) break;
      pairs.push([one, other]);
    }
  });
  return pairs;
}

function roomsTwice(timed: readonly Timed[]): Warning[] {
  return [...groupBy(timed, ({ roomId }) => roomId)].flatMap(([roomId, sessions]) => {
    if (roomId === null) return [];
    return closePairs(sessions, 0).map(([a, b]): Warning => ({ kind: 'room', sessions: both(a, b), roomId }));
  });
}

/** At two things at once, or without the time to get from one room to the other. */
function speakersTwice(timed: readonly Timed[]): Warning[] {
  const held = timed.flatMap((session) => session.speakerIds.map((speakerId) => ({ speakerId, session })));
  const bySpeaker = groupBy(held, ({ speakerId }) => speakerId);
  return [...bySpeaker].flatMap(([speakerId, own]) => {
    const pairs = closePairs(
      own.map(({ session }) => session),
      CHANGEOVER_MS,
    );
    return pairs.flatMap(([a, b]): Warning[] => {
      if (share(a, b)) return [{ kind: 'speaker', sessions: both(a, b), speakerId }];
      if (a.roomId === null || b.roomId === null || a.roomId === b.roomId) return [];
      return [{ kind: 'changeover', sessions: both(a, b), speakerId, gapMs: b.startsAt - a.endsAt }];
    });
  });
}

/** What goes on in a break that is meant for all rooms. */
function breaksOverrun(timed: readonly Timed[]): Warning[] {
  const breaks = timed.filter(({ isBreak, roomId }) => isBreak && roomId === null);
  return breaks.flatMap((pause) =>
    timed
      .filter((session) => !session.isBreak && share(session, pause))
      .map((session): Warning => {
        const [first, second] = [session, pause].sort(byTime);
        return { kind: 'break', sessions: [first?.id ?? '', second?.id ?? ''], breakId: pause.id };
      }),
  );
}

function speakersAway(timed: readonly Timed[], { absences }: PlanFacts): Warning[] {
  const away = groupBy(absences, ({ speakerId }) => speakerId);
  return timed.flatMap((session) =>
    session.speakerIds.flatMap((speakerId) =>
      (away.get(speakerId) ?? [])
        .filter((absence) => share(session, absence))
        .map(({ startsAt, endsAt }): Warning => {
          return { kind: 'absence', sessions: [session.id], speakerId, absence: { startsAt, endsAt } };
        }),
    ),
  );
}

function overnight(timed: readonly Timed[], { dayEnds }: PlanFacts): Warning[] {
  return timed.flatMap(({ id, startsAt, endsAt }): Warning[] => {
    const dayEnd = dayEnds.find((end) => startsAt < end && end < endsAt);
    return dayEnd === undefined ? [] : [{ kind: 'overnight', sessions: [id], dayEnd }];
  });
}

/** More places than the room has, or steps where someone cannot climb them. */
function unfitRooms(plan: PlanFacts): Warning[] {
  const rooms = new Map(plan.rooms.map((room) => [room.id, room]));
  return plan.sessions.flatMap(({ id, status, roomId, places, needsStepFree }): Warning[] => {
    const room = status === 'cancelled' || roomId === null ? undefined : rooms.get(roomId);
    if (!room) return [];
    const found: Warning[] = [];
    const { capacity } = room;
    if (places !== null && capacity !== null && places > capacity) {
      found.push({ kind: 'capacity', sessions: [id], roomId: room.id, places, capacity });
    }
    if (needsStepFree && !room.stepFree) found.push({ kind: 'steps', sessions: [id], roomId: room.id });
    return found;
  });
}

/** What a release of the plan would do to people who signed up for what was released. */
function brokenSignups({ sessions, shared }: PlanFacts): Warning[] {
  const byId = new Map(sessions.map((session) => [session.id, session]));
  const single = sessions.flatMap((session): Warning[] => {
    const { id, places, signedUp, released } = session;
    const people = signedUp.confirmed + signedUp.waiting;
    if (people === 0 || released?.status !== 'published') return [];
    if (session.status !== 'published' || session.startsAt === null) {
      return [{ kind: 'signupsLost', sessions: [id], people }];
    }
    return places !== null && places < signedUp.confirmed && places !== released.places
      ? [{ kind: 'signupsPlaces', sessions: [id], places, confirmed: signedUp.confirmed }]
      : [];
  });
  const overlaps = shared.flatMap(({ sessions: [first, second], people }): Warning[] => {
    const pair = [byId.get(first), byId.get(second)].filter((one) => one !== undefined).filter(isTimed);
    const [a, b] = pair.sort(byTime);
    if (!a || !b || !share(a, b)) return [];
    const wasSo = a.released && b.released && share(a.released, b.released);
    return wasSo ? [] : [{ kind: 'signupsOverlap', sessions: both(a, b), people }];
  });
  return [...single, ...overlaps];
}

/** Of what goes into the next release: a draft is not finished, and nobody has said that it is. */
function missingWords(sessions: readonly PlannedFacts[]): Warning[] {
  return sessions.flatMap(({ id, status, isBreak, speakerIds, untranslated }): Warning[] => {
    if (status !== 'published') return [];
    const found: Warning[] = [];
    if (!isBreak && speakerIds.length === 0) found.push({ kind: 'noSpeaker', sessions: [id] });
    if (untranslated.length > 0) found.push({ kind: 'untranslated', sessions: [id], texts: untranslated });
    return found;
  });
}
