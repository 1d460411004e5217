import { describe, expect, it } from 'vitest';
import type { PlaceRefusal } from './capacity';
import { whenText, whereText } from './occasion';
import { refusalText, sinceText } from './words';

const now = new Date('2026-11-03T12:00:00Z');
const berlin = { timeZone: 'Europe/Berlin' };
const bund = { de: 'Bund', en: 'Federation' };
const offer = {
  left: 5,
  categories: [
    { name: bund, left: 0 },
    { name: { de: 'Verbände', en: 'Associations' }, left: 3 },
    { name: { de: 'Projekte', en: '' }, left: 2 },
  ],
};
const say = (refusal: PlaceRefusal, locale: 'de' | 'en' = 'de') =>
  refusalText(refusal, berlin, offer, locale, now);

describe('refusalText', () => {
  it('says since when a category is full and where there are places', () => {
    const since = new Date('2026-09-14T22:30:00Z');
    const refusal = { ok: false, reason: 'categoryFull', facts: { name: bund, quota: 25, since } } as const;
    expect(say(refusal)).toEqual([
      'Alle 25 Plätze der Gruppe „Bund“ sind seit dem 15. September 2026 vergeben.',
      'In diesen Gruppen gibt es noch Plätze: Verbände und Projekte.',
    ]);
    expect(say(refusal, 'en')).toEqual([
      'All 25 places in “Federation” have been taken since 15 September 2026.',
      'There are still places in these categories: Associations and Projekte.',
    ]);
  });

  it.each<[PlaceRefusal, string]>([
    [
      { ok: false, reason: 'eventFull', facts: { places: 1_170, since: null } },
      'Alle 1.170 Plätze sind vergeben.',
    ],
    [
      { ok: false, reason: 'notOpenYet', facts: { opensAt: new Date('2026-12-01T08:00:00Z') } },
      'Die Anmeldung öffnet am 1. Dezember 2026 um 09:00 Uhr.',
    ],
    [{ ok: false, reason: 'notOpenYet', facts: { opensAt: null } }, 'Die Anmeldung ist noch nicht geöffnet.'],
    [
      { ok: false, reason: 'closed', facts: { closedAt: new Date('2026-11-01T22:59:00Z') } },
      'Die Anmeldung ist seit dem 1. November 2026, 23:59 Uhr geschlossen.',
    ],
    [{ ok: false, reason: 'over' }, 'Diese Veranstaltung ist vorbei. Eine Anmeldung ist nicht mehr möglich.'],
  ])('%o', (refusal, words) => {
    expect(say(refusal)).toEqual([words]);
  });

  it('gives the time of today, which says more than the date', () => {
    expect(sinceText(new Date('2026-11-03T09:05:00Z'), 'de', berlin, now)).toBe('heute, 10:05 Uhr');
    expect(sinceText(new Date('2026-11-02T09:05:00Z'), 'de', berlin, now)).toBe('dem 2. November 2026');
  });
});

describe('when and where', () => {
  const occasion = {
    ...berlin,
    startsAt: new Date('2027-01-14T09:00:00Z'),
    endsAt: new Date('2027-01-14T15:30:00Z'),
    venue: { de: 'Haus am Ufer', en: '' },
    address: '',
    city: 'Berlin',
  };
  it('fit one day and several', () => {
    expect(whenText(occasion, 'de')).toBe('Donnerstag, 14. Januar 2027, 10:00 bis 16:30 Uhr');
    const days = { ...occasion, endsAt: new Date('2027-01-15T15:30:00Z') };
    expect(whenText(days, 'de')).toBe('14.–15. Januar 2027, Beginn 10:00 Uhr');
  });
  it('name what is known, once', () => {
    expect(whereText(occasion, 'en')).toBe('Haus am Ufer, Berlin');
    expect(whereText({ ...occasion, address: 'Uferstraße 1, 10115 Berlin' }, 'de')).toBe(
      'Haus am Ufer, Uferstraße 1, 10115 Berlin',
    );
  });
});
