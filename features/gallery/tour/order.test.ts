import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMove, reordered, tourOrder } from './order';

const exhibit = (number: number, station: number | null, position: number | null = null) => ({
  number,
  station: station === null ? null : { number: station },
  position,
});
const numbers = (stops: { number: number }[]) => stops.map(({ number }) => number);

describe('tourOrder', () => {
  it('goes by station, then by number', () => {
    const { isCurated, stops } = tourOrder([
      exhibit(9, null),
      exhibit(3, null),
      exhibit(1, 7),
      exhibit(2, 4),
    ]);
    expect(isCurated).toBe(false);
    expect(numbers(stops)).toEqual([2, 1, 3, 9]);
  });
  it('goes by what the curators chose, and leaves out the rest', () => {
    const { isCurated, stops } = tourOrder([exhibit(1, 1, 5), exhibit(2, 2), exhibit(3, 3, 0)]);
    expect(isCurated).toBe(true);
    expect(numbers(stops)).toEqual([3, 1]);
  });
  it('is empty without exhibits', () => {
    expect(tourOrder([])).toEqual({ isCurated: false, stops: [] });
  });
});

describe('reordered', () => {
  it.each([
    ['up', ['b', 'a', 'c']],
    ['down', ['a', 'c', 'b']],
    [0, ['b', 'a', 'c']],
    [2, ['a', 'c', 'b']],
  ] as const)('moves b %s', (to, expected) => {
    expect(reordered(['a', 'b', 'c'], 'b', to)).toEqual(expected);
  });
  it.each([
    ['a', 'up'],
    ['c', 'down'],
    ['a', 3],
    ['x', 0],
  ] as const)('does not move %s to %s', (id, to) => {
    expect(reordered(['a', 'b', 'c'], id, to)).toBeUndefined();
  });
  it('keeps every id, and puts the moved one where it should be', () => {
    const ids = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(ids, fc.nat(), fc.nat(), (all, from, to) => {
        const id = all[from % all.length]!;
        const target = to % all.length;
        const moved = reordered(all, id, target)!;
        expect(moved[target]).toBe(id);
        expect([...moved].sort()).toEqual([...all].sort());
      }),
    );
  });
});

describe('readMove', () => {
  it.each([
    ['abc:up', { id: 'abc', to: 'up' }],
    ['abc:12', { id: 'abc', to: 12 }],
    ['abc:-1', undefined],
    ['abc', undefined],
    [null, undefined],
    ['a:b:up', undefined],
  ])('reads %s', (sent, expected) => expect(readMove(sent)).toEqual(expected));
});
