import { signupStatuses } from '@/db/choices';
import type { Listing } from '@/lib/listing';

/** How the list of those who signed up for a session can be searched, narrowed and sorted. */
export const signupListing = {
  sorts: ['order', 'name'] as const,
  defaultSort: { by: 'order', dir: 'asc' } as const,
  filters: { status: signupStatuses } as const,
};
export type SignupSort = (typeof signupListing.sorts)[number];
export type SignupListing = Listing<SignupSort, keyof typeof signupListing.filters>;
