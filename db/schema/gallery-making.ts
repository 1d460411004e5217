import { callAccess, exhibitParts, exhibitStatuses, mediaKinds, mediaStates } from '../choices';
import {
  boolean,
  bytes,
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
import type { ExhibitSnapshot } from '../exhibit-snapshot';
import { events } from './events';
import { exhibits } from './gallery';
import { people } from './people';

/** Posters, pictures and documents that came and wait to be worked on, one at a time; gone when they have become media. */
export const mediaJobs = table(
  'media_jobs',
  {
    id: id(),
    exhibitId: text('exhibit_id')
      .notNull()
      .references(() => exhibits.id, { onDelete: 'cascade' }),
    kind: choice('kind', mediaKinds).notNull(),
    /** Random name in the file store, and what the sender called it. */
    storageKey: text('storage_key').notNull(),
    name: text('name').notNull(),
    /** What a picture or a poster shows, said with it: one that joins what is published needs it at once, a poster its text too. */
    alt: localized('alt'),
    transcript: localized('transcript'),
    state: choice('state', mediaStates).notNull().default('waiting'),
    pagesDone: count('pages_done').notNull().default(0),
    /** Null: not known yet. */
    pages: count('pages'),
    /** Why it failed: a reason of features/gallery/posters. */
    reason: text('reason'),
    createdBy: text('created_by').references(() => people.id, { onDelete: 'set null' }),
    createdAt: instant('created_at').notNull(),
    /** How often work on it has begun; a server that stops in the middle is no fault of the file's the first time. */
    attempts: count('attempts').notNull().default(0),
    startedAt: instant('started_at'),
    finishedAt: instant('finished_at'),
  },
  (t) => [index('media_jobs_state').on(t.state, t.createdAt), index('media_jobs_exhibit').on(t.exhibitId)],
);

/** The call for exhibits of an event. */
export const calls = table(
  'calls',
  {
    id: id(),
    eventId: text('event_id')
      .notNull()
      .references(() => events.id),
    access: choice('access', callAccess).notNull().default('closed'),
    title: localized('title'),
    text: localized('text'),
    /** What is asked for, in words. */
    asked: localized('asked'),
    /** Parts without which nothing can be handed in, beside title and summary. */
    required: json<(typeof exhibitParts)[number][]>('required').notNull().default([]),
    opensAt: instant('opens_at'),
    closesAt: instant('closes_at'),
    /** As many as are taken altogether; null: no limit. */
    most: count('most'),
    /** As many as one address may hand in. */
    mostEach: count('most_each').notNull().default(3),
    revision: count('revision').notNull().default(0),
  },
  (t) => [uniqueIndex('calls_event').on(t.eventId)],
);

/** What curators and exhibitors say to each other about a part of an exhibit before it is published. */
export const exhibitComments = table(
  'exhibit_comments',
  {
    id: id(),
    exhibitId: text('exhibit_id')
      .notNull()
      .references(() => exhibits.id, { onDelete: 'cascade' }),
    part: choice('part', exhibitParts).notNull(),
    text: text('text').notNull(),
    /** Whether a curator says it, or an exhibitor. */
    byCurator: boolean('by_curator').notNull(),
    personId: text('person_id').references(() => people.id, { onDelete: 'set null' }),
    createdAt: instant('created_at').notNull(),
    resolvedAt: instant('resolved_at'),
  },
  (t) => [index('exhibit_comments_exhibit').on(t.exhibitId, t.createdAt)],
);

/** An exhibit as it was handed in, sent back, accepted or published. Never changed afterwards. */
export const exhibitVersions = table(
  'exhibit_versions',
  {
    id: id(),
    exhibitId: text('exhibit_id')
      .notNull()
      .references(() => exhibits.id, { onDelete: 'cascade' }),
    /** 1, 2, 3 … of an exhibit. */
    number: count('number').notNull(),
    status: choice('status', exhibitStatuses).notNull(),
    snapshot: json<ExhibitSnapshot>('snapshot').notNull(),
    createdAt: instant('created_at').notNull(),
    createdBy: text('created_by').references(() => people.id, { onDelete: 'set null' }),
  },
  (t) => [uniqueIndex('exhibit_versions_number').on(t.exhibitId, t.number)],
);

/** Tables of exhibits that were uploaded and wait to be imported after their dry run. */
export const exhibitImports = table(
  'exhibit_imports',
  {
    id: id(),
    eventId: text('event_id')
      .notNull()
      .references(() => events.id),
    /** The file's name and its content, as it came. */
    name: text('name').notNull(),
    content: bytes('content').notNull(),
    createdBy: text('created_by').references(() => people.id, { onDelete: 'set null' }),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    index('exhibit_imports_event').on(t.eventId, t.createdAt),
    index('exhibit_imports_created').on(t.createdAt),
  ],
);
