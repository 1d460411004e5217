import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  everything,
  isNarrowed,
  readWanted,
  toggled,
  wallMarks,
  wallSorts,
  wallViews,
  wantedHref,
  wantedPairs,
  widened,
  type Wanted,
} from './wanted';

const values = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 20 }), { maxLength: 4 });
const anything: fc.Arbitrary<Wanted> = fc
  .record({
    ...{ topic: values, region: values, kind: values, organisation: values },
    mark: fc.uniqueArray(fc.constantFrom(...wallMarks)),
    q: fc.string({ maxLength: 30 }).map((q) => q.trim()),
    sort: fc.constantFrom(...wallSorts),
    mix: fc.option(fc.nat({ max: 999_999_999 }), { nil: undefined }),
    view: fc.constantFrom(...wallViews),
    page: fc.integer({ min: 1, max: 1_000 }),
  })
  .map((wanted) => (wanted.sort === 'mixed' ? wanted : { ...wanted, mix: undefined }));

describe('what is wanted of the gallery', () => {
  it('is read from its address as it was written there', () => {
    fc.assert(
      fc.property(anything, (wanted) => {
        const { searchParams } = new URL(wantedHref('/de/x/gallery', wanted), 'http://localhost');
        expect(readWanted(searchParams)).toEqual(wanted);
      }),
    );
  });

  it('is at the address of the gallery itself when it is everything', () => {
    expect(wantedHref('/de/x/gallery', everything)).toBe('/de/x/gallery');
    expect(wantedHref('/de/x/gallery', { ...everything, q: 'a b', region: ['Baden-Württemberg'] })).toBe(
      '/de/x/gallery/find?q=a+b&region=Baden-W%C3%BCrttemberg',
    );
  });

  it.each([
    ['topic=&region=', everything],
    [`q=${'x'.repeat(500)}`, { ...everything, q: 'x'.repeat(200) }],
    [`region=${'x'.repeat(500)}`, everything],
    ['topic=a&topic=a&topic=b', { ...everything, topic: ['a', 'b'] }],
    ['sort=best&view=cinema&mark=mine&page=-1&mix=1e9', everything],
    ['page=0', everything],
    ['page=99999', { ...everything, page: 1_000 }],
    ['sort=mixed&mix=12&mark=saved&mark=x', { ...everything, sort: 'mixed', mix: 12, mark: ['saved'] }],
  ] satisfies [string, Wanted][])('takes from "%s" what it knows', (query, wanted) => {
    expect(readWanted(new URLSearchParams(query))).toEqual(wanted);
  });

  it('chooses a value and takes it back, on the first page', () => {
    const berlin = toggled({ ...everything, page: 3 }, 'region', 'Berlin');
    expect(berlin).toEqual({ ...everything, region: ['Berlin'] });
    expect(toggled(berlin, 'region', 'Hessen').region).toEqual(['Berlin', 'Hessen']);
    expect(toggled(berlin, 'region', 'Berlin')).toEqual(everything);
  });

  it('is narrowed down by words and values, not by how it is shown', () => {
    const shown: Wanted = { ...everything, sort: 'title', view: 'list', page: 2 };
    expect(isNarrowed(shown)).toBe(false);
    expect(isNarrowed({ ...shown, q: 'a' })).toBe(true);
    expect(isNarrowed({ ...shown, mark: ['seen'] })).toBe(true);
    expect(wantedPairs(widened({ ...shown, q: 'a', kind: ['best'] }))).toEqual([
      ['sort', 'title'],
      ['view', 'list'],
    ]);
  });
});
