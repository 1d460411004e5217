import type { Derivative, exhibits } from '@/db/schema/gallery';
import type { Event } from '@/features/events/queries';
import type { Localized } from '@/lib/i18n/locale';
import type { ToldExhibit } from '../exhibit-texts';

type Row = typeof exhibits.$inferSelect;

/** What is printed of an exhibit in the catalogue. */
export type PrintedExhibit = ToldExhibit &
  Pick<Row, 'contactName' | 'contactEmail'> & { poster: PrintedPoster | null };
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
