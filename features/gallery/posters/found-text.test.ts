import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keptText, proposedText, textPages } from './found-text';
import { limits } from './upload-rules';

const page = (number: number) => `Seite ${number}`;

describe('keptText', () => {
  it.each([
    [
      'joins what goes on in the next line',
      'Drei Stellen,\r\nein Tresen und\r\nviele Fragen',
      'Drei Stellen, ein Tresen und viele Fragen',
    ],
    ['joins a word that is broken', 'Integra\u0002\r\ntion', 'Integration'],
    [
      'begins anew at a title or a number',
      'Ergebnis\r\n412 Menschen\r\nDank',
      'Ergebnis\n412 Menschen\nDank',
    ],
    ['knows letters set as one', 'tri\u001bt o\ufb03ziell', 'trifft offiziell'],
    ['drops what no reader sees', 'A\u0000\u0007  B\ufffe', 'A B'],
    ['is empty where there is nothing', ' \r\n\u0000', ''],
  ])('%s', (_what, found, kept) => {
    expect(keptText([found])).toBe(kept);
  });

  it('keeps pages apart, the silent too, and no more than its measure', () => {
    expect(textPages(keptText(['Eins', '', 'Drei']))).toEqual(['Eins', '', 'Drei']);
    expect(keptText(['', ''])).toBe('');
    expect(keptText(['A'.repeat(limits.characters + 1)])).toHaveLength(limits.characters);
  });

  it('has neither control characters nor spaces at its ends, whatever comes', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 5 }), (pages) => {
        const kept = keptText(pages);
        expect(kept).not.toMatch(/[\u0000-\u0008\u000e-\u001f]/);
        for (const text of textPages(kept)) expect(text).toBe(text.trim());
      }),
    );
  });
});

describe('proposedText', () => {
  it('makes paragraphs of lines, and a heading for each page where there are several', () => {
    expect(proposedText('Eins\nZwei', page)).toBe('Eins\n\nZwei');
    expect(proposedText('Eins\f\fDrei\nVier', page)).toBe('## Seite 1\n\nEins\n\n## Seite 3\n\nDrei\n\nVier');
    expect(proposedText('', page)).toBe('');
  });
});
