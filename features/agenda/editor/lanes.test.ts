import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lanesOf } from './lanes';

const session = (id: string, startsAt: number, endsAt: number) => ({ id, startsAt, endsAt });

describe('lanes', () => {
  it.each([
    ['one after the other', [session('a', 0, 2), session('b', 2, 4)], { a: '1 of 1', b: '1 of 1' }],
    ['two at once', [session('a', 0, 3), session('b', 2, 4)], { a: '1 of 2', b: '2 of 2' }],
    [
      'a lane that becomes free again',
      [session('a', 0, 9), session('b', 1, 3), session('c', 3, 5), session('d', 9, 10)],
      { a: '1 of 2', b: '2 of 2', c: '2 of 2', d: '1 of 1' },
    ],
  ])('%s', (_, sessions, expected) => {
    const lanes = [...lanesOf(sessions)].map(([id, { lane, of }]) => [id, `${lane + 1} of ${of}`]);
    expect(Object.fromEntries(lanes)).toEqual(expected);
  });

  it('never put two that share a time into one, and count as many in each as in its neighbours', () => {
    const any = fc.array(fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 9 })), { maxLength: 25 });
    fc.assert(
      fc.property(any, (made) => {
        const sessions = made.map(([from, length], index) => session(String(index), from, from + length));
        const lanes = lanesOf(sessions);
        expect(lanes.size).toBe(sessions.length);
        for (const a of sessions) {
          for (const b of sessions) {
            if (a === b || a.startsAt >= b.endsAt || b.startsAt >= a.endsAt) continue;
            const [one, other] = [lanes.get(a.id)!, lanes.get(b.id)!];
            expect(one.lane).not.toBe(other.lane);
            expect(one.of).toBe(other.of);
            expect(one.lane).toBeLessThan(one.of);
          }
        }
      }),
    );
  });
});
