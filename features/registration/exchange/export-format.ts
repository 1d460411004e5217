import { isFiltered, parseListing, type SearchParams } from '@/lib/listing';
import { registrationListing } from '../desk/desk-listing';
import type { ExportWish } from './export-queries';

/** As a workbook with the counts on a second sheet, or as CSV, where they are a file of their own. */
export const exportFormats = ['xlsx', 'csv', 'csv-counts'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** As many as a page of a list can have. */
const MOST_IDS = 500;

const all = (value: string | string[] | undefined): string[] =>
  (Array.isArray(value) ? value : [value ?? '']).flatMap((one) => one.split(',')).filter(Boolean);

/** What the address of an export asks for; whatever stands there, the wish is sound. */
export function parseExport(query: SearchParams): {
  format: ExportFormat;
  columns: string[];
  wish: ExportWish;
} {
  return {
    format: exportFormats.find((format) => format === query.format) ?? 'csv',
    columns: all(query.columns),
    wish: {
      listing: parseListing(query, registrationListing),
      ids: all(query.id).slice(0, MOST_IDS),
      withPersonal: query.personal === '1',
    },
  };
}

/** The names of what narrows an export. */
export function narrowedBy({ listing, ids }: ExportWish): string[] {
  if (ids.length > 0) return ['id'];
  return isFiltered(listing) ? [...(listing.q ? ['q'] : []), ...Object.keys(listing.filters)] : [];
}

/** The address's parameters, several values of one name together. */
export function queryOf(parameters: URLSearchParams): SearchParams {
  const names = [...new Set(parameters.keys())];
  return Object.fromEntries(
    names.map((name) => {
      const values = parameters.getAll(name);
      return [name, values.length === 1 ? values[0] : values];
    }),
  );
}
