import { describe, expect, it } from 'vitest';
import { facetCounts, filterHref, parseFilter, remaining, type FacetValues } from './facets';

const exhibit = (topic: string[], region: string, kind: string): FacetValues => ({
  topic,
  region: region ? [region] : [],
  kind: [kind],
});
const exhibits = [
  exhibit(['language', 'employers'], 'Berlin', 'best'),
  exhibit(['language'], 'Hessen', 'good'),
  exhibit([], '', 'good'),
];

describe('the gallery', () => {
  it.each([
    [{}, [0, 1, 2]],
    [{ topic: 'language' }, [0, 1]],
    [{ topic: 'language', kind: 'good' }, [1]],
    [{ region: 'Berlin', kind: 'good' }, []],
    [{ topic: 'nothing' }, []],
  ])('narrowed to %j leaves %j', (filter, left) => {
    expect(remaining(exhibits, filter)).toEqual(left);
  });

  it('counts what each value would leave beside the other choices', () => {
    expect([...facetCounts(exhibits, { kind: 'good', topic: 'employers' }, 'topic')]).toEqual([
      ['language', 1],
    ]);
    expect([...facetCounts(exhibits, { topic: 'language' }, 'region')]).toEqual([
      ['Berlin', 1],
      ['Hessen', 1],
    ]);
  });

  it('keeps its filter in the address', () => {
    expect(filterHref('/de/x/gallery', {})).toBe('/de/x/gallery');
    const href = filterHref('/de/x/gallery', { kind: 'best', region: 'Baden-Württemberg' });
    expect(href).toBe('/de/x/gallery/find?region=Baden-W%C3%BCrttemberg&kind=best');
    const params = Object.fromEntries(new URL(href, 'http://localhost').searchParams);
    expect(parseFilter({ ...params, topic: ['a', 'b'], page: '2' })).toEqual({
      kind: 'best',
      region: 'Baden-Württemberg',
    });
    expect(parseFilter({ topic: '', region: 'x'.repeat(500) })).toEqual({});
  });
});
