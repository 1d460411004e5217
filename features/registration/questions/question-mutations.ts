import 'server-only';
import { and, eq, inArray, max } from 'drizzle-orm';
import { recordAudit } from '@/db/audit';
import { write, type Tx } from '@/db/client';
import { questionTypes } from '@/db/choices';
import { markPagesChanged } from '@/db/page-versions';
import { answerOptions, answers, questionOptions, questions } from '@/db/schema/questions';
import { categories } from '@/db/schema/registration';
import type { Event } from '@/features/events/queries';
import type { Actor } from '@/features/people/actor';
import type { Localized } from '@/lib/i18n/locale';
import { ok, refuse, type Refusal, type Success } from '@/lib/result';
import { removeUnusedFiles } from './answer-mutations';
import { openAnswer, sealAnswer } from './answer-seal';
import { eventIn } from '../mutations';
import { canChangeQuestions } from '../policy';
import { builtQuestions, type BuiltQuestion } from './question-desk-queries';
import {
  allowedTypes,
  decideCondition,
  decideOrder,
  decideSensitivity,
  dependants,
  MOST_FILES,
  moved,
  planOptions,
  type OptionPlan,
  type QuestionRefusal,
} from './question-rules';
import { builderLimits, canDecide, type QuestionInput } from './question-schema';

type NotFound = Refusal<'notFound', never>;
type Found = { event: Event; all: BuiltQuestion[] };
type Saved = Success<{ id: string }>;

const FILES_AT_ONCE = 500;

async function found(tx: Tx, actor: Actor, slug: string): Promise<Found | undefined> {
  const event = await eventIn(tx, actor, slug);
  if (!event || !canChangeQuestions(actor, event.id)) return undefined;
  return { event, all: await builtQuestions(tx, event) };
}

/** Whether the question can be like this, where it stands. */
async function decideInput(
  tx: Tx,
  { event, all }: Found,
  input: QuestionInput,
  before: BuiltQuestion | undefined,
): Promise<{ ok: true } | QuestionRefusal> {
  const others = all.filter(({ id }) => id !== before?.id);
  if (!before && others.length >= builderLimits.questions) return refuse('tooManyQuestions');
  if (input.type === 'file' && others.filter(({ type }) => type === 'file').length >= MOST_FILES) {
    return refuse('tooManyFiles');
  }
  const known = await tx
    .select({ id: categories.id })
    .from(categories)
    .where(and(eq(categories.eventId, event.id), inArray(categories.id, input.categoryIds)));
  if (known.length !== new Set(input.categoryIds).size) return refuse('categoryGone');
  const above = before ? all.slice(0, all.indexOf(before)) : all;
  const condition = decideCondition(input.shownWhen, above);
  if (!condition.ok || !before) return condition;
  if (!allowedTypes(before.type, before.answers, questionTypes).includes(input.type))
    return refuse('typeFixed');
  if (!canDecide(input.type) && dependants(before.id, all).length > 0) return refuse('optionNeeded');
  return decideSensitivity(before, input, before.answers);
}

/** Asks for something more, below everything else. */
export function createQuestion(
  actor: Actor,
  now: Date,
  eventSlug: string,
  input: QuestionInput,
): Promise<Saved | NotFound | QuestionRefusal> {
  return write(async (tx) => {
    const desk = await found(tx, actor, eventSlug);
    if (!desk) return refuse('notFound');
    const verdict = await decideInput(tx, desk, input, undefined);
    if (!verdict.ok) return verdict;
    const { options, ...question } = input;
    const id = crypto.randomUUID();
    const { event } = desk;
    const [last] = await tx
      .select({ position: max(questions.position) })
      .from(questions)
      .where(eq(questions.eventId, event.id));
    const position = (last?.position ?? -1) + 1;
    await tx.insert(questions).values({ ...question, id, eventId: event.id, position });
    await saveOptions(
      tx,
      id,
      planOptions([], options, () => false),
    );
    await recordAudit(tx, actor, now, {
      action: 'question.create',
      eventId: event.id,
      subjectId: id,
      detail: { type: input.type },
    });
    await markPagesChanged(tx, { eventSlug });
    return ok({ id });
  });
}

/** Changes a question; its answers stay. `revision` is of the question that the form was made from. */
export function saveQuestion(
  actor: Actor,
  now: Date,
  eventSlug: string,
  id: string,
  input: QuestionInput,
  revision: number,
): Promise<Saved | NotFound | QuestionRefusal | Refusal<'stale', never>> {
  return write(async (tx) => {
    const desk = await found(tx, actor, eventSlug);
    const before = desk?.all.find((question) => question.id === id);
    if (!desk || !before) return refuse('notFound');
    if (before.revision !== revision) return refuse('stale');
    const verdict = await decideInput(tx, desk, input, before);
    if (!verdict.ok) return verdict;
    const { options, ...question } = input;
    const plan = planOptions(before.options, options, (option) => {
      const chosen = before.options.find((one) => one.id === option)?.chosen ?? null;
      return chosen === null ? before.answers > 0 : chosen > 0;
    });
    const awaited = dependants(id, desk.all).flatMap(({ shownWhen }) => shownWhen?.values ?? []);
    if (plan.deleted.some((option) => awaited.includes(option))) return refuse('optionNeeded');
    await tx
      .update(questions)
      .set({ ...question, revision: revision + 1 })
      .where(eq(questions.id, id));
    await saveOptions(tx, id, plan);
    if (input.sensitive && !before.sensitive) await sealAnswers(tx, before);
    await recordAudit(tx, actor, now, {
      action: 'question.change',
      eventId: desk.event.id,
      subjectId: id,
      detail: { type: input.type },
    });
    await markPagesChanged(tx, { eventSlug });
    return ok({ id });
  });
}

async function saveOptions(tx: Tx, questionId: string, { kept, deleted }: OptionPlan): Promise<void> {
  if (deleted.length > 0) await tx.delete(questionOptions).where(inArray(questionOptions.id, deleted));
  for (const [position, { id, ...option }] of kept.entries()) {
    if (id === undefined) await tx.insert(questionOptions).values({ ...option, questionId, position });
    else
      await tx
        .update(questionOptions)
        .set({ ...option, position })
        .where(eq(questionOptions.id, id));
  }
}

/** Encrypts the answers to a question that has become sensitive; what was chosen is no longer to be counted. */
async function sealAnswers(tx: Tx, question: BuiltQuestion): Promise<void> {
  const rows = await tx.select().from(answers).where(eq(answers.questionId, question.id));
  for (const { id, registrationId, questionId, value } of rows) {
    const place = { registrationId, questionId };
    const sealed = sealAnswer(place, openAnswer(place, value, question), true);
    await tx.update(answers).set({ value: sealed }).where(eq(answers.id, id));
  }
  await tx.delete(answerOptions).where(eq(answerOptions.questionId, question.id));
}

/** Puts a question at another place, counted from 0, or one up or down. */
export function moveQuestion(
  actor: Actor,
  now: Date,
  eventSlug: string,
  id: string,
  to: number | 'up' | 'down',
): Promise<Success<undefined> | NotFound | QuestionRefusal> {
  return write(async (tx) => {
    const desk = await found(tx, actor, eventSlug);
    const from = desk?.all.findIndex((question) => question.id === id) ?? -1;
    if (!desk || from < 0) return refuse('notFound');
    const place = to === 'up' ? from - 1 : to === 'down' ? from + 1 : to;
    const after = moved(desk.all, id, place);
    const verdict = decideOrder(after);
    if (!verdict.ok) return verdict;
    if (after.every((question, at) => question.id === desk.all[at]?.id)) return ok();
    for (const [position, question] of after.entries()) {
      await tx.update(questions).set({ position }).where(eq(questions.id, question.id));
    }
    await recordAudit(tx, actor, now, { action: 'question.move', eventId: desk.event.id, subjectId: id });
    await markPagesChanged(tx, { eventSlug });
    return ok();
  });
}

export type DeletionRefusal =
  | NotFound
  | (Refusal<'hasDependants', { labels: Localized[] }> & { facts: { labels: Localized[] } })
  | (Refusal<'moreAnswers', { answers: number }> & { facts: { answers: number } });

/** Deletes a question with its answers. `counted` is how many of them its page said that it would destroy. */
export async function deleteQuestion(
  actor: Actor,
  now: Date,
  eventSlug: string,
  id: string,
  counted: number,
): Promise<Success<{ answers: number }> | DeletionRefusal> {
  const result = await write(async (tx): Promise<Success<{ answers: number }> | DeletionRefusal> => {
    const desk = await found(tx, actor, eventSlug);
    const question = desk?.all.find((one) => one.id === id);
    if (!desk || !question) return refuse('notFound');
    const waiting = dependants(id, desk.all);
    if (waiting.length > 0) {
      return { ok: false, reason: 'hasDependants', facts: { labels: waiting.map(({ label }) => label) } };
    }
    const { answers: given } = question;
    // Some have come in since the page was made
    if (given > counted) return { ok: false, reason: 'moreAnswers', facts: { answers: given } };
    await tx.delete(answerOptions).where(eq(answerOptions.questionId, id));
    await tx.delete(questions).where(eq(questions.id, id));
    await recordAudit(tx, actor, now, {
      action: 'question.delete',
      eventId: desk.event.id,
      subjectId: id,
      detail: { answers: given },
    });
    await markPagesChanged(tx, { eventSlug });
    return ok({ answers: given });
  });
  // What is not gone now goes with the next clean-up
  if (result.ok && result.value.answers > 0) await removeUnusedFiles(FILES_AT_ONCE);
  return result;
}
