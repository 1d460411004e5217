import type { Derivative, exhibits } from '@/db/schema/gallery';
import type { Event } from '@/features/events/queries';
import type { Localized } from '@/lib/i18n/locale';

type Row = typeof exhibits.$inferSelect;

/** What is printed of an exhibit in the catalogue. */
export type PrintedExhibit = Pick<
  Row,
  | 'slug'
  | 'number'
  | 'kind'
  | 'title'
  | 'summary'
  | 'startingPoint'
  | 'approach'
  | 'result'
  | 'transfer'
  | 'obstacles'
  | 'targetGroups'
  | 'funding'
  | 'partners'
  | 'people'
  | 'region'
  | 'organisation'
  | 'period'
  | 'contactName'
  | 'contactEmail'
> & {
  station: number | null;
  topics: Localized[];
  poster: PrintedPoster | null;
};
export type PrintedPoster = {
  widthPx: number;
  heightPx: number;
  alt: Localized;
  /** The text on it. */
  transcript: Localized;
  derivatives: Derivative[];
};
/** What stands on the label of a station. */
export type LabelledExhibit = Pick<Row, 'slug' | 'number' | 'title' | 'summary' | 'organisation'> & {
  station: number | null;
};
export type PrintedEvent = Pick<
  Event,
  'slug' | 'title' | 'series' | 'startsAt' | 'endsAt' | 'timeZone' | 'venue' | 'address' | 'city' | 'accent'
>;
/** Gives a stored picture as JPEG of about this width; undefined when it is gone. */
export type LoadPhoto = (fileId: string, widthPx: number) => Promise<Buffer | undefined>;

export const labelSizes = ['a4', 'a5'] as const;
export type LabelSize = (typeof labelSizes)[number];
