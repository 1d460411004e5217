import type { PlanRows } from '../releases/snapshot';
import { eventDay } from '../timetable';
import { dayRange, daysBetween, movedBy } from './agenda-day';
import type { ImportEvent } from './import-fate';
import type { ImportedAgenda, ImportedSession } from './imported';
import { knownSessions } from './known-sessions';

/** The same session, moved by days; its times of the day stay. */
export function movedSession(
  session: ImportedSession,
  days: number,
  { timeZone }: ImportEvent,
): ImportedSession {
  if (!session.time || days === 0) return session;
  const { startsAt, endsAt } = session.time;
  return {
    ...session,
    time: { startsAt: movedBy(startsAt, days, timeZone), endsAt: movedBy(endsAt, days, timeZone) },
  };
}

/** The days of an agenda's first and last session. */
export function importedDays(
  sessions: readonly ImportedSession[],
  event: ImportEvent,
): { first: string; last: string } | null {
  const days = sessions.flatMap(({ time }) => (time ? [eventDay(time.startsAt, event)] : [])).sort();
  const [first, last] = [days[0], days.at(-1)];
  return first && last ? { first, last } : null;
}

/** How many sessions are on days that are not the event's. */
export function countOutside(sessions: readonly ImportedSession[], event: ImportEvent): number {
  const { first, last } = dayRange(event.startsAt, event.endsAt, event);
  return sessions.filter(({ time }) => {
    const day = time && eventDay(time.startsAt, event);
    return day && (day < first || day > last);
  }).length;
}

/**
 * By how many days a file can be moved: as it was when it was imported before (undefined: it was not), and so that it begins
 * with the event.
 */
export function proposedDays(
  plan: PlanRows,
  { sessions }: ImportedAgenda,
  event: ImportEvent,
): { before: number | undefined; toBegin: number } {
  const known = knownSessions(plan);
  const counts = new Map<number, number>();
  for (const { sourceId, time } of sessions) {
    const startsAt = known(sourceId)?.startsAt;
    if (!time || !startsAt) continue;
    const days = daysBetween(eventDay(time.startsAt, event), eventDay(startsAt, event));
    counts.set(days, (counts.get(days) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  const own = importedDays(sessions, event);
  const { first } = dayRange(event.startsAt, event.endsAt, event);
  return { before: most?.[0], toBegin: own ? daysBetween(own.first, first) : 0 };
}
