import { z } from 'zod';
import type { $ZodIssue } from 'zod/v4/core';
import type { FormValues } from '@/lib/form';
import { fromWallClock, isTimeZone } from '@/lib/zoned';
import { isReservedSlug } from './rules';

const LINE_LENGTH = 200;
const TEXT_LENGTH = 20_000;

const line = z.string().trim().max(LINE_LENGTH);
// Browsers send the line breaks of a text area as CR LF
const text = z
  .string()
  .max(TEXT_LENGTH)
  .transform((value) => value.replaceAll('\r\n', '\n').trim());
const localizedLine = z.object({ de: line, en: line });
const localizedText = z.object({ de: text, en: text });
const optionalEmail = z.union([z.literal(''), z.email().max(LINE_LENGTH)]);

const basics = {
  title: localizedLine.refine((title) => title.de !== '' || title.en !== '', { params: { key: 'required' } }),
  slug: z
    .string()
    .trim()
    .min(1)
    .max(60)
    .refine((value) => value === '' || /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value), { params: { key: 'slug' } })
    .refine((value) => !isReservedSlug(value), { params: { key: 'slugTaken' } }),
  timeZone: z
    .string()
    .trim()
    .refine(isTimeZone, { params: { key: 'timeZone' } }),
  city: line,
};

const NOON_MINUTES = 720;
/** "04:00", as a time field sends it, in minutes after midnight; empty is midnight. A day that begins after noon is a mistake. */
const clockMinutes = z.string().transform((value, context) => {
  const [, hours, minutes] = /^([01]\d):([0-5]\d)(?::00)?$/.exec(value || '00:00') ?? [];
  const read = Number(hours) * 60 + Number(minutes);
  if (read < NOON_MINUTES) return read;
  context.issues.push({ code: 'custom', input: value, params: { key: 'dayStart' } });
  return z.NEVER;
});

const settings = {
  ...basics,
  series: localizedLine,
  summary: localizedText,
  description: localizedText,
  organisers: localizedText,
  partners: localizedText,
  venue: localizedLine,
  venueNote: localizedText,
  address: line,
  accent: z
    .string()
    .trim()
    .toLowerCase()
    .refine((value) => /^#[0-9a-f]{6}$/.test(value), { params: { key: 'colour' } }),
  theme: z.enum(['neutral', 'administration']),
  dayStartMinutes: clockMinutes,
  contactEmail: optionalEmail,
  status: z.enum(['draft', 'published', 'archived']),
  imprint: localizedText,
  privacy: localizedText,
  accessibility: localizedText,
};

const installation = {
  name: localizedLine.refine((name) => name.de !== '' || name.en !== '', { params: { key: 'required' } }),
  contactEmail: optionalEmail,
  imprint: localizedText,
  privacy: localizedText,
  accessibility: localizedText,
};

const read = (value: string, timeZone: string, context: z.core.$RefinementCtx<string>): Date => {
  const instant = fromWallClock(value, timeZone);
  if (instant) return instant;
  context.issues.push({ code: 'custom', input: value, params: { key: 'time' } });
  return z.NEVER;
};
const wallClock = (timeZone: string) =>
  z.string().transform((value, context) => read(value, timeZone, context));
const wallClockOrNone = (timeZone: string) =>
  z.string().transform((value, context) => (value === '' ? null : read(value, timeZone, context)));

/** Wall-clock times of the event's zone, as datetime-local sends them. */
const times = (timeZone: string) =>
  z
    .object({ startsAt: wallClock(timeZone), endsAt: wallClock(timeZone) })
    .refine(({ startsAt, endsAt }) => endsAt > startsAt, {
      path: ['endsAt'],
      params: { key: 'endBeforeStart' },
    });
const registrationWindow = (timeZone: string) =>
  z
    .object({
      registrationOpensAt: wallClockOrNone(timeZone),
      registrationClosesAt: wallClockOrNone(timeZone),
      endsAt: wallClock(timeZone).catch(new Date(8.64e15)),
    })
    .refine(
      (w) =>
        !w.registrationOpensAt || !w.registrationClosesAt || w.registrationClosesAt > w.registrationOpensAt,
      {
        path: ['registrationClosesAt'],
        params: { key: 'endBeforeStart' },
      },
    )
    .refine((w) => !w.registrationClosesAt || w.registrationClosesAt <= w.endsAt, {
      path: ['registrationClosesAt'],
      params: { key: 'registrationAfterEvent' },
    });

/** The rows of figures in the form: `figure1.value`, `figure1.label.de`, … A row without a figure is none. */
export const FIGURE_ROWS = 12;
const figuresShape = z.object(
  Object.fromEntries(
    Array.from({ length: FIGURE_ROWS }, (_, index) => [
      `figure${index + 1}`,
      z
        .object({ value: line, label: localizedLine })
        .refine(({ value, label }) => value === '' || label.de !== '' || label.en !== '', {
          path: ['label'],
          params: { key: 'required' },
        }),
    ]),
  ),
);

/** How many places there are is a rule of its registration, once it has been made. */
const newEventShape = z.object({ ...basics, places: z.coerce.number().int().min(1).max(100_000) });
const settingsShape = z.object(settings);
const installationShape = z.object(installation);

type Times = z.output<ReturnType<typeof times>>;
type Window = Omit<z.output<ReturnType<typeof registrationWindow>>, 'endsAt'>;
export type NewEvent = z.output<typeof newEventShape> & Times;
type Figure = z.output<typeof figuresShape>[string];
export type EventSettings = z.output<typeof settingsShape> & Times & Window & { figures: Figure[] };
/** Name, contact and legal texts of the installation. */
export type InstallationSettings = z.output<typeof installationShape>;
export type Parsed<Value> = { success: true; data: Value } | { success: false; issues: $ZodIssue[] };

/** What a form sent, as the shape that the schema reads: `title.de` becomes title → de; what was not sent is empty. */
function shaped(values: FormValues, schema: z.ZodObject): Record<string, unknown> {
  const sent = (name: string) => {
    const value = values[name];
    return typeof value === 'string' ? value : '';
  };
  return Object.fromEntries(
    Object.keys(schema.shape).map((name) => [
      name,
      schema.shape[name] instanceof z.ZodObject
        ? { de: sent(`${name}.de`), en: sent(`${name}.en`) }
        : sent(name),
    ]),
  );
}

function shapedFigures(values: FormValues): Record<string, unknown> {
  const sent = (name: string) => values[name] ?? '';
  return Object.fromEntries(
    Object.keys(figuresShape.shape).map((row) => [
      row,
      { value: sent(`${row}.value`), label: { de: sent(`${row}.label.de`), en: sent(`${row}.label.en`) } },
    ]),
  );
}

/** Times are read even when other fields are wrong, so that one answer names everything. */
const zoneOf = (values: FormValues) =>
  typeof values.timeZone === 'string' && isTimeZone(values.timeZone) ? values.timeZone : 'UTC';

export function parseNewEvent(values: FormValues): Parsed<NewEvent> {
  const basic = newEventShape.safeParse(shaped(values, newEventShape));
  const time = times(zoneOf(values)).safeParse(values);
  if (basic.success && time.success) return { success: true, data: { ...basic.data, ...time.data } };
  return { success: false, issues: [...(basic.error?.issues ?? []), ...(time.error?.issues ?? [])] };
}

export function parseSettings(values: FormValues): Parsed<EventSettings> {
  const basic = settingsShape.safeParse(shaped(values, settingsShape));
  const time = times(zoneOf(values)).safeParse(values);
  const window = registrationWindow(zoneOf(values)).safeParse(values);
  const figure = figuresShape.safeParse(shapedFigures(values));
  if (basic.success && time.success && window.success && figure.success) {
    const figures = Object.values(figure.data).filter(({ value }) => value !== '');
    return { success: true, data: { ...basic.data, ...window.data, ...time.data, figures } };
  }
  const issues = [basic, time, window, figure].flatMap((part) => part.error?.issues ?? []);
  return { success: false, issues };
}

/** The stored settings; those of an installation that nobody has filled in yet are empty. */
export function readInstallation(stored: unknown): InstallationSettings {
  const none = { de: '', en: '' };
  const empty = {
    name: { de: 'Foyer', en: 'Foyer' },
    contactEmail: '',
    imprint: none,
    privacy: none,
    accessibility: none,
  };
  const parsed = installationShape.partial().safeParse(stored);
  return parsed.success ? { ...empty, ...parsed.data } : empty;
}

export function parseInstallation(values: FormValues): Parsed<InstallationSettings> {
  const parsed = installationShape.safeParse(shaped(values, installationShape));
  return parsed.success ? parsed : { success: false, issues: parsed.error.issues };
}
