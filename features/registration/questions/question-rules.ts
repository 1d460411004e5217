import type { OptionRule } from '@/db/schema/questions';
import { refuse, type Refusal } from '@/lib/result';
import { canDecide, hasOptions, type OptionInput, type QuestionInput } from './question-schema';
import type { QuestionType } from './questions';

// What the builder of the form allows.

type Placed = { id: string; shownWhen: OptionRule | null };
type Asked = Placed & { type: QuestionType; options: readonly { id: string }[] };

export type QuestionRefusal = Refusal<
  | 'typeFixed'
  | 'staysSensitive'
  | 'dependsOnLater'
  | 'conditionGone'
  | 'categoryGone'
  | 'optionNeeded'
  | 'tooManyQuestions'
  | 'tooManyFiles',
  never
>;
type Verdict = { ok: true } | QuestionRefusal;

/** So many files fit into one form that is sent. */
export const MOST_FILES = 2;

/** A question that has answers can change its type only where every answer stays one. */
export function allowedTypes(
  type: QuestionType,
  answers: number,
  all: readonly QuestionType[],
): QuestionType[] {
  const isText = (one: QuestionType) => one === 'shortText' || one === 'longText';
  return all.filter((one) => one === type || answers === 0 || (isText(one) && isText(type)));
}

/** Questions that depend on this one; it can be deleted once there are none. */
export function dependants<Question extends Placed>(id: string, questions: readonly Question[]): Question[] {
  return questions.filter(({ shownWhen }) => shownWhen?.questionId === id);
}

/** Whether each question stands below the one that it depends on, so that nothing goes round in circles. */
export function decideOrder(questions: readonly Placed[]): Verdict {
  const seen = new Set<string>();
  for (const { id, shownWhen } of questions) {
    if (shownWhen && !seen.has(shownWhen.questionId)) return refuse('dependsOnLater');
    seen.add(id);
  }
  return { ok: true };
}

/** The questions with one of them at another place, counted from 0. */
export function moved<Question extends { id: string }>(
  questions: readonly Question[],
  id: string,
  to: number,
): Question[] {
  const one = questions.find((question) => question.id === id);
  const others = questions.filter((question) => question.id !== id);
  return one ? [...others.slice(0, Math.max(0, to)), one, ...others.slice(Math.max(0, to))] : others;
}

/** Where a question can be moved to, itself included. */
export function possiblePlaces(questions: readonly Placed[], id: string): number[] {
  return questions.map((_, to) => to).filter((to) => decideOrder(moved(questions, id, to)).ok);
}

/** Whether the answers that a question waits for are answers to a question above it. */
export function decideCondition(rule: OptionRule | null, above: readonly Asked[]): Verdict {
  if (!rule) return { ok: true };
  const question = above.find(({ id }) => id === rule.questionId);
  if (!question || !canDecide(question.type)) return refuse('conditionGone');
  const known = hasOptions(question.type) ? question.options.map(({ id }) => id) : ['yes', 'no'];
  return rule.values.every((value) => known.includes(value)) ? { ok: true } : refuse('conditionGone');
}

/** Who was told that an answer is kept secret was told so for good. */
export function decideSensitivity(
  before: { sensitive: boolean },
  after: { sensitive: boolean },
  answers: number,
): Verdict {
  return before.sensitive && !after.sensitive && answers > 0 ? refuse('staysSensitive') : { ok: true };
}

type Option = { id: string; label: OptionInput['label']; places: number | null };
export type OptionPlan = {
  /** In their order, new ones without an id. */
  kept: { id?: string; label: OptionInput['label']; places: number | null; retired: boolean }[];
  /** Nobody has chosen them. */
  deleted: string[];
};

/**
 * What becomes of the options: those that somebody chose are only offered no longer. `chosen` says whether somebody did; of a
 * sensitive question nobody can tell, so there all of them count as chosen once there is an answer.
 */
export function planOptions(
  before: readonly Option[],
  sent: QuestionInput['options'],
  chosen: (id: string) => boolean,
): OptionPlan {
  const known = new Set(before.map(({ id }) => id));
  const kept: OptionPlan['kept'] = [];
  for (const { id, label, places, gone } of sent) {
    if (known.delete(id)) {
      if (!gone || chosen(id)) kept.push({ id, label, places, retired: gone });
    } else if (id === '' && !gone) kept.push({ label, places, retired: false });
  }
  // What was not sent at all
  const unsent = before.filter(({ id }) => known.has(id) && chosen(id));
  kept.push(...unsent.map(({ id, label, places }) => ({ id, label, places, retired: true })));
  const stay = new Set(kept.map(({ id }) => id));
  return { kept, deleted: before.map(({ id }) => id).filter((id) => !stay.has(id)) };
}
