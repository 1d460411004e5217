import { mixed } from './mixed';
import { facetNames, type FacetName, type FacetValues, type Wanted } from './wanted';

// What the gallery answers with: the same decision on the server and in the browser.

/** Of an exhibit, what it is found and ordered by. */
export type Found = {
  title: string;
  /** Its station's number; null: it has none. */
  station: number | null;
  values: FacetValues;
};
/** How many exhibits each value would leave beside what is chosen of the other facets. */
export type Counts = Record<FacetName, Map<string, number>>;
export type Answer = {
  /** Positions of the exhibits in the order that is wanted, on all pages. */
  order: number[];
  counts: Counts;
};

type Places = ReadonlySet<number> | undefined;

function has(values: FacetValues, wanted: FacetValues, name: FacetName): boolean {
  const chosen = wanted[name];
  return chosen.length === 0 || values[name].some((value) => chosen.includes(value));
}

/**
 * The exhibits, by number, that are wanted. Of one facet any of the chosen values will do, of several facets each has its say.
 * `found`: in which the words that are looked for occur; undefined when none are.
 */
export function answer(
  all: readonly Found[],
  wanted: Wanted,
  found: Places,
  compare: (a: string, b: string) => number,
): Answer {
  const counts: Counts = {
    ...{ topic: new Map(), region: new Map(), kind: new Map(), organisation: new Map(), mark: new Map() },
  };
  const left: number[] = [];
  all.forEach(({ values }, place) => {
    if (found && !found.has(place)) return;
    const missed = facetNames.filter((name) => !has(values, wanted, name));
    if (missed.length === 0) left.push(place);
    for (const name of facetNames) {
      // What another facet leaves out does not count
      if (missed.some((other) => other !== name)) continue;
      for (const value of values[name]) counts[name].set(value, (counts[name].get(value) ?? 0) + 1);
    }
  });
  return { order: ordered(all, left, wanted, compare), counts };
}

function ordered(
  all: readonly Found[],
  left: readonly number[],
  { sort, mix = 0 }: Wanted,
  compare: (a: string, b: string) => number,
): number[] {
  if (sort === 'number') return [...left];
  if (sort === 'station') {
    // Who walks along the stations comes at last to what hangs at none
    const station = (place: number) => all[place]?.station ?? Infinity;
    return [...left].sort((a, b) => (station(a) === station(b) ? a - b : station(a) - station(b)));
  }
  if (sort === 'title') {
    return [...left].sort((a, b) => compare(all[a]?.title ?? '', all[b]?.title ?? '') || a - b);
  }
  return mixed(left.length, mix).flatMap((place) => left[place] ?? []);
}

/** Of what narrows the gallery down, one thing less and how many exhibits that would leave: the ways out of "nothing found". */
export type WayOut = { without: FacetName | 'q'; value: string; wanted: Wanted; count: number };

export function waysOut(
  all: readonly Found[],
  wanted: Wanted,
  search: (q: string) => Places,
  compare: (a: string, b: string) => number,
): WayOut[] {
  const tried: Omit<WayOut, 'count'>[] = facetNames.flatMap((name) =>
    wanted[name].map((value) => {
      const others = wanted[name].filter((other) => other !== value);
      return { without: name, value, wanted: { ...wanted, [name]: others, page: 1 } };
    }),
  );
  if (wanted.q !== '')
    tried.unshift({ without: 'q', value: wanted.q, wanted: { ...wanted, q: '', page: 1 } });
  return tried
    .map((way) => ({ ...way, count: answer(all, way.wanted, search(way.wanted.q), compare).order.length }))
    .filter(({ count }) => count > 0);
}

/** On a page that was asked for or, past the end, the last. */
export function pageOf<Item>(
  items: readonly Item[],
  page: number,
  size: number,
): { shown: Item[]; page: number; pages: number } {
  const pages = Math.max(Math.ceil(items.length / size), 1);
  const within = Math.min(page, pages);
  return { shown: items.slice((within - 1) * size, within * size), page: within, pages };
}
