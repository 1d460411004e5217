import type { Listing, ListingSpec } from '@/lib/listing';
import type { Failure } from '@/features/mail/delivery';

export const mailStatuses = ['pending', 'sent', 'dead'] as const;
export type MailStatus = (typeof mailStatuses)[number];

export type Message = {
  id: string;
  to: string;
  template: string;
  status: MailStatus;
  attempts: number;
  createdAt: Date;
  sentAt: Date | null;
  nextAttemptAt: Date;
  failure?: Failure;
  /** It was given up, and its parameters are still there. */
  canBeRetried: boolean;
};

export type MessageListing = Listing<'created' | 'to', 'status'>;
export const messageListing: ListingSpec<'created' | 'to', 'status'> = {
  sorts: ['created', 'to'],
  defaultSort: { by: 'created', dir: 'desc' },
  filters: { status: mailStatuses },
};
