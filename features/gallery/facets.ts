/** What the gallery can be narrowed to. The same decision on the server and in the browser. */
export const facetNames = ['topic', 'region', 'kind'] as const;
export type FacetName = (typeof facetNames)[number];
export type GalleryFilter = Partial<Record<FacetName, string>>;
/** Every value that an exhibit has, by facet. */
export type FacetValues = Record<FacetName, readonly string[]>;

function passes(values: FacetValues, filter: GalleryFilter, except?: FacetName): boolean {
  return facetNames.every((name) => name === except || !filter[name] || values[name].includes(filter[name]));
}

/** The exhibits that remain, as positions in `exhibits`. */
export function remaining(exhibits: readonly FacetValues[], filter: GalleryFilter): number[] {
  return exhibits.flatMap((values, index) => (passes(values, filter) ? [index] : []));
}

/** How many exhibits a value would leave beside what else is chosen. */
export function facetCounts(
  exhibits: readonly FacetValues[],
  filter: GalleryFilter,
  name: FacetName,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const values of exhibits) {
    if (!passes(values, filter, name)) continue;
    for (const value of values[name]) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

const MAX_LENGTH = 200;

/** The filter that an address holds; what is not one of its texts is left out. */
export function parseFilter(params: Readonly<Record<string, string | string[] | undefined>>): GalleryFilter {
  const filter: GalleryFilter = {};
  for (const name of facetNames) {
    const value = params[name];
    if (typeof value === 'string' && value !== '' && value.length <= MAX_LENGTH) filter[name] = value;
  }
  return filter;
}

/** The address of the gallery with a filter: the page that answers without JavaScript. */
export function filterHref(base: string, filter: GalleryFilter): string {
  const query = new URLSearchParams();
  for (const name of facetNames) if (filter[name]) query.set(name, filter[name]);
  return query.size > 0 ? `${base}/find?${query}` : base;
}
