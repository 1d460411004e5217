import { z } from 'zod';
import type { $ZodIssue } from 'zod/v4/core';
import { sessionLanguages, sessionLevels, sessionStatuses, speakerRoles } from '@/db/choices';
import type { FormValues } from '@/lib/form';
import { fromWallClock } from '@/lib/zoned';
import { parseAbsences, type Absence } from './absences';
import { reservedSessionSlugs } from './addresses';

const LINE_LENGTH = 200;
const TEXT_LENGTH = 20_000;
const MAX_SPEAKERS = 30;

const line = z.string().trim().max(LINE_LENGTH);
// Browsers send the line breaks of a text area as CR LF
const text = z
  .string()
  .max(TEXT_LENGTH)
  .transform((value) => value.replaceAll('\r\n', '\n').trim());
const localizedText = z.object({ de: text, en: text });
const title = z
  .object({ de: line, en: line })
  .refine(({ de, en }) => de !== '' || en !== '', { params: { key: 'required' } });
const idOrNone = z
  .string()
  .max(100)
  .transform((value) => value || null);
const wholeNumber = (minimum: number, maximum: number) =>
  z.preprocess(
    (value) => (value === '' ? undefined : Number(value)),
    z.number().int().min(minimum).max(maximum),
  );
const numberOrNone = (minimum: number, maximum: number) =>
  z.preprocess(
    (value) => (value === '' ? null : Number(value)),
    z.number().int().min(minimum).max(maximum).nullable(),
  );
const ticked = z.string().transform((value) => value !== '');
const colour = z
  .string()
  .trim()
  .toLowerCase()
  .refine((value) => /^#[0-9a-f]{6}$/.test(value), { params: { key: 'colour' } });
const position = wholeNumber(0, 9_999);

export const partSchemas = {
  rooms: z.object({
    name: title,
    capacity: numberOrNone(1, 100_000),
    stepFree: ticked,
    equipment: localizedText,
    directions: localizedText,
    position,
  }),
  tracks: z.object({ name: title, colour, position }),
  formats: z.object({ name: title, defaultMinutes: wholeNumber(5, 1_440), isBreak: ticked, position }),
  speakers: z.object({
    name: line.min(1),
    organisation: line,
    role: z.object({ de: line, en: line }),
    biography: localizedText,
    email: z
      .string()
      .trim()
      .toLowerCase()
      .pipe(z.union([z.literal(''), z.email().max(LINE_LENGTH)])),
    locale: z.enum(['de', 'en']).catch('de'),
  }),
} as const;
type Columns = { [Kind in keyof typeof partSchemas]: z.output<(typeof partSchemas)[Kind]> };
/** What the form of each kind holds; the times when a speaker cannot are rows of their own. */
export type PartValues = Omit<Columns, 'speakers'> & {
  speakers: Columns['speakers'] & { absences: Absence[] };
};

const instantOrNone = (timeZone: string) =>
  z.string().transform((value, context) => {
    if (value === '') return null;
    const instant = fromWallClock(value, timeZone);
    if (instant) return instant;
    context.issues.push({ code: 'custom', input: value, params: { key: 'time' } });
    return z.NEVER;
  });

const sessionSchema = (timeZone: string) =>
  z
    .object({
      title,
      subtitle: z.object({ de: line, en: line }),
      abstract: localizedText,
      slug: z
        .string()
        .trim()
        .max(80)
        .refine((value) => value === '' || /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value), {
          params: { key: 'slug' },
        })
        .refine((value) => !reservedSessionSlugs.has(value), { params: { key: 'slugTaken' } }),
      status: z.enum(sessionStatuses),
      language: z.enum(sessionLanguages),
      level: z.enum(sessionLevels).catch('all'),
      needsStepFree: ticked,
      trackId: idOrNone,
      formatId: idOrNone,
      roomId: idOrNone,
      startsAt: instantOrNone(timeZone),
      endsAt: instantOrNone(timeZone),
      places: numberOrNone(1, 100_000),
      speakers: z
        .array(z.object({ speakerId: z.string().min(1).max(100), part: z.enum(speakerRoles) }))
        .max(MAX_SPEAKERS),
    })
    .refine(({ startsAt, endsAt }) => (startsAt === null) === (endsAt === null), {
      path: ['endsAt'],
      params: { key: 'time' },
    })
    .refine(({ startsAt, endsAt }) => !startsAt || !endsAt || endsAt > startsAt, {
      path: ['endsAt'],
      params: { key: 'endBeforeStart' },
    });
export type SessionValues = z.output<ReturnType<typeof sessionSchema>>;

const one = (value: string | string[] | undefined) => (typeof value === 'string' ? value : '');
const many = (value: string | string[] | undefined) =>
  value === undefined ? [] : [...new Set([value].flat())];

/** Fields as the shape that a schema reads: `name.de` becomes name → de; what was not sent is empty. */
function shaped(values: FormValues, schema: z.ZodObject): Record<string, unknown> {
  return Object.fromEntries(
    Object.keys(schema.shape).map((name) => [
      name,
      schema.shape[name] instanceof z.ZodObject
        ? { de: one(values[`${name}.de`]), en: one(values[`${name}.en`]) }
        : one(values[name]),
    ]),
  );
}

export type PartKind = keyof PartValues;
type Parsed<Value> = { success: true; data: Value } | { success: false; issues: $ZodIssue[] };

export function isPartKind(kind: unknown): kind is PartKind {
  return typeof kind === 'string' && Object.hasOwn(partSchemas, kind);
}

/** The form of a room, track, format or speaker; times are wall-clock times of the event's zone. */
export function parsePart<Kind extends PartKind>(
  kind: Kind,
  values: FormValues,
  timeZone: string,
): Parsed<PartValues[Kind]> {
  const columns = partSchemas[kind].safeParse(shaped(values, partSchemas[kind]));
  const absences = parseAbsences(kind === 'speakers' ? values : {}, timeZone);
  if (!columns.success || !absences.success) {
    return {
      success: false,
      issues: [...(columns.error?.issues ?? []), ...(absences.success ? [] : absences.issues)],
    };
  }
  const data: object = kind === 'speakers' ? { ...columns.data, absences: absences.data } : columns.data;
  return { success: true, data: data as PartValues[Kind] }; // the schema of a kind gives the values of that kind
}

/** The fields of a session that come in two languages. */
const sessionWords = z.object({ title, subtitle: localizedText, abstract: localizedText });
/** The fields of a session that come as one text each. */
const sessionTexts = [
  'slug',
  'status',
  'language',
  'level',
  'needsStepFree',
  'trackId',
  'formatId',
  'roomId',
  'startsAt',
  'endsAt',
  'places',
] as const;

/** A session's form; times are wall-clock times of the event's zone. Speakers come as `speaker` and `moderator` ids. */
export function parseSession(values: FormValues, timeZone: string) {
  const moderators = many(values.moderators).filter(Boolean);
  const speakers = many(values.speakers).filter((id) => id && !moderators.includes(id));
  return sessionSchema(timeZone).safeParse({
    ...shaped(values, sessionWords),
    ...Object.fromEntries(sessionTexts.map((name) => [name, one(values[name])])),
    speakers: [
      ...moderators.map((speakerId) => ({ speakerId, part: 'moderator' })),
      ...speakers.map((speakerId) => ({ speakerId, part: 'speaker' })),
    ],
  });
}

/** The address of a session made from its title: "Künstliche Intelligenz?" → "kuenstliche-intelligenz". */
export function slugOf(titleText: string): string {
  const german: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };
  const slug = titleText
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => german[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
  return slug === '' || reservedSessionSlugs.has(slug) ? 'session' : slug;
}
