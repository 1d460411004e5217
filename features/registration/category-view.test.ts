import { describe, expect, it } from 'vitest';
import { categoryView, isMixedOffer } from './category-view';
import type { CategoryOffer } from './queries';

const now = new Date('2026-11-03T12:00:00Z');
const at = new Date('2026-11-10T08:30:00Z');
const name = { de: 'Presse', en: 'Press' };
const context = { event: { timeZone: 'Europe/Berlin', confirmEmail: false }, locale: 'en', now } as const;
const open: CategoryOffer = {
  ...{ id: 'press', name, description: { de: '', en: '' }, quota: 10, taken: 3, left: 7, fullSince: null },
  ...{
    approval: false,
    waits: false,
    waiting: 4,
    window: { ok: true },
    isQuotaFull: false,
    canBeChosen: true,
  },
};
const full = { left: 0, fullSince: new Date('2026-09-14T10:00:00Z') };
const byCode = { window: { ok: false, reason: 'codeNeeded', facts: { name } } } as const;
const later = { window: { ok: false, reason: 'categoryNotOpenYet', facts: { name, opensAt: at } } } as const;
const past = { window: { ok: false, reason: 'categoryClosed', facts: { name, closedAt: at } } } as const;

describe('categoryView', () => {
  it.each<[string, Partial<CategoryOffer>, object]>([
    ['open', {}, { left: 7, opensFull: false, blocked: undefined, manner: '' }],
    ['full', full, { full: 'Full since 14 September 2026', opensFull: false }],
    ['full since nobody knows when', { left: 0 }, { full: 'Full' }],
    [
      'full with a waiting list',
      { ...full, waits: true },
      {
        full: 'Full since 14 September 2026: you would be on the waiting list, probably number {position}.',
        ...{ waiting: 4, opensFull: true, needsCode: false },
      },
    ],
    [
      'full where an organiser decides: nobody is put on the list by registering',
      { ...full, waits: true, approval: true },
      {
        full: 'Full since 14 September 2026',
        opensFull: true,
        manner: 'The organisers decide about each registration.',
      },
    ],
    ['not open yet', later, { blocked: 'Opens on 10 November 2026 at 09:30.' }],
    ['closed', past, { blocked: 'Closed since 10 November 2026, 09:30.' }],
    ['by code', byCode, { blocked: 'Only with an invitation code.', manner: '', opensFull: false }],
  ])('%s', (_, change, expected) => {
    expect(categoryView({ ...open, ...change }, context)).toMatchObject(expected);
  });

  it.each<[string, Partial<CategoryOffer>, object]>([
    [
      'by code: what a code may keep there is for nobody else to know',
      { ...full, ...byCode },
      {
        blocked: undefined,
        opensFull: true,
        needsCode: true,
        full: '',
        manner: 'Only with an invitation code.',
      },
    ],
    [
      'full: a code may keep places',
      full,
      {
        full: 'Full since 14 September 2026: only with an invitation code that keeps places.',
        ...{ blocked: undefined, opensFull: true, needsCode: true, manner: '' },
      },
    ],
    [
      'full with a waiting list: that comes first',
      { left: 0, waits: true },
      {
        full: 'Full: you would be on the waiting list, probably number {position}.',
        ...{ opensFull: true, needsCode: false },
      },
    ],
    ['closed', past, { blocked: 'Closed since 10 November 2026, 09:30.', opensFull: false }],
  ])('can be chosen where a code can be typed, %s', (_, change, expected) => {
    expect(categoryView({ ...open, ...change }, { ...context, codesServe: true })).toMatchObject(expected);
  });

  const mixed = { ...context, isMixed: true };
  it.each<[string, Partial<CategoryOffer>, Parameters<typeof categoryView>[1], string]>([
    ['nothing where the form says it for all', {}, context, ''],
    ['a place', {}, mixed, 'Your place is certain at once.'],
    [
      'a place, with an address to be confirmed',
      {},
      { ...mixed, event: { ...mixed.event, confirmEmail: true } },
      'Your place is certain once you have confirmed your address.',
    ],
    ['nothing more than that organisers decide', { approval: true }, mixed, ''],
    ['nothing where it is closed', past, mixed, ''],
  ])('leads to %s', (_, change, given, expected) => {
    expect(categoryView({ ...open, ...change }, given).leads).toBe(expected);
  });
});

describe('isMixedOffer', () => {
  it('is one where some wait, for places or for a yes', () => {
    expect(isMixedOffer([open, open])).toBe(false);
    expect(isMixedOffer([open, { ...open, waits: true }])).toBe(true);
    expect(isMixedOffer([{ ...open, approval: true }])).toBe(true);
  });
});
