import { exhibitMarks, moderationStatuses, requestStatuses } from '../choices';
import { choice, count, id, index, instant, json, localized, table, text, uniqueIndex } from '../columns';
import { events } from './events';
import { exhibits, type Spot } from './gallery';
import { people } from './people';

/** What a person with an account has seen and kept; who has none keeps it on their device. */
export const galleryMarks = table(
  'gallery_marks',
  {
    id: id(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    exhibitId: text('exhibit_id')
      .notNull()
      .references(() => exhibits.id, { onDelete: 'cascade' }),
    mark: choice('mark', exhibitMarks).notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    uniqueIndex('gallery_marks_once').on(t.personId, t.exhibitId, t.mark),
    index('gallery_marks_exhibit').on(t.exhibitId),
  ],
);

/** The guided tour of an event, in its curator's order. */
export const tourStops = table(
  'tour_stops',
  {
    id: id(),
    eventId: text('event_id')
      .notNull()
      .references(() => events.id),
    exhibitId: text('exhibit_id')
      .notNull()
      .references(() => exhibits.id, { onDelete: 'cascade' }),
    position: count('position').notNull(),
    /** What to look at. */
    note: localized('note'),
    /** Where on the poster; null: all of it. */
    spot: json<Spot>('spot'),
  },
  (t) => [
    uniqueIndex('tour_stops_exhibit').on(t.exhibitId),
    index('tour_stops_event').on(t.eventId, t.position),
  ],
);

/** Who liked an exhibit: a person with an account, or somebody with a ticket. */
export const appreciations = table(
  'appreciations',
  {
    id: id(),
    exhibitId: text('exhibit_id')
      .notNull()
      .references(() => exhibits.id, { onDelete: 'cascade' }),
    /** Who it was: `person:` or `registration:` and an id. */
    visitor: text('visitor').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [uniqueIndex('appreciations_once').on(t.exhibitId, t.visitor)],
);

/** A question to an exhibit's people, and their answer. */
export const exhibitQuestions = table(
  'exhibit_questions',
  {
    id: id(),
    exhibitId: text('exhibit_id')
      .notNull()
      .references(() => exhibits.id, { onDelete: 'cascade' }),
    visitor: text('visitor').notNull(),
    /** The name to be shown with it, encrypted; null: without one. */
    name: text('name'),
    locale: choice('locale', ['de', 'en']).notNull(),
    text: text('text').notNull(),
    status: choice('status', moderationStatuses).notNull(),
    answer: text('answer').notNull().default(''),
    answeredBy: text('answered_by').references(() => people.id, { onDelete: 'set null' }),
    answeredAt: instant('answered_at'),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    index('exhibit_questions_exhibit').on(t.exhibitId, t.status, t.createdAt),
    index('exhibit_questions_visitor').on(t.visitor),
  ],
);

/** "We want to take this over": who wants it is told to the exhibitors, and these to them once both agree. */
export const takeoverRequests = table(
  'takeover_requests',
  {
    id: id(),
    exhibitId: text('exhibit_id')
      .notNull()
      .references(() => exhibits.id, { onDelete: 'cascade' }),
    visitor: text('visitor').notNull(),
    /** Organisation and what they want; seen by the exhibitors at once. */
    organisation: text('organisation').notNull(),
    message: text('message').notNull(),
    /** Name and address, encrypted; opened when the exhibitors agree. */
    contact: text('contact').notNull(),
    locale: choice('locale', ['de', 'en']).notNull(),
    status: choice('status', requestStatuses).notNull().default('open'),
    createdAt: instant('created_at').notNull(),
    decidedAt: instant('decided_at'),
    decidedBy: text('decided_by').references(() => people.id, { onDelete: 'set null' }),
  },
  (t) => [
    uniqueIndex('takeover_requests_once').on(t.exhibitId, t.visitor),
    index('takeover_requests_visitor').on(t.visitor),
  ],
);
