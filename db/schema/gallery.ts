import { exhibitStatuses, exhibitKinds, mediaKinds } from '../choices';
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
} from '../columns';
import { rooms } from './agenda';
import { events } from './events';
import { people } from './people';
import { files } from './platform';

export { exhibitStatuses, exhibitKinds, mediaKinds };

/** One stored size of an image. */
export type Derivative = { format: 'avif' | 'webp'; width: number; height: number; fileId: string };

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
    kind: choice('kind', exhibitKinds).notNull(),
    region: text('region').notNull().default(''),
    organisation: text('organisation').notNull().default(''),
    contactName: text('contact_name').notNull().default(''),
    contactEmail: text('contact_email').notNull().default(''),
    period: text('period').notNull().default(''),
    revision: count('revision').notNull().default(0),
    updatedAt: instant('updated_at').notNull(),
    publishedAt: instant('published_at'),
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
  },
  (t) => [index('media_exhibit').on(t.exhibitId, t.position)],
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
  },
  (t) => [
    uniqueIndex('stations_number').on(t.eventId, t.number),
    uniqueIndex('stations_exhibit').on(t.exhibitId),
  ],
);
