import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanLine } from '@/features/registration/cleaning';
import { linksCell, peopleCell, readLinks, readPeople } from './cell-lines';

const both = (de: string, en: string) => ({ de, en });
/** As the form keeps it. */
const line = fc
  .oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: fc.constantFrom('|', '\\', ' ', 'a', 'ä') }))
  .map((text) => cleanLine(text, 200));
const name = line.filter((text) => text !== '');

describe('people in a cell', () => {
  it('are a line each, with roles in both languages and whether they are named in public', () => {
    const people = [
      { name: 'Ada Öztürk', role: both('Leitung', 'Lead'), shown: true },
      { name: 'Bea | Co', role: both('', ''), shown: false },
    ];
    expect(peopleCell(people, 'de')).toBe(
      'Ada Öztürk | Leitung | Lead | öffentlich\nBea \\| Co |  |  | nicht öffentlich',
    );
    expect(readPeople(peopleCell(people, 'en'))).toEqual({ rows: people, misread: [] });
  });

  it.each([
    ['Ada', [{ name: 'Ada', role: both('', ''), shown: false }], []],
    [' Ada|Leitung|| PUBLIC ', [{ name: 'Ada', role: both('Leitung', ''), shown: true }], []],
    ['\r\nAda\r\n\r\n', [{ name: 'Ada', role: both('', ''), shown: false }], []],
    ['Ada | Leitung | Lead | vielleicht', [], ['Ada | Leitung | Lead | vielleicht']],
    ['Ada | a | b | öffentlich | mehr', [], ['Ada | a | b | öffentlich | mehr']],
    ['', [], []],
  ])('as %j', (cell, rows, misread) => {
    expect(readPeople(cell)).toEqual({ rows, misread });
  });

  it('come back as they went, whatever they are called', () => {
    const person = fc.record({ name, role: fc.record({ de: line, en: line }), shown: fc.boolean() });
    fc.assert(
      fc.property(fc.array(person, { maxLength: 5 }), fc.constantFrom('de', 'en'), (people, locale) => {
        expect(readPeople(peopleCell(people, locale))).toEqual({ rows: people, misread: [] });
      }),
    );
  });
});

describe('links in a cell', () => {
  it('are an address a line, with its title where it has one', () => {
    const links = [
      { title: both('', ''), url: 'https://example.org/a' },
      { title: both('Fahrplan', 'Timetable'), url: 'https://example.org/b' },
    ];
    expect(linksCell(links)).toBe('https://example.org/a\nhttps://example.org/b | Fahrplan | Timetable');
    expect(readLinks('https://example.org | a | b | c').misread).toHaveLength(1);
  });

  it('come back as they went', () => {
    const link = fc.record({ title: fc.record({ de: line, en: line }), url: fc.webUrl() });
    fc.assert(
      fc.property(fc.array(link, { maxLength: 5 }), (links) => {
        expect(readLinks(linksCell(links))).toEqual({ rows: links, misread: [] });
      }),
    );
  });
});
