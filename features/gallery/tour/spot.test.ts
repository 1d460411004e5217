import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawnSpot, readSpot, spotFields, spotWindow, typedSpot, type TypedSpot } from './spot';

const typed = (change: Partial<TypedSpot> = {}): TypedSpot => ({
  spotPage: '1',
  spotX: '10',
  spotY: '20',
  spotWidth: '30,5',
  spotHeight: '40',
  ...change,
});
const empty = typed({ spotX: '', spotY: ' ', spotWidth: '', spotHeight: '' });

describe('readSpot', () => {
  it('reads per cent with a point or a comma as thousandths', () => {
    expect(readSpot(typed(), 1)).toEqual({
      ok: true,
      value: { page: 1, x: 100, y: 200, width: 305, height: 400 },
    });
    expect(readSpot(typed({ spotX: '0.1' }), 1)).toMatchObject({ value: { x: 1 } });
  });
  it('takes nothing for the whole poster, whatever the page says', () => {
    expect(readSpot(empty, 1)).toEqual({ ok: true, value: null });
    expect(readSpot({ ...empty, spotPage: '9' }, 1)).toEqual({ ok: true, value: null });
  });
  it.each([
    ['incomplete', 'spotHeight', { spotHeight: '' }],
    ['incomplete', 'spotPage', { spotPage: '' }],
    ['noSuchPage', 'spotPage', { spotPage: '3' }],
    ['noSuchPage', 'spotPage', { spotPage: '0' }],
    ['noSuchPage', 'spotPage', { spotPage: '1.5' }],
    ['noNumber', 'spotX', { spotX: 'links' }],
    ['noNumber', 'spotY', { spotY: '-1' }],
    ['tooSmall', 'spotWidth', { spotWidth: '1.9' }],
    ['tooSmall', 'spotHeight', { spotHeight: '0' }],
    ['outside', 'spotWidth', { spotX: '70' }],
    ['outside', 'spotHeight', { spotY: '60.1' }],
  ] as const)('refuses what is %s at %s', (reason, field, change) => {
    expect(readSpot(typed(change), 2)).toEqual({ ok: false, reason, facts: { field } });
  });
  it('reads back what it filled in', () => {
    const side = fc
      .tuple(fc.integer({ min: 0, max: 980 }), fc.integer({ min: 20, max: 1000 }))
      .filter(([from, length]) => from + length <= 1000);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), side, side, (page, [x, width], [y, height]) => {
        const spot = { page, x, y, width, height };
        expect(readSpot(typedSpot(spot), 20)).toEqual({ ok: true, value: spot });
      }),
    );
  });
  it('fills in nothing for the whole poster', () => {
    expect(readSpot(typedSpot(null), 1)).toEqual({ ok: true, value: null });
  });
  it('never takes what lies outside of its page', () => {
    const anything = fc.record(
      Object.fromEntries(spotFields.map((name) => [name, fc.integer({ max: 999 }).map(String)])),
    );
    fc.assert(
      fc.property(anything, (values) => {
        const read = readSpot(typed(values), 5);
        if (!read.ok || !read.value) return;
        const { x, y, width, height } = read.value;
        expect(x >= 0 && y >= 0 && x + width <= 1000 && y + height <= 1000).toBe(true);
      }),
    );
  });
});

describe('spotWindow', () => {
  it('shows the upper left quarter of a page in its own shape', () => {
    const spot = { page: 1, x: 0, y: 0, width: 500, height: 500 };
    expect(spotWindow(spot, { widthPx: 700, heightPx: 1000 })).toEqual({
      ratio: 0.7,
      width: 200,
      left: -0,
      top: -0,
    });
  });
  it('moves the page so that the spot stands in the corner', () => {
    const spot = { page: 1, x: 500, y: 250, width: 250, height: 100 };
    expect(spotWindow(spot, { widthPx: 1000, heightPx: 1000 })).toEqual({
      ratio: 2.5,
      width: 400,
      left: -200,
      top: -250,
    });
  });
});

describe('drawnSpot', () => {
  it('is the same from whichever corner it is drawn', () => {
    const drawn = { page: 2, x: 100, y: 200, width: 300, height: 400 };
    expect(drawnSpot(2, { x: 0.1, y: 0.2 }, { x: 0.4, y: 0.6 })).toEqual(drawn);
    expect(drawnSpot(2, { x: 0.4, y: 0.2 }, { x: 0.1, y: 0.6 })).toEqual(drawn);
  });
  it('ends at the edge of the page', () => {
    expect(drawnSpot(1, { x: 0.5, y: 0.5 }, { x: 1.7, y: -3 })).toEqual({
      page: 1,
      x: 500,
      y: 0,
      width: 500,
      height: 500,
    });
  });
  it('is none for a mere press', () => {
    expect(drawnSpot(1, { x: 0.5, y: 0.5 }, { x: 0.505, y: 0.8 })).toBeNull();
  });
});
