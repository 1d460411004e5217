import type { $ZodIssue } from 'zod/v4/core';
import type { Locale } from './i18n/locale';
import { translator } from './i18n/translator';

/** What was typed: one text per field, several where a field has several values. Files are not kept. */
export type FormValues = Record<string, string | string[]>;
/** Words, by field name; '' holds what concerns the form as a whole. */
export type FormErrors = Record<string, string[]>;
export type FormState =
  | { status: 'idle' }
  | { status: 'error'; errors: FormErrors; values: FormValues }
  | { status: 'done'; message: string };

/** FormData as plain values. React's own hidden fields and files are left out. */
export function formValues(data: FormData): FormValues {
  const values: FormValues = {};
  for (const name of new Set(data.keys())) {
    if (name.startsWith('$ACTION')) continue;
    const texts = data.getAll(name).filter((value) => typeof value === 'string');
    const [only] = texts;
    if (only !== undefined) values[name] = texts.length === 1 ? only : texts;
  }
  return values;
}

/** The one place that turns zod's issues into words. Paths become field names: title.de, consents. */
export function issueErrors(issues: readonly $ZodIssue[], locale: Locale): FormErrors {
  const errors: FormErrors = {};
  for (const issue of issues) {
    const field = issue.path.filter((part) => typeof part === 'string').join('.');
    (errors[field] ??= []).push(issueText(issue, locale));
  }
  return errors;
}

function issueText(issue: $ZodIssue, locale: Locale): string {
  const t = translator(locale);
  switch (issue.code) {
    case 'too_small':
      if (issue.origin === 'number') return t('error.numberTooSmall', { minimum: Number(issue.minimum) });
      return Number(issue.minimum) <= 1
        ? t('error.required')
        : t('error.tooShort', { minimum: Number(issue.minimum) });
    case 'too_big':
      return issue.origin === 'number'
        ? t('error.numberTooBig', { maximum: Number(issue.maximum) })
        : t('error.tooLong', { maximum: Number(issue.maximum) });
    case 'invalid_type':
      return issue.expected === 'number' || issue.expected === 'int'
        ? t('error.notANumber')
        : t('error.required');
    case 'invalid_format':
      if (issue.format === 'email') return t('error.email');
      if (issue.format === 'url') return t('error.url');
      if (issue.format === 'date') return t('error.date');
      return t('error.format');
    case 'invalid_value':
      return t('error.choice');
    case 'custom': {
      const key: unknown = issue.params?.key;
      return isErrorKey(key) ? t(`error.${key}`) : t('error.format');
    }
    default:
      return t('error.format');
  }
}

/** Custom checks name their words: `refine(…, { params: { key: 'endBeforeStart' } })`. */
const customErrorKeys = [
  'required',
  'consent',
  'endBeforeStart',
  'time',
  'slug',
  'slugTaken',
  'colour',
  'timeZone',
  'registrationAfterEvent',
  'repeatedAddress',
  'moreThanPlaces',
  'fileTooBig',
  'fileEmpty',
  'fileKind',
  'answers',
  'bounds',
  'sensitivePlaces',
  'tooManyOptions',
  'dayStart',
] as const;
type ErrorKey = (typeof customErrorKeys)[number];
function isErrorKey(key: unknown): key is ErrorKey {
  return customErrorKeys.some((known) => known === key);
}

/** The revision that an ActionForm was made from; -1, which nothing has, when it says none. */
export function sentRevision(data: FormData): number {
  const sent = data.get('revision');
  return typeof sent === 'string' && /^\d{1,15}$/.test(sent) ? Number(sent) : -1;
}

/**
 * A refused form: the words, and what was typed, to be shown again. `remade`: in whose language to say that files have to be
 * chosen again, where the form is made anew; no browser lets a page put a file into a form.
 */
export function formError(errors: FormErrors, data: FormData, remade?: Locale): FormState {
  const lost = remade
    ? [...data].flatMap(([name, value]) =>
        typeof value !== 'string' && value.size > 0 && !errors[name] ? [name] : [],
      )
    : [];
  const again =
    remade && Object.fromEntries(lost.map((name) => [name, [translator(remade)('error.fileAgain')]]));
  return { status: 'error', errors: { ...errors, ...again }, values: formValues(data) };
}
