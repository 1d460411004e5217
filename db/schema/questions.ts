import { questionTypes } from '../choices';
import {
  boolean,
  choice,
  count,
  id,
  index,
  instant,
  json,
  sql,
  localized,
  table,
  text,
  uniqueIndex,
} from '../columns';
import { events } from './events';
import { files } from './platform';
import { registrations } from './registration';

export type OptionRule = { questionId: string; values: string[] };

/** What the form asks beside the person's name and address. */
export const questions = table(
  'questions',
  {
    id: id(),
    eventId: text('event_id')
      .notNull()
      .references(() => events.id),
    type: choice('type', questionTypes).notNull(),
    label: localized('label'),
    help: localized('help'),
    required: boolean('required').notNull().default(false),
    position: count('position').notNull().default(0),
    /** Asked in these categories only; none: in all. */
    categoryIds: json<string[]>('category_ids').notNull().default([]),
    /** Asked when another question has one of these answers: options' ids, or `yes` and `no`. */
    shownWhen: json<OptionRule | null>('shown_when'),
    /** Answers are encrypted, leave the house as counts only, and are deleted on the day below. */
    sensitive: boolean('sensitive').notNull().default(false),
    deleteAt: instant('delete_at'),
    /** Smallest and largest number, where it is one. */
    minimum: count('minimum'),
    maximum: count('maximum'),
    /** Optimistic lock of the builder. */
    revision: count('revision').notNull().default(0),
  },
  (t) => [index('questions_event').on(t.eventId, t.position)],
);

export const questionOptions = table(
  'question_options',
  {
    id: id(),
    questionId: text('question_id')
      .notNull()
      .references(() => questions.id, { onDelete: 'cascade' }),
    label: localized('label'),
    /** How many may choose it; null: as many as like. */
    places: count('places'),
    position: count('position').notNull().default(0),
    /** Offered no longer; who chose it keeps it. */
    retired: boolean('retired').notNull().default(false),
  },
  (t) => [index('question_options_question').on(t.questionId, t.position)],
);

/** One answer to one question; chosen options have rows of their own below, unless the question is sensitive. */
export const answers = table(
  'answers',
  {
    id: id(),
    registrationId: text('registration_id')
      .notNull()
      .references(() => registrations.id, { onDelete: 'cascade' }),
    questionId: text('question_id')
      .notNull()
      .references(() => questions.id, { onDelete: 'cascade' }),
    /** Text, number, ISO date, country code, `yes` or `no`; options' ids as JSON; encrypted where it is sensitive. */
    value: text('value').notNull(),
    fileId: text('file_id').references(() => files.id),
  },
  (t) => [
    uniqueIndex('answers_once').on(t.registrationId, t.questionId),
    index('answers_question').on(t.questionId),
    // A list can be narrowed by these
    index('answers_yes_no')
      .on(t.questionId, t.value, t.registrationId)
      .where(sql`value in ('yes', 'no')`),
  ],
);

/** Which options a registration chose: what limited places are counted by. */
export const answerOptions = table(
  'answer_options',
  {
    id: id(),
    registrationId: text('registration_id')
      .notNull()
      .references(() => registrations.id, { onDelete: 'cascade' }),
    questionId: text('question_id')
      .notNull()
      .references(() => questions.id, { onDelete: 'cascade' }),
    optionId: text('option_id')
      .notNull()
      .references(() => questionOptions.id),
  },
  (t) => [
    uniqueIndex('answer_options_once').on(t.registrationId, t.optionId),
    index('answer_options_option').on(t.optionId, t.registrationId),
  ],
);
