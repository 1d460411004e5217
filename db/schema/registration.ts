import { registrationStatuses } from '../choices';
import { choice, count, id, index, instant, localized, sql, table, text, uniqueIndex } from '../columns';
import { consents, events } from './events';
import { people } from './people';

export { registrationStatuses };

export const categories = table(
  'categories',
  {
    id: id(),
    eventId: text('event_id')
      .notNull()
      .references(() => events.id),
    name: localized('name'),
    description: localized('description'),
    /** Places in this category; null: only the event's places limit it. */
    quota: count('quota'),
    position: count('position').notNull().default(0),
  },
  (t) => [index('categories_event').on(t.eventId, t.position)],
);

export const registrations = table(
  'registrations',
  {
    id: id(),
    eventId: text('event_id')
      .notNull()
      .references(() => events.id),
    categoryId: text('category_id')
      .notNull()
      .references(() => categories.id),
    personId: text('person_id').references(() => people.id, { onDelete: 'set null' }),
    status: choice('status', registrationStatuses).notNull(),
    givenName: text('given_name').notNull(),
    familyName: text('family_name').notNull(),
    organisation: text('organisation').notNull().default(''),
    /** Name and the rest that is searched, without case and accents: features/registration/search-keys.ts makes them. */
    nameKey: text('name_key').notNull(),
    searchKey: text('search_key').notNull(),
    /** Lower case. */
    email: text('email').notNull(),
    locale: choice('locale', ['de', 'en']).notNull(),
    /** Encrypted; only organisers of the event and the person see them. */
    accessNeeds: text('access_needs'),
    diet: text('diet'),
    /** On the ticket and in its plain link; readable. */
    ticketCode: text('ticket_code').notNull(),
    /** Goes up when the secret manage link has to change; the link itself is not stored. */
    linkVersion: count('link_version').notNull().default(1),
    /** Made by the form, so that one form sent twice is one registration. */
    submissionId: text('submission_id'),
    /** iCalendar SEQUENCE and optimistic lock. */
    revision: count('revision').notNull().default(0),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
    cancelledAt: instant('cancelled_at'),
  },
  (t) => [
    uniqueIndex('registrations_live_address')
      .on(t.eventId, t.email)
      .where(sql`status <> 'cancelled'`),
    uniqueIndex('registrations_ticket').on(t.ticketCode),
    uniqueIndex('registrations_submission').on(t.submissionId),
    index('registrations_places').on(t.eventId, t.status, t.categoryId),
    index('registrations_created').on(t.eventId, t.createdAt),
    index('registrations_name').on(t.eventId, t.nameKey),
    index('registrations_email').on(t.email),
  ],
);

export const consentsGiven = table(
  'consents_given',
  {
    id: id(),
    registrationId: text('registration_id')
      .notNull()
      .references(() => registrations.id, { onDelete: 'cascade' }),
    consentId: text('consent_id')
      .notNull()
      .references(() => consents.id),
    givenAt: instant('given_at').notNull(),
    withdrawnAt: instant('withdrawn_at'),
  },
  (t) => [uniqueIndex('consents_given_once').on(t.registrationId, t.consentId)],
);
