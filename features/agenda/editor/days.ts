import { DAY_MS, MINUTE_MS } from '@/lib/clock';
import { fromWallClock, toWallClock } from '@/lib/zoned';
import { eventDay, type DayCount } from '../timetable';

/** A day of the event as the grid shows it: from when it begins to when the next one does. */
export type PlanDay = { day: string; startsAt: number; endsAt: number };

type PlannedEvent = DayCount & { startsAt: number; endsAt: number };

/** More than anybody turns the pages of; an event over years is planned around the days that have something. */
const MOST_DAYS = 60;

const following = (day: string) => new Date(Date.parse(day) + DAY_MS).toISOString().slice(0, 10);

/** The days of the event, and those beside it on which something is planned, in order. A day may have 23 or 25 hours. */
export function planDays(event: PlannedEvent, sessions: readonly { startsAt: number | null }[]): PlanDay[] {
  const dayOf = (time: number) => eventDay(new Date(time), event);
  const days = new Set<string>();
  // It ends on the day of its last moment, not on the one that begins then
  const last = dayOf(Math.max(event.startsAt, event.endsAt - 1));
  for (let day = dayOf(event.startsAt); day <= last && days.size < MOST_DAYS; day = following(day)) {
    days.add(day);
  }
  // Many begin together: the day of a moment is asked for once
  const moments = new Set(sessions.map(({ startsAt }) => startsAt));
  for (const startsAt of moments) if (startsAt !== null) days.add(dayOf(startsAt));
  return [...days].sort().map((day) => ({
    day,
    startsAt: beginOf(day, event),
    endsAt: beginOf(following(day), event),
  }));
}

function beginOf(day: string, { timeZone, dayStartMinutes }: DayCount): number {
  const clock = new Date(dayStartMinutes * MINUTE_MS).toISOString().slice(11, 16);
  return fromWallClock(`${day}T${clock}`, timeZone)?.getTime() ?? Date.parse(day);
}

/** The day on which something begins; undefined for what has no time. */
export function dayAt(days: readonly PlanDay[], startsAt: number | null): PlanDay | undefined {
  if (startsAt === null) return undefined;
  return days.find((day) => day.startsAt <= startsAt && startsAt < day.endsAt);
}

/** The same time of the clock on another day. */
export function onDay(startsAt: number, from: PlanDay, to: PlanDay, { timeZone }: DayCount): number {
  const [date = '', clock = ''] = toWallClock(new Date(startsAt), timeZone).split('T');
  const days = Date.parse(to.day) - Date.parse(from.day);
  const other = new Date(Date.parse(date) + days).toISOString().slice(0, 10);
  return fromWallClock(`${other}T${clock}`, timeZone)?.getTime() ?? startsAt + days;
}

/** When the event begins on a day: on all but its first, at the hour at which it begins on that. */
export function openingOf(day: PlanDay, event: PlannedEvent): number {
  const days = planDays(event, [event]);
  const first = dayAt(days, event.startsAt);
  return first ? onDay(event.startsAt, first, day, event) : event.startsAt;
}
