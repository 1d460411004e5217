import type { Locale } from './i18n/locale';

const formatters = new Map<string, Intl.DateTimeFormat>();

// British English: 24-hour times and day before month, as the German pages have them
const tags: Record<Locale, string> = { de: 'de-DE', en: 'en-GB' };

function dateFormat(
  locale: Locale,
  timeZone: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = `${locale}|${timeZone}|${JSON.stringify(options)}`;
  let format = formatters.get(key);
  if (!format)
    formatters.set(key, (format = new Intl.DateTimeFormat(tags[locale], { timeZone, ...options })));
  return format;
}

/** "1. Oktober 2025" / "1 October 2025" */
export function formatDate(date: Date, locale: Locale, timeZone: string): string {
  return dateFormat(locale, timeZone, { day: 'numeric', month: 'long', year: 'numeric' }).format(date);
}

/** "Mittwoch, 1. Oktober 2025" / "Wednesday 1 October 2025" */
export function formatLongDate(date: Date, locale: Locale, timeZone: string): string {
  return dateFormat(locale, timeZone, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).format(date);
}

/** "Mi., 1. Okt." / "Wed, 1 Oct", for where there are several. */
export function formatShortDay(date: Date, locale: Locale, timeZone: string): string {
  return dateFormat(locale, timeZone, { weekday: 'short', day: 'numeric', month: 'short' }).format(date);
}

export function formatWeekday(date: Date, locale: Locale, timeZone: string): string {
  return dateFormat(locale, timeZone, { weekday: 'long' }).format(date);
}

/** "10:30" */
export function formatTime(date: Date, locale: Locale, timeZone: string): string {
  return dateFormat(locale, timeZone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(date);
}

/** "01.10.2025, 10:30" / "01/10/2025, 10:30", for tables. */
export function formatDateTime(date: Date, locale: Locale, timeZone: string): string {
  return dateFormat(locale, timeZone, { dateStyle: 'medium', timeStyle: 'short' }).format(date);
}

/** "10:00–11:30", or with the days where `withDay` says so: "Di., 4. Mai, 10:00–11:30 Uhr". */
export function formatSpan(
  { from, to }: { from: Date; to: Date },
  locale: Locale,
  timeZone: string,
  withDay: boolean,
): string {
  const day = withDay ? ({ weekday: 'short', day: 'numeric', month: 'short' } as const) : {};
  const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  return dateFormat(locale, timeZone, { ...day, ...time }).formatRange(from, to);
}

/** A span as people write it: one day "1. Oktober 2025", several "1.–3. Oktober 2025". */
export function formatDateRange(from: Date, to: Date, locale: Locale, timeZone: string): string {
  return dateFormat(locale, timeZone, { day: 'numeric', month: 'long', year: 'numeric' }).formatRange(
    from,
    to,
  );
}

/** "2025-10-01" in the zone; a key for grouping by day. */
export function isoDay(date: Date, timeZone: string): string {
  const parts = dateFormat('en', timeZone, {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(date);
  const part = (type: string) => parts.find((p) => p.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}

export function formatNumber(value: number, locale: Locale): string {
  return new Intl.NumberFormat(tags[locale]).format(value);
}

/** "12 MB"; decimal units as file managers show them. */
export function formatBytes(bytes: number, locale: Locale): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'];
  const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const format = { style: 'unit', unit: units[power], maximumFractionDigits: power < 2 ? 0 : 1 } as const;
  return new Intl.NumberFormat(tags[locale], format).format(bytes / 1000 ** power);
}

export function compareText(locale: Locale): (a: string, b: string) => number {
  return new Intl.Collator(tags[locale]).compare;
}

/** "A, B und C" / "A, B and C" */
export function formatList(items: readonly string[], locale: Locale): string {
  return new Intl.ListFormat(tags[locale], { type: 'conjunction' }).format(items);
}
