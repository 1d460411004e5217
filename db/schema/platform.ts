import { choice, count, id, index, instant, json, table, text, uniqueIndex } from '../columns';
import { events } from './events';

export const outbox = table(
  'outbox',
  {
    id: id(),
    /** Two mails with one key are one mail. */
    dedupeKey: text('dedupe_key').notNull(),
    eventId: text('event_id').references(() => events.id),
    /** Id of the registration that it is about, where it is about one. */
    subjectId: text('subject_id'),
    toAddress: text('to_address').notNull(),
    locale: choice('locale', ['de', 'en']).notNull(),
    template: text('template').notNull(),
    /** Parameters of the template, encrypted: they hold names and one-time links. Emptied some time after sending. */
    payload: text('payload').notNull(),
    status: choice('status', ['pending', 'sent', 'dead']).notNull().default('pending'),
    attempts: count('attempts').notNull().default(0),
    nextAttemptAt: instant('next_attempt_at').notNull(),
    lastError: text('last_error'),
    createdAt: instant('created_at').notNull(),
    sentAt: instant('sent_at'),
  },
  (t) => [
    uniqueIndex('outbox_dedupe_key').on(t.dedupeKey),
    index('outbox_due').on(t.status, t.nextAttemptAt),
    index('outbox_event').on(t.eventId, t.status),
    index('outbox_subject').on(t.subjectId, t.createdAt),
  ],
);

export const audit = table(
  'audit',
  {
    id: id(),
    at: instant('at').notNull(),
    actorKind: choice('actor_kind', ['guest', 'person', 'system']).notNull(),
    /** Person's id, or the system's reason. */
    actor: text('actor'),
    eventId: text('event_id'),
    /** `area.verb`, such as `registration.cancel`. */
    action: text('action').notNull(),
    subjectId: text('subject_id'),
    /** Ids, names of changed fields and states; never values that people typed. */
    detail: json<Record<string, unknown>>('detail').notNull().default({}),
  },
  (t) => [index('audit_event_at').on(t.eventId, t.at), index('audit_subject').on(t.subjectId, t.at)],
);

export const leases = table('leases', {
  name: text('name').primaryKey(),
  holder: text('holder').notNull(),
  until: instant('until').notNull(),
});

/** A number per tag that goes up when what a public page shows has changed; every process compares its pages with it. */
export const cacheVersions = table('cache_versions', {
  tag: text('tag').primaryKey(),
  version: count('version').notNull().default(0),
});

/** Settings of the installation as a whole, such as its imprint. */
export const settings = table('settings', {
  key: text('key').primaryKey(),
  value: json<unknown>('value').notNull(),
});

export const files = table(
  'files',
  {
    id: id(),
    eventId: text('event_id')
      .notNull()
      .references(() => events.id),
    /** Random name in the file store. */
    storageKey: text('storage_key').notNull(),
    name: text('name').notNull(),
    contentType: text('content_type').notNull(),
    sizeBytes: count('size_bytes').notNull(),
    sha256: text('sha256').notNull(),
    /** Id of the media that it belongs to: who may see that, may fetch it. */
    ownerId: text('owner_id').notNull(),
    createdAt: instant('created_at').notNull(),
    createdBy: text('created_by'),
  },
  (t) => [
    uniqueIndex('files_storage_key').on(t.storageKey),
    index('files_event').on(t.eventId),
    index('files_owner').on(t.ownerId),
  ],
);
