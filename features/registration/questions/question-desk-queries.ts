import 'server-only';
import { asc, count, eq } from 'drizzle-orm';
import { read, type Reader } from '@/db/client';
import { answerOptions, answers, questions } from '@/db/schema/questions';
import { categories } from '@/db/schema/registration';
import type { Event } from '@/features/events/queries';
import type { Actor } from '@/features/people/actor';
import type { Localized } from '@/lib/i18n/locale';
import { canChangeQuestions } from '../policy';
import { askedQuestions } from './question-queries';
import type { AskedOption, AskedQuestion } from './questions';

export type BuiltOption = AskedOption & {
  /** How many have chosen it, cancelled registrations included; null where nobody may know. */
  chosen: number | null;
};
/** A question as its builder sees it. */
export type BuiltQuestion = Omit<AskedQuestion, 'options'> & {
  options: BuiltOption[];
  deleteAt: Date | null;
  revision: number;
  /** Of cancelled registrations too. */
  answers: number;
};

/** The questions of an event with what the builder has to know of them, as `db` sees them. */
export async function builtQuestions(db: Reader, event: { id: string }): Promise<BuiltQuestion[]> {
  const asked = await askedQuestions(db, event);
  const rows = await db
    .select({ id: questions.id, deleteAt: questions.deleteAt, revision: questions.revision })
    .from(questions)
    .where(eq(questions.eventId, event.id));
  const given = await db
    .select({ id: answers.questionId, answers: count() })
    .from(answers)
    .innerJoin(questions, eq(questions.id, answers.questionId))
    .where(eq(questions.eventId, event.id))
    .groupBy(answers.questionId);
  const chosen = await db
    .select({ id: answerOptions.optionId, chosen: count() })
    .from(answerOptions)
    .innerJoin(questions, eq(questions.id, answerOptions.questionId))
    .where(eq(questions.eventId, event.id))
    .groupBy(answerOptions.optionId);
  return asked.map((question) => {
    const row = rows.find(({ id }) => id === question.id);
    return {
      ...question,
      deleteAt: row?.deleteAt ?? null,
      revision: row?.revision ?? 0,
      answers: given.find(({ id }) => id === question.id)?.answers ?? 0,
      options: question.options.map((option) => ({
        ...option,
        chosen: question.sensitive ? null : (chosen.find(({ id }) => id === option.id)?.chosen ?? 0),
      })),
    };
  });
}

export type QuestionDesk = { questions: BuiltQuestion[]; categories: { id: string; name: Localized }[] };

/** What the pages of the builder show, for who may change the form. */
export async function questionDesk(actor: Actor, event: Event): Promise<QuestionDesk | undefined> {
  if (!canChangeQuestions(actor, event.id)) return undefined;
  return {
    questions: await builtQuestions(read(), event),
    categories: await read()
      .select({ id: categories.id, name: categories.name })
      .from(categories)
      .where(eq(categories.eventId, event.id))
      .orderBy(asc(categories.position), asc(categories.id)),
  };
}
