import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearestPlace, placementChanges, readPlaces, steppedPlace, typedPlace } from './placement';

const form = (values: Record<string, string>) => (field: string) => values[field] ?? '';

describe('readPlaces', () => {
  it('reads per cent, and nothing as not placed', () => {
    const read = readPlaces(form({ 'x-a': '12,5', 'y-a': '100', 'x-b': ' ' }), ['a', 'b']);
    expect(read).toEqual({
      ok: true,
      value: new Map([
        ['a', { x: 125, y: 1000 }],
        ['b', null],
      ]),
    });
  });
  it('says of every field what is wrong', () => {
    const values = { 'x-a': '12', 'x-b': '101', 'y-b': 'oben', 'x-c': '-1', 'y-c': '1' };
    expect(readPlaces(form(values), ['a', 'b', 'c'])).toEqual({
      ok: false,
      reason: 'invalid',
      facts: {
        faults: [
          { field: 'y-a', reason: 'incomplete' },
          { field: 'x-b', reason: 'noNumber' },
          { field: 'y-b', reason: 'noNumber' },
          { field: 'x-c', reason: 'noNumber' },
        ],
      },
    });
  });
  it('reads back what a form was filled with', () => {
    const side = fc.integer({ min: 0, max: 1000 });
    fc.assert(
      fc.property(side, side, (x, y) => {
        const read = readPlaces(form({ 'x-a': typedPlace(x), 'y-a': typedPlace(y) }), ['a']);
        expect(read).toEqual({ ok: true, value: new Map([['a', { x, y }]]) });
      }),
    );
  });
});

describe('placementChanges', () => {
  const here = { id: 'here', planId: 'p', planX: 1, planY: 2 };
  const there = { id: 'there', planId: 'q', planX: 3, planY: 4 };
  const nowhere = { id: 'nowhere', planId: null, planX: null, planY: null };
  const all = [here, there, nowhere];
  const gone = { planId: null, planX: null, planY: null };

  it('takes from this plan what is left out, and leaves other plans alone', () => {
    const places = new Map(all.map(({ id }) => [id, null]));
    expect(placementChanges(all, 'p', places)).toEqual([{ id: 'here', placement: gone }]);
  });
  it('brings here what stood elsewhere or nowhere', () => {
    const places = new Map([
      ['there', { x: 5, y: 6 }],
      ['nowhere', { x: 7, y: 8 }],
    ]);
    expect(placementChanges(all, 'p', places)).toEqual([
      { id: 'there', placement: { planId: 'p', planX: 5, planY: 6 } },
      { id: 'nowhere', placement: { planId: 'p', planX: 7, planY: 8 } },
    ]);
  });
  it('changes nothing that is as it was, and nothing that was not asked about', () => {
    expect(placementChanges(all, 'p', new Map([['here', { x: 1, y: 2 }]]))).toEqual([]);
  });
});

describe('steppedPlace', () => {
  it.each([
    ['ArrowLeft', false, { x: 495, y: 500 }],
    ['ArrowRight', true, { x: 550, y: 500 }],
    ['ArrowUp', false, { x: 500, y: 495 }],
    ['ArrowDown', true, { x: 500, y: 550 }],
    ['Enter', false, undefined],
  ])('%s (far: %s)', (key, isStride, expected) => {
    expect(steppedPlace({ x: 500, y: 500 }, key, isStride)).toEqual(expected);
  });
  it('never leaves the plan', () => {
    expect(steppedPlace({ x: 2, y: 999 }, 'ArrowLeft', true)).toEqual({ x: 0, y: 999 });
    expect(nearestPlace(-3, 1.5)).toEqual({ x: 0, y: 1000 });
  });
});
