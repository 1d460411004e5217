import {
  listingHref,
  listingParams,
  parseListing,
  type ListingChange,
  type SearchParams,
} from '@/lib/listing';
import type { Column } from '../exchange/columns';
import {
  registrationListing,
  type RegistrationFilter,
  type RegistrationListing,
  type RegistrationSort,
} from './desk-listing';

/** A way to look at the list: what is in it, in which order, with which columns beside the name. */
export type DeskView = {
  listing: RegistrationListing;
  /** Keys of columns; none: the usual ones. */
  columns: string[];
};
export type DeskColumn = Column | { key: 'position'; question?: undefined };

const usualColumns = ['organisation', 'category', 'status', 'createdAt'];
const MOST_COLUMNS = 60;

const all = (value: string | string[] | undefined): string[] =>
  (Array.isArray(value) ? value : [value ?? '']).flatMap((one) => one.split(',')).filter(Boolean);

/** Whatever the address holds, the view is sound. */
export function parseView(query: SearchParams): DeskView {
  const columns = [...new Set(all(query.columns))].slice(0, MOST_COLUMNS);
  return { listing: parseListing(query, registrationListing), columns };
}

/** A view as it was kept. */
export function viewOf(query: string): DeskView {
  return parseView(Object.fromEntries(new URLSearchParams(query)));
}

/** The waiting list, in its order. */
export const queueView: DeskView = {
  listing: parseListing({ status: 'waiting', sort: 'queue' }, registrationListing),
  columns: ['category', 'position', 'waitingSince'],
};

/** The columns that the list can show beside the name and address; what is sensitive is on the person's own page. */
export function deskColumns(all: readonly Column[]): DeskColumn[] {
  const shown = all.filter(
    ({ key, sensitive }) => !sensitive && key !== 'givenName' && key !== 'familyName' && key !== 'email',
  );
  const at = shown.findIndex(({ key }) => key === 'waitingSince');
  return [...shown.slice(0, at), { key: 'position' }, ...shown.slice(at)];
}

/** Those that a view shows, in their own order. */
export function shownColumns(available: readonly DeskColumn[], { columns }: DeskView): DeskColumn[] {
  const asked = available.filter(({ key }) => columns.includes(key));
  return asked.length > 0 ? asked : available.filter(({ key }) => usualColumns.includes(key));
}

/** The parameters of a view, without the page. */
export function viewParams(view: DeskView): [string, string][] {
  const { page: _, ...params } = listingParams(view.listing, registrationListing);
  const pairs = Object.entries(params);
  return view.columns.length > 0 ? [...pairs, ['columns', view.columns.join(',')]] : pairs;
}

/** The same as one text: what a saved view keeps. */
export function viewQuery(view: DeskView): string {
  return new URLSearchParams(viewParams(view)).toString();
}

/** The address of a view after a change. */
export function viewHref(
  base: string,
  view: DeskView,
  change: ListingChange<RegistrationSort, RegistrationFilter>,
): string {
  const href = listingHref(base, view.listing, change, registrationListing);
  if (view.columns.length === 0) return href;
  const columns = new URLSearchParams({ columns: view.columns.join(',') });
  return `${href}${href.includes('?') ? '&' : '?'}${columns}`;
}

/** For a column's header: the address that sorts by it, or turns the order round. */
export function viewSort(base: string, view: DeskView, by: RegistrationSort) {
  const { sort, dir } = view.listing;
  const isBy = sort === by;
  const first = by === registrationListing.defaultSort.by ? registrationListing.defaultSort.dir : 'asc';
  const next = isBy ? (dir === 'asc' ? 'desc' : 'asc') : first;
  return { href: viewHref(base, view, { sort: by, dir: next }), dir: isBy ? dir : undefined };
}

/** Two views show the same, whatever the order of their addresses. */
export function isSameView(a: DeskView, b: DeskView): boolean {
  const sorted = (view: DeskView) => JSON.stringify(viewParams(view).sort());
  return sorted(a) === sorted(b);
}

/** Views that every list has need not be saved. */
export function isBuiltIn(view: DeskView): boolean {
  return isSameView(view, parseView({})) || isSameView(view, queueView);
}
