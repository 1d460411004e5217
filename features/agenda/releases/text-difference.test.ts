import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cpuGrowth } from '@/lib/cpu-growth';
import { textDifference, type TextPiece } from './text-difference';

const joined = (pieces: TextPiece[], other: TextPiece['kind']) =>
  pieces
    .filter(({ kind }) => kind === 'same' || kind === other)
    .map(({ text }) => text)
    .join('');
const text = fc
  .array(fc.constantFrom('der', 'Saal', 'ist', 'gesperrt.', ' ', '\n\n'), { maxLength: 12 })
  .map((words) => words.join(''));

it('holds the old text and the new one', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const pieces = textDifference(before, after);
      expect(joined(pieces, 'gone')).toBe(before);
      expect(joined(pieces, 'new')).toBe(after);
    }),
    { numRuns: 500 },
  );
});

it.each<[string, string, string, TextPiece[]]>([
  ['nothing', 'a b', 'a b', [{ kind: 'same', text: 'a b' }]],
  [
    'a word in the middle',
    'Wir beginnen um neun im Saal.',
    'Wir beginnen um zehn im Saal.',
    [
      { kind: 'same', text: 'Wir beginnen um ' },
      { kind: 'gone', text: 'neun' },
      { kind: 'new', text: 'zehn' },
      { kind: 'same', text: ' im Saal.' },
    ],
  ],
  [
    'two words far from each other',
    'a b c d',
    'x b c y',
    [
      { kind: 'gone', text: 'a' },
      { kind: 'new', text: 'x' },
      { kind: 'same', text: ' b c ' },
      { kind: 'gone', text: 'd' },
      { kind: 'new', text: 'y' },
    ],
  ],
  [
    'words in a row as one',
    'a b c d',
    'a x y d',
    [
      { kind: 'same', text: 'a ' },
      { kind: 'gone', text: 'b c' },
      { kind: 'new', text: 'x y' },
      { kind: 'same', text: ' d' },
    ],
  ],
  ['all of it, where there was none', '', 'neu', [{ kind: 'new', text: 'neu' }]],
])('shows %s', (_, before, after, pieces) => {
  expect(textDifference(before, after)).toEqual(pieces);
});

it('gives up on texts that would take seconds, and shows both', async () => {
  const long = (word: string, count: number) =>
    Array.from({ length: count }, (_, index) => `${word}${index}`).join(' ');
  const compare = (count: number) => {
    const [before, after] = [long('a', count), long('b', count)];
    return () => textDifference(before, after);
  };
  expect(compare(3_000)().map(({ kind }) => kind)).toEqual(['gone', 'new']);
  expect(await cpuGrowth(compare(3_000), compare(24_000))).toBeLessThan(24);
});
