import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mixed } from './mixed';

/** How many orders there are before they come again. */
function cycle(count: number): number {
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
  const units = Array.from({ length: count }, (_, n) => n + 1).filter((n) => divisor(n, count) === 1);
  return count * units.length;
}

describe('a mixed order', () => {
  it('holds everything once, and is the same for the same mix', () => {
    fc.assert(
      fc.property(fc.nat({ max: 600 }), fc.nat({ max: 2 ** 31 - 1 }), (count, mix) => {
        const order = mixed(count, mix);
        expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, one) => one));
        expect(mixed(count, mix)).toEqual(order);
      }),
    );
  });

  it('has over all of them everything at every place equally often', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), (count) => {
        const all = cycle(count);
        const times = Array.from({ length: count }, () => new Array<number>(count).fill(0));
        for (let mix = 0; mix < all; mix++) {
          mixed(count, mix).forEach((one, place) => {
            const row = times[one];
            if (row) row[place] = (row[place] ?? 0) + 1;
          });
        }
        expect(new Set(times.flat())).toEqual(new Set([all / count]));
      }),
      { numRuns: 40 },
    );
  });

  it('begins elsewhere with each of as many mixes as there are things', () => {
    const begins = Array.from({ length: 14 }, (_, mix) => mixed(14, mix)[0]);
    expect(new Set(begins).size).toBe(14);
  });

  it('is not only turned: who hangs next to whom differs too', () => {
    expect(cycle(14)).toBe(14 * 6);
    expect(mixed(14, 14 * 6)).toEqual(mixed(14, 0));
    expect([mixed(5, 0), mixed(5, 6)]).toEqual([
      [0, 1, 2, 3, 4],
      [1, 3, 0, 2, 4],
    ]);
  });
});
