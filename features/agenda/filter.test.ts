import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchText } from '@/lib/search-text';
import { isFilter, matches, readWanted, shortId, wantedQuery, type Wanted } from './filter';

const session = {
  day: '2025-10-01',
  room: 'r1',
  track: 't1',
  format: 'f1',
  language: 'de',
  level: 'beginner',
  text: searchText('Künstliche Intelligenz in der Berufsanerkennung Pflege-Kräfte gewinnen'),
};
const nothing: Wanted = readWanted(() => undefined);

describe('filter', () => {
  it.each<[Partial<Wanted>, boolean]>([
    [{}, true],
    [{ q: 'Künstliche' }, true],
    [{ q: 'kuenstliche' }, true],
    [{ q: 'kunstliche' }, true],
    [{ q: 'gewalt' }, false],
    [{ q: 'Anerkennung' }, true],
    [{ q: 'Pflegekräfte' }, true],
    [{ q: 'pflegekraefte' }, true],
    [{ q: 'Pflege Kräfte' }, true],
    [{ q: 'pflege-kraefte' }, true],
    [{ q: 'Berufs-Anerkennung' }, true],
    [{ q: 'intelligenz KUNST' }, true],
    [{ q: 'anerkennung recht' }, false],
    // Across the boundary of two words only what is long enough not to be there by chance
    [{ q: 'ind' }, false],
    [{ day: '2025-10-01' }, true],
    [{ day: '2025-10-02' }, false],
    [{ room: 'r1' }, true],
    [{ room: 'r2' }, false],
    [{ track: 't1' }, true],
    [{ track: 't2' }, false],
    [{ format: 'f2' }, false],
    [{ language: 'de' }, true],
    [{ language: 'en' }, false],
    [{ level: 'beginner' }, true],
    [{ level: 'advanced' }, false],
    [{ q: 'intelligenz', track: 't1', format: 'f1', language: 'de' }, true],
  ])('%o finds it: %s', (wanted, found) => {
    expect(matches(session, { ...nothing, ...wanted })).toBe(found);
  });

  it('finds a text by every part of every word, however its umlauts are written', () => {
    const letters = fc.stringMatching(/^[a-zäöüß]{1,12}$/);
    fc.assert(
      fc.property(fc.array(letters, { minLength: 1, maxLength: 6 }), fc.nat(), fc.nat(), (words, at, cut) => {
        const word = words[at % words.length] ?? '';
        const from = cut % word.length;
        const spelled = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };
        for (const q of [word.slice(from), word.replace(/[äöüß]/g, (one) => spelled[one as 'ä'])]) {
          expect(matches({ ...session, text: searchText(words.join(' ')) }, { ...nothing, q })).toBe(true);
        }
      }),
    );
  });

  it('finds a session in both languages in each', () => {
    expect(matches({ ...session, language: 'both' }, { ...nothing, language: 'en' })).toBe(true);
  });

  it('knows when nothing is looked for', () => {
    expect([isFilter(nothing), isFilter({ ...nothing, q: ' ' }), isFilter({ ...nothing, q: 'a' })]).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('is read from an address as it was written there', () => {
    const id = 'b4c8b8a2-1234-4abc-8def-0123456789ab';
    const wanted = { ...nothing, q: 'a & b', track: shortId(id), level: 'beginner' };
    const read = (query: string) => {
      const asked = new URLSearchParams(query);
      return readWanted((name) => asked.get(name));
    };
    expect(read(wantedQuery(wanted))).toEqual(wanted);
    expect(read(`track=${id}`).track).toBe('b4c8b8a2-123');
    expect(read(`q=${'a'.repeat(1_000)}`).q).toHaveLength(200);
  });
});
