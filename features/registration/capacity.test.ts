import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { categoryLeft, decideCategory, decidePlace, placesLeft, type PlaceFacts } from './capacity';

const now = new Date('2026-11-03T12:00:00Z');
const before = new Date('2026-11-01T12:00:00Z');
const after = new Date('2026-12-01T12:00:00Z');
const name = { de: 'Verbände', en: 'Associations' };

function facts(change: {
  event?: Partial<PlaceFacts['event']>;
  total?: number;
  category?: Partial<PlaceFacts['category']>;
}) {
  const event: PlaceFacts['event'] = {
    status: 'published',
    startsAt: new Date('2027-01-14T09:00:00Z'),
    endsAt: new Date('2027-01-14T15:30:00Z'),
    registrationOpensAt: before,
    registrationClosesAt: after,
    places: 10,
    ...change.event,
  };
  return {
    event,
    total: { taken: change.total ?? 0, lastAt: before },
    category: { name, quota: 5, taken: 0, lastAt: before, ...change.category },
  };
}

describe('decidePlace', () => {
  it.each([
    ['a place left', facts({}), { ok: true }],
    ['the last place', facts({ total: 9, category: { taken: 4 } }), { ok: true }],
    ['a category without quota', facts({ category: { quota: null, taken: 9 } }), { ok: true }],
    ['no opening time', facts({ event: { registrationOpensAt: null } }), { ok: true }],
    ['opening this moment', facts({ event: { registrationOpensAt: now } }), { ok: true }],
    [
      'not open yet',
      facts({ event: { registrationOpensAt: after } }),
      { ok: false, reason: 'notOpenYet', facts: { opensAt: after } },
    ],
    [
      'a draft',
      facts({ event: { status: 'draft', registrationOpensAt: null } }),
      { ok: false, reason: 'notOpenYet', facts: { opensAt: null } },
    ],
    [
      'closing this moment',
      facts({ event: { registrationClosesAt: now } }),
      { ok: false, reason: 'closed', facts: { closedAt: now } },
    ],
    [
      'begun, without a closing time',
      facts({ event: { registrationClosesAt: null, startsAt: before } }),
      { ok: false, reason: 'closed', facts: { closedAt: before } },
    ],
    ['archived', facts({ event: { status: 'archived' } }), { ok: false, reason: 'over' }],
    ['over', facts({ event: { startsAt: before, endsAt: before } }), { ok: false, reason: 'over' }],
    [
      'the event full',
      facts({ total: 10 }),
      { ok: false, reason: 'eventFull', facts: { places: 10, since: before } },
    ],
    [
      'the category full',
      facts({ total: 5, category: { taken: 5 } }),
      { ok: false, reason: 'categoryFull', facts: { name, quota: 5, since: before } },
    ],
    [
      'a quota lowered below what is taken',
      facts({ total: 7, category: { quota: 3, taken: 7 } }),
      { ok: false, reason: 'categoryFull', facts: { name, quota: 3, since: before } },
    ],
    [
      'both full: the event, since no other category helps',
      facts({ total: 10, category: { taken: 5 } }),
      { ok: false, reason: 'eventFull', facts: { places: 10, since: before } },
    ],
    [
      'closed and full: the window comes first',
      facts({ total: 10, event: { registrationClosesAt: before } }),
      { ok: false, reason: 'closed', facts: { closedAt: before } },
    ],
  ])('%s', (_, given, expected) => {
    expect(decidePlace(given, now)).toEqual(expected);
  });

  const step = fc.record({ category: fc.nat(2), cancel: fc.boolean() });
  const quotas = fc.tuple(...Array.from({ length: 3 }, () => fc.option(fc.nat(6), { nil: null })));

  it('never gives more places than there are, whatever people do in whatever order', () => {
    fc.assert(
      fc.property(fc.nat(12), quotas, fc.array(step, { maxLength: 80 }), (places, limits, steps) => {
        const taken = [0, 0, 0];
        for (const { category, cancel } of steps) {
          const own = taken[category]!;
          const quota = limits[category]!;
          const total = taken[0]! + taken[1]! + taken[2]!;
          if (cancel) {
            taken[category] = Math.max(0, own - 1);
            continue;
          }
          const verdict = decidePlace(
            facts({ event: { places }, total, category: { quota, taken: own } }),
            now,
          );
          // A place is refused only where there is none
          expect(verdict.ok).toBe(total < places && (quota === null || own < quota));
          if (verdict.ok) taken[category] = own + 1;
          expect(taken[0]! + taken[1]! + taken[2]!).toBeLessThanOrEqual(places);
          expect(taken[category]!).toBeLessThanOrEqual(quota ?? places);
        }
      }),
    );
  });

  it('says that there are places left exactly when one is given', () => {
    fc.assert(
      fc.property(
        fc.nat(9),
        fc.nat(12),
        fc.option(fc.nat(9), { nil: null }),
        fc.nat(12),
        (places, total, quota, own) => {
          const left = categoryLeft({ quota, taken: own }, placesLeft(places, total));
          const verdict = decidePlace(
            facts({ event: { places }, total, category: { quota, taken: own } }),
            now,
          );
          expect(left).toBeGreaterThanOrEqual(0);
          expect(verdict.ok).toBe(left > 0);
        },
      ),
    );
  });
});

describe('decideCategory', () => {
  it('asks the category alone, for who has a place in the event already', () => {
    expect(decideCategory({ name, quota: 5, taken: 4, lastAt: null })).toEqual({ ok: true });
    expect(decideCategory({ name, quota: 5, taken: 5, lastAt: now })).toEqual({
      ok: false,
      reason: 'categoryFull',
      facts: { name, quota: 5, since: now },
    });
  });
});
