import 'server-only';
import { and, eq, gte, inArray, isNotNull, isNull, lt, or, sql, type AnyColumn, type SQL } from 'drizzle-orm';
import { read } from '@/db/client';
import { answerOptions, answers, questionOptions, questions } from '@/db/schema/questions';
import { codes, registrations } from '@/db/schema/registration';
import { registrationNotes } from '@/db/schema/registration-desk';
import { DAY_MS } from '@/lib/clock';
import { fold } from '@/lib/fold';
import { fromWallClock } from '@/lib/zoned';
import type { RegistrationListing } from './desk-listing';
import { live } from '../lifecycle';

/** Every word must occur in one of the columns, as it is typed. */
function matches(q: string, columns: readonly AnyColumn[]): SQL | undefined {
  const terms = fold(q).split(/\s+/).filter(Boolean);
  return and(...terms.map((term) => or(...columns.map((column) => sql`instr(${column}, ${term}) > 0`))));
}

/** When a day of the event's zone begins; undefined for what is no day. */
function dayStart(day: string | undefined, timeZone: string): Date | undefined {
  if (!day || !/^\d{4}-\d{2}-\d{2}$/.test(day)) return undefined;
  return fromWallClock(`${day}T00:00`, timeZone);
}

/** The ids of those who gave an answer. The question is looked up once, and not for each of them. */
function answered(eventId: string, answer: string): SQL {
  const [questionId = '', said] = answer.split(':');
  if (said === undefined) {
    const own = read()
      .select({ id: questionOptions.id })
      .from(questionOptions)
      .innerJoin(questions, eq(questions.id, questionOptions.questionId))
      .where(and(eq(questionOptions.id, answer), eq(questions.eventId, eventId)));
    return sql`select ${answerOptions.registrationId} as id from ${answerOptions} where ${answerOptions.optionId} = (${own})`;
  }
  const own = read()
    .select({ id: questions.id })
    .from(questions)
    .where(and(eq(questions.id, questionId), eq(questions.eventId, eventId)));
  // As the index of these answers has it
  const isSaid = sql`value in ('yes', 'no') and ${answers.value} = ${said}`;
  return sql`select ${answers.registrationId} as id from answers indexed by answers_yes_no where ${answers.questionId} = (${own}) and ${isSaid}`;
}

/**
 * The ids, each once, of those whom a filter finds by something else than their registration, and the rest of the list's state;
 * no `found` where no such filter is set.
 */
export function foundElsewhere(
  event: { id: string },
  state: RegistrationListing,
  everything: boolean,
): { found?: SQL; rest: RegistrationListing } {
  const { answer, notes, ...filters } = state.filters;
  if (!everything) return { rest: state };
  if (answer) {
    return { found: answered(event.id, answer), rest: { ...state, filters: { ...filters, notes } } };
  }
  if (!notes) return { rest: state };
  const ids = registrationNotes.registrationId;
  return {
    found: sql`select distinct ${ids} as id from ${registrationNotes}`,
    rest: { ...state, filters },
  };
}

/** What only organisers can narrow by. */
function details(
  event: { id: string; timeZone: string },
  { filters }: RegistrationListing,
): (SQL | undefined)[] {
  const from = dayStart(filters.from, event.timeZone);
  const last = dayStart(filters.until, event.timeZone);
  // The day after begins when its own zone says so
  const until = last && dayStart(nextDay(filters.until ?? ''), event.timeZone);
  return [
    filters.language ? sql`${registrations.locale} = ${filters.language}` : undefined,
    filters.code
      ? inArray(
          registrations.codeId,
          read()
            .select({ id: codes.id })
            .from(codes)
            .where(and(eq(codes.eventId, event.id), eq(codes.label, filters.code))),
        )
      : undefined,
    filters.delegation === 'yes' ? isNotNull(registrations.delegationId) : undefined,
    filters.delegation === 'no' ? isNull(registrations.delegationId) : undefined,
    filters.notes
      ? inArray(
          registrations.id,
          read().select({ id: registrationNotes.registrationId }).from(registrationNotes),
        )
      : undefined,
    filters.answer ? sql`${registrations.id} in (${answered(event.id, filters.answer)})` : undefined,
    from ? gte(registrations.createdAt, from) : undefined,
    until ? lt(registrations.createdAt, until) : undefined,
  ];
}

function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
}

/** The registrations that a list shows; `everything` searches and narrows by all that organisers see of them. */
export function wanted(
  event: { id: string; timeZone: string },
  state: RegistrationListing,
  everything: boolean,
): SQL | undefined {
  const { q, filters } = state;
  const code = fold(q).replaceAll(/\s/g, '');
  const isCode = everything && /^[2-9a-z]{10}$/.test(code);
  const keys = [registrations.nameKey, registrations.searchKey];
  return and(
    eq(registrations.eventId, event.id),
    // A ticket's code is shown with a gap in it
    isCode ? matches(code, keys) : matches(q, everything ? keys : [registrations.nameKey]),
    statusIs(filters.status),
    filters.category ? eq(registrations.categoryId, filters.category) : undefined,
    ...(everything ? details(event, state) : []),
  );
}

function statusIs(status: RegistrationListing['filters']['status']): SQL | undefined {
  if (!status) return undefined;
  return status === 'live'
    ? inArray(registrations.status, [...live])
    : sql`${registrations.status} = ${status}`;
}
