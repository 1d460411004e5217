import { isoDay } from '@/lib/format';

/** What the timetable needs to know of a session that has its time. */
export type Placed = { id: string; startsAt: Date; endsAt: Date; roomPosition: number };

/** One start time of a day, with all that begins then: side by side where there is room, else one after the other. */
export type Row<S extends Placed> = { startsAt: Date; endsAt: Date; sessions: S[] };
/** `day` is the calendar day in the event's zone, "2025-10-01". */
export type Day<S extends Placed> = { day: string; rows: Row<S>[] };

/** The order in which sessions are read: by time, then by room, then as they came. */
export function readingOrder(a: Placed, b: Placed): number {
  return (
    a.startsAt.getTime() - b.startsAt.getTime() ||
    a.roomPosition - b.roomPosition ||
    a.endsAt.getTime() - b.endsAt.getTime()
  );
}

/** Sessions as days of rows. A session stands on the day on which it begins, even if it ends after midnight. */
export function timetable<S extends Placed>(sessions: readonly S[], timeZone: string): Day<S>[] {
  const days: Day<S>[] = [];
  for (const session of [...sessions].sort(readingOrder)) {
    const day = isoDay(session.startsAt, timeZone);
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

/** The session before and the one after in reading order. */
export function neighbours<S extends Placed>(sessions: readonly S[], id: string): { previous?: S; next?: S } {
  const ordered = [...sessions].sort(readingOrder);
  const index = ordered.findIndex((session) => session.id === id);
  if (index < 0) return {};
  return { previous: ordered[index - 1], next: ordered[index + 1] };
}
