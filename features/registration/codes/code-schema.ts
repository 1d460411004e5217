import { z } from 'zod';
import type { $ZodIssue } from 'zod/v4/core';
import { emailAddress } from '@/features/people/schema';
import type { FormValues } from '@/lib/form';
import { locales, type Locale } from '@/lib/i18n/locale';
import { fromWallClock } from '@/lib/zoned';
import { cleanLine, cleanText } from '../cleaning';
import { MOST_CODES, readInvited, type Invited, type InvitedVerdict } from './invited';

const MOST_USES = 10_000;
const ID_LENGTH = 64;
const LINE_LENGTH = 200;
const WORDS_LENGTH = 2_000;

/** A mail with the code, in this language and with these words of the organiser before it. */
export type CodeMail = { locale: Locale; words: string };
export type NewCodes = {
  categoryId: string;
  label: string;
  uses: number;
  holdsPlaces: boolean;
  expiresAt: Date | null;
  /** One code each. */
  people: Invited[];
  mail?: CodeMail;
};
/** What is undefined stays as it is. */
export type CodeChange = {
  label?: string;
  uses?: number;
  expiresAt?: Date | null;
  holder?: string;
  email?: string | null;
};
/** What no single field tells, with the field that it is said at. */
export type CodeProblem =
  | { field: 'people'; problem: Exclude<InvitedVerdict, { ok: true }> }
  | { field: 'people'; problem: { reason: 'nobodyToMail' } }
  | { field: 'count'; problem: { reason: 'countAndList' } };
export type Parsed<Value> =
  { success: true; data: Value } | { success: false; issues: $ZodIssue[]; problems: CodeProblem[] };

const line = z
  .string()
  .transform((value) => cleanLine(value, LINE_LENGTH))
  .pipe(z.string().max(LINE_LENGTH));
const words = z
  .string()
  .transform((value) => cleanText(value, WORDS_LENGTH))
  .pipe(z.string().max(WORDS_LENGTH));
const number = (value: unknown) => (value === '' ? null : Number(value));
const required = { params: { key: 'required' } };
const whole = (maximum: number) => z.preprocess(number, z.number().int().min(1).max(maximum).nullable());
const filled = (maximum: number) =>
  whole(maximum)
    .refine((value) => value !== null, required)
    .transform((value) => value ?? 0);
const ticked = z.string().transform((value) => value !== '');

/** A time of the event's zone, as datetime-local sends it; empty is none. */
const wallClock = (timeZone: string) =>
  z.string().transform((value, context) => {
    if (value === '') return null;
    const instant = fromWallClock(value, timeZone);
    if (instant) return instant;
    context.issues.push({ code: 'custom', input: value, params: { key: 'time' } });
    return z.NEVER;
  });

function sent(values: FormValues, name: string): string {
  const value = values[name];
  return typeof value === 'string' ? value : '';
}

const mailShape = z.object({ locale: z.enum(locales), words });

export function parseCodeMail(values: FormValues) {
  return mailShape.safeParse({ locale: sent(values, 'locale'), words: sent(values, 'words') });
}

/** What was sent to make codes: a number of them, or a list of whom they are for. */
export function parseNewCodes(values: FormValues, timeZone: string): Parsed<NewCodes> {
  const shape = z.object({
    categoryId: z
      .string()
      .min(1)
      .max(ID_LENGTH)
      .regex(/^[\w.:-]*$/),
    label: line,
    uses: filled(MOST_USES),
    count: whole(MOST_CODES),
    holdsPlaces: ticked,
    expiresAt: wallClock(timeZone),
    mail: ticked,
  });
  const names = ['categoryId', 'label', 'holdsPlaces', 'expiresAt', 'mail'];
  const parsed = shape.safeParse({
    ...Object.fromEntries(names.map((name) => [name, sent(values, name)])),
    uses: sent(values, 'uses').trim(),
    count: sent(values, 'count').trim(),
  });
  const invited = readInvited(sent(values, 'people'));
  const wantsMail = sent(values, 'mail') !== '';
  const mail = wantsMail ? parseCodeMail(values) : undefined;
  const issues = [...(parsed.error?.issues ?? []), ...(mail?.error?.issues ?? [])];
  const problems: CodeProblem[] = [];
  const listed = invited.ok ? invited.people : [];
  if (!invited.ok) problems.push({ field: 'people', problem: invited });
  else {
    const hasCount = sent(values, 'count').trim() !== '';
    if (listed.length > 0 && hasCount) problems.push({ field: 'count', problem: { reason: 'countAndList' } });
    if (listed.length === 0 && !hasCount) {
      issues.push({ code: 'custom', path: ['count'], message: '', input: '', ...required });
    }
    if (wantsMail && !listed.some(({ email }) => email !== null)) {
      problems.push({ field: 'people', problem: { reason: 'nobodyToMail' } });
    }
  }
  if (!parsed.success || issues.length > 0 || problems.length > 0)
    return { success: false, issues, problems };
  const { count, mail: _, ...data } = parsed.data;
  const people: Invited[] =
    listed.length > 0 ? listed : Array.from({ length: count ?? 0 }, () => ({ holder: '', email: null }));
  return { success: true, data: { ...data, people, mail: mail?.data } };
}

const optionalAddress = z.union([z.literal('').transform(() => null), emailAddress]);

/** What was sent to change one code. */
export function parseCode(values: FormValues, timeZone: string) {
  const shape = z.object({
    label: line,
    uses: filled(MOST_USES),
    expiresAt: wallClock(timeZone),
    holder: line,
    email: z.string().trim().pipe(optionalAddress),
  });
  const names = ['label', 'expiresAt', 'holder', 'email'];
  return shape.safeParse({
    ...Object.fromEntries(names.map((name) => [name, sent(values, name)])),
    uses: sent(values, 'uses').trim(),
  });
}

export const expiryChoices = ['keep', 'at', 'never'] as const;

/** What was sent to change all codes of a batch: fields that are empty leave each code what it has. */
export function parseBatch(values: FormValues, timeZone: string) {
  const shape = z
    .object({
      label: line.transform((value) => value || undefined),
      uses: whole(MOST_USES).transform((value) => value ?? undefined),
      expiry: z.enum(expiryChoices),
      expiresAt: wallClock(timeZone),
    })
    .refine(({ expiry, expiresAt }) => expiry !== 'at' || expiresAt !== null, {
      ...required,
      path: ['expiresAt'],
    })
    .transform(({ label, uses, expiry, expiresAt }): CodeChange => ({
      label,
      uses,
      expiresAt: expiry === 'keep' ? undefined : expiry === 'never' ? null : expiresAt,
    }));
  return shape.safeParse({
    label: sent(values, 'label'),
    uses: sent(values, 'uses').trim(),
    expiry: sent(values, 'expiry') || 'keep',
    expiresAt: sent(values, 'expiry') === 'at' ? sent(values, 'expiresAt') : '',
  });
}
