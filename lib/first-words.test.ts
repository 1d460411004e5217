import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstWords } from './first-words';

describe('the first words of a text', () => {
  it.each([
    ['', ''],
    ['Kurz.', 'Kurz.'],
    ['Eine\n\nzweite  Zeile', 'Eine zweite Zeile'],
    ['Aus der Erfahrung vieler', 'Aus der Erfahrung…'],
    ['Arbeit und Beruf, schnell', 'Arbeit und Beruf…'],
    ['Ein Weg für alle – und mehr', 'Ein Weg für alle…'],
    ['Arbeitsmarktintegrationsmaßnahmen', 'Arbeitsmarktintegra…'],
  ])('%j', (text, expected) => {
    expect(firstWords(text, 20)).toBe(expected);
  });

  it('are never more letters than asked for, and the whole of what fits', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 60 }), (text, most) => {
        const found = firstWords(text, most);
        expect(found.length).toBeLessThanOrEqual(most);
        expect(found).not.toMatch(/[\uD800-\uDBFF]…$/);
        const line = text.replace(/\s+/g, ' ').trim();
        if (line.length <= most) expect(found).toBe(line);
      }),
    );
  });
});
