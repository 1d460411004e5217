import { fold } from '@/lib/fold';
import { compareText } from '@/lib/format';
import { pickLocalized, type Locale, type Localized } from '@/lib/i18n/locale';
import type { Listing, ListingSpec } from '@/lib/listing';
import type { PartKind } from './schema';

export type PartSort = 'position' | 'name' | 'sessions';
export type PartListing = Listing<PartSort, never>;

const inPosition: ListingSpec<PartSort, never> = {
  sorts: ['position', 'name', 'sessions'],
  defaultSort: { by: 'position', dir: 'asc' },
  filters: {},
};
const byName: ListingSpec<PartSort, never> = {
  sorts: ['name', 'sessions'],
  defaultSort: { by: 'name', dir: 'asc' },
  filters: {},
};

/** How a list of rooms, tracks, formats or speakers can be sorted: speakers have no place in an order of their own. */
export function partListing(kind: PartKind): ListingSpec<PartSort, never> {
  return kind === 'speakers' ? byName : inPosition;
}

type Part = { name: Localized | string; organisation?: string; position?: number; sessionCount: number };

/** The name as its reader sees it; `lang` as in `pickLocalized`. */
export function partName({ name }: Pick<Part, 'name'>, locale: Locale): { text: string; lang?: Locale } {
  return typeof name === 'string' ? { text: name } : pickLocalized(name, locale);
}

/** Those that the list asks for, in its order; `rows` is its page, `total` counts all of them. */
export function listedParts<Row extends Part>(
  parts: readonly Row[],
  { q, sort, dir, page, pageSize }: PartListing,
  locale: Locale,
): { rows: Row[]; total: number } {
  const compare = compareText(locale);
  const byText = (a: Row, b: Row) => compare(partName(a, locale).text, partName(b, locale).text);
  const by = {
    name: byText,
    position: (a: Row, b: Row) => (a.position ?? 0) - (b.position ?? 0),
    sessions: (a: Row, b: Row) => a.sessionCount - b.sessionCount,
  };
  const words = fold(q).split(/\s+/);
  const found = parts
    .filter(({ name, organisation = '' }) => {
      const text = fold(typeof name === 'string' ? `${name} ${organisation}` : `${name.de} ${name.en}`);
      return words.every((word) => text.includes(word));
    })
    .sort((a, b) => (dir === 'asc' ? 1 : -1) * by[sort](a, b) || byText(a, b));
  const from = (page - 1) * pageSize;
  return { rows: found.slice(from, from + pageSize), total: found.length };
}
