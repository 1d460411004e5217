import type { FormValues } from '@/lib/form';

// One person more or less in the form of a delegation, where the server does it: a browser without script asks for the form again.

/** The name of the buttons that change how many people the form has. */
export const STEP = 'step';
/** Of the field that says how many there are. */
export const COUNT = 'count';
/** So many the form has at first. */
export const FIRST_PEOPLE = 2;

export type PeopleStep = 'add' | `remove-${number}`;

export function removeStep(index: number): PeopleStep {
  return `remove-${index}`;
}

/** How many people the form has. */
export function peopleCount(values: FormValues, most: number): number {
  const count = Number(values[COUNT]);
  return Number.isInteger(count) ? Math.min(Math.max(1, count), most) : FIRST_PEOPLE;
}

function without(values: FormValues, index: number): FormValues {
  const kept = Object.entries(values).flatMap(([name, value]): [string, string | string[]][] => {
    const [, at, field] = /^people\.(\d+)\.(.*)$/s.exec(name) ?? [];
    if (at === undefined || Number(at) < index) return [[name, value]];
    return Number(at) === index ? [] : [[`people.${Number(at) - 1}.${field}`, value]];
  });
  return Object.fromEntries(kept);
}

/** What was typed, with one person more or less; undefined when the form was sent and not to be changed. */
export function afterStep(values: FormValues, most: number): FormValues | undefined {
  const { [STEP]: step, ...typed } = values;
  if (typeof step !== 'string') return undefined;
  const count = peopleCount(values, most);
  if (step === 'add') return { ...typed, [COUNT]: String(Math.min(count + 1, most)) };
  const index = Number(/^remove-(\d{1,2})$/.exec(step)?.[1] ?? Number.NaN);
  if (!(index < count) || count === 1) return { ...typed, [COUNT]: String(count) };
  return { ...without(typed, index), [COUNT]: String(count - 1) };
}
