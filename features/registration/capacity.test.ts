import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  categoryLeft,
  changeCategory,
  decideChangedClaim,
  decideClaim,
  decideClaims,
  decideWindow,
  eventLeft,
  giveBack,
  heldForHouse,
  keep,
  placesLeft,
  take,
  type Claim,
  type PlaceLedger,
} from './capacity';

const now = new Date('2026-11-03T12:00:00Z');
const before = new Date('2026-11-01T12:00:00Z');
const after = new Date('2026-12-01T12:00:00Z');
const name = { de: 'Verbände', en: 'Associations' };
const label = { de: 'Workshop', en: 'Workshop' };

type Limits = Partial<Omit<PlaceLedger, 'total' | 'categories' | 'options'>> & {
  taken?: number;
  quota?: number | null;
  inCategory?: number;
  keptInCategory?: number;
  option?: { places: number; taken: number };
};
function ledger({
  taken = 0,
  quota = 5,
  inCategory,
  keptInCategory,
  option,
  ...change
}: Limits): PlaceLedger {
  return {
    places: 10,
    total: { taken, lastAt: before },
    kept: 0,
    heldBack: 0,
    houseTaken: 0,
    ...change,
    categories: new Map([
      [
        'a',
        { name, quota, taken: inCategory ?? 0, kept: keptInCategory ?? change.kept ?? 0, lastAt: before },
      ],
    ]),
    options: new Map(option ? [['w', { label, ...option }]] : []),
  };
}
const claim = (change: Partial<Claim> = {}): Claim => ({
  categoryId: 'a',
  optionIds: [],
  from: 'all',
  ...change,
});
const eventFull = { ok: false, reason: 'eventFull', facts: { places: 10, since: before } };
const categoryFull = { ok: false, reason: 'categoryFull', facts: { name, quota: 5, since: before } };

describe('decideClaim', () => {
  it.each<[string, PlaceLedger, Partial<Claim>, unknown]>([
    ['a place left', ledger({}), {}, { ok: true }],
    ['the last place', ledger({ taken: 9, inCategory: 4 }), {}, { ok: true }],
    ['a category without quota', ledger({ quota: null, taken: 9, inCategory: 9 }), {}, { ok: true }],
    ['the event full', ledger({ taken: 10 }), {}, eventFull],
    ['the category full', ledger({ taken: 5, inCategory: 5 }), {}, categoryFull],
    [
      'both full: the event, since no other category helps',
      ledger({ taken: 10, inCategory: 5 }),
      {},
      eventFull,
    ],
    ['places lowered below what is taken', ledger({ taken: 12 }), {}, eventFull],
    ['all that is left kept by codes', ledger({ taken: 8, kept: 2 }), {}, eventFull],
    ['its code keeps one of them', ledger({ taken: 8, kept: 2 }), { from: 'code' }, { ok: true }],
    ['the category kept by codes', ledger({ inCategory: 3, taken: 3, kept: 2 }), {}, categoryFull],
    [
      'a code in a category lowered below it',
      ledger({ taken: 5, inCategory: 5, kept: 1 }),
      { from: 'code' },
      categoryFull,
    ],
    ['a code in an event lowered below it', ledger({ taken: 10, kept: 1 }), { from: 'code' }, eventFull],
    ['all that is left held back', ledger({ taken: 7, heldBack: 3 }), {}, eventFull],
    ['the house has them', ledger({ taken: 7, heldBack: 3 }), { from: 'house' }, { ok: true }],
    [
      'the house has given some: the rest is held back',
      ledger({ taken: 8, heldBack: 3, houseTaken: 1 }),
      {},
      eventFull,
    ],
    [
      'the house has given all, and takes one of everybody’s',
      ledger({ taken: 5, heldBack: 3, houseTaken: 3 }),
      { from: 'house' },
      { ok: true },
    ],
    [
      'the house keeps its hands off what codes keep',
      ledger({ taken: 8, kept: 2, heldBack: 2, houseTaken: 2 }),
      { from: 'house' },
      eventFull,
    ],
    [
      'an answer with places',
      ledger({ option: { places: 2, taken: 1 } }),
      { optionIds: ['w'] },
      { ok: true },
    ],
    [
      'an answer without places',
      ledger({ option: { places: 2, taken: 2 } }),
      { optionIds: ['w'] },
      { ok: false, reason: 'optionFull', facts: { label, places: 2 } },
    ],
    ['an answer that as many may give as like', ledger({}), { optionIds: ['other'] }, { ok: true }],
  ])('%s', (_, given, wish, expected) => {
    expect(decideClaim(given, claim(wish))).toEqual(expected);
  });
});

describe('decideClaims', () => {
  it('gives places to all or to none, and says who got none', () => {
    const two = ledger({ taken: 8 });
    expect(decideClaims(two, [claim(), claim()], now).ok).toBe(true);
    expect(decideClaims(two, [claim(), claim(), claim()], now)).toEqual({
      ...eventFull,
      facts: { places: 10, since: now },
      at: 2,
    });
    expect(two).toEqual(ledger({ taken: 8 }));
  });
});

/** An event as people may set it up: a few categories, options, codes that keep places, places of the house. */
const someLedger = fc
  .record({
    places: fc.nat(12),
    heldBack: fc.nat(4),
    quotas: fc.array(fc.option(fc.nat(6), { nil: null }), { minLength: 1, maxLength: 3 }),
    kept: fc.array(fc.nat(2), { minLength: 3, maxLength: 3 }),
    options: fc.array(fc.nat(4), { maxLength: 2 }),
  })
  .map(({ places, heldBack, quotas, kept, options }): PlaceLedger => ({
    places,
    heldBack,
    houseTaken: 0,
    total: { taken: 0, lastAt: null },
    kept: quotas.reduce<number>((sum, _, index) => sum + (kept[index] ?? 0), 0),
    categories: new Map(
      quotas.map((quota, index) => [
        String(index),
        { name, quota, taken: 0, kept: kept[index] ?? 0, lastAt: null },
      ]),
    ),
    options: new Map(options.map((limit, index) => [`o${index}`, { label, places: limit, taken: 0 }])),
  }));
const someClaims = fc.array(
  fc.record({
    categoryId: fc.nat(2).map(String),
    optionIds: fc.subarray(['o0', 'o1']),
    from: fc.constantFrom('all' as const, 'code' as const, 'house' as const),
  }),
  { maxLength: 40 },
);

describe('a ledger, whatever people wish in whatever order', () => {
  it('never gives more than there is of anything, and refuses a place only where there is none', () => {
    fc.assert(
      fc.property(someLedger, someClaims, (given, claims) => {
        let current = given;
        for (const one of claims) {
          const category = current.categories.get(one.categoryId);
          // Nobody comes with a code that keeps no place any more
          if (!category || (one.from === 'code' && category.kept === 0)) continue;
          const verdict = decideClaim(current, one);
          const isFull = one.optionIds.some(
            (id) =>
              current.options.get(id)?.taken === current.options.get(id)?.places && current.options.has(id),
          );
          expect(verdict.ok).toBe(categoryLeft(current, one.categoryId, one.from) > 0 && !isFull);
          if (verdict.ok) current = take(current, one, now);

          const { places, total, kept } = current;
          expect(total.taken).toBeLessThanOrEqual(places);
          for (const { quota, taken } of current.categories.values())
            expect(taken).toBeLessThanOrEqual(quota ?? places);
          for (const option of current.options.values())
            expect(option.taken).toBeLessThanOrEqual(option.places);
          // Taken, kept, held back and free are all there is, unless more was promised than there is
          const promised = total.taken + kept + heldForHouse(current);
          expect(eventLeft(current)).toBe(Math.max(0, places - promised));
        }
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('decideChangedClaim', () => {
  const both = new Map([
    ['a', { name, quota: 5, taken: 5, kept: 0, lastAt: before }],
    ['b', { name, quota: 5, taken: 4, kept: 1, lastAt: before }],
    ['c', { name, quota: null, taken: 4, kept: 0, lastAt: before }],
  ]);
  const full = { ...ledger({ taken: 13, option: { places: 2, taken: 2 } }), categories: both };
  const was = { categoryId: 'a', optionIds: ['w'] };

  it('asks only for what is new: who has a place in an event that is over-full keeps it', () => {
    expect(decideChangedClaim(full, was, was)).toEqual({ ok: true });
    expect(decideChangedClaim(full, was, { categoryId: 'c', optionIds: [] })).toEqual({ ok: true });
    expect(decideChangedClaim(full, was, { categoryId: 'b', optionIds: [] })).toEqual(categoryFull);
    expect(decideChangedClaim(full, { categoryId: 'a', optionIds: [] }, was)).toMatchObject({
      reason: 'optionFull',
    });
  });
});

describe('decideWindow', () => {
  const event = {
    status: 'published' as const,
    startsAt: new Date('2027-01-14T09:00:00Z'),
    endsAt: new Date('2027-01-14T15:30:00Z'),
    registrationOpensAt: before,
    registrationClosesAt: after,
  };
  const category = { name, opensAt: null, closesAt: null, byCode: false };
  it.each([
    ['open', event, category, { ok: true }],
    ['no opening time', { ...event, registrationOpensAt: null }, category, { ok: true }],
    ['opening this moment', { ...event, registrationOpensAt: now }, category, { ok: true }],
    [
      'not open yet',
      { ...event, registrationOpensAt: after },
      category,
      { ok: false, reason: 'notOpenYet', facts: { opensAt: after } },
    ],
    [
      'a draft',
      { ...event, status: 'draft' as const, registrationOpensAt: null },
      category,
      { ok: false, reason: 'notOpenYet', facts: { opensAt: null } },
    ],
    [
      'closing this moment',
      { ...event, registrationClosesAt: now },
      category,
      { ok: false, reason: 'closed', facts: { closedAt: now } },
    ],
    [
      'begun, without a closing time',
      { ...event, registrationClosesAt: null, startsAt: before },
      category,
      { ok: false, reason: 'closed', facts: { closedAt: before } },
    ],
    ['archived', { ...event, status: 'archived' as const }, category, { ok: false, reason: 'over' }],
    ['over', { ...event, startsAt: before, endsAt: before }, category, { ok: false, reason: 'over' }],
    [
      'a category that opens later',
      event,
      { ...category, opensAt: after },
      { ok: false, reason: 'categoryNotOpenYet', facts: { name, opensAt: after } },
    ],
    [
      'a category that has closed',
      event,
      { ...category, closesAt: now },
      { ok: false, reason: 'categoryClosed', facts: { name, closedAt: now } },
    ],
    [
      'a category by code',
      event,
      { ...category, byCode: true },
      { ok: false, reason: 'codeNeeded', facts: { name } },
    ],
  ])('%s', (_, of, into, expected) => {
    expect(decideWindow(of, into, false, now)).toEqual(expected);
  });

  it('opens a category by code to who has one', () => {
    expect(decideWindow(event, { ...category, byCode: true }, true, now)).toEqual({ ok: true });
  });
});

describe('placesLeft', () => {
  it('is never negative', () => expect([placesLeft(3, 1), placesLeft(3, 5)]).toEqual([2, 0]));
});

describe('a ledger that is carried along', () => {
  const full = () =>
    ledger({ taken: 5, inCategory: 3, kept: 2, heldBack: 2, houseTaken: 1, option: { places: 4, taken: 2 } });
  const claims = fc.record({
    categoryId: fc.constantFrom('a', 'elsewhere'),
    optionIds: fc.subarray(['w', 'free']),
    from: fc.constantFrom('all' as const, 'code' as const, 'house' as const),
  });

  it('is as it was when what was taken is given back, but for when', () => {
    fc.assert(
      fc.property(fc.array(claims, { maxLength: 5 }), (taken) => {
        const most = taken.reduce((left, one) => take(left, one, now), full());
        const least = taken.reduce((left, one) => giveBack(left, one), most);
        const { total, categories } = full();
        const category = categories.get('a')!;
        const { lastAt } = least.total;
        expect(least).toEqual({
          ...full(),
          total: { ...total, lastAt },
          categories: new Map([['a', { ...category, lastAt: least.categories.get('a')!.lastAt }]]),
        });
      }),
    );
  });

  it('knows what codes keep, and who has gone over', () => {
    const kept = keep(full(), 'a', 3);
    expect([kept.kept, kept.categories.get('a')?.kept, eventLeft(kept)]).toEqual([5, 5, 0]);
    expect(keep(full(), 'elsewhere', 3)).toEqual(full());
    const moved = changeCategory(full(), 'a', 'elsewhere');
    expect([moved.categories.get('a')?.taken, moved.total.taken]).toEqual([2, 5]);
    expect(changeCategory(moved, 'elsewhere', 'a')).toEqual(full());
  });
});
