import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openIndex, wordIndex, wordsIn } from './word-index';

const texts = [
  'Künstliche Intelligenz in der Berufsanerkennung: Pflege-Kräfte gewinnen',
  'Arbeit und Markt, Berater*innen vor Ort; café, Łódź, Straße',
  'Kurse für Deutsch am Arbeitsplatz. Neue Wege',
  '',
];
const search = openIndex(wordIndex(texts.map(wordsIn)));
const found = (q: string) => [...(search(q) ?? [])].sort();

describe('the search in the gallery', () => {
  it.each<[string, number[]]>([
    ['Künstliche', [0]],
    ['kuenstliche', [0]],
    ['kunstliche', [0]],
    ['Anerkennung', [0]],
    ['berufs anerkennung', [0]],
    ['Berufs-Anerkennung', [0]],
    ['Pflegekräfte', [0]],
    ['pflegekraefte', [0]],
    ['pflege kraefte', [0]],
    // Both parts of a compound as words of their own, also with what joins them
    ['Arbeitsmarkt', [1]],
    ['Deutschkurse', [2]],
    ['Beraterinnen', [1]],
    ['Berater*innen', [1]],
    ['cafe', [1]],
    ['CAFÉ', [1]],
    ['Lodz', [1]],
    ['strasse', [1]],
    ['straße', [1]],
    ['arbeit', [1, 2]],
    ['neue', [2]],
    ['arbeit intelligenz', []],
    ['xylophon', []],
    ['"<script>', []],
  ])('for %s finds %j', (q, expected) => {
    expect(found(q)).toEqual(expected);
  });

  it('knows when nothing is looked for', () => {
    expect([search(''), search('  '), search(' – ')]).toEqual([undefined, undefined, undefined]);
  });

  it('finds a text by each part of each of its words, however its umlauts are written', () => {
    const word = fc.stringMatching(/^[a-zäöüßé]{1,12}$/);
    const spelled: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', é: 'e' };
    fc.assert(
      fc.property(
        fc.array(fc.array(word, { maxLength: 8 }), { minLength: 1, maxLength: 200 }),
        fc.nat(),
        fc.nat(),
        fc.nat(),
        (all, text, at, cut) => {
          const place = text % all.length;
          const words = all[place] ?? [];
          const asked = (words[at % words.length] ?? '').slice(cut % 3);
          // An e at the cut may have been half an umlaut
          fc.pre(/^[^eé]/.test(asked));
          const ask = openIndex(wordIndex(all.map((one) => wordsIn(one.join(' ')))));
          for (const q of [asked, asked.replace(/[äöüßé]/g, (letter) => spelled[letter] ?? '')]) {
            expect(ask(q)?.has(place)).toBe(true);
          }
        },
      ),
    );
  });

  it('finds nothing that has no such word, up to the last of a thousand texts', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat({ max: 999 }), { minLength: 1, maxLength: 20 }), (places) => {
        const all = Array.from({ length: 1_000 }, (_, place) =>
          places.includes(place) ? 'Ziel' : 'anderes',
        );
        const ask = openIndex(wordIndex(all.map(wordsIn)));
        expect([...(ask('ziel') ?? [])]).toEqual([...places].sort((a, b) => a - b));
      }),
      { numRuns: 20 },
    );
  });
});
