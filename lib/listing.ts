/** The state of a list (search, filters, order, page) and its address. Whatever the address holds, the state is sound. */

export type SortDir = 'asc' | 'desc';

export interface ListingSpec<Sort extends string = string, Filter extends string = string> {
  sorts: readonly Sort[];
  defaultSort: { by: Sort; dir: SortDir };
  /** Allowed values of each filter, or `any` for those that only the database knows. */
  filters: Readonly<Record<Filter, readonly string[] | 'any'>>;
  /** The first is the default. */
  pageSizes?: readonly number[];
}

export interface Listing<Sort extends string = string, Filter extends string = string> {
  q: string;
  filters: Partial<Record<Filter, string>>;
  sort: Sort;
  dir: SortDir;
  /** Counts from 1; may lie behind the last page, which only the query knows (see `lastPage`). */
  page: number;
  pageSize: number;
}

export interface ListingChange<Sort extends string = string, Filter extends string = string> {
  q?: string;
  filters?: Partial<Record<Filter, string | null>>;
  sort?: Sort;
  dir?: SortDir;
  page?: number;
  pageSize?: number;
}

export type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

const defaultPageSizes = [25, 50, 100];
const maxTextLength = 200;
const maxPage = 100_000;

function first(value: string | string[] | undefined): string {
  const one = Array.isArray(value) ? value[0] : value;
  if (typeof one !== 'string') return '';
  // Cut before the regular expressions run, and by characters, so that no half of a pair is left.
  return [...one.slice(0, 4 * maxTextLength)]
    .slice(0, maxTextLength)
    .join('')
    .replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ')
    .trim();
}

function wholeNumber(value: string, fallback: number): number {
  return /^\d{1,9}$/.test(value) ? Number(value) : fallback;
}

function keys<Key extends string>(record: Readonly<Record<Key, unknown>>): Key[] {
  // Object.keys forgets what the type knows.
  return Object.keys(record) as Key[];
}

export function parseListing<Sort extends string, Filter extends string>(
  params: SearchParams,
  spec: ListingSpec<Sort, Filter>,
): Listing<Sort, Filter> {
  const own = (name: string) => (Object.hasOwn(params, name) ? first(params[name]) : '');
  const filters: Partial<Record<Filter, string>> = {};
  for (const name of keys(spec.filters)) {
    const allowed = spec.filters[name];
    const value = own(name);
    if (value && (allowed === 'any' || allowed.includes(value))) filters[name] = value;
  }
  const sort = spec.sorts.find((by) => by === own('sort'));
  const dir = own('dir');
  const pageSizes = spec.pageSizes ?? defaultPageSizes;
  const size = wholeNumber(own('size'), 0);
  return {
    q: own('q'),
    filters,
    sort: sort ?? spec.defaultSort.by,
    dir:
      dir === 'asc' || dir === 'desc'
        ? dir
        : sort && sort !== spec.defaultSort.by
          ? 'asc'
          : spec.defaultSort.dir,
    page: Math.min(Math.max(wholeNumber(own('page'), 1), 1), maxPage),
    pageSize: pageSizes.includes(size) ? size : (pageSizes[0] ?? 25),
  };
}

/** What the address must hold beside what its form sends: for the hidden fields of a FilterBar. */
export function listingParams<Sort extends string, Filter extends string>(
  state: Listing<Sort, Filter>,
  spec: ListingSpec<Sort, Filter>,
): Record<string, string> {
  const params: Record<string, string> = {};
  if (state.q) params.q = state.q;
  for (const name of keys(spec.filters)) {
    const value = state.filters[name];
    if (value) params[name] = value;
  }
  const defaultDir = state.sort === spec.defaultSort.by ? spec.defaultSort.dir : 'asc';
  if (state.sort !== spec.defaultSort.by) params.sort = state.sort;
  if (state.dir !== defaultDir) params.dir = state.dir;
  if (state.page > 1) params.page = String(state.page);
  if (state.pageSize !== (spec.pageSizes ?? defaultPageSizes)[0]) params.size = String(state.pageSize);
  return params;
}

/** The address after a change. Every change but that of the page leads to the first page; defaults are left out. */
export function listingHref<Sort extends string, Filter extends string>(
  base: string,
  state: Listing<Sort, Filter>,
  change: ListingChange<Sort, Filter>,
  spec: ListingSpec<Sort, Filter>,
): string {
  const filters = { ...state.filters };
  for (const name of keys(spec.filters)) {
    const value = change.filters?.[name];
    if (value) filters[name] = value;
    else if (value !== undefined) delete filters[name];
  }
  const next: Listing<Sort, Filter> = {
    q: change.q ?? state.q,
    filters,
    sort: change.sort ?? state.sort,
    dir: change.dir ?? state.dir,
    page: change.page ?? 1,
    pageSize: change.pageSize ?? state.pageSize,
  };
  const query = new URLSearchParams(listingParams(next, spec)).toString();
  return query ? `${base}?${query}` : base;
}

/** For a table's header: the address that sorts by a column, or turns its order round, and its order now. */
export function sortLink<Sort extends string, Filter extends string>(
  base: string,
  state: Listing<Sort, Filter>,
  by: Sort,
  spec: ListingSpec<Sort, Filter>,
): { href: string; dir?: SortDir } {
  const dir = state.sort === by ? state.dir : undefined;
  const next = dir
    ? dir === 'asc'
      ? 'desc'
      : 'asc'
    : by === spec.defaultSort.by
      ? spec.defaultSort.dir
      : 'asc';
  return { href: listingHref(base, state, { sort: by, dir: next }, spec), dir };
}

/** The number of pages for so many rows; at least 1. */
export function lastPage(total: number, pageSize: number): number {
  return Math.max(1, Math.ceil(total / pageSize));
}

export function isFiltered(state: Listing): boolean {
  return state.q !== '' || Object.values(state.filters).some(Boolean);
}
