import { MINUTE_MS } from '@/lib/clock';
import { fromWallClock } from '@/lib/zoned';
import { addDays } from './agenda-day';

const LONGEST_MINUTES = 7 * 24 * 60;

/** Minutes of "1:30", "01:30:00", "90", "90 min", "1,5 h" or "PT1H30M"; undefined when it is none of them. */
export function durationMinutes(text: string): number | undefined {
  const given = text.trim().toLowerCase();
  const clock = /^(\d{1,3}):([0-5]\d)(?::[0-5]\d)?$/.exec(given);
  if (clock) return Number(clock[1]) * 60 + Number(clock[2]);
  const iso = /^p(?:(\d{1,3})d)?(?:t(?:(\d{1,4})h)?(?:(\d{1,5})m)?(?:\d{1,6}s)?)?$/.exec(given);
  if (iso && given !== 'p') {
    const [days, hours, minutes] = [iso[1], iso[2], iso[3]].map((part) => Number(part ?? 0));
    return ((days ?? 0) * 24 + (hours ?? 0)) * 60 + (minutes ?? 0);
  }
  const worded = /^(\d{1,5}(?:[.,]\d{1,2})?)\s*(h|std\.?|stunden?|hours?|m|min\.?|minuten?|minutes?)?$/.exec(
    given,
  );
  if (!worded) return undefined;
  const number = Number((worded[1] ?? '').replace(',', '.'));
  return Math.round(/^(h|s)/.test(worded[2] ?? '') ? number * 60 : number);
}

/** "09:30" of "9:30", "9.30 Uhr", "0930" or "9:30 pm". */
export function clockOf(text: string): string | undefined {
  const found = /^\s*(\d{1,2})(?:[:.h](\d{2})|(\d{2})|)(?::\d{2}(?:\.\d+)?)?\s*(am|pm|uhr|h)?\s*$/i.exec(
    text,
  );
  if (!found || (!found[2] && !found[3] && !found[4])) return undefined;
  const half = (found[4] ?? '').toLowerCase();
  const hours = (Number(found[1]) % (half === 'am' || half === 'pm' ? 12 : 24)) + (half === 'pm' ? 12 : 0);
  const minutes = Number(found[2] ?? found[3] ?? 0);
  if (minutes > 59 || Number(found[1]) > 24) return undefined;
  return [hours, minutes].map((part) => String(part).padStart(2, '0')).join(':');
}

/** "2025-10-01" of "2025-10-01…", "1.10.2025", "01/10/2025" (the day first) or "1.10.25". */
export function dayOf(text: string): string | undefined {
  const iso = /^\s*(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/.exec(text);
  const written = /^\s*(?:\p{L}{2,10}\.?,?\s+)?(\d{1,2})[./](\d{1,2})[./](\d{4}|\d{2})(?!\d)/u.exec(text);
  const [year, month, day] = iso ? [iso[1], iso[2], iso[3]] : [written?.[3], written?.[2], written?.[1]];
  if (!year || !month || !day) return undefined;
  const text10 = [year.padStart(4, '20'), month.padStart(2, '0'), day.padStart(2, '0')].join('-');
  const date = new Date(`${text10}T00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text10 ? undefined : text10;
}

function wholeMinute(time: number): Date {
  return new Date(Math.round(time / MINUTE_MS) * MINUTE_MS);
}

/** An instant of a text that has a day and a time; in `timeZone` where it says no offset. To the minute. */
export function instantOf(text: string, timeZone: string): Date | undefined {
  const given = text.trim();
  const day = dayOf(given);
  const rest = given.replace(/^(\p{L}{2,10}\.?,?\s+)?\d{1,4}[-./]\d{1,2}[-./]\d{1,4}[T,\s]*(um |at )?/u, '');
  if (!day || rest === '') return undefined;
  const zoned = /^(\d{1,2}:\d{2})(?::\d{2}(?:\.\d+)?)?\s*(Z|[+-]\d{1,2}(?::?\d{2})?)$/i.exec(rest);
  if (zoned) {
    const [hours = '', minutes = ''] = (zoned[1] ?? '').split(':');
    const offset = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(zoned[2] ?? '');
    const sign = offset ? `${offset[1]}${(offset[2] ?? '').padStart(2, '0')}:${offset[3] ?? '00'}` : 'Z';
    const time = Date.parse(`${day}T${hours.padStart(2, '0')}:${minutes}${sign}`);
    return Number.isNaN(time) ? undefined : wholeMinute(time);
  }
  const clock = clockOf(rest);
  return clock ? fromWallClock(`${day}T${clock}`, timeZone) : undefined;
}

/** The instant of a clock time on a day of an agenda: before the day begins, it is of the night after. */
export function instantOfDay(
  day: string,
  clock: string,
  { timeZone, dayStart }: { timeZone: string; dayStart: string },
): Date | undefined {
  return fromWallClock(`${clock < dayStart ? addDays(day, 1) : day}T${clock}`, timeZone);
}

export type ImportedTime =
  | { ok: true; value: { startsAt: Date; endsAt: Date } }
  | { ok: false; reason: 'noStart' | 'badTime' | 'noEnd' | 'endBeforeStart' | 'tooLong' };

/** A time with its end, whichever of end and duration there is; the duration counts where both are there. */
export function timeOf(
  startsAt: Date | undefined,
  { endsAt, minutes }: { endsAt?: Date; minutes?: number },
): ImportedTime {
  if (!startsAt) return { ok: false, reason: 'noStart' };
  const end = minutes === undefined ? endsAt?.getTime() : startsAt.getTime() + minutes * MINUTE_MS;
  if (end === undefined) return { ok: false, reason: 'noEnd' };
  const value = { startsAt: wholeMinute(startsAt.getTime()), endsAt: wholeMinute(end) };
  if (value.endsAt <= value.startsAt) return { ok: false, reason: 'endBeforeStart' };
  const length = (value.endsAt.getTime() - value.startsAt.getTime()) / MINUTE_MS;
  return length > LONGEST_MINUTES ? { ok: false, reason: 'tooLong' } : { ok: true, value };
}
