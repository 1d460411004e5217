import { DAY_MS, MINUTE_MS } from '@/lib/clock';
import { eventDay, type DayCount } from '../timetable';
import { fromWallClock, toWallClock } from '@/lib/zoned';

/** A day that lies so many days after another one. */
export function addDays(day: string, days: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, date + days)).toISOString().slice(0, 10);
}

/** How many days `to` is after `from`. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / DAY_MS);
}

/** When a day of the agenda begins. */
export function dayBegins(day: string, { timeZone, dayStartMinutes }: DayCount): Date {
  const [hours, minutes] = [Math.floor(dayStartMinutes / 60), dayStartMinutes % 60];
  const clock = [hours, minutes].map((part) => String(part).padStart(2, '0')).join(':');
  // A clock time of a day and a zone of an event are always one
  return fromWallClock(`${day}T${clock}`, timeZone) ?? new Date(`${day}T${clock}Z`);
}

/** The same time of the day, so many days later. */
export function movedBy(instant: Date, days: number, timeZone: string): Date {
  if (days === 0) return instant;
  const wallClock = toWallClock(instant, timeZone);
  return fromWallClock(`${addDays(wallClock.slice(0, 10), days)}${wallClock.slice(10)}`, timeZone) ?? instant;
}

/** "2025-10-01T09:30:00+02:00" */
export function withOffset(instant: Date, timeZone: string): string {
  const wallClock = toWallClock(instant, timeZone);
  const offset = Math.ceil((Date.parse(`${wallClock}Z`) - instant.getTime()) / MINUTE_MS);
  const size = Math.abs(offset);
  const parts = [Math.floor(size / 60), size % 60].map((part) => String(part).padStart(2, '0'));
  return `${wallClock}:00${offset < 0 ? '-' : '+'}${parts.join(':')}`;
}

/** The first and the last day of something that has a beginning and an end; an end at midnight is the day before. */
export function dayRange(startsAt: Date, endsAt: Date, days: DayCount): { first: string; last: string } {
  const first = eventDay(startsAt, days);
  const last = eventDay(new Date(Math.max(startsAt.getTime(), endsAt.getTime() - 1)), days);
  return { first, last };
}
