import type { FormValues } from '@/lib/form';

// By itself, without the schema: the browser uses it too.

/** Names the rows that a form shows: one value for each. The fields of row 3 are `absence3.startsAt` and `absence3.endsAt`. */
export const ROW = 'absence';
/** Buttons that ask for the form again, with a row more (any value) or without one (its number). */
export const ADD = 'addAbsence';
export const DROP = 'dropAbsence';
export const MOST_ROWS = 50;

const list = (value: string | string[] | undefined) => (value === undefined ? [] : [value].flat());
const isRow = (value: string) => /^[1-9]\d{0,3}$/.test(value);

/** The rows that the form is shown with after it was sent: those it had, one more or one less where that was asked for. */
export function rowsOf(values: FormValues): number[] {
  const kept = list(values[ROW])
    .filter((row) => isRow(row) && row !== values[DROP])
    .map(Number);
  return values[ADD] === undefined ? kept : [...kept, Math.max(0, ...kept) + 1].slice(0, MOST_ROWS);
}

/** Whether only another row, or one less, was asked for: nothing is to be saved. */
export function asksForRows(values: FormValues): boolean {
  return values[ADD] !== undefined || values[DROP] !== undefined;
}
