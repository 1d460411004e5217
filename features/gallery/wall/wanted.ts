/** What the gallery can be narrowed to. Marks are on the reader's device or in their account: only a script asks for those. */
export const facetNames = ['topic', 'region', 'kind', 'organisation', 'mark'] as const;
export type FacetName = (typeof facetNames)[number];
/** Several values by facet. */
export type FacetValues = Readonly<Record<FacetName, readonly string[]>>;
export const wallSorts = ['number', 'station', 'title', 'mixed'] as const;
export type WallSort = (typeof wallSorts)[number];
export const wallViews = ['wall', 'list'] as const;
export type WallView = (typeof wallViews)[number];
export const wallMarks = ['saved', 'seen', 'unseen'] as const;
export type WallMark = (typeof wallMarks)[number];

/** What somebody wants to see of the gallery, and how; an address holds it. */
export type Wanted = FacetValues & {
  q: string;
  sort: WallSort;
  /** Which of the fair orders; see mixed.ts. Undefined: any. */
  mix: number | undefined;
  view: WallView;
  /** From 1. */
  page: number;
};

export const everything: Wanted = {
  ...{ topic: [], region: [], kind: [], organisation: [], mark: [] },
  ...{ q: '', sort: 'number', mix: undefined, view: 'wall', page: 1 },
};

const MOST_LETTERS = 200;
const MOST_VALUES = 50;
const MOST_PAGES = 1_000;

function one<Value extends string>(values: readonly Value[], value: string | null): Value | undefined {
  return values.find((known) => known === value);
}

function wholeNumber(text: string | null): number | undefined {
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

/** What an address or a form asks for; what is none of its values is left out. */
export function readWanted(asked: URLSearchParams): Wanted {
  const values = (name: FacetName) => {
    const all = asked.getAll(name).filter((value) => value !== '' && value.length <= MOST_LETTERS);
    return [...new Set(all)].slice(0, MOST_VALUES);
  };
  return {
    topic: values('topic'),
    region: values('region'),
    kind: values('kind'),
    organisation: values('organisation'),
    mark: values('mark').filter((value) => one(wallMarks, value)),
    q: (asked.get('q') ?? '').trim().slice(0, MOST_LETTERS),
    sort: one(wallSorts, asked.get('sort')) ?? everything.sort,
    mix: wholeNumber(asked.get('mix')),
    view: one(wallViews, asked.get('view')) ?? everything.view,
    page: Math.min(Math.max(wholeNumber(asked.get('page')) ?? 1, 1), MOST_PAGES),
  };
}

/** The same as names and values, for an address or a form's hidden fields. What asks for nothing is left out. */
export function wantedPairs(wanted: Wanted): [string, string][] {
  const { q, sort, mix, view, page } = wanted;
  const pairs: [string, string][] = q === '' ? [] : [['q', q]];
  for (const name of facetNames) for (const value of wanted[name]) pairs.push([name, value]);
  if (sort !== everything.sort) pairs.push(['sort', sort]);
  if (sort === 'mixed' && mix !== undefined) pairs.push(['mix', String(mix)]);
  if (view !== everything.view) pairs.push(['view', view]);
  if (page > 1) pairs.push(['page', String(page)]);
  return pairs;
}

/** The address: the gallery's own when nothing is wanted, else the page that answers without JavaScript. */
export function wantedHref(base: string, wanted: Wanted): string {
  const pairs = wantedPairs(wanted);
  return pairs.length > 0 ? `${base}/find?${new URLSearchParams(pairs)}` : base;
}

/** With a value of a facet chosen, or no longer; back on the first page. */
export function toggled(wanted: Wanted, name: FacetName, value: string): Wanted {
  const before = wanted[name];
  const after = before.includes(value) ? before.filter((other) => other !== value) : [...before, value];
  return { ...wanted, [name]: after, page: 1 };
}

/** Whether anything narrows the gallery down. */
export function isNarrowed(wanted: Wanted): boolean {
  return wanted.q !== '' || facetNames.some((name) => wanted[name].length > 0);
}

/** Nothing narrows it down, shown in the same way. */
export function widened({ sort, mix, view }: Wanted): Wanted {
  return { ...everything, sort, mix, view };
}
