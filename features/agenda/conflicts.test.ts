import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findConflicts, type Planned } from './conflicts';

const hour = (h: number) => new Date(Date.UTC(2025, 9, 1, h));
const event = { startsAt: hour(8), endsAt: hour(18) };
const planned = (
  id: string,
  from: number,
  to: number,
  roomId: string | null,
  speakerIds: string[] = [],
): Planned => ({
  id,
  roomId,
  speakerIds,
  startsAt: hour(from),
  endsAt: hour(to),
});

describe('conflicts', () => {
  it.each<[string, Planned[], unknown[]]>([
    ['none one after the other', [planned('a', 9, 10, 'r'), planned('b', 10, 11, 'r')], []],
    [
      'a room twice',
      [planned('a', 9, 11, 'r'), planned('b', 10, 12, 'r')],
      [{ kind: 'room', sessions: ['a', 'b'], roomId: 'r' }],
    ],
    [
      'a speaker twice, in two rooms',
      [planned('a', 9, 11, 'r', ['x']), planned('b', 10, 12, 's', ['y', 'x'])],
      [{ kind: 'speaker', sessions: ['a', 'b'], speakerId: 'x' }],
    ],
    ['outside the event', [planned('a', 7, 9, null)], [{ kind: 'outside', session: 'a' }]],
    [
      'not placed yet',
      [{ ...planned('a', 9, 10, 'r'), startsAt: null, endsAt: null }, planned('b', 9, 10, 'r')],
      [],
    ],
  ])('finds %s', (_, sessions, expected) => {
    expect(findConflicts(sessions, event)).toEqual(expected);
  });

  it('finds what a comparison of all pairs finds', () => {
    const any = fc.record({
      from: fc.integer({ min: 0, max: 20 }),
      length: fc.integer({ min: 1, max: 5 }),
      roomId: fc.constantFrom('r', 's', null),
      speakerIds: fc.uniqueArray(fc.constantFrom('x', 'y', 'z'), { maxLength: 2 }),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 15 }), (made) => {
        const sessions = made.map((s, i) =>
          planned(String(i), s.from, s.from + s.length, s.roomId, s.speakerIds),
        );
        let pairs = 0;
        made.forEach((a, i) =>
          made.slice(i + 1).forEach((b) => {
            if (!(a.from < b.from + b.length && b.from < a.from + a.length)) return;
            if (a.roomId !== null && a.roomId === b.roomId) pairs++;
            pairs += a.speakerIds.filter((speaker) => b.speakerIds.includes(speaker)).length;
          }),
        );
        const outside = made.filter((s) => s.from < 8 || s.from + s.length > 18).length;
        expect(findConflicts(sessions, event)).toHaveLength(pairs + outside);
      }),
    );
  });
});
