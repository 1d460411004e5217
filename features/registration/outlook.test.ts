import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EventFacts } from '@/features/events/rules';
import { decideAdmission } from './admission';
import { categoryLeft, type PlaceLedger } from './capacity';
import { decideOffer, decideOutlook, type CategoryState, type Outlook } from './outlook';

const now = new Date('2026-11-03T12:00:00Z');
const since = new Date('2026-11-01T12:00:00Z');
const name = { de: 'Verbände', en: 'Associations' };
const event: EventFacts & { confirmEmail: boolean } = {
  ...{ status: 'published', confirmEmail: false, startsAt: new Date('2027-01-14T09:00:00Z') },
  ...{ endsAt: new Date('2027-01-14T16:00:00Z'), registrationOpensAt: null, registrationClosesAt: null },
};
const open: CategoryState = { left: 3, approval: false, waits: false, waiting: 0, window: { ok: true } };
const codeNeeded = { ok: false, reason: 'codeNeeded', facts: { name } } as const;
const closed = { ok: false, reason: 'categoryClosed', facts: { name, closedAt: since } } as const;

describe('decideOutlook', () => {
  it.each<[string, Partial<CategoryState>, boolean, Outlook]>([
    ['places', {}, false, { ok: true, leads: 'confirmed' }],
    ['places, with an address to be confirmed', {}, true, { ok: true, leads: 'unconfirmed' }],
    ['an approval', { approval: true }, true, { ok: true, leads: 'pending' }],
    [
      'an approval where no place is left',
      { approval: true, left: 0, waits: true },
      false,
      { ok: true, leads: 'pending' },
    ],
    [
      'a waiting list',
      { left: 0, waits: true, waiting: 11 },
      true,
      { ok: true, leads: 'waiting', position: 12 },
    ],
    ['a waiting list while there are places', { waits: true }, false, { ok: true, leads: 'confirmed' }],
    ['nothing left', { left: 0, waiting: 2 }, false, { ok: false, reason: 'full' }],
    ['a code', { window: codeNeeded }, false, codeNeeded],
    ['closed, approval and list aside', { window: closed, approval: true, waits: true }, false, closed],
  ])('%s', (_, change, confirmEmail, expected) => {
    expect(decideOutlook({ confirmEmail }, { ...open, ...change })).toEqual(expected);
  });

  it.each<[string, Partial<CategoryState>, Outlook]>([
    ['opens a category by code', { window: codeNeeded, approval: true }, { ok: true, leads: 'byCode' }],
    ['may keep places where there are no others', { left: 0 }, { ok: true, leads: 'byCode' }],
    [
      'changes nothing where one waits',
      { left: 0, waits: true },
      { ok: true, leads: 'waiting', position: 1 },
    ],
    ['opens nothing that is closed', { window: closed }, closed],
  ])('with a code in the same form: %s', (_, change, expected) => {
    expect(decideOutlook({ confirmEmail: false }, { ...open, ...change }, true)).toEqual(expected);
  });

  const numbers = fc.record({
    places: fc.nat(4),
    quota: fc.option(fc.nat(4), { nil: null }),
    taken: fc.nat(4),
    kept: fc.nat(2),
    heldBack: fc.nat(2),
    approval: fc.boolean(),
    waits: fc.boolean(),
    confirmEmail: fc.boolean(),
    from: fc.constantFrom('all' as const, 'code' as const),
  });

  it('says before what will be decided afterwards', () => {
    fc.assert(
      fc.property(
        numbers,
        ({ places, quota, taken, kept, heldBack, approval, waits, confirmEmail, from }) => {
          const ledger: PlaceLedger = {
            ...{ places, kept, heldBack, houseTaken: 0, options: new Map() },
            total: { taken, lastAt: null },
            categories: new Map([['a', { name, quota, taken, kept, lastAt: null }]]),
          };
          const outlook = decideOutlook(
            { confirmEmail },
            { left: categoryLeft(ledger, 'a', from), approval, waits, waiting: 4, window: { ok: true } },
          );
          const category = { approval, whenFull: waits ? 'waitingList' : 'closed' } as const;
          const candidate = { claim: { categoryId: 'a', optionIds: [], from }, category };
          const verdict = decideAdmission(ledger, [candidate], { confirmEmail }, now);
          expect(outlook.ok).toBe(verdict.ok);
          if (outlook.ok && verdict.ok) expect([outlook.leads]).toEqual(verdict.statuses);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('shows the form where somebody would be taken by it, and says that all is full only where it is', () => {
    const state = fc.record({
      left: fc.nat(2),
      approval: fc.boolean(),
      waits: fc.boolean(),
      waiting: fc.nat(3),
      window: fc.constantFrom({ ok: true as const }, codeNeeded, closed),
    });
    fc.assert(
      fc.property(fc.array(state, { minLength: 1, maxLength: 3 }), fc.boolean(), (categories, codesServe) => {
        const left = Math.max(...categories.map((one) => one.left));
        const verdict = decideOffer(
          event,
          { places: 9, left, fullSince: since, categories },
          now,
          codesServe,
        );
        const outlooks = categories.map((one) => decideOutlook(event, one, codesServe));
        expect(verdict.ok).toBe(outlooks.some(({ ok }) => ok));
        if (verdict.ok) return;
        const isFull = categories.every((one) => one.left === 0 && one.window.ok);
        expect(verdict.reason).toBe(isFull ? 'eventFull' : 'noChoice');
      }),
    );
  });
});

describe('decideOffer', () => {
  const none = { ...open, left: 0 };
  const offer = (...categories: CategoryState[]) => ({ places: 10, left: 0, fullSince: since, categories });

  it.each<[string, CategoryState[], object]>([
    ['one has places', [none, { ...none, left: 1 }], { ok: true }],
    ['one has a waiting list', [none, { ...none, waits: true }], { ok: true }],
    ['one is decided by organisers', [none, { ...none, approval: true }], { ok: true }],
    ['all are full', [none, none], { ok: false, reason: 'eventFull', facts: { places: 10, since } }],
    ['one is by code', [none, { ...open, window: codeNeeded }], { ok: false, reason: 'noChoice' }],
    ['there are none', [], { ok: false, reason: 'noCategories' }],
  ])('of the categories, %s', (_, categories, expected) => {
    expect(decideOffer(event, offer(...categories), now)).toEqual(expected);
  });

  it('does not call an event full whose categories are', () => {
    expect(decideOffer(event, { ...offer(none), left: 40, fullSince: null }, now)).toEqual({
      ok: false,
      reason: 'noChoice',
    });
  });

  it('says first that nobody can register now', () => {
    const over = { ...event, registrationClosesAt: since };
    expect(decideOffer(over, offer(open), now)).toEqual({
      ok: false,
      reason: 'closed',
      facts: { closedAt: since },
    });
  });
});
