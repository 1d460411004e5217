import type { AgendaSnapshot } from '../agenda-snapshot';
import { sessionStatuses } from '../choices';
import type { Localized } from '../columns';
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
import { sessions } from './agenda';
import { events } from './events';
import { people } from './people';

// The agenda as readers have it: its releases, and what they want of them.

/** The agenda as it was published at one time. Never changed afterwards. */
export const releases = table(
  'releases',
  {
    id: id(),
    eventId: text('event_id')
      .notNull()
      .references(() => events.id),
    /** 1, 2, 3 … of an event. */
    number: count('number').notNull(),
    name: text('name').notNull(),
    note: localized('note'),
    snapshot: json<AgendaSnapshot>('snapshot').notNull(),
    /** What is other than in the release before, in numbers. */
    counts: json<ReleaseCounts>('counts').notNull(),
    /** The number of the release that this one went back to. */
    restores: count('restores'),
    createdAt: instant('created_at').notNull(),
    createdBy: text('created_by').references(() => people.id, { onDelete: 'set null' }),
  },
  (t) => [uniqueIndex('releases_number').on(t.eventId, t.number)],
);
/** `told`: to how many addresses a mail goes. */
export type ReleaseCounts = { new: number; moved: number; changed: number; cancelled: number; told: number };

/** The sessions of the latest release, as sign-ups, bookmarks and their rules see them. */
export const releasedSessions = table(
  'released_sessions',
  {
    /** Id of the session. */
    id: text('id')
      .primaryKey()
      .references(() => sessions.id),
    eventId: text('event_id')
      .notNull()
      .references(() => events.id),
    slug: text('slug').notNull(),
    status: choice('status', sessionStatuses).notNull(),
    title: localized('title'),
    startsAt: instant('starts_at').notNull(),
    endsAt: instant('ends_at').notNull(),
    places: count('places'),
    /** Null: it has none. */
    room: json<{ name: Localized; stepFree: boolean }>('room'),
  },
  (t) => [index('released_sessions_time').on(t.eventId, t.startsAt)],
);

/** What a person with an account has put into their own agenda; who has none keeps it on their device. */
export const bookmarks = table(
  'bookmarks',
  {
    id: id(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    sessionId: text('session_id')
      .notNull()
      .references(() => sessions.id, { onDelete: 'cascade' }),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    uniqueIndex('bookmarks_once').on(t.personId, t.sessionId),
    index('bookmarks_session').on(t.sessionId),
  ],
);

/** What a person with an account wants of an event's agenda. */
export const agendaReaders = table(
  'agenda_readers',
  {
    id: id(),
    eventId: text('event_id')
      .notNull()
      .references(() => events.id),
    personId: text('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    /** Whether to be told when something bookmarked moves or is cancelled. */
    tellChanges: boolean('tell_changes').notNull().default(true),
    /** Goes up with a new calendar address: the old one is dead then. */
    linkVersion: count('link_version').notNull().default(0),
  },
  (t) => [uniqueIndex('agenda_readers_once').on(t.eventId, t.personId)],
);
