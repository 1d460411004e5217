import type { $ZodIssue } from 'zod/v4/core';
import type { questionTypes } from '@/db/choices';
import type { OptionRule } from '@/db/schema/questions';
import type { Localized } from '@/lib/i18n/locale';
import { cleanLine, cleanText, isVisible } from '../cleaning';
import { isCountry } from './countries';

// What the form asks beside name and address: for the server and, before anything is sent, for the browser.

export type QuestionType = (typeof questionTypes)[number];

/** Longest texts in characters, largest number, first and last year of a date, largest file. */
export const answerLimits = {
  shortText: 200,
  longText: 2_000,
  number: 1_000_000_000,
  years: [1900, 2100],
  fileBytes: 5_000_000,
} as const;

/** More options than this are a list that opens. */
export const MOST_BUTTONS = 7;

/** What decides whether an answer is right. */
export type QuestionRule = {
  id: string;
  type: QuestionType;
  required: boolean;
  categoryIds: readonly string[];
  shownWhen: OptionRule | null;
  minimum: number | null;
  maximum: number | null;
  options: readonly { id: string; retired: boolean }[];
};
export type AskedOption = {
  id: string;
  label: Localized;
  retired: boolean;
  /** How many may choose it, and how many still can; null: as many as like. */
  places: number | null;
  left: number | null;
};
/** A question as the form asks it; in order, so that those it depends on come before it. */
export type AskedQuestion = Omit<QuestionRule, 'options'> & {
  label: Localized;
  help: Localized;
  sensitive: boolean;
  options: readonly AskedOption[];
};

export type KeptFile = { state: 'kept'; id: string; contentType: string; sizeBytes: number };
export type StoredFileAnswer = {
  state: 'stored';
  storageKey: string;
  contentType: string;
  sizeBytes: number;
  sha256: string;
};
export type Answer = {
  questionId: string;
  /** Text, number, ISO date, country code, `yes` or `no`; a file's own name; empty where options are the answer. */
  value: string;
  optionIds: readonly string[];
  /** Sent with this form, in the store already, or kept from before. */
  file?: { state: 'sent'; content: File } | StoredFileAnswer | KeptFile;
};

type Problem =
  | { code: 'custom'; params: { key: 'required' | 'fileTooBig' | 'fileEmpty' } }
  | { code: 'too_big'; origin: 'string' | 'number'; maximum: number }
  | { code: 'too_small'; origin: 'number'; minimum: number }
  | { code: 'invalid_type'; expected: 'int' }
  | { code: 'invalid_format'; format: 'date' }
  | { code: 'invalid_value'; values: [] };
/** Nothing: it was left empty. */
type Read = Omit<Answer, 'questionId'> | Problem | undefined;
type Reading = { rule: QuestionRule; texts: string[]; file: File | undefined; before: Answer | undefined };

export function answerField(questionId: string): `answer-${string}` {
  return `answer-${questionId}`;
}

/** The box that takes back a file that was sent before. */
export function removalField(questionId: string): string {
  return `${answerField(questionId)}.remove`;
}

/** Whether the question is put to somebody of the category who has answered those before it like this. */
export function applies(
  { categoryIds, shownWhen }: Pick<QuestionRule, 'categoryIds' | 'shownWhen'>,
  categoryId: string,
  answersSoFar: readonly Answer[],
): boolean {
  if (categoryIds.length > 0 && !categoryIds.includes(categoryId)) return false;
  if (!shownWhen) return true;
  // A question that was not put to them has no answer, so what depends on it is not put to them either
  const answer = answersSoFar.find(({ questionId }) => questionId === shownWhen.questionId);
  return shownWhen.values.some((value) => answer?.value === value || answer?.optionIds.includes(value));
}

const of = (value: string): Read => ({ value, optionIds: [] });
const choice: Problem = { code: 'invalid_value', values: [] };

function readText(text: string, maximum: number): Read {
  if (text.length > maximum) return { code: 'too_big', origin: 'string', maximum };
  return isVisible(text) ? of(text) : undefined;
}

function readNumber(text: string, { minimum, maximum }: QuestionRule): Read {
  if (text === '') return undefined;
  if (!/^[+-]?\d{1,15}$/.test(text)) return { code: 'invalid_type', expected: 'int' };
  const number = Number(text);
  const [least, most] = [minimum ?? -answerLimits.number, maximum ?? answerLimits.number];
  if (number < least) return { code: 'too_small', origin: 'number', minimum: least };
  if (number > most) return { code: 'too_big', origin: 'number', maximum: most };
  // Not -0
  return of(String(number + 0));
}

function readDate(text: string): Read {
  if (text === '') return undefined;
  const [first, last] = answerLimits.years;
  const date = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : new Date(NaN);
  // 30 February would become a day in March
  const isDay = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
  const isNear = date.getUTCFullYear() >= first && date.getUTCFullYear() <= last;
  return isDay && isNear ? of(text) : { code: 'invalid_format', format: 'date' };
}

/** Options that are offered no longer stay chosen by those who chose them. */
function canChoose({ options }: QuestionRule, optionId: string, before: Answer | undefined): boolean {
  return options.some(({ id, retired }) => id === optionId && (!retired || before?.optionIds.includes(id)));
}

function readOptions({ rule, texts, before }: Reading): Read {
  const chosen = new Set(texts.filter(Boolean));
  if (chosen.size === 0) return undefined;
  const isTooMany = rule.type === 'oneOf' && chosen.size > 1;
  if (isTooMany || ![...chosen].every((id) => canChoose(rule, id, before))) return choice;
  return { value: '', optionIds: rule.options.map(({ id }) => id).filter((id) => chosen.has(id)) };
}

function readFile(file: File | undefined, isRemoved: boolean, before: Answer | undefined): Read {
  // An empty field sends a file without a name
  if (!file || (file.size === 0 && file.name === '')) return isRemoved ? undefined : before;
  if (file.size === 0) return { code: 'custom', params: { key: 'fileEmpty' } };
  if (file.size > answerLimits.fileBytes) return { code: 'custom', params: { key: 'fileTooBig' } };
  return { value: fileName(file.name), optionIds: [], file: { state: 'sent', content: file } };
}

/** A file's name as people may see it: without folders, on one line, not longer than a short text. */
function fileName(sent: string): string {
  const name = cleanLine(sent.slice(-answerLimits.shortText), answerLimits.shortText);
  return name.split(/[/\\]/).at(-1) ?? '';
}

function readAnswer(reading: Reading, isRemoved: boolean): Read {
  const { rule, texts, file, before } = reading;
  const [text = ''] = texts;
  switch (rule.type) {
    case 'shortText':
      return readText(cleanLine(text, answerLimits.shortText), answerLimits.shortText);
    case 'longText':
      return readText(cleanText(text, answerLimits.longText), answerLimits.longText);
    case 'number':
      return readNumber(text.trim(), rule);
    case 'date':
      return readDate(text.trim());
    case 'country':
      return text === '' ? undefined : isCountry(text) ? of(text) : choice;
    case 'yesNo':
      return text === '' ? undefined : text === 'yes' || text === 'no' ? of(text) : choice;
    case 'oneOf':
    case 'severalOf':
      return readOptions(reading);
    case 'file':
      return readFile(file, isRemoved, before);
  }
}

const chosenTypes: readonly QuestionType[] = ['oneOf', 'severalOf', 'yesNo', 'country'];

function missing({ required, type }: QuestionRule): Problem | undefined {
  if (!required) return undefined;
  return chosenTypes.includes(type) ? choice : { code: 'custom', params: { key: 'required' } };
}

export type ParsedAnswers = { success: true; answers: Answer[] } | { success: false; issues: $ZodIssue[] };

/**
 * Reads the answers to the questions that are put to somebody of the category; what a form holds beyond them is left out.
 * `prefix` stands before the names of the fields, as `people.3.` does; `before` is what is being corrected.
 */
export function parseAnswers(
  data: FormData,
  prefix: string,
  questions: readonly QuestionRule[],
  categoryId: string,
  before: readonly Answer[] = [],
): ParsedAnswers {
  const answers: Answer[] = [];
  const issues: $ZodIssue[] = [];
  for (const rule of questions) {
    if (!applies(rule, categoryId, answers)) continue;
    const name = prefix + answerField(rule.id);
    const sent = data.getAll(name);
    const reading = {
      rule,
      texts: sent.filter((value) => typeof value === 'string'),
      file: sent.find((value) => value instanceof File),
      before: before.find(({ questionId }) => questionId === rule.id),
    };
    const read = readAnswer(reading, data.has(prefix + removalField(rule.id))) ?? missing(rule);
    if (!read) continue;
    if ('optionIds' in read) answers.push({ ...read, questionId: rule.id });
    // The words for it are made from its code
    else issues.push({ ...read, path: [name], message: '' } as $ZodIssue);
  }
  return issues.length > 0 ? { success: false, issues } : { success: true, answers };
}

/**
 * Whether answers that were read some time ago are answers to the questions of now: nothing required is missing, and none is
 * to a question or an option that is gone.
 */
export function stillAnswer(
  answers: readonly Answer[],
  questions: readonly QuestionRule[],
  categoryId: string,
  before: readonly Answer[] = [],
): boolean {
  const found: Answer[] = [];
  for (const rule of questions) {
    if (!applies(rule, categoryId, found)) continue;
    const answer = answers.find(({ questionId }) => questionId === rule.id);
    if (!answer && rule.required) return false;
    if (!answer) continue;
    const earlier = before.find(({ questionId }) => questionId === rule.id);
    if (!answer.optionIds.every((id) => canChoose(rule, id, earlier))) return false;
    found.push(answer);
  }
  return found.length === answers.length;
}

/** The required questions that are put to somebody of the category and that the answers do not answer. */
export function unanswered<Question extends QuestionRule>(
  questions: readonly Question[],
  categoryId: string,
  answers: readonly Answer[],
): Question[] {
  return questions.filter(
    (question) =>
      question.required &&
      applies(question, categoryId, answers) &&
      !answers.some(({ questionId }) => questionId === question.id),
  );
}

/** The options whose places the answers take; sensitive ones are nobody's to count. */
export function optionIdsOf(
  answers: readonly Answer[],
  questions: readonly Pick<AskedQuestion, 'id' | 'sensitive'>[],
): string[] {
  const open = new Set(questions.filter(({ sensitive }) => !sensitive).map(({ id }) => id));
  return answers.flatMap(({ questionId, optionIds }) => (open.has(questionId) ? optionIds : []));
}
