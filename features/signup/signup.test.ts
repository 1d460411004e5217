import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { registrationStatuses } from '@/db/choices';
import {
  decideSignOff,
  decideSignup,
  movesUp,
  movingUp,
  overlapping,
  placesLeft,
  type SignupEvent,
  type SignupFacts,
  type SignupSession,
} from './signup';

const now = new Date('2026-12-01T12:00Z');
const at = (time: string) => new Date(`2027-01-14T${time}Z`);

function session(change: Partial<SignupSession> = {}): SignupSession {
  return {
    id: 'forum',
    status: 'published',
    startsAt: at('10:00'),
    endsAt: at('11:00'),
    places: 2,
    ...change,
  };
}
function event(change: Partial<SignupEvent> = {}): SignupEvent {
  return {
    status: 'published',
    startsAt: at('09:00'),
    endsAt: at('16:00'),
    registrationOpensAt: null,
    registrationClosesAt: null,
    agendaPublished: true,
    signupOverlap: 'warn',
    ...change,
  };
}
function facts(change: Partial<SignupFacts<SignupSession>> = {}): SignupFacts<SignupSession> {
  return {
    event: event(),
    session: session(),
    registration: { status: 'confirmed' },
    own: [],
    taken: 0,
    waiting: 0,
    byTeam: false,
    ...change,
  };
}
const own = (change: Partial<SignupSession> = {}, status: 'confirmed' | 'waiting' = 'confirmed') => ({
  session: session({ id: 'other', ...change }),
  status,
});
const place = { ok: true, status: 'confirmed', overlaps: [] };
const refused = (reason: string) => ({ ok: false, reason });

describe('decideSignup', () => {
  it.each([
    ['a free place', facts(), place],
    ['the last place', facts({ taken: 1 }), place],
    ['the session full', facts({ taken: 2 }), { ok: true, status: 'waiting', position: 1, overlaps: [] }],
    [
      'full, and others wait',
      facts({ taken: 2, waiting: 4 }),
      { ok: true, status: 'waiting', position: 5, overlaps: [] },
    ],
    [
      'a place left for who waits already',
      facts({ taken: 1, waiting: 1 }),
      { ok: true, status: 'waiting', position: 2, overlaps: [] },
    ],
    [
      'fewer places now than are taken',
      facts({ session: session({ places: 1 }), taken: 2 }),
      { ok: true, status: 'waiting', position: 1, overlaps: [] },
    ],
    ['for everyone', facts({ session: session({ places: null }) }), refused('noSignup')],
    ['cancelled', facts({ session: session({ status: 'cancelled' }) }), refused('cancelled')],
    ['in draft', facts({ session: session({ status: 'draft' }) }), refused('notPublic')],
    ['without a time', facts({ session: session({ startsAt: null, endsAt: null }) }), refused('notPublic')],
    ['the agenda not public', facts({ event: event({ agendaPublished: false }) }), refused('notPublic')],
    ['beginning this moment', facts({ session: session({ startsAt: now }) }), refused('begun')],
    [
      'beginning this moment, for the team',
      facts({ session: session({ startsAt: now }), byTeam: true }),
      place,
    ],
    [
      'begun: a free place is for who stands at the door',
      facts({ session: session({ startsAt: now }), byTeam: true, taken: 1, waiting: 1 }),
      place,
    ],
    ['the event over', facts({ event: event({ endsAt: now }), byTeam: true }), refused('over')],
    ['the event archived', facts({ event: event({ status: 'archived' }) }), refused('over')],
    ['signed up before', facts({ own: [own({ id: 'forum' }, 'waiting')] }), refused('already')],
  ])('%s', (_, given, expected) => expect(decideSignup(given, now)).toEqual(expected));

  it.each(registrationStatuses)('a registration that is %s', (status) => {
    const verdict = decideSignup(facts({ registration: { status } }), now);
    expect(verdict).toEqual(status === 'confirmed' ? place : refused('notConfirmed'));
  });

  it.each(['confirmed', 'waiting'] as const)(
    'warns of an overlap, or lets none be, with one %s',
    (status) => {
      const other = own({ startsAt: at('10:59'), endsAt: at('12:00') }, status);
      expect(decideSignup(facts({ own: [other] }), now)).toEqual({ ...place, overlaps: [other.session] });
      const strict = facts({ own: [other], event: event({ signupOverlap: 'block' }) });
      const verdict = decideSignup(strict, now);
      expect(verdict).toEqual({ ok: false, reason: 'overlap', facts: { sessions: [other.session] } });
      expect(decideSignup({ ...strict, byTeam: true }, now)).toEqual(verdict);
    },
  );
});

describe('overlapping', () => {
  it.each([
    ['ends as the other begins', { startsAt: at('11:00'), endsAt: at('12:00') }, false],
    ['begins as the other ends', { startsAt: at('09:00'), endsAt: at('10:00') }, false],
    ['lies within', { startsAt: at('10:20'), endsAt: at('10:30') }, true],
    ['lies around', { startsAt: at('09:00'), endsAt: at('12:00') }, true],
    ['is the same time', {}, true],
    ['is cancelled', { status: 'cancelled' as const }, false],
    ['has no time any more', { startsAt: null, endsAt: null }, false],
  ])('%s', (_, change, shares) => {
    const other = own(change);
    expect(overlapping(session(), [other])).toEqual(shares ? [other.session] : []);
  });

  it('says so of both or of neither', () => {
    const minutes = fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 60 })).map(([from, length]) => ({
      startsAt: new Date(from * 60_000),
      endsAt: new Date((from + length) * 60_000),
    }));
    fc.assert(
      fc.property(minutes, minutes, (a, b) => {
        const [one, two] = [session({ id: 'one', ...a }), session({ id: 'two', ...b })];
        const there = overlapping(one, [{ session: two, status: 'confirmed' }]).length;
        expect(overlapping(two, [{ session: one, status: 'confirmed' }])).toHaveLength(there);
      }),
    );
  });
});

describe('decideSignOff', () => {
  it.each([
    ['before', session(), false, { ok: true }],
    ['once it has begun', session({ startsAt: now }), false, refused('begun')],
    ['once it has begun, by the team', session({ startsAt: now }), true, { ok: true }],
    ['cancelled', session({ status: 'cancelled' }), false, { ok: true }],
    ['without a time', session({ startsAt: null, endsAt: null }), false, { ok: true }],
  ])('%s', (_, given, byTeam, expected) => {
    expect(decideSignOff({ event: event(), session: given, byTeam }, now)).toEqual(expected);
  });

  it('ends with the event', () => {
    const over = event({ endsAt: now });
    expect(decideSignOff({ event: over, session: session(), byTeam: true }, now)).toEqual(refused('over'));
  });
});

describe('movesUp', () => {
  it.each([
    ['ahead', event(), session(), true],
    ['begun', event(), session({ startsAt: now }), false],
    ['cancelled', event(), session({ status: 'cancelled' }), false],
    ['in draft', event(), session({ status: 'draft' }), false],
    ['without a time', event(), session({ startsAt: null, endsAt: null }), false],
    ['the event archived', event({ status: 'archived' }), session(), false],
  ])('%s', (_, ofEvent, given, expected) => expect(movesUp(ofEvent, given, now)).toBe(expected));
});

describe('movingUp', () => {
  const waiting = [{ queueNumber: 7 }, { queueNumber: 3 }, { queueNumber: 5 }];
  it.each([
    ['nobody into a full session', 2, 2, []],
    ['nobody where there are fewer places than are taken', 1, 2, []],
    ['the first', 3, 2, [3]],
    ['all that fit, in their order', 9, 2, [3, 5, 7]],
    ['all, once everyone may come', null, 2, [3, 5, 7]],
  ])('%s', (_, places, taken, numbers) => {
    expect(movingUp(waiting, places, taken).map(({ queueNumber }) => queueNumber)).toEqual(numbers);
  });
});

describe('whatever people do, in whatever order', () => {
  type Row = { person: number; session: number; status: 'confirmed' | 'waiting'; queueNumber: number };
  const step = fc.oneof(
    fc.record({ kind: fc.constant('signUp' as const), person: fc.nat(7), session: fc.nat(2) }),
    fc.record({ kind: fc.constant('signOff' as const), person: fc.nat(7), session: fc.nat(2) }),
    fc.record({ kind: fc.constant('release' as const), person: fc.nat(7) }),
    fc.record({
      kind: fc.constant('places' as const),
      session: fc.nat(2),
      places: fc.option(fc.nat(5), { nil: null, freq: 12 }),
    }),
  );

  it('gives no place above the limit, loses none, keeps the order, and lets none overlap where that is blocked', () => {
    let steps = 0;
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25, size: 'max' }), fc.boolean(), (history, block) => {
        // The first two are at the same time
        const all = [
          session({ id: '0', places: 2 }),
          session({ id: '1', places: 1 }),
          session({ id: '2', places: 3, startsAt: at('12:00'), endsAt: at('13:00') }),
        ];
        const ofEvent = event({ signupOverlap: block ? 'block' : 'warn' });
        let rows: Row[] = [];
        let released = new Set<number>();
        let next = 1;
        const having = (id: number, status: Row['status']) =>
          rows.filter((row) => row.session === id && row.status === status);
        const promote = (id: number) => {
          const up = movingUp(having(id, 'waiting'), all[id]!.places, having(id, 'confirmed').length);
          for (const row of up) row.status = 'confirmed';
        };
        for (const one of history) {
          steps++;
          const before = rows.map((row) => ({ ...row }));
          if (one.kind === 'signUp') {
            const verdict = decideSignup(
              facts({
                event: ofEvent,
                session: all[one.session]!,
                registration: { status: released.has(one.person) ? 'cancelled' : 'confirmed' },
                own: rows
                  .filter((row) => row.person === one.person)
                  .map((row) => ({ session: all[row.session]!, status: row.status })),
                taken: having(one.session, 'confirmed').length,
                waiting: having(one.session, 'waiting').length,
              }),
              now,
            );
            if (verdict.ok) {
              rows.push({
                person: one.person,
                session: one.session,
                status: verdict.status,
                queueNumber: next++,
              });
              if (verdict.status === 'waiting') {
                expect(verdict.position).toBe(having(one.session, 'waiting').length);
              } else {
                expect(having(one.session, 'waiting')).toEqual([]);
                expect(having(one.session, 'confirmed').length).toBeLessThanOrEqual(
                  all[one.session]!.places!,
                );
              }
            }
          } else if (one.kind === 'places') {
            all[one.session] = { ...all[one.session]!, places: one.places };
          } else {
            const leaves = (row: Row) =>
              row.person === one.person && (one.kind === 'release' || row.session === one.session);
            rows = rows.filter((row) => !leaves(row));
            if (one.kind === 'release') released = new Set([...released, one.person]);
          }
          for (const id of [0, 1, 2]) promote(id);

          for (const [id, { places }] of all.entries()) {
            const taken = having(id, 'confirmed');
            const waiting = having(id, 'waiting');
            const hadPlace = new Set(
              before
                .filter((row) => row.session === id && row.status === 'confirmed')
                .map((row) => row.person),
            );
            const moved = taken.filter(({ person }) => !hadPlace.has(person));
            if (places === null) {
              expect(waiting).toEqual([]);
              continue;
            }
            // Taken and free make the whole, unless there are fewer places now than people who keep theirs
            expect(taken.length + placesLeft(places, taken.length)).toBe(Math.max(places, taken.length));
            if (moved.length > 0) expect(taken.length).toBeLessThanOrEqual(places);
            if (waiting.length > 0) expect(placesLeft(places, taken.length)).toBe(0);
            for (const up of moved) {
              expect(waiting.every(({ queueNumber }) => queueNumber > up.queueNumber)).toBe(true);
            }
          }
          if (block) {
            const both = rows.filter((row) => row.session < 2).map(({ person }) => person);
            expect(new Set(both).size).toBe(both.length);
          }
          expect(rows.filter(({ person }) => released.has(person))).toEqual([]);
        }
      }),
      { numRuns: 10_000 },
    );
    expect(steps).toBeGreaterThan(100_000);
  });
});
