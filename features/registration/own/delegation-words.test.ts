import { describe, expect, it } from 'vitest';
import { delegationRefusalText, shortfalls } from './delegation-words';

const now = new Date('2026-11-03T12:00:00Z');
const event = { timeZone: 'Europe/Berlin' };
const both = (text: string) => ({ de: text, en: text });
const category = (id: string, left: number, approval = false) => ({ id, name: both(id), left, approval });
const people = (...ids: string[]) => ids.map((categoryId) => ({ categoryId }));

describe('shortfalls', () => {
  it.each([
    ['enough', people('a', 'b'), 2, []],
    ['too few in one', people('a', 'a', 'b'), 5, [{ name: both('a'), left: 1, wanted: 2 }]],
    [
      'too few in both',
      people('a', 'a', 'b', 'b', 'b'),
      9,
      [
        { name: both('a'), left: 1, wanted: 2 },
        { name: both('b'), left: 2, wanted: 3 },
      ],
    ],
    ['too few in all', people('a', 'b'), 1, [{ name: null, left: 1, wanted: 2 }]],
    ['whoever an organiser decides about takes none', people('a', 'c', 'c'), 1, []],
  ])('%s', (_, who, left, expected) => {
    const offer = { left, categories: [category('a', 1), category('b', 2), category('c', 0, true)] };
    expect(shortfalls(who, offer)).toEqual(expected);
  });
});

describe('delegationRefusalText', () => {
  const offer = { left: 1, categories: [category('Press', 1), category('Guests', 1)] };
  const nobody = 'Nobody has been registered: there are places for all of you or for none.';
  const full = { ok: false, reason: 'eventFull', facts: { places: 20, since: now } } as const;

  it('says how many places there are, and how many are needed', () => {
    expect(delegationRefusalText(full, people('Press', 'Press'), event, offer, 'en', now)).toEqual([
      nobody,
      'There is one place left in “Press”. You need 2.',
    ]);
    expect(delegationRefusalText(full, people('Press', 'Guests'), event, offer, 'en', now)).toEqual([
      nobody,
      'There is one place left in all. You need 2.',
    ]);
  });

  it('gives any other reason as it is', () => {
    const refusal = { ok: false, reason: 'codeUnknown' } as const;
    expect(delegationRefusalText(refusal, people('Press'), event, offer, 'en', now)).toEqual([
      nobody,
      'We do not know this invitation code. Please check that it is complete: it has eight letters and digits.',
    ]);
  });
});
