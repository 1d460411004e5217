import { describe, expect, it } from 'vitest';
import {
  canChooseCategory,
  canWithdrawConsent,
  changedFields,
  decideCancel,
  decideCategoryDeletion,
  decideChange,
  decidePassingOn,
  openConsents,
  statusAt,
} from './rules';

const event = {
  status: 'published' as const,
  startsAt: new Date('2027-01-14T09:00:00Z'),
  endsAt: new Date('2027-01-14T15:30:00Z'),
  registrationOpensAt: null,
  registrationClosesAt: null,
  changesUntil: null,
  cancelUntil: null,
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
    expect(decideChange(of, { status }, new Date(at), 'person')).toEqual(expected);
  });
});

describe('what people may do by themselves until a time', () => {
  const until = new Date('2027-01-10T12:00:00Z');
  const early = new Date('2027-01-10T11:59:59Z');
  const limited = { ...event, changesUntil: until, cancelUntil: until };
  const one = { status: 'confirmed' as const };

  it('is said with the time that it was, and does not bind the team', () => {
    const changes = { ok: false, reason: 'changesClosed', facts: { until } };
    expect(decideChange(limited, one, early, 'person')).toEqual({ ok: true });
    expect(decideChange(limited, one, until, 'person')).toEqual(changes);
    expect(decideChange(limited, one, until, 'team')).toEqual({ ok: true });
    expect(decidePassingOn(limited, one, until)).toEqual(changes);
    const cancels = { ok: false, reason: 'cancelClosed', facts: { until } };
    expect(decideCancel(limited, one, until, 'person')).toEqual(cancels);
    expect(decideCancel(limited, one, until, 'team')).toEqual({ ok: true });
  });

  it('lets who has no place leave at any time', () => {
    for (const status of ['pending', 'waiting', 'offered', 'unconfirmed'] as const) {
      expect(decideCancel(limited, { status }, until, 'person')).toEqual({ ok: true });
    }
    expect(decideCancel(limited, { status: 'expired' }, early, 'person')).toMatchObject({
      reason: 'cancelled',
    });
  });

  it('passes on a confirmed place only', () => {
    expect(decidePassingOn(event, one, early)).toEqual({ ok: true });
    expect(decidePassingOn(event, { status: 'waiting' }, early)).toEqual({
      ok: false,
      reason: 'notConfirmed',
    });
  });

  it('lets nobody go round an approval, a code or a time', () => {
    const category = { approval: false, byCode: false, opensAt: null, closesAt: null };
    expect(canChooseCategory(category, 'person', early)).toBe(true);
    for (const change of [{ approval: true }, { byCode: true }, { opensAt: until }, { closesAt: early }]) {
      expect(canChooseCategory({ ...category, ...change }, 'person', early)).toBe(false);
      expect(canChooseCategory({ ...category, ...change }, 'team', early)).toBe(true);
    }
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
    [0, 0, 2, { ok: true }],
    [1, 0, 2, { ok: false, reason: 'hasRegistrations' }],
    [0, 1, 2, { ok: false, reason: 'hasCodes' }],
    [1, 1, 2, { ok: false, reason: 'hasRegistrations' }],
    [0, 0, 1, { ok: false, reason: 'lastCategory' }],
    [3, 0, 1, { ok: false, reason: 'hasRegistrations' }],
  ])('%s registrations, %s codes, %s categories', (registrations, codes, categories, expected) => {
    expect(decideCategoryDeletion({ registrations, codes }, categories)).toEqual(expected);
  });
});

describe('statusAt', () => {
  const until = new Date('2027-01-02T09:00:00Z');
  const before = new Date('2027-01-02T08:59:59Z');
  it.each([
    ['offered', until, before, 'offered'],
    ['offered', until, until, 'expired'],
    ['unconfirmed', until, until, 'expired'],
    ['unconfirmed', null, until, 'unconfirmed'],
    // Whatever was left behind, a confirmed place does not lapse
    ['confirmed', until, until, 'confirmed'],
    ['waiting', until, until, 'waiting'],
  ] as const)('%s until %s, at %s', (status, expiresAt, now, expected) => {
    expect(statusAt({ status, expiresAt }, now)).toBe(expected);
  });
});

describe('openConsents', () => {
  const asked = [{ key: 'data' }, { key: 'photo' }];
  const at = new Date('2027-01-01T09:00:00Z');
  it.each([
    ['nothing given', [], ['data', 'photo']],
    ['an earlier version given', [{ key: 'data', withdrawnAt: null }], ['photo']],
    ['given and taken back', [{ key: 'data', withdrawnAt: at }], ['data', 'photo']],
    [
      'taken back and given again in a newer version',
      [
        { key: 'data', withdrawnAt: at },
        { key: 'data', withdrawnAt: null },
      ],
      ['photo'],
    ],
    ['something else given', [{ key: 'press', withdrawnAt: null }], ['data', 'photo']],
  ])('%s', (_, given, open) => {
    expect(openConsents(asked, given).map(({ key }) => key)).toEqual(open);
  });
});
