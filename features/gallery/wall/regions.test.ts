import { describe, expect, it } from 'vitest';
import { regionKeys } from './regions';

const in2 = (de: string, en: string) => ({ de, en });

describe('regions', () => {
  it.each([
    ['one name in both languages', [in2('Sachsen', 'Saxony')], ['Sachsen']],
    ['none', [in2('', '')], ['']],
    ['German alone', [in2('Sachsen', ''), in2('Sachsen', 'Saxony')], ['Sachsen', 'Sachsen']],
    ['English alone, known in German', [in2('', 'Saxony'), in2('Sachsen', 'Saxony')], ['Sachsen', 'Sachsen']],
    ['English alone, unknown in German', [in2('', 'Saxony'), in2('Hessen', 'Hesse')], ['Saxony', 'Hessen']],
  ])('are one in both languages: %s', (_, regions, keys) => {
    expect(regionKeys(regions)).toEqual(keys);
  });
});
