import {
  materialKinds,
  materialStatuses,
  proposalStatuses,
  proposalSubjects,
  sessionLanguages,
  sessionLevels,
  sessionStatuses,
  slotAnswers,
  speakerRoles,
} from '../choices';
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
import { events } from './events';
import { people } from './people';
import { files } from './platform';

// What is planned: rooms, tracks, formats, speakers and sessions are the team's draft. Readers see its latest release, of agenda-released.ts.

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
    /** What is in it: screen, microphones, hearing loop. */
    equipment: localized('equipment'),
    /** Where it is and how one gets there. */
    directions: localized('directions'),
    /** A picture of where it is. */
    planFileId: text('plan_file_id').references(() => files.id, { onDelete: 'set null' }),
    position: count('position').notNull().default(0),
    /** Optimistic lock of its form; so below. */
    revision: count('revision').notNull().default(0),
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
    revision: count('revision').notNull().default(0),
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
    revision: count('revision').notNull().default(0),
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
    photoFileId: text('photo_file_id').references(() => files.id, { onDelete: 'set null' }),
    /** Where the link to the own slots goes; empty: nowhere. Lower case. */
    email: text('email').notNull().default(''),
    locale: choice('locale', ['de', 'en']).notNull().default('de'),
    /** Goes up when a new link is sent: the old one is dead then. */
    linkVersion: count('link_version').notNull().default(0),
    invitedAt: instant('invited_at'),
    /** Whether to be told when an own session moves or is cancelled. */
    tellChanges: boolean('tell_changes').notNull().default(true),
    /** What it is called in the schedule that it was imported from. */
    sourceId: text('source_id'),
    revision: count('revision').notNull().default(0),
  },
  (t) => [
    index('speakers_event').on(t.eventId, t.name),
    index('speakers_person').on(t.personId),
    index('speakers_email').on(t.email),
    uniqueIndex('speakers_source').on(t.eventId, t.sourceId),
  ],
);

/** Times when a speaker cannot. */
export const speakerAbsences = table(
  'speaker_absences',
  {
    id: id(),
    speakerId: text('speaker_id')
      .notNull()
      .references(() => speakers.id, { onDelete: 'cascade' }),
    startsAt: instant('starts_at').notNull(),
    endsAt: instant('ends_at').notNull(),
  },
  (t) => [index('speaker_absences_speaker').on(t.speakerId, t.startsAt)],
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
    subtitle: localized('subtitle'),
    abstract: localized('abstract'),
    trackId: text('track_id').references(() => tracks.id),
    formatId: text('format_id').references(() => formats.id),
    roomId: text('room_id').references(() => rooms.id),
    language: choice('language', sessionLanguages).notNull().default('de'),
    level: choice('level', sessionLevels).notNull().default('all'),
    /** Someone who takes part cannot climb steps: it needs a room without. */
    needsStepFree: boolean('needs_step_free').notNull().default(false),
    /** Both null: not placed yet. */
    startsAt: instant('starts_at'),
    endsAt: instant('ends_at'),
    /** Places that people sign up for; null: everyone may come. */
    places: count('places'),
    /** iCalendar SEQUENCE of the last release with it; a release that changes what a calendar shows raises it. */
    sequence: count('sequence').notNull().default(0),
    /** What it is called in the schedule that it was imported from; null: planned here. */
    sourceId: text('source_id'),
    /** Optimistic lock: what a form or the grid was made from. */
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [
    uniqueIndex('sessions_slug').on(t.eventId, t.slug),
    uniqueIndex('sessions_source').on(t.eventId, t.sourceId),
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
    answer: choice('answer', slotAnswers).notNull().default('open'),
    answeredAt: instant('answered_at'),
    /** The time that the answer is for; another one has to be asked for again. */
    answeredStartsAt: instant('answered_starts_at'),
    /** What the speaker says with the answer. */
    answerWords: text('answer_words').notNull().default(''),
  },
  (t) => [
    uniqueIndex('session_speakers_once').on(t.sessionId, t.speakerId),
    index('session_speakers_speaker').on(t.speakerId),
  ],
);

/** Slides, papers and links of a session. */
export const sessionMaterials = table(
  'session_materials',
  {
    id: id(),
    sessionId: text('session_id')
      .notNull()
      .references(() => sessions.id, { onDelete: 'cascade' }),
    kind: choice('kind', materialKinds).notNull(),
    title: text('title').notNull(),
    /** Of a link: https only. */
    url: text('url').notNull().default(''),
    fileId: text('file_id').references(() => files.id, { onDelete: 'cascade' }),
    status: choice('status', materialStatuses).notNull().default('accepted'),
    /** Who sent it in. */
    speakerId: text('speaker_id').references(() => speakers.id, { onDelete: 'set null' }),
    position: count('position').notNull().default(0),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [index('session_materials_session').on(t.sessionId, t.position)],
);

/** Texts that a speaker proposes; the editor takes them or sends them back. */
export const proposals = table(
  'proposals',
  {
    id: id(),
    eventId: text('event_id')
      .notNull()
      .references(() => events.id),
    speakerId: text('speaker_id')
      .notNull()
      .references(() => speakers.id, { onDelete: 'cascade' }),
    subject: choice('subject', proposalSubjects).notNull(),
    /** Of a proposal for a session. */
    sessionId: text('session_id').references(() => sessions.id, { onDelete: 'cascade' }),
    texts: json<Record<string, string>>('texts').notNull(),
    status: choice('status', proposalStatuses).notNull().default('open'),
    /** Why it was sent back. */
    answer: text('answer').notNull().default(''),
    createdAt: instant('created_at').notNull(),
    decidedAt: instant('decided_at'),
  },
  (t) => [
    index('proposals_event').on(t.eventId, t.status, t.createdAt),
    index('proposals_speaker').on(t.speakerId, t.createdAt),
  ],
);

/** Agendas on their way in: deleted once they are imported, and after a day in any case. */
export const agendaImports = table(
  'agenda_imports',
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
    index('agenda_imports_event').on(t.eventId, t.createdAt),
    index('agenda_imports_created').on(t.createdAt),
  ],
);
