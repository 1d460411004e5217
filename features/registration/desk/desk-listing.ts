import { registrationStatuses } from '@/db/choices';
import { locales } from '@/lib/i18n/locale';
import type { Listing } from '@/lib/listing';

/** A status, or `live`: all who may still come. */
export const statusFilters = [...registrationStatuses, 'live'] as const;

/**
 * How the list of registrations can be searched, narrowed and sorted; its address and its query read the same. `answer` is an
 * option's id, or a yes/no question's with what was said: `<id>:yes`. `from` and `until` are days in the event's zone, both
 * included.
 */
export const registrationListing = {
  sorts: ['created', 'name', 'organisation', 'category', 'status', 'queue'] as const,
  defaultSort: { by: 'created', dir: 'desc' } as const,
  filters: {
    status: statusFilters,
    category: 'any',
    language: locales,
    code: 'any',
    delegation: ['yes', 'no'],
    notes: ['yes'],
    answer: 'any',
    from: 'any',
    until: 'any',
  } as const,
};
export type RegistrationSort = (typeof registrationListing.sorts)[number];
export type RegistrationFilter = keyof typeof registrationListing.filters;
export type RegistrationListing = Listing<RegistrationSort, RegistrationFilter>;

/** The filters that stand below the others, until one of them is used. */
export const moreFilters = ['language', 'code', 'delegation', 'notes', 'answer', 'from', 'until'] as const;
