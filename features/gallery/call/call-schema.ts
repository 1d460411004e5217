import { z } from 'zod';
import { callAccess, exhibitParts } from '@/db/choices';
import { emailAddress } from '@/features/people/schema';
import { isVisible } from '@/features/registration/cleaning';
import type { FormValues } from '@/lib/form';
import { locales } from '@/lib/i18n/locale';
import { fromWallClock } from '@/lib/zoned';
import { line, localizedLine, localizedText, requiredLine, shaped } from '../schema';

const MOST_EXHIBITS = 10_000;
const MOST_EACH = 100;

/** What a call can require beside title and summary, which every exhibit has. */
export const requirableParts = exhibitParts.filter(
  (part) => part !== 'title' && part !== 'summary' && part !== 'whole',
);
export type RequiredPart = (typeof requirableParts)[number];

export function isRequirable(part: (typeof exhibitParts)[number]): part is RequiredPart {
  return requirableParts.some((one) => one === part);
}

const moment = (timeZone: string) =>
  z.string().transform((value, context) => {
    if (value.trim() === '') return null;
    const instant = fromWallClock(value.trim(), timeZone);
    if (instant) return instant;
    context.issues.push({ code: 'custom', input: value, params: { key: 'time' } });
    return z.NEVER;
  });
const count = (maximum: number) => z.coerce.number().int().min(1).max(maximum);

const settings = (timeZone: string) =>
  z
    .object({
      access: z.enum(callAccess),
      title: localizedLine,
      text: localizedText,
      asked: localizedText,
      required: z
        .array(z.string())
        .max(exhibitParts.length)
        .transform((chosen) => requirableParts.filter((part) => chosen.includes(part))),
      opensAt: moment(timeZone),
      closesAt: moment(timeZone),
      most: z.union([z.literal('').transform(() => null), count(MOST_EXHIBITS)]),
      mostEach: count(MOST_EACH),
    })
    .refine(({ opensAt, closesAt }) => !opensAt || !closesAt || opensAt < closesAt, {
      path: ['closesAt'],
      params: { key: 'endBeforeStart' },
    })
    // What everyone can open says what it is
    .refine(({ access, title }) => access === 'closed' || requiredLine.safeParse(title).success, {
      path: ['title'],
      params: { key: 'required' },
    });
export type CallSettings = z.output<ReturnType<typeof settings>>;

/** Reads the form of the call's settings; times are those of the event's zone. */
export function parseCall(values: FormValues, timeZone: string) {
  return settings(timeZone).safeParse(shaped(values, ['required']));
}

const visibleLine = line.refine(isVisible, { params: { key: 'required' } });

/** What somebody says who wants to show an exhibit. */
export const application = z.object({
  name: visibleLine,
  email: emailAddress,
  title: visibleLine,
  organisation: line,
  language: z.enum(locales),
});
export type Application = z.output<typeof application>;
