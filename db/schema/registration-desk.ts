import { bytes, id, index, instant, table, text, uniqueIndex } from '../columns';
import { events } from './events';
import { people } from './people';
import { registrations } from './registration';

// What the desk keeps beside the registrations themselves.

/** What the team writes down about a registration, for itself. */
export const registrationNotes = table(
  'registration_notes',
  {
    id: id(),
    registrationId: text('registration_id')
      .notNull()
      .references(() => registrations.id, { onDelete: 'cascade' }),
    authorId: text('author_id').references(() => people.id, { onDelete: 'set null' }),
    text: text('text').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [index('registration_notes_registration').on(t.registrationId, t.createdAt)],
);

/** A way to look at the list of registrations, kept under a name for the whole team. */
export const savedViews = table(
  'saved_views',
  {
    id: id(),
    eventId: text('event_id')
      .notNull()
      .references(() => events.id),
    name: text('name').notNull(),
    /** The query of the list's address: filters, order and columns. */
    query: text('query').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [uniqueIndex('saved_views_name').on(t.eventId, t.name)],
);

/** Lists of people on their way in: deleted once they are imported, and after a day in any case. */
export const imports = table(
  'imports',
  {
    id: id(),
    eventId: text('event_id')
      .notNull()
      .references(() => events.id),
    /** The file's name and its content, as it came; both encrypted. */
    name: text('name').notNull(),
    content: bytes('content').notNull(),
    createdBy: text('created_by').references(() => people.id, { onDelete: 'set null' }),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [index('imports_event').on(t.eventId, t.createdAt), index('imports_created').on(t.createdAt)],
);
