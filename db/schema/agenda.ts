import { sessionStatuses, sessionLanguages, speakerRoles } from '../choices';
import { boolean, choice, count, id, index, instant, localized, table, text, uniqueIndex } from '../columns';
import { events } from './events';
import { people } from './people';

export { sessionStatuses, sessionLanguages, speakerRoles };

export const rooms = table(
  'rooms',
  {
    id: id(),
    eventId: text('event_id')
      .notNull()
      .references(() => events.id),
    name: localized('name'),
    capacity: count('capacity'),
    stepFree: boolean('step_free').notNull().default(false),
    position: count('position').notNull().default(0),
  },
  (t) => [index('rooms_event').on(t.eventId, t.position)],
);

export const tracks = table(
  'tracks',
  {
    id: id(),
    eventId: text('event_id')
      .notNull()
      .references(() => events.id),
    name: localized('name'),
    /** #rrggbb; a bar beside the words, never alone. */
    colour: text('colour').notNull(),
    position: count('position').notNull().default(0),
  },
  (t) => [index('tracks_event').on(t.eventId, t.position)],
);

export const formats = table(
  'formats',
  {
    id: id(),
    eventId: text('event_id')
      .notNull()
      .references(() => events.id),
    name: localized('name'),
    defaultMinutes: count('default_minutes').notNull(),
    /** A pause: shown in the agenda, without a page of its own. */
    isBreak: boolean('is_break').notNull().default(false),
    position: count('position').notNull().default(0),
  },
  (t) => [index('formats_event').on(t.eventId, t.position)],
);

export const speakers = table(
  'speakers',
  {
    id: id(),
    eventId: text('event_id')
      .notNull()
      .references(() => events.id),
    personId: text('person_id').references(() => people.id, { onDelete: 'set null' }),
    name: text('name').notNull(),
    role: localized('role'),
    organisation: text('organisation').notNull().default(''),
    biography: localized('biography'),
  },
  (t) => [index('speakers_event').on(t.eventId, t.name), index('speakers_person').on(t.personId)],
);

export const sessions = table(
  'sessions',
  {
    id: id(),
    eventId: text('event_id')
      .notNull()
      .references(() => events.id),
    slug: text('slug').notNull(),
    status: choice('status', sessionStatuses).notNull().default('draft'),
    title: localized('title'),
    abstract: localized('abstract'),
    trackId: text('track_id').references(() => tracks.id),
    formatId: text('format_id').references(() => formats.id),
    roomId: text('room_id').references(() => rooms.id),
    language: choice('language', sessionLanguages).notNull().default('de'),
    /** Both null: not placed yet. */
    startsAt: instant('starts_at'),
    endsAt: instant('ends_at'),
    /** Places that people sign up for; null: everyone may come. */
    places: count('places'),
    /** iCalendar SEQUENCE; goes up with every change that a calendar shows. */
    sequence: count('sequence').notNull().default(0),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [
    uniqueIndex('sessions_slug').on(t.eventId, t.slug),
    index('sessions_time').on(t.eventId, t.startsAt),
  ],
);

export const sessionSpeakers = table(
  'session_speakers',
  {
    id: id(),
    sessionId: text('session_id')
      .notNull()
      .references(() => sessions.id, { onDelete: 'cascade' }),
    speakerId: text('speaker_id')
      .notNull()
      .references(() => speakers.id),
    role: choice('role', speakerRoles).notNull().default('speaker'),
    position: count('position').notNull().default(0),
  },
  (t) => [
    uniqueIndex('session_speakers_once').on(t.sessionId, t.speakerId),
    index('session_speakers_speaker').on(t.speakerId),
  ],
);
