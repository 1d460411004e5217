import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attemptLimit } from './attempt-limit';

const at = (ms: number) => new Date(1_750_000_000_000 + ms);

describe('attemptLimit', () => {
  it('allows so many attempts in a window, then says how long to wait', () => {
    const limit = attemptLimit(2, 1_000);
    expect([0, 100, 200, 999].map((ms) => limit('kim', at(ms)))).toEqual([0, 0, 800, 1]);
  });

  it('begins anew when the window has ended', () => {
    const limit = attemptLimit(1, 1_000);
    expect([0, 500, 1_000, 1_500].map((ms) => limit('kim', at(ms)))).toEqual([0, 500, 0, 500]);
  });

  it('counts each key by itself', () => {
    const limit = attemptLimit(1, 1_000);
    expect(limit('kim', at(0))).toBe(0);
    expect(limit('mo', at(1))).toBe(0);
    expect(limit('kim', at(2))).toBe(998);
  });

  it('forgets nothing too early and keeps nothing too long, whoever else tries', () => {
    const attempt = fc.tuple(fc.constantFrom('kim', 'mo', 'sam'), fc.nat(400));
    fc.assert(
      fc.property(fc.array(attempt), fc.integer({ min: 1, max: 5 }), (attempts, allowed) => {
        const together = attemptLimit(allowed, 1_000);
        const alone = {
          kim: attemptLimit(allowed, 1_000),
          mo: attemptLimit(allowed, 1_000),
          sam: attemptLimit(allowed, 1_000),
        };
        let time = 0;
        for (const [key, pause] of attempts) {
          time += pause;
          expect(together(key, at(time))).toBe(alone[key](key, at(time)));
        }
      }),
    );
  });
});
