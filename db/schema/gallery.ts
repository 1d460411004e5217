import { exhibitKinds, exhibitStatuses, mediaKinds } from '../choices';
import {
  boolean,
  choice,
  count,
  id,
  index,
  instant,
  json,
  localized,
  table,
  text,
  uniqueIndex,
  type Localized,
} from '../columns';
import { rooms } from './agenda';
import { events } from './events';
import { people } from './people';
import { files } from './platform';

export { exhibitStatuses, exhibitKinds, mediaKinds };

/** One stored size of an image. */
export type Derivative = { format: 'avif' | 'webp'; width: number; height: number; fileId: string };

/**
 * Squares of one page in several sizes, side by side in one file: `offsets` of a level are those in bytes of its tiles, row by
 * row, and one more where the last ends. Level 0 is the whole size, each next one half of it. All are JPEG.
 */
export type Tiles = {
  fileId: string;
  tilePx: number;
  levels: { widthPx: number; heightPx: number; offsets: number[] }[];
};
/** One page of a poster or a picture. */
export type MediaPage = {
  widthPx: number;
  heightPx: number;
  /** #rrggbb, shown before anything else. */
  placeholder: string;
  /** A data: address of a few hundred bytes in the page's own colours, shown while the image loads. */
  preview: string;
  derivatives: Derivative[];
  tiles: Tiles | null;
};

export type ExhibitLink = { title: Localized; url: string };
/** `shown`: the person has agreed to be named in public. */
export type ExhibitPerson = { name: string; role: Localized; shown: boolean };
/** A part of a page, in thousandths of its width and height. */
export type Spot = { page: number; x: number; y: number; width: number; height: number };

export const topics = table(
  'topics',
  {
    id: id(),
    eventId: text('event_id')
      .notNull()
      .references(() => events.id),
    slug: text('slug').notNull(),
    name: localized('name'),
    position: count('position').notNull().default(0),
  },
  (t) => [uniqueIndex('topics_slug').on(t.eventId, t.slug)],
);

export const exhibits = table(
  'exhibits',
  {
    id: id(),
    eventId: text('event_id')
      .notNull()
      .references(() => events.id),
    /** On the label at the station and in the gallery. */
    number: count('number').notNull(),
    slug: text('slug').notNull(),
    status: choice('status', exhibitStatuses).notNull().default('draft'),
    title: localized('title'),
    summary: localized('summary'),
    startingPoint: localized('starting_point'),
    approach: localized('approach'),
    result: localized('result'),
    /** What others can take over. */
    transfer: localized('transfer'),
    /** What did not work. */
    obstacles: localized('obstacles'),
    targetGroups: localized('target_groups'),
    funding: localized('funding'),
    partners: localized('partners'),
    region: localized('region'),
    people: json<ExhibitPerson[]>('people').notNull().default([]),
    links: json<ExhibitLink[]>('links').notNull().default([]),
    /** Https only; nothing of it is loaded before somebody asks. */
    videoUrl: text('video_url').notNull().default(''),
    kind: choice('kind', exhibitKinds).notNull(),
    organisation: text('organisation').notNull().default(''),
    contactName: text('contact_name').notNull().default(''),
    contactEmail: text('contact_email').notNull().default(''),
    period: text('period').notNull().default(''),
    revision: count('revision').notNull().default(0),
    updatedAt: instant('updated_at').notNull(),
    /** When its exhibitors handed it in last. */
    submittedAt: instant('submitted_at'),
    publishedAt: instant('published_at'),
    /** When its exhibitors were reminded last. */
    remindedAt: instant('reminded_at'),
    /** Null: a curator has made it; otherwise it came by the call. */
    appliedAt: instant('applied_at'),
  },
  (t) => [
    uniqueIndex('exhibits_slug').on(t.eventId, t.slug),
    uniqueIndex('exhibits_number').on(t.eventId, t.number),
    index('exhibits_status').on(t.eventId, t.status, t.number),
  ],
);

export const exhibitTopics = table(
  'exhibit_topics',
  {
    id: id(),
    exhibitId: text('exhibit_id')
      .notNull()
      .references(() => exhibits.id, { onDelete: 'cascade' }),
    topicId: text('topic_id')
      .notNull()
      .references(() => topics.id, { onDelete: 'cascade' }),
  },
  (t) => [
    uniqueIndex('exhibit_topics_once').on(t.exhibitId, t.topicId),
    index('exhibit_topics_topic').on(t.topicId),
  ],
);

/** Who may edit an exhibit: its exhibitors. */
export const exhibitors = table(
  'exhibitors',
  {
    id: id(),
    exhibitId: text('exhibit_id')
      .notNull()
      .references(() => exhibits.id, { onDelete: 'cascade' }),
    personId: text('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
  },
  (t) => [
    uniqueIndex('exhibitors_once').on(t.exhibitId, t.personId),
    index('exhibitors_person').on(t.personId),
  ],
);

export const media = table(
  'media',
  {
    id: id(),
    exhibitId: text('exhibit_id')
      .notNull()
      .references(() => exhibits.id, { onDelete: 'cascade' }),
    kind: choice('kind', mediaKinds).notNull(),
    /** The file as it came, for download; re-encoded when it is an image. */
    fileId: text('file_id')
      .notNull()
      .references(() => files.id),
    /** What the picture shows, for who cannot see it; required to publish. */
    alt: localized('alt'),
    /** The text on it, in full. */
    transcript: localized('transcript'),
    widthPx: count('width_px'),
    heightPx: count('height_px'),
    /** #rrggbb, shown while the image loads. */
    placeholder: text('placeholder'),
    derivatives: json<Derivative[]>('derivatives').notNull().default([]),
    position: count('position').notNull().default(0),
    decorative: boolean('decorative').notNull().default(false),
    /** What a picture or a document is called. */
    title: localized('title'),
    /** Of a poster with several pages all of them, the first included. */
    pages: json<MediaPage[]>('pages').notNull().default([]),
    /** The text that was found in the file, page by page: proposed as its text version, and searched. */
    foundText: text('found_text').notNull().default(''),
  },
  (t) => [index('media_exhibit').on(t.exhibitId, t.position)],
);

/** Plans of the venue that stations stand on. */
export const floorPlans = table(
  'floor_plans',
  {
    id: id(),
    eventId: text('event_id')
      .notNull()
      .references(() => events.id),
    name: localized('name'),
    fileId: text('file_id')
      .notNull()
      .references(() => files.id),
    widthPx: count('width_px').notNull(),
    heightPx: count('height_px').notNull(),
    position: count('position').notNull().default(0),
  },
  (t) => [index('floor_plans_event').on(t.eventId, t.position)],
);

export const stations = table(
  'stations',
  {
    id: id(),
    eventId: text('event_id')
      .notNull()
      .references(() => events.id),
    number: count('number').notNull(),
    name: localized('name'),
    roomId: text('room_id').references(() => rooms.id),
    exhibitId: text('exhibit_id').references(() => exhibits.id, { onDelete: 'set null' }),
    stepFree: boolean('step_free').notNull().default(true),
    /** Where on which plan, in thousandths of its width and height; null: not placed. */
    planId: text('plan_id').references(() => floorPlans.id, { onDelete: 'set null' }),
    planX: count('plan_x'),
    planY: count('plan_y'),
  },
  (t) => [
    uniqueIndex('stations_number').on(t.eventId, t.number),
    uniqueIndex('stations_exhibit').on(t.exhibitId),
  ],
);
