import type { AskedQuestion, QuestionType } from '../questions/questions';

type Facts = {
  /** Tells who somebody is. */
  personal: boolean;
  /** May tell of somebody's health or belief: leaves the house as counts only. */
  sensitive: boolean;
};

const open: Facts = { personal: false, sensitive: false };
const personal: Facts = { personal: true, sensitive: false };
const sensitive: Facts = { personal: true, sensitive: true };

/** What a list of registrations can show of each, in this order, before the answers. */
const columns = {
  code: personal,
  status: open,
  givenName: personal,
  familyName: personal,
  organisation: personal,
  email: personal,
  category: open,
  language: open,
  accessNeeds: sensitive,
  diet: sensitive,
  consents: open,
  createdAt: open,
  cancelledAt: open,
  waitingSince: open,
  priority: open,
  codeLabel: open,
  delegation: personal,
  house: open,
  signups: open,
} as const satisfies Record<string, Facts>;

export type ColumnKey = keyof typeof columns;
// Object.keys forgets what the type knows
export const columnKeys = Object.keys(columns) as ColumnKey[];

export type Column = Facts &
  ({ key: ColumnKey; question?: undefined } | { key: `question:${string}`; question: AskedQuestion });

// What people write in their own words, a file, and a day that may be a birthday can tell who they are
const ownWords: readonly QuestionType[] = ['shortText', 'longText', 'file', 'date'];

/** All columns of an event: those that every event has, and one for each question. */
export function columnsOf(questions: readonly AskedQuestion[]): Column[] {
  return [
    ...columnKeys.map((key) => ({ key, ...columns[key] })),
    ...questions.map((question): Column => ({
      key: `question:${question.id}`,
      question,
      personal: ownWords.includes(question.type),
      sensitive: question.sensitive,
    })),
  ];
}

/** The columns that an export may have, one row for each person. */
export function exportable(all: readonly Column[], withPersonal: boolean): Column[] {
  return all.filter((column) => !column.sensitive && (withPersonal || !column.personal));
}

/** Those of `available` that were asked for, in their own order; all, when none was. */
export function chosenColumns(available: readonly Column[], asked: readonly string[]): Column[] {
  const chosen = available.filter(({ key }) => asked.includes(key));
  return chosen.length > 0 ? chosen : [...available];
}
