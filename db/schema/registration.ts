import { registrationStatuses, signupStatuses, whenFull } from '../choices';
import {
  boolean,
  choice,
  count,
  id,
  index,
  instant,
  localized,
  sql,
  table,
  text,
  uniqueIndex,
} from '../columns';
import { sessions } from './agenda';
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
    /** When it can be chosen, within the event's own times; null: as long as the event's. */
    opensAt: instant('opens_at'),
    closesAt: instant('closes_at'),
    /** An organiser says yes or no to each person. */
    approval: boolean('approval').notNull().default(false),
    /** Only with an invitation code. */
    byCode: boolean('by_code').notNull().default(false),
    whenFull: choice('when_full', whenFull).notNull().default('closed'),
    position: count('position').notNull().default(0),
  },
  (t) => [index('categories_event').on(t.eventId, t.position)],
);

/** Invitation codes: each opens one category to those who have it. */
export const codes = table(
  'codes',
  {
    id: id(),
    eventId: text('event_id')
      .notNull()
      .references(() => events.id),
    categoryId: text('category_id')
      .notNull()
      .references(() => categories.id),
    /** Upper case, readable, without look-alikes; unique in the event. */
    code: text('code').notNull(),
    /** What the organiser made it for; codes made at once have the same. Figures count by it. */
    label: text('label').notNull().default(''),
    /** How many registrations it may make. */
    uses: count('uses').notNull(),
    /** Whether the places of its unused uses are kept free for it. */
    holdsPlaces: boolean('holds_places').notNull(),
    expiresAt: instant('expires_at'),
    /** Codes made at once have the same. */
    batchId: text('batch_id').notNull(),
    /** Name and address (lower case) of whoever it is for, where they are known. */
    holder: text('holder').notNull().default(''),
    email: text('email'),
    /** When it was last sent there, and in which language. */
    sentAt: instant('sent_at'),
    sentLocale: choice('sent_locale', ['de', 'en']),
    /** When whoever it is for was last reminded of it. */
    remindedAt: instant('reminded_at'),
    /** Counts changes of what organisers set, so that nobody overwrites what they have not seen. */
    revision: count('revision').notNull().default(0),
    /** Label, name and address, as features/registration/search-keys.ts makes it. */
    searchKey: text('search_key').notNull().default(''),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    uniqueIndex('codes_code').on(t.eventId, t.code),
    index('codes_made').on(t.eventId, t.createdAt, t.id),
    index('codes_batch').on(t.batchId),
    index('codes_holding')
      .on(t.eventId, t.categoryId)
      .where(sql`holds_places = 1`),
  ],
);

/** Several people who were registered at once, and the one who speaks for them. */
export const delegations = table(
  'delegations',
  {
    id: id(),
    eventId: text('event_id')
      .notNull()
      .references(() => events.id),
    givenName: text('given_name').notNull(),
    familyName: text('family_name').notNull(),
    organisation: text('organisation').notNull().default(''),
    /** Lower case. */
    email: text('email').notNull(),
    locale: choice('locale', ['de', 'en']).notNull(),
    /** Readable; finds the delegation in its secret link. */
    code: text('code').notNull(),
    linkVersion: count('link_version').notNull().default(1),
    submissionId: text('submission_id'),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    uniqueIndex('delegations_code').on(t.code),
    uniqueIndex('delegations_submission').on(t.submissionId),
    index('delegations_event').on(t.eventId, t.email),
  ],
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
    delegationId: text('delegation_id').references(() => delegations.id),
    codeId: text('code_id').references(() => codes.id),
    /** On one of the places that are held back for the house. */
    house: boolean('house').notNull().default(false),
    status: choice('status', registrationStatuses).notNull(),
    givenName: text('given_name').notNull(),
    familyName: text('family_name').notNull(),
    organisation: text('organisation').notNull().default(''),
    /** Name and the rest that is searched, without case and accents: features/registration/search-keys.ts makes them. */
    nameKey: text('name_key').notNull(),
    searchKey: text('search_key').notNull(),
    /** Lower case; of who was registered in a delegation without one, the contact's. */
    email: text('email').notNull(),
    /** The address, where it may have one live registration only: the index below says so. */
    addressKey: text('address_key'),
    locale: choice('locale', ['de', 'en']).notNull(),
    /** Whether to be told when a session that was signed up for moves or is cancelled. */
    tellChanges: boolean('tell_changes').notNull().default(true),
    /** Encrypted; only organisers of the event and the person see them. */
    accessNeeds: text('access_needs'),
    diet: text('diet'),
    /** On the ticket and in its plain link; readable. */
    ticketCode: text('ticket_code').notNull(),
    /** Goes up when the secret manage link has to change; the link itself is not stored. */
    linkVersion: count('link_version').notNull().default(1),
    /** Made by the form, so that one form sent twice is one registration. */
    submissionId: text('submission_id'),
    /** On the waiting list: who has more comes first, and among the same the lower number. */
    priority: count('priority').notNull().default(0),
    queueNumber: count('queue_number'),
    waitingSince: instant('waiting_since'),
    /** When the place that is held goes back: of an offer, or of an address that nobody has confirmed. */
    expiresAt: instant('expires_at'),
    /** iCalendar SEQUENCE and optimistic lock. */
    revision: count('revision').notNull().default(0),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
    cancelledAt: instant('cancelled_at'),
  },
  (t) => [
    uniqueIndex('registrations_live_address')
      .on(t.eventId, t.addressKey)
      .where(sql`status in ('unconfirmed', 'pending', 'waiting', 'offered', 'confirmed')`),
    index('registrations_queue')
      .on(t.eventId, t.priority, t.queueNumber, t.categoryId, t.id)
      .where(sql`status = 'waiting'`),
    // The last number that somebody was given on the waiting list, whatever has become of them
    index('registrations_number')
      .on(t.eventId, t.queueNumber)
      .where(sql`queue_number is not null`),
    index('registrations_expiry')
      .on(t.expiresAt)
      .where(sql`expires_at is not null`),
    index('registrations_delegation').on(t.delegationId),
    index('registrations_code').on(t.codeId),
    uniqueIndex('registrations_ticket').on(t.ticketCode),
    uniqueIndex('registrations_submission').on(t.submissionId),
    // All that places are counted by, and the rest that a list is narrowed by, so that counting reads nothing else
    index('registrations_places').on(
      t.eventId,
      t.status,
      t.categoryId,
      t.createdAt,
      t.locale,
      t.delegationId,
      t.codeId,
    ),
    index('registrations_house')
      .on(t.eventId, t.status)
      .where(sql`house = 1`),
    // All that the list is searched, narrowed and sorted by, in three orders, so that it never has to read or to sort a
    // hundred thousand rows
    index('registrations_desk').on(
      t.eventId,
      t.createdAt,
      t.id,
      t.status,
      t.categoryId,
      t.locale,
      t.nameKey,
      t.searchKey,
      t.delegationId,
      t.codeId,
    ),
    index('registrations_name').on(
      t.eventId,
      t.nameKey,
      t.id,
      t.status,
      t.categoryId,
      t.locale,
      t.createdAt,
      t.searchKey,
      t.delegationId,
      t.codeId,
    ),
    // What is searched begins with it
    index('registrations_organisation').on(
      t.eventId,
      t.searchKey,
      t.nameKey,
      t.id,
      t.status,
      t.categoryId,
      t.locale,
      t.createdAt,
      t.delegationId,
      t.codeId,
    ),
    // Who has an address, in an event and in all of them
    index('registrations_email').on(t.email, t.eventId),
    // What those are counted by who were found elsewhere, such as by an answer
    index('registrations_standing').on(t.id, t.eventId, t.status, t.categoryId, t.locale),
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

/** Places in sessions that have a limited number of them. */
export const signups = table(
  'signups',
  {
    id: id(),
    registrationId: text('registration_id')
      .notNull()
      .references(() => registrations.id, { onDelete: 'cascade' }),
    sessionId: text('session_id')
      .notNull()
      .references(() => sessions.id, { onDelete: 'cascade' }),
    status: choice('status', signupStatuses).notNull(),
    /** Order on the session's own waiting list. */
    queueNumber: count('queue_number').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    uniqueIndex('signups_once').on(t.registrationId, t.sessionId),
    index('signups_session').on(t.sessionId, t.status, t.queueNumber),
  ],
);
