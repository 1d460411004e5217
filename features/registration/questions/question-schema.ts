import { z } from 'zod';
import type { $ZodIssue } from 'zod/v4/core';
import { questionTypes } from '@/db/choices';
import type { FormValues } from '@/lib/form';
import { fromWallClock } from '@/lib/zoned';
import { cleanText } from '../cleaning';
import { answerLimits, type QuestionType } from './questions';

// A question as the builder sends it.

export const builderLimits = {
  questions: 50,
  options: 100,
  label: 300,
  help: 1_000,
  places: 100_000,
} as const;

const required = { params: { key: 'required' } };
const inOneLanguage = (value: { de: string; en: string }) => value.de !== '' || value.en !== '';
const text = (maximum: number) =>
  z
    .string()
    .transform((value) => cleanText(value, maximum))
    .pipe(z.string().max(maximum));
const localized = (maximum: number) => z.object({ de: text(maximum), en: text(maximum) });
const number = (value: unknown) => (value === '' ? null : Number(value));
const bound = z.preprocess(
  number,
  z.number().int().min(-answerLimits.number).max(answerLimits.number).nullable(),
);
const places = z.preprocess(number, z.number().int().min(0).max(builderLimits.places).nullable());
const ticked = z.string().transform((value) => value !== '');
const id = z
  .string()
  .max(64)
  .regex(/^[\w.:-]*$/);

const optionShape = z.object({
  /** Empty: a new one. */
  id,
  label: localized(builderLimits.label).refine(inOneLanguage, required),
  places,
  /** To be offered no longer. */
  gone: ticked,
});
const questionShape = (timeZone: string) =>
  z
    .object({
      type: z.enum(questionTypes),
      label: localized(builderLimits.label).refine(inOneLanguage, required),
      help: localized(builderLimits.help),
      required: ticked,
      categoryIds: z.array(id).max(1_000),
      shownWhen: z
        .object({ questionId: id, values: z.array(id).max(builderLimits.options) })
        .transform((rule) => (rule.questionId === '' ? null : rule))
        .refine((rule) => rule === null || rule.values.length > 0, { params: { key: 'answers' } }),
      minimum: bound,
      maximum: bound,
      sensitive: ticked,
      deleteAt: z.string().transform((day, context) => {
        if (day === '') return null;
        const instant = /^\d{4}-\d{2}-\d{2}$/.test(day) ? fromWallClock(`${day}T00:00`, timeZone) : undefined;
        if (instant) return instant;
        context.issues.push({ code: 'invalid_format', format: 'date', input: day });
        return z.NEVER;
      }),
    })
    .refine(({ sensitive, deleteAt }) => !sensitive || deleteAt !== null, { path: ['deleteAt'], ...required })
    .refine(({ minimum, maximum }) => minimum === null || maximum === null || minimum <= maximum, {
      path: ['maximum'],
      params: { key: 'bounds' },
    });

export type OptionInput = z.output<typeof optionShape>;
export type QuestionInput = z.output<ReturnType<typeof questionShape>> & { options: OptionInput[] };
type Parsed = { success: true; data: QuestionInput } | { success: false; issues: $ZodIssue[] };

export function hasOptions(type: QuestionType): boolean {
  return type === 'oneOf' || type === 'severalOf';
}

/** Another question can depend on answers of these types. */
export function canDecide(type: QuestionType): boolean {
  return hasOptions(type) || type === 'yesNo';
}

function one(values: FormValues, name: string): string {
  const value = values[name];
  return (typeof value === 'string' ? value : value?.[0]) ?? '';
}

function many(values: FormValues, name: string): string[] {
  const value = values[name];
  return [value ?? []].flat().filter(Boolean);
}

function both(values: FormValues, name: string) {
  return { de: one(values, `${name}.de`), en: one(values, `${name}.en`) };
}

/** The rows of options in the order in which they were sent; rows that were left empty are none. */
function sentOptions(values: FormValues): { row: string; sent: z.input<typeof optionShape> }[] {
  const rows = Object.keys(values).flatMap((name) => /^(option\.\d{1,4})\./.exec(name)?.[1] ?? []);
  return [...new Set(rows)]
    .map((row) => ({
      row,
      sent: {
        id: one(values, `${row}.id`),
        label: both(values, `${row}.label`),
        places: one(values, `${row}.places`).trim(),
        gone: one(values, `${row}.gone`),
      },
    }))
    .filter(({ sent }) => sent.id !== '' || sent.label.de.trim() !== '' || sent.label.en.trim() !== '');
}

function parseOptions(values: FormValues, sensitive: boolean) {
  const issues: $ZodIssue[] = [];
  const options: OptionInput[] = [];
  const rows = sentOptions(values);
  for (const { row, sent } of rows.slice(0, builderLimits.options)) {
    const parsed = optionShape.safeParse(sent);
    if (parsed.success) options.push(parsed.data);
    else issues.push(...parsed.error.issues.map((issue) => ({ ...issue, path: [row, ...issue.path] })));
  }
  const refuse = (field: string, key: string) =>
    issues.push({ code: 'custom', path: [field], message: '', input: undefined, params: { key } });
  if (rows.length > builderLimits.options) refuse('', 'tooManyOptions');
  if (issues.length === 0 && options.every(({ gone }) => gone)) refuse('option.0.label', 'required');
  // What nobody may know cannot be counted in front of everybody
  if (sensitive && options.some((option) => option.places !== null)) refuse('sensitive', 'sensitivePlaces');
  return { issues, options };
}

/** What is asked for when is one field of the form. */
function atField(issue: $ZodIssue): $ZodIssue {
  return issue.path[0] === 'shownWhen' ? { ...issue, path: ['shownWhen'] } : issue;
}

/** Reads the form of a question. Fields that do not belong to its type count for nothing. */
export function parseQuestion(values: FormValues, timeZone: string): Parsed {
  const type = one(values, 'type');
  const isNumber = type === 'number';
  const dependsOn = one(values, 'shownWhen');
  const sensitive = one(values, 'sensitive');
  const parsed = questionShape(timeZone).safeParse({
    type,
    label: both(values, 'label'),
    help: both(values, 'help'),
    required: one(values, 'required'),
    categoryIds: many(values, 'categoryIds'),
    shownWhen: {
      questionId: dependsOn,
      values: many(values, 'shownWhenAnswers')
        .filter((answer) => answer.startsWith(`${dependsOn}:`))
        .map((answer) => answer.slice(dependsOn.length + 1)),
    },
    minimum: isNumber ? one(values, 'minimum').trim() : '',
    maximum: isNumber ? one(values, 'maximum').trim() : '',
    sensitive,
    deleteAt: sensitive === '' ? '' : one(values, 'deleteAt').trim(),
  });
  const { issues, options } =
    type === 'oneOf' || type === 'severalOf'
      ? parseOptions(values, sensitive !== '')
      : { issues: [], options: [] };
  if (!parsed.success) return { success: false, issues: [...parsed.error.issues.map(atField), ...issues] };
  if (issues.length > 0) return { success: false, issues };
  return { success: true, data: { ...parsed.data, options } };
}
