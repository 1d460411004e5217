import type { FormValues } from '@/lib/form';
import { fromWallClock, toWallClock } from '@/lib/zoned';

const MINUTE_MS = 60_000;

/** A session's form with its end: where only the start was given, it lasts as long as its format usually does. */
export function withEnd(
  values: FormValues,
  format: { defaultMinutes: number } | undefined,
  timeZone: string,
): FormValues {
  const { startsAt, endsAt } = values;
  if (endsAt || !format || typeof startsAt !== 'string') return values;
  const start = fromWallClock(startsAt, timeZone);
  if (!start) return values;
  const end = new Date(start.getTime() + format.defaultMinutes * MINUTE_MS);
  return { ...values, endsAt: toWallClock(end, timeZone) };
}
