import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundsOf, isWhole, parseSpot, placeOf, places, spotHash, spotOf, wholePage } from './poster-address';

const span = fc
  .tuple(fc.integer({ min: 0, max: 999 }), fc.integer({ min: 1, max: 1000 }))
  .map(([start, length]) => [start, Math.min(length, 1000 - start)] as const);
const spot = fc
  .tuple(fc.integer({ min: 1, max: 9999 }), span, span)
  .map(([page, [x, width], [y, height]]) => ({ page, x, y, width, height }));
const ratio = fc.double({ min: 0.1, max: 10, noNaN: true });

describe('the address of a detail', () => {
  it.each([
    ['#poster=1', { page: 1, x: 0, y: 0, width: 1000, height: 1000 }],
    ['#poster=2,125,300,250,200', { page: 2, x: 125, y: 300, width: 250, height: 200 }],
    ['#poster=2,900,900,500,500', { page: 2, x: 900, y: 900, width: 100, height: 100 }],
    ['#poster=1,0,0,9999,9999', { page: 1, x: 0, y: 0, width: 1000, height: 1000 }],
  ])('%s is read', (hash, expected) => {
    expect(parseSpot(hash)).toEqual(expected);
  });

  it.each([
    ...[
      '',
      '#',
      '#poster',
      '#poster=',
      '#poster=0',
      '#poster=01',
      '#poster=1.5',
      '#poster=-1',
      '#poster=99999',
    ],
    ...['#poster=1,0,0,10', '#poster=1,0,0,0,10', '#poster=1,0,0,10,0', '#poster=1,1000,0,1,1', 'poster=1'],
    ...['#poster=1,0,1000,1,1', '#poster=1,-1,0,5,5', '#poster=1,0,0,10,10,10', '#poster=1 ', '#other=1'],
  ])('%j stands for nothing', (hash) => {
    expect(parseSpot(hash)).toBeUndefined();
  });

  it('gives back what was put into it', () => {
    fc.assert(
      fc.property(spot, (one) => {
        expect(parseSpot(spotHash(one))).toEqual(one);
      }),
    );
  });

  it('never leads off the page, whatever is typed', () => {
    const number = fc.integer({ min: 0, max: 99_999 }).map(String);
    const typed = fc
      .array(fc.oneof(number, fc.string({ maxLength: 4 })), { maxLength: 7 })
      .map((parts) => `#poster=${parts.join(',')}`);
    fc.assert(
      fc.property(typed, (hash) => {
        const found = parseSpot(hash);
        if (!found) return;
        const { page, x, y, width, height } = found;
        expect(page).toBeGreaterThanOrEqual(1);
        for (const [start, length] of [
          [x, width],
          [y, height],
        ] as const) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(length).toBeGreaterThanOrEqual(1);
          expect(start + length).toBeLessThanOrEqual(1000);
        }
      }),
    );
  });
});

describe('what the viewer shows', () => {
  it('is the same spot again, on pages of every shape', () => {
    fc.assert(
      fc.property(spot, ratio, (one, shape) => {
        expect(spotOf(boundsOf(one, shape), shape, one.page)).toEqual(one);
      }),
    );
  });

  it('is all of the page where the window is larger', () => {
    const all = spotOf({ x: -0.4, y: -0.1, width: 1.8, height: 1.7 }, 0.707, 3);
    expect(all).toEqual(wholePage(3));
    expect(isWhole(all)).toBe(true);
    expect(spotHash(all)).toBe('#poster=3');
  });

  it.each([
    [{ x: 0, y: 0, width: 100, height: 100 }, 'topLeft'],
    [{ x: 400, y: 0, width: 200, height: 300 }, 'topCentre'],
    [{ x: 250, y: 250, width: 500, height: 500 }, 'middleCentre'],
    [{ x: 900, y: 999, width: 100, height: 1 }, 'bottomRight'],
  ])('%j lies %s', (part, place) => {
    expect(placeOf({ page: 1, ...part })).toBe(place);
  });

  it('lies in one of nine places', () => {
    expect(places).toHaveLength(9);
    fc.assert(
      fc.property(spot, (one) => {
        expect(places).toContain(placeOf(one));
      }),
    );
  });
});
