import type { Event } from '@/features/events/queries';
import type { PlacedSession } from '../agenda';

/** What is printed: a released agenda, and in words as of when. */
export type Printed = {
  event: Pick<
    Event,
    | 'slug'
    | 'title'
    | 'series'
    | 'startsAt'
    | 'endsAt'
    | 'timeZone'
    | 'dayStartMinutes'
    | 'venue'
    | 'address'
    | 'city'
    | 'accent'
  >;
  sessions: readonly PlacedSession[];
  stand: string;
};
export const printForms = ['day', 'booklet'] as const;
export type PrintForm = (typeof printForms)[number];
