import type { ListingSpec } from '@/lib/listing';
import type { SessionChange } from './difference';

/** In the order in which they matter to who reads. */
export const changeKinds = [
  'cancelled',
  'moved',
  'new',
  'changed',
] as const satisfies SessionChange['kind'][];

export const releaseListing: ListingSpec<'number', never> = {
  sorts: ['number'],
  defaultSort: { by: 'number', dir: 'desc' },
  filters: {},
};

/** Of a preview: the changes of one kind, by pages. */
export const changeListing: ListingSpec<'time', 'kind'> = {
  sorts: ['time'],
  defaultSort: { by: 'time', dir: 'asc' },
  filters: { kind: changeKinds },
  pageSizes: [50],
};
