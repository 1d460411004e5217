import type { Listing } from '@/lib/listing';

export const codeStates = ['open', 'unused', 'usedUp', 'expired'] as const;
export type CodeState = (typeof codeStates)[number];
const yesNo = ['yes', 'no'] as const;

/** How the list of invitation codes can be searched, narrowed and sorted; its address and its query read the same. */
export const codeListing = {
  sorts: ['created', 'label', 'holder', 'category', 'used', 'expires'] as const,
  defaultSort: { by: 'created', dir: 'desc' } as const,
  filters: { category: 'any', state: codeStates, holds: yesNo, sent: yesNo, batch: 'any' } as const,
};
export type CodeSort = (typeof codeListing.sorts)[number];
export type CodeFilter = keyof typeof codeListing.filters;
export type CodeListing = Listing<CodeSort, CodeFilter>;

/** Who has used one code, a page at a time. */
export const usesListing = {
  sorts: ['created'] as const,
  defaultSort: { by: 'created', dir: 'desc' } as const,
  filters: {} as Readonly<Record<never, 'any'>>, // none, said so that the type knows it
};
