import { registrationStatuses } from '@/db/choices';
import { locales } from '@/lib/i18n/locale';
import type { Listing } from '@/lib/listing';

/** How the list of registrations can be searched, narrowed and sorted; its address and its query read the same. */
export const registrationListing = {
  sorts: ['created', 'name', 'organisation', 'category', 'status'] as const,
  defaultSort: { by: 'created', dir: 'desc' } as const,
  filters: { status: registrationStatuses, category: 'any', language: locales } as const,
};
export type RegistrationSort = (typeof registrationListing.sorts)[number];
export type RegistrationFilter = keyof typeof registrationListing.filters;
export type RegistrationListing = Listing<RegistrationSort, RegistrationFilter>;
