import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answer, pageOf, waysOut, type Found } from './answer';
import { everything, type FacetValues, type Wanted } from './wanted';

const exhibit = (
  title: string,
  topic: string[],
  region: string,
  kind: string,
  station: number | null = null,
): Found => ({
  title,
  station,
  values: { topic, region: region ? [region] : [], kind: [kind], organisation: [], mark: [] },
});
const exhibits = [
  exhibit('Zebra', ['language', 'employers'], 'Berlin', 'best'),
  exhibit('Ähre', ['language'], 'Hessen', 'good', 10),
  exhibit('Mitte', [], '', 'good', 9),
];
const compare = new Intl.Collator('de').compare;
const ask = (change: Partial<Wanted>, found?: Set<number>) =>
  answer(exhibits, { ...everything, ...change }, found, compare);

describe('the gallery', () => {
  it.each<[Partial<Wanted>, number[]]>([
    [{}, [0, 1, 2]],
    [{ topic: ['language'] }, [0, 1]],
    [{ topic: ['language'], kind: ['good'] }, [1]],
    [{ region: ['Berlin', 'Hessen'] }, [0, 1]],
    [{ region: ['Berlin', 'Hessen'], kind: ['good'] }, [1]],
    [{ region: ['Berlin'], kind: ['good'] }, []],
    [{ topic: ['nothing'] }, []],
    [{ sort: 'title' }, [1, 2, 0]],
    // 9 before 10, and at last what hangs at none
    [{ sort: 'station' }, [2, 1, 0]],
    [{ sort: 'station', region: ['Berlin', 'Hessen'] }, [1, 0]],
    [{ sort: 'mixed', mix: 1 }, [1, 2, 0]],
  ])('asked for %j shows %j', (wanted, order) => {
    expect(ask(wanted).order).toEqual(order);
  });

  it('follows the stations, whatever numbers they have; without one in the order of the gallery', () => {
    const station = fc.option(fc.integer({ min: 1, max: 20 }), { nil: null });
    fc.assert(
      fc.property(fc.array(station, { maxLength: 20 }), (numbers) => {
        const wall = numbers.map((number) => exhibit('', [], '', 'good', number));
        const { order } = answer(wall, { ...everything, sort: 'station' }, undefined, compare);
        expect([...order].sort((a, b) => a - b)).toEqual(numbers.map((_, place) => place));
        const walked = order.map((place) => numbers[place] ?? null);
        const hung = walked.filter((number) => number !== null);
        expect(walked).toEqual([...[...hung].sort((a, b) => a - b), ...walked.slice(hung.length)]);
        expect(walked.slice(hung.length)).not.toContain(expect.any(Number));
        const equal = order.filter(
          (place, at) => at > 0 && walked[at - 1] === walked[at] && order[at - 1]! > place,
        );
        expect(equal).toEqual([]);
      }),
    );
  });

  it('shows only those in which the words were found', () => {
    expect(ask({ kind: ['good'] }, new Set([0, 1])).order).toEqual([1]);
    expect(ask({}, new Set()).order).toEqual([]);
  });

  it('counts what each value would leave beside the other facets, within the words', () => {
    expect([...ask({ kind: ['good'], topic: ['employers'] }).counts.topic]).toEqual([['language', 1]]);
    expect([...ask({ topic: ['language'] }).counts.region]).toEqual([
      ['Berlin', 1],
      ['Hessen', 1],
    ]);
    expect([...ask({}, new Set([1])).counts.kind]).toEqual([['good', 1]]);
  });

  it('leaves by a value alone as many as its count says', () => {
    const letters = fc.constantFrom('a', 'b', 'c');
    const values = fc.uniqueArray(letters, { maxLength: 3 });
    const facets: fc.Arbitrary<FacetValues> = fc.record({
      ...{ topic: values, region: values, kind: values, organisation: values, mark: values },
    });
    fc.assert(
      fc.property(fc.array(facets, { maxLength: 30 }), facets, letters, (all, chosen, value) => {
        const wall = all.map((one, place) => ({ title: String(place), station: null, values: one }));
        const wanted = { ...everything, ...chosen };
        const only = answer(wall, { ...wanted, region: [value] }, undefined, compare);
        const { counts, order } = answer(wall, wanted, undefined, compare);
        expect(only.order.length).toBe(counts.region.get(value) ?? 0);
        // By hand: or within a facet, and among facets
        const names = ['topic', 'region', 'kind', 'organisation', 'mark'] as const;
        const passes = (one: FacetValues) =>
          names.every((name) => chosen[name].length === 0 || chosen[name].some((v) => one[name].includes(v)));
        expect(order).toEqual(all.flatMap((one, place) => (passes(one) ? [place] : [])));
      }),
    );
  });

  it('leads out of nothing, one thing less at a time', () => {
    const wanted: Wanted = { ...everything, q: 'wort', region: ['Berlin'], kind: ['good'] };
    const search = (q: string) => (q === '' ? undefined : new Set([0, 1]));
    const ways = waysOut(exhibits, wanted, search, compare);
    expect(ways.map(({ without, value, count }) => [without, value, count])).toEqual([
      ['region', 'Berlin', 1],
      ['kind', 'good', 1],
    ]);
    expect(ways[0]?.wanted).toEqual({ ...wanted, region: [] });
  });

  it('goes in pages, past the end to the last', () => {
    const items = [1, 2, 3, 4, 5];
    expect(pageOf(items, 2, 2)).toEqual({ shown: [3, 4], page: 2, pages: 3 });
    expect(pageOf(items, 9, 2)).toEqual({ shown: [5], page: 3, pages: 3 });
    expect(pageOf([], 1, 2)).toEqual({ shown: [], page: 1, pages: 1 });
  });
});
