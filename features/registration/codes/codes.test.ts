import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { resetEnv } from '@/lib/env';
import {
  codeLink,
  decideCode,
  decideCodeChange,
  decideKeeping,
  keptBy,
  newCode,
  normaliseCode,
  shownCode,
  usesLeft,
  type CodeFacts,
  type CodeRefusal,
} from './codes';
import { codeRefusalText } from '../words';

beforeEach(() => resetEnv({ APP_URL: 'https://conference.example.org' }));

const now = new Date('2026-11-03T12:00:00Z');
const name = { de: 'Bund', en: 'Federation' };
const code: CodeFacts = { categoryId: 'a', categoryName: name, uses: 3, used: 1, expiresAt: null };

const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const someCode = fc.string({ unit: fc.constantFrom(...letters), minLength: 8, maxLength: 8 });

describe('a code', () => {
  it('can be read out and typed from paper', () => {
    const made = Array.from({ length: 500 }, newCode);
    expect(new Set(made).size).toBe(500);
    expect(made.filter((one) => normaliseCode(one) !== one)).toEqual([]);
    expect(shownCode('K7QM2XWP')).toBe('K7QM-2XWP');
    expect(codeLink('de', 'konferenz', 'K7QM2XWP')).toBe(
      'https://conference.example.org/de/konferenz/register/with/K7QM2XWP',
    );
  });
});

describe('normaliseCode', () => {
  it.each([
    ['K7QM2XWP', 'K7QM2XWP'],
    ['  k7qm-2xwp\n', 'K7QM2XWP'],
    ['k7qm 2xwp', 'K7QM2XWP'],
    ['K7QM–2XWP.', 'K7QM2XWP'],
    ['k7o0il1p', 'K7QQLLLP'],
    ['Ｋ７ＱＭ２ＸＷＰ', 'K7QM2XWP'],
    ['https://conference.example.org/de/konferenz/register/with/k7qm2xwp?from=mail#form', 'K7QM2XWP'],
    ['', undefined],
    ['K7QM2XW', undefined],
    ['K7QM2XWPP', undefined],
    ['https://conference.example.org/de/konferenz/register/with/', undefined],
    ['🦔🦔🦔🦔', undefined],
  ])('%s → %s', (typed, expected) => expect(normaliseCode(typed)).toBe(expected));

  it('takes no time for what is far too long', () => {
    expect(normaliseCode('x'.repeat(1_000_000))).toBeUndefined();
  });

  it('knows every code again, in whatever case, with gaps, as it is shown, and in its link', () => {
    const gap = fc.constantFrom('', ' ', '-', '\u00A0', ' - ', '\t');
    fc.assert(
      fc.property(
        someCode,
        fc.array(fc.tuple(fc.boolean(), gap), { minLength: 8, maxLength: 8 }),
        (one, how) => {
          const typed = [...one]
            .map((letter, place) => (how[place]![0] ? letter.toLowerCase() : letter) + how[place]![1])
            .join('');
          expect(normaliseCode(typed)).toBe(one);
          expect(normaliseCode(shownCode(one))).toBe(one);
          expect(normaliseCode(codeLink('en', 'konferenz', one))).toBe(one);
        },
      ),
    );
  });

  it('takes the letters and digits that no code has for those that they look like', () => {
    fc.assert(
      fc.property(someCode, (one) => {
        const misread = one.replaceAll('Q', 'o').replaceAll('L', 'i');
        expect(normaliseCode(misread)).toBe(one);
        expect(normaliseCode(misread.replaceAll('o', '0').replaceAll('i', '1'))).toBe(one);
      }),
    );
  });

  it('makes a code or nothing of whatever is typed, and stays with it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...letters, ...'0OIlißÄﬁ -/?#🦔'), maxLength: 12 }),
        (typed) => {
          const made = normaliseCode(typed);
          if (made === undefined) return;
          expect(made).toMatch(/^[2-9A-HJ-NP-Z]{8}$/);
          expect(normaliseCode(made)).toBe(made);
        },
      ),
    );
  });
});

describe('decideCode', () => {
  const expired = { ...code, expiresAt: now };
  it.each<[string, CodeFacts | undefined, string | undefined, number, ReturnType<typeof decideCode>]>([
    ['serves', code, 'a', 1, { ok: true }],
    ['serves before a category is chosen', code, undefined, 1, { ok: true }],
    ['serves for all that is left', code, 'a', 2, { ok: true }],
    ['serves until it expires', { ...code, expiresAt: new Date(now.getTime() + 1) }, 'a', 1, { ok: true }],
    ['is not there', undefined, 'a', 1, { ok: false, reason: 'codeUnknown' }],
    ['has expired', expired, 'a', 1, { ok: false, reason: 'codeExpired', facts: { at: now } }],
    ['is for another category', code, 'b', 1, { ok: false, reason: 'codeElsewhere', facts: { name } }],
    [
      'is used up',
      { ...code, used: 3 },
      'a',
      1,
      { ok: false, reason: 'codeUsedUp', facts: { uses: 3, left: 0, needed: 1 } },
    ],
    [
      'is too small for a delegation',
      code,
      'a',
      3,
      { ok: false, reason: 'codeUsedUp', facts: { uses: 3, left: 2, needed: 3 } },
    ],
    [
      'says the category before what is left of it',
      { ...code, used: 3 },
      'b',
      1,
      { ok: false, reason: 'codeElsewhere', facts: { name } },
    ],
  ])('%s', (_, facts, categoryId, needed, expected) => {
    expect(decideCode(facts, categoryId, needed, now)).toEqual(expected);
  });

  it('never makes more registrations than the code has uses, however it is split', () => {
    const steps = fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 30 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20 }), steps, (uses, needs) => {
        let used = 0;
        for (const needed of needs) {
          const facts = { ...code, uses, used };
          const isEnough = usesLeft(facts) >= needed;
          expect(decideCode(facts, 'a', needed, now).ok).toBe(isEnough);
          if (isEnough) used += needed;
        }
        expect(used).toBeLessThanOrEqual(uses);
      }),
    );
  });
});

describe('decideKeeping', () => {
  it.each([
    [{ event: 5, category: 5 }, 5, { ok: true }],
    [{ event: 0, category: 0 }, 0, { ok: true }],
    [
      { event: 4, category: 4 },
      5,
      { ok: false, reason: 'notEnoughPlaces', facts: { wanted: 5, left: 4, name: null } },
    ],
    [
      { event: 9, category: 2 },
      5,
      { ok: false, reason: 'notEnoughPlaces', facts: { wanted: 5, left: 2, name } },
    ],
  ])('%j for %i', (free, wanted, expected) => {
    expect(decideKeeping({ ...free, name }, wanted)).toEqual(expected);
  });
});

describe('keptBy', () => {
  it.each([
    [{ holdsPlaces: true, uses: 5, expiresAt: null }, 2, 3],
    [{ holdsPlaces: true, uses: 1, expiresAt: null }, 2, 0],
    [{ holdsPlaces: false, uses: 5, expiresAt: null }, 2, 0],
    [{ holdsPlaces: true, uses: 5, expiresAt: now }, 2, 0],
    [{ holdsPlaces: true, uses: 5, expiresAt: new Date(now.getTime() + 1) }, 0, 5],
  ])('%j with %i placed: %i', (one, placed, kept) => expect(keptBy(one, placed, now)).toBe(kept));
});

describe('decideCodeChange', () => {
  const past = new Date(now.getTime() - 1);
  const future = new Date(now.getTime() + 1);
  it.each([
    ['nothing', code, {}, { ok: true }],
    ['fewer uses', code, { uses: 1 }, { ok: true }],
    ['fewer uses than used', code, { uses: 0 }, { ok: false, reason: 'usesBelowUsed', facts: { used: 1 } }],
    ['the label of one that was used too often', { ...code, used: 4 }, { uses: 3 }, { ok: true }],
    ['a later end', code, { expiresAt: future }, { ok: true }],
    ['an end that is now', code, { expiresAt: now }, { ok: false, reason: 'expiryPast' }],
    ['an end long past', code, { expiresAt: past }, { ok: false, reason: 'expiryPast' }],
    ['an end long past that it has', { ...code, expiresAt: past }, { expiresAt: past }, { ok: true }],
    ['no end for one that has ended', { ...code, expiresAt: past }, { expiresAt: null }, { ok: true }],
  ])('%s', (_, facts, change, expected) => {
    expect(decideCodeChange(facts, change, now)).toEqual(expected);
  });
});

describe('codeRefusalText', () => {
  const event = { timeZone: 'Europe/Berlin' };
  const usedUp = (uses: number, left: number, needed: number): CodeRefusal => ({
    ok: false,
    reason: 'codeUsedUp',
    facts: { uses, left, needed },
  });
  it.each<[CodeRefusal, string, string]>([
    [
      { ok: false, reason: 'codeUnknown' },
      'Diesen Einladungscode kennen wir nicht. Bitte prüfen Sie, ob er vollständig ist: Er besteht aus acht Buchstaben und Ziffern.',
      'We do not know this invitation code. Please check that it is complete: it has eight letters and digits.',
    ],
    [
      { ok: false, reason: 'codeExpired', facts: { at: now } },
      'Dieser Einladungscode galt bis 3. November 2026, 13:00 Uhr.',
      'This invitation code was valid until 3 November 2026, 13:00.',
    ],
    [
      { ok: false, reason: 'codeElsewhere', facts: { name } },
      'Dieser Einladungscode gilt nur für die Teilnahmegruppe „Bund“.',
      'This invitation code is only for the category “Federation”.',
    ],
    [
      usedUp(1, 0, 1),
      'Mit diesem Einladungscode hat sich schon jemand angemeldet. Er gilt für eine Anmeldung.',
      'Somebody has already registered with this invitation code. It is for one registration.',
    ],
    [
      usedUp(20, 0, 2),
      'Dieser Einladungscode gilt für 20 Anmeldungen, und alle sind schon erfolgt.',
      'This invitation code is for 20 registrations, and all of them have been made.',
    ],
    [
      usedUp(20, 1, 2),
      'Dieser Einladungscode gilt noch für eine Anmeldung. Sie möchten 2 Personen anmelden.',
      'This invitation code is good for one more registration. You want to register 2 people.',
    ],
  ])('%j', (refusal, de, en) => {
    expect(codeRefusalText(refusal, event, 'de')).toBe(de);
    expect(codeRefusalText(refusal, event, 'en')).toBe(en);
  });
});
