import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOUR_MS, MINUTE_MS } from '@/lib/clock';
import {
  CHANGEOVER_MS,
  concerns,
  findWarnings,
  isPlaced,
  type PlanFacts,
  type PlannedFacts,
  type Warning,
} from './warnings';

const hour = (h: number) => Date.UTC(2025, 9, 1) + h * HOUR_MS;
const event = { startsAt: hour(8), endsAt: hour(18) };

/** Ready, with a speaker and all its words; from nine to ten, if nothing else is said. */
function planned(id: string, change: Partial<PlannedFacts> = {}): PlannedFacts {
  return {
    id,
    status: 'published',
    roomId: null,
    startsAt: hour(9),
    endsAt: hour(10),
    isBreak: false,
    speakerIds: [`of ${id}`],
    places: null,
    needsStepFree: false,
    untranslated: [],
    signedUp: { confirmed: 0, waiting: 0 },
    released: null,
    ...change,
  };
}
const at = (from: number, to: number) => ({ startsAt: hour(from), endsAt: hour(to) });
const plan = (sessions: PlannedFacts[], change: Partial<PlanFacts> = {}): PlanFacts => ({
  event,
  dayEnds: [hour(16), hour(40)],
  sessions,
  rooms: [
    { id: 'r', capacity: 50, stepFree: false },
    { id: 's', capacity: null, stepFree: true },
  ],
  absences: [],
  shared: [],
  ...change,
});
const released = { status: 'published', places: 20, ...at(9, 10) } as const;
const signedUp = { confirmed: 12, waiting: 3 };

describe('findWarnings', () => {
  it.each<[string, PlanFacts, Warning[]]>([
    [
      'nothing one after the other',
      plan([planned('a', { roomId: 'r' }), planned('b', { roomId: 'r', ...at(10, 11) })]),
      [],
    ],
    [
      'a room twice',
      plan([planned('b', { roomId: 'r', ...at(9.5, 11) }), planned('a', { roomId: 'r' })]),
      [{ kind: 'room', sessions: ['a', 'b'], roomId: 'r' }],
    ],
    [
      'a draft too, but nothing that does not take place',
      plan([
        planned('a', { roomId: 'r', status: 'draft' }),
        planned('b', { roomId: 'r' }),
        planned('c', { roomId: 'r', status: 'cancelled' }),
      ]),
      [{ kind: 'room', sessions: ['a', 'b'], roomId: 'r' }],
    ],
    [
      'a speaker twice',
      plan([planned('a', { speakerIds: ['x'] }), planned('b', { speakerIds: ['y', 'x'], ...at(9.5, 11) })]),
      [{ kind: 'speaker', sessions: ['a', 'b'], speakerId: 'x' }],
    ],
    [
      'no time to change rooms',
      plan([
        planned('a', { roomId: 'r', speakerIds: ['x'] }),
        planned('b', { roomId: 's', speakerIds: ['x'], ...at(10, 11) }),
      ]),
      [{ kind: 'changeover', sessions: ['a', 'b'], speakerId: 'x', gapMs: 0 }],
    ],
    [
      'enough time to change rooms, and rooms that are not known',
      plan([
        planned('a', { roomId: 'r', speakerIds: ['x', 'y'] }),
        planned('b', {
          ...{ roomId: 's', speakerIds: ['x'] },
          ...{ startsAt: hour(10) + CHANGEOVER_MS, endsAt: hour(11) },
        }),
        planned('c', { speakerIds: ['y'], ...at(10, 11) }),
      ]),
      [],
    ],
    [
      'a break for all rooms',
      plan([
        planned('pause', { isBreak: true, speakerIds: [], ...at(10, 11) }),
        planned('coffee', { isBreak: true, speakerIds: [], roomId: 's', ...at(10, 11) }),
        planned('a', { roomId: 'r', ...at(9, 10.5) }),
        planned('b', { roomId: 'r', ...at(11, 12) }),
      ]),
      [{ kind: 'break', sessions: ['a', 'pause'], breakId: 'pause' }],
    ],
    [
      'a speaker who is not there',
      plan([planned('a', { speakerIds: ['x', 'y'] }), planned('b', { speakerIds: ['x'], ...at(10, 11) })], {
        absences: [{ speakerId: 'x', ...at(8, 9.5) }],
      }),
      [{ kind: 'absence', sessions: ['a'], speakerId: 'x', absence: at(8, 9.5) }],
    ],
    [
      'what is outside the event',
      plan([
        planned('a', at(7, 9)),
        planned('b', at(17, 18)),
        planned('c', at(17, 19)),
        planned('d', { startsAt: null, endsAt: null }),
      ]),
      [
        { kind: 'outside', sessions: ['a'] },
        { kind: 'outside', sessions: ['c'] },
      ],
    ],
    [
      'what goes on after the end of its day',
      plan([planned('a', at(15, 16)), planned('b', at(15, 16.5)), planned('c', at(16, 18))]),
      [{ kind: 'overnight', sessions: ['b'], dayEnd: hour(16) }],
    ],
    [
      'more places than the room has, also while it has no time',
      plan([
        planned('a', { roomId: 'r', places: 51, startsAt: null, endsAt: null }),
        planned('b', { roomId: 'r', places: 50 }),
        planned('c', { roomId: 's', places: 500 }),
        planned('d', { places: 500 }),
      ]),
      [{ kind: 'capacity', sessions: ['a'], roomId: 'r', places: 51, capacity: 50 }],
    ],
    [
      'steps where someone cannot climb them',
      plan([
        planned('a', { roomId: 'r', needsStepFree: true }),
        planned('b', { roomId: 's', needsStepFree: true }),
        planned('c', { needsStepFree: true }),
      ]),
      [{ kind: 'steps', sessions: ['a'], roomId: 'r' }],
    ],
    [
      'who or what is missing, unless it is a draft or a break',
      plan([
        planned('a', { speakerIds: [], untranslated: ['abstract'] }),
        planned('b', { speakerIds: [], untranslated: ['title'], status: 'draft', ...at(10, 11) }),
        planned('c', { speakerIds: [], isBreak: true, ...at(12, 13) }),
      ]),
      [
        { kind: 'noSpeaker', sessions: ['a'] },
        { kind: 'untranslated', sessions: ['a'], texts: ['abstract'] },
      ],
    ],
    [
      'sign-ups that a release would take away',
      plan([
        planned('a', { signedUp, released, status: 'draft' }),
        planned('b', { signedUp, released, status: 'cancelled' }),
        planned('c', { signedUp, released, startsAt: null, endsAt: null }),
        planned('d', { signedUp, released: { ...released, status: 'cancelled' }, status: 'cancelled' }),
        planned('e', { signedUp: { confirmed: 0, waiting: 0 }, released, status: 'cancelled' }),
      ]),
      ['a', 'b', 'c'].map((id) => ({ kind: 'signupsLost', sessions: [id], people: 15 })),
    ],
    [
      'fewer places than people who have one',
      plan([
        planned('a', { signedUp, released, places: 11 }),
        planned('b', { signedUp, released, places: 12, ...at(10, 11) }),
        planned('c', { signedUp, released: { ...released, places: 11 }, places: 11, ...at(11, 12) }),
        planned('d', { signedUp, released, places: null, ...at(12, 13) }),
      ]),
      [{ kind: 'signupsPlaces', sessions: ['a'], places: 11, confirmed: 12 }],
    ],
    [
      'the same people at two things at once',
      plan(
        [
          planned('a', { released }),
          planned('b', { released: { ...released, ...at(10, 11) }, ...at(9.5, 10.5) }),
          planned('c', { released, ...at(9, 10) }),
        ],
        {
          shared: [
            { sessions: ['b', 'a'], people: 4 },
            { sessions: ['a', 'c'], people: 9 },
          ],
        },
      ),
      [{ kind: 'signupsOverlap', sessions: ['a', 'b'], people: 4 }],
    ],
  ])('finds %s', (_, facts, expected) => expect(findWarnings(facts)).toEqual(expected));

  it.each([
    [{}, false],
    [{ roomId: 'r' }, true],
    [{ roomId: 'r', startsAt: null }, false],
    [{ isBreak: true }, true],
    [{ isBreak: true, startsAt: null }, false],
  ])('takes %j for placed: %s', (change, expected) => expect(isPlaced(planned('a', change))).toBe(expected));

  it('is about the sessions that it names', () => {
    const warning: Warning = { kind: 'room', sessions: ['a', 'b'], roomId: 'r' };
    expect(['a', 'b', 'c'].map((id) => concerns(warning, id))).toEqual([true, true, false]);
  });
});

const ids = Array.from({ length: 12 }, (_, index) => `s${index}`);
const span = fc
  .tuple(fc.integer({ min: 0, max: 130 }), fc.integer({ min: 1, max: 24 }))
  .map(([from, length]) => ({
    startsAt: hour(7) + from * 5 * MINUTE_MS,
    endsAt: hour(7) + (from + length) * 5 * MINUTE_MS,
  }));
const status = fc.constantFrom('draft', 'published', 'published', 'cancelled');
const counts = fc.record({
  confirmed: fc.integer({ min: 0, max: 9 }),
  waiting: fc.integer({ min: 0, max: 2 }),
});
const places = fc.option(fc.integer({ min: 1, max: 80 }));
const anySession = fc
  .record({
    status,
    roomId: fc.constantFrom('r', 's', null),
    time: fc.oneof({ weight: 8, arbitrary: span }, { weight: 1, arbitrary: fc.constant(null) }),
    isBreak: fc.boolean(),
    speakerIds: fc.uniqueArray(fc.constantFrom('x', 'y', 'z'), { maxLength: 2 }),
    places,
    needsStepFree: fc.boolean(),
    untranslated: fc.subarray(['title', 'subtitle', 'abstract'] as const),
    signedUp: counts,
    released: fc.option(
      fc.tuple(fc.constantFrom('published', 'cancelled'), places, span).map(([was, released, time]) => {
        return { status: was, places: released, ...time };
      }),
    ),
  })
  .map(({ time, ...rest }) => ({ ...rest, ...(time ?? { startsAt: null, endsAt: null }) }));
const anyPlan: fc.Arbitrary<PlanFacts> = fc.record({
  event: fc.constant(event),
  dayEnds: fc.constant([hour(12), hour(16)]),
  sessions: fc
    .array(anySession, { maxLength: ids.length })
    .map((made) => made.map((session, index) => ({ ...session, id: ids[index] ?? '' }))),
  rooms: fc.constant(plan([]).rooms),
  absences: fc.array(
    fc.tuple(fc.constantFrom('x', 'y'), span).map(([speakerId, time]) => ({ speakerId, ...time })),
    { maxLength: 3 },
  ),
  shared: fc.uniqueArray(
    fc
      .tuple(fc.subarray(ids, { minLength: 2, maxLength: 2 }), fc.integer({ min: 1, max: 5 }))
      .map(([[a = '', b = ''], people]) => ({ sessions: [a, b] as [string, string], people })),
    { maxLength: 6, selector: ({ sessions }) => sessions.join() },
  ),
});

/** The same rules once more, asked of every session and of every pair, without any order or index. */
function naive({ event: whole, dayEnds, sessions, rooms, absences, shared }: PlanFacts): string[] {
  const found: string[] = [];
  const takesPlace = (s: PlannedFacts) => s.status !== 'cancelled' && s.startsAt !== null;
  const time = (s: PlannedFacts) => ({ from: s.startsAt ?? NaN, to: s.endsAt ?? NaN });
  const meets = (a: { from: number; to: number }, b: { from: number; to: number }) =>
    Math.max(a.from, b.from) < Math.min(a.to, b.to);
  for (const a of sessions) {
    const room = rooms.find(({ id }) => id === a.roomId);
    if (takesPlace(a)) {
      if (time(a).from < whole.startsAt || time(a).to > whole.endsAt) found.push(`outside ${a.id}`);
      const midst = (end: number) => Math.sign(end - time(a).from) + Math.sign(time(a).to - end) === 2;
      if (dayEnds.some(midst)) {
        found.push(`overnight ${a.id}`);
      }
      for (const { speakerId, startsAt, endsAt } of absences) {
        if (a.speakerIds.includes(speakerId) && meets(time(a), { from: startsAt, to: endsAt })) {
          found.push(`absence ${a.id} ${speakerId} ${startsAt}`);
        }
      }
    }
    if (a.status !== 'cancelled' && (a.places ?? 0) > (room?.capacity ?? Infinity))
      found.push(`capacity ${a.id}`);
    if (a.status !== 'cancelled' && a.needsStepFree && room?.stepFree === false) found.push(`steps ${a.id}`);
    if (a.status === 'published' && !a.isBreak && !a.speakerIds.length) found.push(`noSpeaker ${a.id}`);
    if (a.status === 'published' && a.untranslated.length) found.push(`untranslated ${a.id}`);
    const signed = a.signedUp.confirmed + a.signedUp.waiting > 0 && a.released?.status === 'published';
    const stays = a.status === 'published' && a.startsAt !== null;
    if (signed && !stays) found.push(`signupsLost ${a.id}`);
    if (signed && stays && a.places !== null && a.places !== a.released?.places) {
      if (a.places < a.signedUp.confirmed) found.push(`signupsPlaces ${a.id}`);
    }
    for (const b of sessions) {
      if (!takesPlace(a) || !takesPlace(b) || a.id >= b.id) continue;
      const pair = `${a.id} ${b.id}`;
      if (meets(time(a), time(b))) {
        if (a.roomId !== null && a.roomId === b.roomId) found.push(`room ${pair}`);
        if (a.isBreak && a.roomId === null && !b.isBreak) found.push(`break ${pair}`);
        if (b.isBreak && b.roomId === null && !a.isBreak) found.push(`break ${pair}`);
        const common = shared.filter(({ sessions: two }) => two.includes(a.id) && two.includes(b.id));
        const was =
          a.released &&
          b.released &&
          meets(
            { from: a.released.startsAt, to: a.released.endsAt },
            { from: b.released.startsAt, to: b.released.endsAt },
          );
        if (!was) found.push(...common.map(({ people }) => `signupsOverlap ${pair} ${people}`));
      }
      for (const speakerId of a.speakerIds.filter((id) => b.speakerIds.includes(id))) {
        const gap = Math.max(time(a).from, time(b).from) - Math.min(time(a).to, time(b).to);
        if (meets(time(a), time(b))) found.push(`speaker ${pair} ${speakerId}`);
        else if (gap < 10 * MINUTE_MS && a.roomId && b.roomId && a.roomId !== b.roomId) {
          found.push(`changeover ${pair} ${speakerId}`);
        }
      }
    }
  }
  return found.sort();
}

/** A warning as `naive` writes it. */
function written(warning: Warning): string {
  const pair = [...warning.sessions].sort().join(' ');
  switch (warning.kind) {
    case 'absence':
      return `absence ${pair} ${warning.speakerId} ${warning.absence.startsAt}`;
    case 'speaker':
    case 'changeover':
      return `${warning.kind} ${pair} ${warning.speakerId}`;
    case 'signupsOverlap':
      return `signupsOverlap ${pair} ${warning.people}`;
    default:
      return `${warning.kind} ${pair}`;
  }
}

describe('warnings of any plan', () => {
  it('are those that a look at every session and every pair finds', () => {
    fc.assert(
      fc.property(anyPlan, (facts) => {
        expect(findWarnings(facts).map(written).sort()).toEqual(naive(facts));
      }),
      { numRuns: 1_000 },
    );
  });

  it('name two sessions in the order in which they begin', () => {
    fc.assert(
      fc.property(anyPlan, (facts) => {
        const begins = new Map(facts.sessions.map(({ id, startsAt }) => [id, startsAt ?? NaN]));
        for (const { sessions } of findWarnings(facts)) {
          const times = sessions.map((id) => begins.get(id) ?? NaN);
          if (times.length === 2) expect(times[0]).toBeLessThanOrEqual(times[1] ?? NaN);
        }
      }),
    );
  });
});
