import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOUR_MS, MINUTE_MS } from '@/lib/clock';
import { isSameWindow, snapped, stepped, targetAt, timeAt, windowOf, yOf } from './geometry';

const begin = Date.UTC(2027, 4, 4, 22);
const day = { day: '2027-05-05', startsAt: begin, endsAt: begin + 24 * HOUR_MS };
const scale = { hourPx: 80, columnPx: 160 };
const minutes = fc.integer({ min: 0, max: 24 * 60 });
const steps = fc.constantFrom(5, 10, 15);

describe('the grid', () => {
  it('draws a time where it reads it', () => {
    fc.assert(
      fc.property(minutes, fc.constantFrom(40, 80, 160), (minute, hourPx) => {
        const time = begin + minute * MINUTE_MS;
        expect(timeAt(yOf(time, day, { hourPx, columnPx: 1 }), day, { hourPx, columnPx: 1 })).toBeCloseTo(
          time,
        );
      }),
    );
  });

  it('snaps to the nearest step of the day', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 24 * 60, noNaN: true }), steps, (minute, step) => {
        const time = snapped(begin + minute * MINUTE_MS, day, step * MINUTE_MS);
        expect((time - begin) % (step * MINUTE_MS)).toBe(0);
        expect(Math.abs(time - begin - minute * MINUTE_MS)).toBeLessThanOrEqual((step * MINUTE_MS) / 2);
      }),
    );
  });

  it('steps to the next line before or after, and there and back from one', () => {
    fc.assert(
      fc.property(minutes, steps, fc.constantFrom(1 as const, -1 as const), (minute, step, direction) => {
        const [time, ms] = [begin + minute * MINUTE_MS, step * MINUTE_MS];
        const next = stepped(time, day, ms, direction);
        expect(Math.sign(next - time)).toBe(direction);
        expect(Math.abs(next - time)).toBeLessThanOrEqual(ms);
        expect(Math.abs((next - begin) % ms)).toBe(0);
        expect(stepped(next, day, ms, direction > 0 ? -1 : 1)).toBe(next - direction * ms);
      }),
    );
  });

  it.each([
    [{ x: 10, top: 0 }, 0, 0],
    [{ x: 161, top: 81 }, 1, 60],
    [{ x: -40, top: -30 }, 0, -20],
    [{ x: 9_999, top: 166 }, 4, 125],
  ])('drops what is at %j into column %i, %i minutes into the day', (at, column, minute) => {
    const target = targetAt(at, day, scale, { columns: 5, stepMs: 5 * MINUTE_MS });
    expect(target).toEqual({ column, startsAt: begin + minute * MINUTE_MS });
  });

  it('draws all that is in view, and never another window while what is in view stays the same', () => {
    const view = fc.record({
      ...{ left: fc.integer({ min: 0, max: 16_000 }), top: fc.integer({ min: 0, max: 1_920 }) },
      ...{ width: fc.integer({ min: 200, max: 2_000 }), height: fc.integer({ min: 200, max: 1_200 }) },
    });
    fc.assert(
      fc.property(view, (seen) => {
        const drawn = windowOf(seen, day, scale, 101);
        expect(drawn.firstColumn * scale.columnPx).toBeLessThanOrEqual(seen.left);
        const right = Math.min(seen.left + seen.width, 101 * scale.columnPx);
        expect((drawn.lastColumn + 1) * scale.columnPx).toBeGreaterThanOrEqual(right);
        expect(yOf(drawn.from, day, scale)).toBeLessThanOrEqual(seen.top);
        expect(yOf(drawn.to, day, scale)).toBeGreaterThanOrEqual(seen.top + seen.height);
        expect(isSameWindow(drawn, windowOf({ ...seen }, day, scale, 101))).toBe(true);
      }),
    );
  });

  it('draws another window a column or an hour further', () => {
    const view = { left: 320, top: 160, width: 800, height: 600 };
    const drawn = windowOf(view, day, scale, 101);
    expect(isSameWindow(drawn, windowOf({ ...view, left: 480 }, day, scale, 101))).toBe(false);
    expect(isSameWindow(drawn, windowOf({ ...view, top: 240 }, day, scale, 101))).toBe(false);
    expect(isSameWindow(drawn, windowOf({ ...view, left: 330, top: 165 }, day, scale, 101))).toBe(true);
  });
});
