import { issueErrors } from '@/lib/form';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { SheetReason } from '@/lib/spreadsheet/sheet';
import { MOST_ROWS, type RowFate, type RowProblem } from './import';
import { importFields, type MatchingProblem, type Target } from './import-columns';
import type { AskedQuestion } from '../questions/questions';

/** Why a file was not taken, beside what is wrong with it as a table. */
export const uploadReasons = ['noFile', 'noPeople', 'tooMany'] as const;
export type UploadReason = SheetReason | (typeof uploadReasons)[number];

type Asked = readonly Pick<AskedQuestion, 'id' | 'label'>[];

/** What a column becomes. */
export function targetLabel(target: Target, questions: Asked, locale: Locale): string {
  const field = importFields.find((one) => one === target);
  if (field) return translator(locale)(`registrations.column.${field}`);
  const question = questions.find(({ id }) => target === `question:${id}`);
  return question ? pickLocalized(question.label, locale).text : '';
}

export function uploadRefusalText(reason: UploadReason, row: number | undefined, locale: Locale): string {
  const t = translator(locale);
  switch (reason) {
    case 'broken':
    case 'tooManyColumns':
    case 'cellTooLong':
      return row === undefined ? t(`imports.refused.${reason}`) : t(`imports.refusedAt.${reason}`, { row });
    case 'tooMany':
    case 'tooManyRows':
      return t('imports.refused.tooMany', { most: MOST_ROWS });
    default:
      return t(`imports.refused.${reason}`);
  }
}

export function matchingProblemText(problem: MatchingProblem, questions: Asked, locale: Locale): string {
  const t = translator(locale);
  return problem.reason === 'twice'
    ? t('imports.problem.twice', { field: targetLabel(problem.target, questions, locale) })
    : t(`imports.problem.missing.${problem.field}`);
}

function problemText(problem: RowProblem, questions: Asked, locale: Locale): string {
  const t = translator(locale);
  const field = targetLabel(problem.target, questions, locale);
  if (problem.reason === 'unknown') return t('imports.problem.unknown', { field, value: problem.value });
  if (problem.target === 'category') return t('imports.problem.noCategory');
  const words = Object.values(issueErrors(problem.issues, locale)).flat();
  return words.map((message) => t('imports.problem.invalid', { field, message })).join(' ');
}

/** Why a row has the fate that it has: a sentence each; nothing where the fate says all. */
export function fateReasons(fate: RowFate, questions: Asked, locale: Locale): string[] {
  const t = translator(locale);
  switch (fate.fate) {
    case 'new':
      return fate.house ? [t('imports.reason.house')] : [];
    case 'waiting':
    case 'known':
      return [];
    case 'repeated':
      return [t('imports.reason.repeated', { row: fate.firstRow })];
    case 'wrong':
      return fate.problems.map((problem) => problemText(problem, questions, locale));
    case 'noPlace': {
      const { refusal } = fate;
      if (refusal.reason === 'eventFull') return [t('imports.reason.eventFull')];
      const label = refusal.reason === 'optionFull' ? refusal.facts.label : refusal.facts.name;
      return [t(`imports.reason.${refusal.reason}`, { name: pickLocalized(label, locale).text })];
    }
  }
}
