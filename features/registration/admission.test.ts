import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideAdmission, decideOffers, type Candidate } from './admission';
import { decideClaims, take, type Claim, type PlaceLedger } from './capacity';

const now = new Date('2026-11-03T12:00:00Z');
const name = { de: 'Bund', en: 'Federation' };
const ledger = (places: number, quota: number | null, taken = 0): PlaceLedger => ({
  places,
  total: { taken, lastAt: null },
  kept: 0,
  heldBack: 0,
  houseTaken: 0,
  categories: new Map([
    ['a', { name, quota, taken, kept: 0, lastAt: null }],
    ['b', { name, quota: null, taken: 0, kept: 0, lastAt: null }],
  ]),
  options: new Map([['w', { label: name, places: 1, taken: 1 }]]),
});
const candidate = (change: Partial<Candidate['category']> = {}, claim: Partial<Claim> = {}): Candidate => ({
  claim: { categoryId: 'a', optionIds: [], from: 'all', ...claim },
  category: { approval: false, whenFull: 'closed', ...change },
});
const waits = candidate({ whenFull: 'waitingList' });
const plain = { confirmEmail: false };

describe('decideAdmission', () => {
  it.each([
    ['a place', ledger(1, null), [candidate()], plain, ['confirmed']],
    [
      'a place, with an address to be confirmed',
      ledger(1, null),
      [candidate()],
      { confirmEmail: true },
      ['unconfirmed'],
    ],
    ['an approval takes no place', ledger(0, null), [candidate({ approval: true })], plain, ['pending']],
    ['a full category with a waiting list', ledger(9, 1, 1), [waits], plain, ['waiting']],
    ['a full event with a waiting list', ledger(1, null, 1), [waits], { confirmEmail: true }, ['waiting']],
    ['a delegation that fits', ledger(2, 2), [candidate(), candidate()], plain, ['confirmed', 'confirmed']],
    ['one too many wait together', ledger(2, null, 1), [waits, waits], plain, ['waiting', 'waiting']],
    [
      'who needs approval stands apart',
      ledger(1, null),
      [candidate({ approval: true }, { categoryId: 'b' }), candidate()],
      plain,
      ['pending', 'confirmed'],
    ],
  ])('%s', (_, given, candidates, event, statuses) => {
    const { total } = given;
    const taking = statuses.filter((status) => status !== 'pending' && status !== 'waiting').length;
    const after = expect.objectContaining({
      total: expect.objectContaining({ taken: total.taken + taking }),
    });
    expect(decideAdmission(given, candidates, event, now)).toEqual({ ok: true, statuses, after });
  });

  it.each([
    ['a full category without a waiting list', ledger(9, 1, 1), [candidate()], 'categoryFull'],
    ['a full event without one', ledger(1, null, 1), [candidate()], 'eventFull'],
    ['a full event where only some could wait', ledger(1, null), [waits, candidate()], 'eventFull'],
    [
      'an answer that has run out, though there is a waiting list',
      ledger(9, 9),
      [candidate({ whenFull: 'waitingList' }, { optionIds: ['w'] })],
      'optionFull',
    ],
  ])('refuses all: %s', (_, given, candidates, reason) => {
    expect(decideAdmission(given, candidates, plain, now)).toMatchObject({ ok: false, reason });
  });
});

describe('decideOffers', () => {
  const party = (id: string, ...categoryIds: string[]) => ({
    ids: [id],
    claims: categoryIds.map((categoryId): Claim => ({ categoryId, optionIds: [], from: 'all' })),
  });
  const offered = (given: PlaceLedger, ...parties: ReturnType<typeof party>[]) =>
    decideOffers(given, parties, now).flatMap(({ ids }) => ids);

  it('keeps the order', () => {
    expect(offered(ledger(2, null), party('1', 'a'), party('2', 'a'), party('3', 'a'))).toEqual(['1', '2']);
  });
  it('lets nobody be held up by a queue whose category is full', () => {
    expect(offered(ledger(9, 0), party('1', 'a'), party('2', 'b'))).toEqual(['2']);
  });
  it('offers to all of a delegation or to none, and goes on behind it', () => {
    expect(offered(ledger(1, null), party('1', 'a', 'a'), party('2', 'a'))).toEqual(['2']);
    expect(offered(ledger(2, null), party('1', 'a', 'b'), party('2', 'a'))).toEqual(['1']);
  });

  it('gives exactly to those for whom there are places after everyone before them', () => {
    const parties = fc.array(fc.array(fc.constantFrom('a', 'b'), { minLength: 1, maxLength: 3 }), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(fc.nat(8), fc.option(fc.nat(4), { nil: null }), parties, (places, quota, waiting) => {
        const inOrder = waiting.map((categoryIds, index) => party(String(index), ...categoryIds));
        const got = new Set(decideOffers(ledger(places, quota), inOrder, now).flatMap(({ ids }) => ids));
        let left = ledger(places, quota);
        for (const { ids, claims } of inOrder) {
          const fits = decideClaims(left, claims, now).ok;
          expect(got.has(ids[0]!)).toBe(fits);
          if (fits) for (const claim of claims) left = take(left, claim, now);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
