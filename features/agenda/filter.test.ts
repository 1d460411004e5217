import { describe, expect, it } from 'vitest';
import { isFilter, matches, type Wanted } from './filter';

const session = { track: 't1', format: 'f1', language: 'de', text: 'kunstliche intelligenz in der beratung' };
const nothing: Wanted = { q: '', track: '', format: '', language: '' };

describe('filter', () => {
  it.each<[Partial<Wanted>, boolean]>([
    [{}, true],
    [{ q: 'Künstliche' }, true],
    [{ q: 'kuenstliche' }, true],
    [{ q: 'kunstliche' }, true],
    [{ q: 'gewalt' }, false],
    [{ q: 'beratung KUNST' }, true],
    [{ q: 'beratung recht' }, false],
    [{ track: 't1' }, true],
    [{ track: 't2' }, false],
    [{ format: 'f2' }, false],
    [{ language: 'de' }, true],
    [{ language: 'en' }, false],
    [{ q: 'intelligenz', track: 't1', format: 'f1', language: 'de' }, true],
  ])('%o finds it: %s', (wanted, found) => {
    expect(matches(session, { ...nothing, ...wanted })).toBe(found);
  });

  it('finds a session in both languages in each', () => {
    expect(matches({ ...session, language: 'both' }, { ...nothing, language: 'en' })).toBe(true);
  });

  it('knows when nothing is looked for', () => {
    expect([isFilter(nothing), isFilter({ ...nothing, q: 'a' })]).toEqual([false, true]);
  });
});
