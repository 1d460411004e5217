import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRewritten, typeset } from './typeset';

const drawn = (text: string) => typeset(text, 400).runs.map((run) => run.text);
const originals = (text: string) => typeset(text, 400).runs.flatMap(({ original }) => original ?? []);

describe('a line of text', () => {
  it.each([
    ['Großmann', ['Großmann']],
    ['Wiśniewska', ['Wi', 'ś', 'niewska']],
    // The parts of a word in the order in which they stand from left to right, each as it is read
    ['محمد العربي', ['العربي', ' ', 'محمد']],
    ['Anna محمد', ['Anna ', 'محمد']],
    ['محمد Anna', ['Anna', ' ', 'محمد']],
    ['שבכה Berlin (IQ)', ['Berlin (IQ)', ' ', 'שבכה']],
    ['שבכה (ברלין)', ['(', 'ברלין', ')', ' ', 'שבכה']],
  ])('%s is drawn as %j', (text, runs) => expect(drawn(text)).toEqual(runs));

  it.each([
    ['王小明', 'WangXiaoMing'],
    ['გიორგი', 'giorgi'],
    ['🎉', ':tada:'],
    ['Z̷̢̧a', 'Za'],
    ['①', '1'],
    // For nobody but those who agreed on it
    ['\uE000', '?'],
  ])('%s is drawn in letters that there are, and kept as it was', (text, latin) => {
    expect(drawn(text).join('')).toBe(latin);
    expect(isRewritten(text, 400)).toBe(true);
    expect(originals(text).join('')).toBe(text.replace('a', '').normalize('NFC'));
  });

  it.each(['Ольга', 'Άννα', 'Ánh Tuyết', 'محمد', 'דוד', '\u200FAnna\u200B', 'm\u00ADm'])(
    '%s needs no other letters',
    (text) => {
      expect(isRewritten(text, 600)).toBe(false);
      expect(originals(text)).toEqual([]);
    },
  );

  it('loses nothing that can be seen, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const { runs, width } = typeset(text, 400);
        expect(width).toBeGreaterThanOrEqual(0);
        const kept = runs.map((run) => run.original ?? run.text).join('');
        const visible = (of: string) =>
          [...of.normalize('NFKC')].filter((one) => /[\p{L}\p{N}\p{S}]/u.test(one));
        expect(visible(kept).length).toBe(visible(text).length);
      }),
      { numRuns: 300 },
    );
  });
});
