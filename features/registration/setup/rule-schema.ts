import { z } from 'zod';
import { perAddress, signupOverlaps } from '@/db/choices';
import type { FormValues } from '@/lib/form';
import { fromWallClock } from '@/lib/zoned';

const MOST_PLACES = 100_000;
const MOST_OFFER_HOURS = 24 * 28;

/** A whole number of a form; `empty` is what an empty field means. */
export const wholeNumber = (minimum: number, maximum: number) =>
  z.preprocess(
    (value) => (value === '' ? undefined : Number(value)),
    z.number().int().min(minimum).max(maximum),
  );

/** A time of the event's zone as datetime-local sends it; empty is none. */
export const wallClockOrNone = (timeZone: string) =>
  z.string().transform((value, context) => {
    if (value === '') return null;
    const instant = fromWallClock(value, timeZone);
    if (instant) return instant;
    context.issues.push({ code: 'custom', input: value, params: { key: 'time' } });
    return z.NEVER;
  });

const rulesShape = (timeZone: string) =>
  z
    .object({
      places: wholeNumber(1, MOST_PLACES),
      heldBack: wholeNumber(0, MOST_PLACES),
      confirmEmail: z.string().transform((value) => value !== ''),
      changesUntil: wallClockOrNone(timeZone),
      cancelUntil: wallClockOrNone(timeZone),
      offerHours: wholeNumber(1, MOST_OFFER_HOURS),
      perAddress: z.enum(perAddress),
      signupOverlap: z.enum(signupOverlaps),
    })
    .refine(({ places, heldBack }) => heldBack <= places, {
      path: ['heldBack'],
      params: { key: 'moreThanPlaces' },
    });

export type RegistrationRules = z.output<ReturnType<typeof rulesShape>>;

/** Reads the form of an event's registration rules. */
export function parseRules(values: FormValues, timeZone: string) {
  const sent = (name: string) => {
    const value = values[name];
    return typeof value === 'string' ? value.trim() : '';
  };
  const shape = rulesShape(timeZone);
  return shape.safeParse(Object.fromEntries(Object.keys(shape.shape).map((name) => [name, sent(name)])));
}
