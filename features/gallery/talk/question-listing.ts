import { moderationStatuses } from '@/db/choices';
import type { Listing, ListingSpec } from '@/lib/listing';

type Sort = 'asked' | 'exhibit';
type Filter = 'status' | 'answer';

/** What curators narrow the questions to. */
export const answerStates = ['open', 'answered'] as const;
export const questionListing: ListingSpec<Sort, Filter> = {
  sorts: ['asked', 'exhibit'],
  defaultSort: { by: 'asked', dir: 'desc' },
  filters: { status: moderationStatuses, answer: answerStates },
};
export type QuestionListing = Listing<Sort, Filter>;
