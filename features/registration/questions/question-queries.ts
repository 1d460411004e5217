import 'server-only';
import { and, asc, count, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import type { Reader } from '@/db/client';
import { prepared } from '@/db/prepared';
import { files } from '@/db/schema/platform';
import { answerOptions, answers, questionOptions, questions } from '@/db/schema/questions';
import { registrations } from '@/db/schema/registration';
import { openAnswer } from './answer-seal';
import { placesLeft } from '../capacity';
import { placeTaking } from '../lifecycle';
import type { Answer, AskedOption, AskedQuestion } from './questions';

const questionsOf = prepared((db) =>
  db
    .select()
    .from(questions)
    .where(eq(questions.eventId, sql.placeholder('eventId')))
    .orderBy(asc(questions.position), asc(questions.id))
    .prepare(),
);
const optionsOf = prepared((db) =>
  db
    .select({ option: questionOptions })
    .from(questionOptions)
    .innerJoin(questions, eq(questions.id, questionOptions.questionId))
    .where(eq(questions.eventId, sql.placeholder('eventId')))
    .orderBy(asc(questionOptions.position), asc(questionOptions.id))
    .prepare(),
);

/** The questions of an event in their order, with the places that are left of each option, as `db` sees them. */
export async function askedQuestions(db: Reader, event: { id: string }): Promise<AskedQuestion[]> {
  const rows = await questionsOf(db).execute({ eventId: event.id });
  if (rows.length === 0) return [];
  const options = await optionsOf(db).execute({ eventId: event.id });
  const taken = await takenOptions(db, event.id);
  return rows.map(
    ({ eventId: _event, position: _position, deleteAt: _day, revision: _lock, ...question }) => ({
      ...question,
      options: options
        .filter(({ option }) => option.questionId === question.id)
        .map(({ option: { id, label, retired, places } }): AskedOption => ({
          id,
          label,
          retired,
          places,
          left: places === null ? null : placesLeft(places, taken.get(id) ?? 0),
        })),
    }),
  );
}

const chosenOptions = prepared((db) =>
  db
    .select({ id: answerOptions.optionId, taken: count() })
    .from(answerOptions)
    .innerJoin(registrations, eq(registrations.id, answerOptions.registrationId))
    .innerJoin(questionOptions, eq(questionOptions.id, answerOptions.optionId))
    .innerJoin(questions, eq(questions.id, questionOptions.questionId))
    .where(
      and(
        eq(questions.eventId, sql.placeholder('eventId')),
        isNotNull(questionOptions.places),
        inArray(registrations.status, [...placeTaking]),
      ),
    )
    .groupBy(answerOptions.optionId)
    .prepare(),
);

/** How many who hold a place have chosen each option of which there are only so many. */
async function takenOptions(db: Reader, eventId: string): Promise<ReadonlyMap<string, number>> {
  const rows = await chosenOptions(db).execute({ eventId });
  return new Map(rows.map(({ id, taken }) => [id, taken]));
}

/**
 * The answers of registrations in the clear, in the order of the questions: for the person and for organisers, which is
 * decided where this is called. `sensitive: false` leaves out what may be known as counts only.
 */
export async function answersOfAll(
  db: Reader,
  registrationIds: readonly string[],
  { sensitive = true } = {},
): Promise<Map<string, Answer[]>> {
  const found = new Map<string, Answer[]>();
  if (registrationIds.length === 0) return found;
  const rows = await db
    .select({
      registrationId: answers.registrationId,
      questionId: answers.questionId,
      value: answers.value,
      type: questions.type,
      sensitive: questions.sensitive,
      file: { id: files.id, contentType: files.contentType, sizeBytes: files.sizeBytes },
    })
    .from(answers)
    .innerJoin(questions, eq(questions.id, answers.questionId))
    .leftJoin(files, eq(files.id, answers.fileId))
    .where(
      and(
        inArray(answers.registrationId, [...registrationIds]),
        sensitive ? undefined : eq(questions.sensitive, false),
      ),
    )
    .orderBy(asc(questions.position), asc(questions.id));
  for (const { registrationId, questionId, value, file, ...question } of rows) {
    const opened = openAnswer({ registrationId, questionId }, value, question);
    const answer: Answer = { questionId, ...opened, ...(file && { file: { state: 'kept', ...file } }) };
    found.set(registrationId, [...(found.get(registrationId) ?? []), answer]);
  }
  return found;
}

/** The answers of one registration in the clear; who may see them is decided where this is called. */
export async function answersOf(db: Reader, registrationId: string): Promise<Answer[]> {
  return (await answersOfAll(db, [registrationId])).get(registrationId) ?? [];
}
