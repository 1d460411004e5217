import { eventStatuses, galleryModerations, perAddress, signupOverlaps, themes } from '../choices';
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
import type { Localized } from '../columns';

export { eventStatuses, themes };

/** A figure that the event shows, such as "58 %" with what it counts. */
export type Figure = { value: string; label: Localized };

export const events = table(
  'events',
  {
    id: id(),
    /** First part of the event's addresses; lower case letters, digits, hyphens. */
    slug: text('slug').notNull(),
    status: choice('status', eventStatuses).notNull().default('draft'),
    title: localized('title'),
    /** The programme or series that the event belongs to. */
    series: localized('series'),
    summary: localized('summary'),
    /** Paragraphs, parted by blank lines. */
    description: localized('description'),
    organisers: localized('organisers'),
    partners: localized('partners'),
    figures: json<Figure[]>('figures').notNull().default([]),
    /** IANA name; everything the event shows is in it. */
    timeZone: text('time_zone').notNull().default('Europe/Berlin'),
    startsAt: instant('starts_at').notNull(),
    endsAt: instant('ends_at').notNull(),
    venue: localized('venue'),
    /** How to get there and get in: directions, steps, lifts, hearing loops. */
    venueNote: localized('venue_note'),
    address: text('address').notNull().default(''),
    city: text('city').notNull().default(''),
    registrationOpensAt: instant('registration_opens_at'),
    registrationClosesAt: instant('registration_closes_at'),
    /** Places in all, over all categories. */
    places: count('places').notNull(),
    /** Of them, how many only organisers give away. */
    heldBack: count('held_back').notNull().default(0),
    /** Whether who registers has to press a link in a mail; until then the place is held for a time only. */
    confirmEmail: boolean('confirm_email').notNull().default(false),
    /** Until when people may change their answers and cancel by themselves; null: until the event is over. */
    changesUntil: instant('changes_until'),
    cancelUntil: instant('cancel_until'),
    /** How long an offer from the waiting list holds its place. */
    offerHours: count('offer_hours').notNull().default(48),
    perAddress: choice('per_address', perAddress).notNull().default('one'),
    signupOverlap: choice('signup_overlap', signupOverlaps).notNull().default('warn'),
    /** When a day of the agenda begins, in minutes after midnight: what begins before belongs to the evening before. */
    dayStartMinutes: count('day_start_minutes').notNull().default(0),
    agendaPublished: boolean('agenda_published').notNull().default(false),
    galleryPublished: boolean('gallery_published').notNull().default(false),
    /** Whether a curator looks at what visitors write to exhibits before it is shown, or afterwards. */
    galleryModeration: choice('gallery_moderation', galleryModerations).notNull().default('before'),
    /** #rrggbb; the readable shades are computed from it. */
    accent: text('accent').notNull().default('#0b5c57'),
    theme: choice('theme', themes).notNull().default('neutral'),
    contactEmail: text('contact_email').notNull().default(''),
    imprint: localized('imprint'),
    privacy: localized('privacy'),
    accessibility: localized('accessibility'),
    /** Optimistic lock of the settings. */
    revision: count('revision').notNull().default(0),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [uniqueIndex('events_slug').on(t.slug), index('events_status').on(t.status, t.startsAt)],
);

/** What a person agrees to when registering. A changed text is a new version; given consents keep theirs. */
export const consents = table(
  'consents',
  {
    id: id(),
    eventId: text('event_id')
      .notNull()
      .references(() => events.id),
    key: text('key').notNull(),
    version: count('version').notNull(),
    label: localized('label'),
    required: boolean('required').notNull(),
    position: count('position').notNull().default(0),
    /** The version that is asked for now; at most one per key. */
    current: boolean('current').notNull().default(true),
  },
  (t) => [uniqueIndex('consents_version').on(t.eventId, t.key, t.version)],
);
