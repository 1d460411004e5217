import { z } from 'zod';
import { whenFull } from '@/db/choices';
import type { FormValues } from '@/lib/form';
import { cleanLine, cleanText } from '../cleaning';
import { wallClockOrNone } from './rule-schema';

const MOST_PLACES = 100_000;

const LINE_LENGTH = 200;
const TEXT_LENGTH = 2_000;
const line = z
  .string()
  .transform((value) => cleanLine(value, LINE_LENGTH))
  .pipe(z.string().max(LINE_LENGTH));
const text = z
  .string()
  .transform((value) => cleanText(value, TEXT_LENGTH))
  .pipe(z.string().max(TEXT_LENGTH));
const inOneLanguage = (value: { de: string; en: string }) => value.de !== '' || value.en !== '';
const required = { params: { key: 'required' } };

const number = (value: unknown) => (value === '' ? null : Number(value));
const position = z.preprocess(number, z.number().int().min(0).max(1_000));
/** An empty quota is none. */
const quota = z.preprocess(number, z.number().int().min(0).max(MOST_PLACES).nullable());

const ticked = z.string().transform((value) => value !== '');
const categoryShape = (timeZone: string) =>
  z
    .object({
      name: z.object({ de: line, en: line }).refine(inOneLanguage, required),
      description: z.object({ de: line, en: line }),
      quota,
      opensAt: wallClockOrNone(timeZone),
      closesAt: wallClockOrNone(timeZone),
      approval: ticked,
      byCode: ticked,
      whenFull: z.enum(whenFull),
      position,
    })
    .refine(({ opensAt, closesAt }) => !opensAt || !closesAt || closesAt > opensAt, {
      path: ['closesAt'],
      params: { key: 'endBeforeStart' },
    });
const consentShape = z.object({
  label: z.object({ de: text, en: text }).refine(inOneLanguage, required),
  required: z.string().transform((value) => value !== ''),
  position,
});

export type CategoryInput = z.output<ReturnType<typeof categoryShape>>;
export type ConsentInput = z.output<typeof consentShape>;

function sent(values: FormValues, name: string): string {
  const value = values[name];
  return typeof value === 'string' ? value : '';
}

function localized(values: FormValues, name: string) {
  return { de: sent(values, `${name}.de`), en: sent(values, `${name}.en`) };
}

/** Times are those of the event's zone. */
export function parseCategory(values: FormValues, timeZone: string) {
  return categoryShape(timeZone).safeParse({
    name: localized(values, 'name'),
    description: localized(values, 'description'),
    quota: sent(values, 'quota').trim(),
    opensAt: sent(values, 'opensAt').trim(),
    closesAt: sent(values, 'closesAt').trim(),
    approval: sent(values, 'approval'),
    byCode: sent(values, 'byCode'),
    whenFull: sent(values, 'whenFull'),
    position: sent(values, 'position').trim() || '0',
  });
}

export function parseConsent(values: FormValues) {
  return consentShape.safeParse({
    label: localized(values, 'label'),
    required: sent(values, 'required'),
    position: sent(values, 'position').trim() || '0',
  });
}
