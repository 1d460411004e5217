import { describe, expect, it } from 'vitest';
import { canWithdrawConsent, changedFields, decideCategoryDeletion, decideChange } from './rules';

const event = {
  status: 'published' as const,
  startsAt: new Date('2027-01-14T09:00:00Z'),
  endsAt: new Date('2027-01-14T15:30:00Z'),
  registrationOpensAt: null,
  registrationClosesAt: null,
};

describe('decideChange', () => {
  it.each([
    ['before the event', event, 'confirmed', '2027-01-01T09:00:00Z', { ok: true }],
    ['while it is on', event, 'confirmed', '2027-01-14T10:00:00Z', { ok: true }],
    ['when it is over', event, 'confirmed', '2027-01-14T15:30:00Z', { ok: false, reason: 'over' }],
    [
      'in an archive',
      { ...event, status: 'archived' as const },
      'confirmed',
      '2027-01-01T09:00:00Z',
      { ok: false, reason: 'over' },
    ],
    ['once cancelled', event, 'cancelled', '2027-01-01T09:00:00Z', { ok: false, reason: 'cancelled' }],
  ] as const)('%s', (_, of, status, at, expected) => {
    expect(decideChange(of, { status }, new Date(at))).toEqual(expected);
  });
});

describe('changedFields', () => {
  const before = {
    givenName: 'Ada',
    familyName: 'Lovelace',
    organisation: '',
    email: 'ada@example.org',
    categoryId: 'a',
    locale: 'de',
    accessNeeds: '',
    diet: 'vegan',
  };
  it('names what is another value now, and nothing that was not asked', () => {
    expect(changedFields(before, before)).toEqual([]);
    expect(changedFields(before, { diet: '', categoryId: 'b' })).toEqual(['categoryId', 'diet']);
    expect(changedFields(before, {})).toEqual([]);
  });
});

describe('canWithdrawConsent', () => {
  it.each([
    [false, null, true],
    [true, null, false],
    [false, new Date(0), false],
  ])('required %s, withdrawn %s: %s', (required, withdrawnAt, expected) => {
    expect(canWithdrawConsent({ required, withdrawnAt })).toBe(expected);
  });
});

describe('decideCategoryDeletion', () => {
  it.each([
    [0, 2, { ok: true }],
    [1, 2, { ok: false, reason: 'hasRegistrations' }],
    [0, 1, { ok: false, reason: 'lastCategory' }],
    [3, 1, { ok: false, reason: 'hasRegistrations' }],
  ])('%s registrations, %s categories', (registrations, categories, expected) => {
    expect(decideCategoryDeletion(registrations, categories)).toEqual(expected);
  });
});
