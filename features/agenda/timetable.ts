import { DAY_MS, MINUTE_MS } from '@/lib/clock';
import { formatTime, isoDay } from '@/lib/format';

/** What the timetable needs to know of a session that has its time. */
export type Placed = { id: string; startsAt: Date; endsAt: Date; roomPosition: number };

/** How an event counts its days: what begins before `dayStartMinutes` past midnight belongs to the evening before. */
export type DayCount = { timeZone: string; dayStartMinutes: number };

/** One start time of a day, with all that begins then: side by side where there is room, else one after the other. */
export type Row<S extends Placed> = { startsAt: Date; endsAt: Date; sessions: S[] };
/** `day` is the event's day, "2025-10-01". */
export type Day<S extends Placed> = { day: string; rows: Row<S>[] };

/** The order in which sessions are read: by time, then by room, then as they came. */
export function readingOrder(a: Placed, b: Placed): number {
  return (
    a.startsAt.getTime() - b.startsAt.getTime() ||
    a.roomPosition - b.roomPosition ||
    a.endsAt.getTime() - b.endsAt.getTime()
  );
}

/** The day of the event that an instant belongs to, "2025-10-01": a session at 00:30 may be the last of the evening before. */
export function eventDay(date: Date, { timeZone, dayStartMinutes }: DayCount): string {
  const day = isoDay(date, timeZone);
  return isAfterMidnight(date, { timeZone, dayStartMinutes })
    ? new Date(Date.parse(day) - DAY_MS).toISOString().slice(0, 10)
    : day;
}

/** Whether it belongs to the day before the one that the calendar shows. */
export function isAfterMidnight(date: Date, { timeZone, dayStartMinutes }: DayCount): boolean {
  if (dayStartMinutes === 0) return false;
  const [hours = 0, minutes = 0] = formatTime(date, 'en', timeZone).split(':').map(Number);
  return hours * 60 + minutes < dayStartMinutes;
}

/** Sessions as days of rows. A session stands on the day on which it begins, even if it ends after midnight. */
export function timetable<S extends Placed>(sessions: readonly S[], count: DayCount): Day<S>[] {
  const days: Day<S>[] = [];
  // Many begin together: the day of an instant is asked for once
  const known = new Map<number, string>();
  const dayOf = (date: Date) => {
    const day = known.get(date.getTime()) ?? eventDay(date, count);
    known.set(date.getTime(), day);
    return day;
  };
  for (const session of [...sessions].sort(readingOrder)) {
    const day = dayOf(session.startsAt);
    let last = days.at(-1);
    if (last?.day !== day) days.push((last = { day, rows: [] }));
    const row = last.rows.at(-1);
    if (row && row.startsAt.getTime() === session.startsAt.getTime()) {
      row.sessions.push(session);
      if (session.endsAt > row.endsAt) row.endsAt = session.endsAt;
    } else {
      last.rows.push({ startsAt: session.startsAt, endsAt: session.endsAt, sessions: [session] });
    }
  }
  return days;
}

/** A day of the event as a date to be formatted in UTC. */
export function dateOfDay(day: string): Date {
  return new Date(`${day}T12:00:00Z`);
}

/** The session before and the one after in reading order. */
export function neighbours<S extends Placed>(sessions: readonly S[], id: string): { previous?: S; next?: S } {
  const ordered = [...sessions].sort(readingOrder);
  const index = ordered.findIndex((session) => session.id === id);
  if (index < 0) return {};
  return { previous: ordered[index - 1], next: ordered[index + 1] };
}

/** Length in whole minutes. */
export function minutesOf({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }): number {
  return Math.round((endsAt.getTime() - startsAt.getTime()) / MINUTE_MS);
}
