import { describe, expect, it } from 'vitest';
import { canChoose, categoryView } from './category-view';
import type { CategoryOffer } from './queries';

const now = new Date('2026-11-03T12:00:00Z');
const at = new Date('2026-11-10T08:30:00Z');
const name = { de: 'Presse', en: 'Press' };
const context = { event: { timeZone: 'Europe/Berlin' }, locale: 'en', now } as const;
const open: CategoryOffer = {
  ...{ id: 'press', name, description: { de: '', en: '' }, quota: 10, taken: 3, left: 7, fullSince: null },
  ...{ approval: false, waits: false, window: { ok: true }, isQuotaFull: false, canBeChosen: true },
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
      { full: 'Full since 14 September 2026: you would be on the waiting list.', opensFull: true },
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

  it('can be chosen though it is full where a code can be typed, which may keep places', () => {
    const view = categoryView({ ...open, ...full, ...byCode }, { ...context, codesServe: true });
    expect(view).toMatchObject({ blocked: undefined, opensFull: true, full: '' });
    expect(view.manner).toBe('Only with an invitation code.');
  });
});

describe('canChoose', () => {
  it.each<[boolean, string, Partial<CategoryOffer>]>([
    [true, 'open', {}],
    [false, 'full', full],
    [true, 'full with a waiting list', { ...full, waits: true }],
    [true, 'full where an organiser decides', { ...full, approval: true }],
    [false, 'by code', { ...byCode, waits: true }],
    [false, 'not open yet', later],
  ])('is %s: %s', (expected, _, change) => {
    expect(canChoose({ ...open, ...change })).toBe(expected);
  });
});
