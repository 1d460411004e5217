import { z } from 'zod';
import type { $ZodIssue } from 'zod/v4/core';
import type { FormValues } from '@/lib/form';
import { fromWallClock } from '@/lib/zoned';
import { MOST_ROWS, ROW, rowsOf } from './absence-rows';

/** A time when a speaker cannot. */
export type Absence = { startsAt: Date; endsAt: Date };

const instant = (timeZone: string) =>
  z.string().transform((value, context) => {
    const read = value === '' ? undefined : fromWallClock(value, timeZone);
    if (read) return read;
    const key = value === '' ? 'required' : 'time';
    context.issues.push({ code: 'custom', input: value, params: { key } });
    return z.NEVER;
  });

const row = (timeZone: string) =>
  z
    .object({ startsAt: instant(timeZone), endsAt: instant(timeZone) })
    .refine(({ startsAt, endsAt }) => endsAt > startsAt, {
      path: ['endsAt'],
      params: { key: 'endBeforeStart' },
    });

/** The times of a form, in their order. Rows that are empty, or that the form does not name, are none. */
export function parseAbsences(
  values: FormValues,
  timeZone: string,
): { success: true; data: Absence[] } | { success: false; issues: $ZodIssue[] } {
  const text = (name: string) => {
    const value = values[name];
    return typeof value === 'string' ? value : '';
  };
  const sent = rowsOf({ [ROW]: values[ROW] ?? [] })
    .slice(0, MOST_ROWS)
    .map((number) => {
      const name = `${ROW}${number}`;
      return [name, { startsAt: text(`${name}.startsAt`), endsAt: text(`${name}.endsAt`) }] as const;
    })
    .filter(([, { startsAt, endsAt }]) => startsAt !== '' || endsAt !== '');
  const schema = z.object(Object.fromEntries(sent.map(([name]) => [name, row(timeZone)])));
  const parsed = schema.safeParse(Object.fromEntries(sent));
  if (!parsed.success) return { success: false, issues: parsed.error.issues };
  const data = Object.values(parsed.data).sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  return { success: true, data };
}
