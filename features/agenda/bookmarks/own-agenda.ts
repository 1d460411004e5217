import { minutesOf, readingOrder, timetable, type DayCount, type Placed } from '../timetable';

/** What belongs to a session of one's own agenda beside itself: a bookmark, or a place or a waiting number by a sign-up. */
export type Own<S> = {
  session: S;
  isKept: boolean;
  signup: { status: 'confirmed' | 'waiting'; position: number } | undefined;
};
/** One after the other: a session with those of one's own that are on at the same time, or time in between. */
export type OwnItem<S> =
  { kind: 'session'; own: Own<S>; overlaps: S[] } | { kind: 'gap'; startsAt: Date; endsAt: Date };
export type OwnDay<S> = { day: string; items: OwnItem<S>[] };

type Session = Placed & { status: string };

/** Shorter is the way from one room to the next. */
const SHORTEST_GAP_MINUTES = 10;

/** One's own sessions by day, with what overlaps and what is free in between. What is cancelled takes no time. */
export function ownDays<S extends Session>(all: readonly Own<S>[], count: DayCount): OwnDay<S>[] {
  const bySession = new Map(all.map((own) => [own.session.id, own]));
  const sessions = all.map(({ session }) => session);
  return timetable(sessions, count).map(({ day, rows }) => {
    const items: OwnItem<S>[] = [];
    let free: Date | undefined;
    for (const session of rows.flatMap((row) => row.sessions).sort(readingOrder)) {
      const own = bySession.get(session.id);
      if (!own) continue;
      if (takesPlace(session)) {
        const gap = free && { startsAt: free, endsAt: session.startsAt };
        if (gap && minutesOf(gap) >= SHORTEST_GAP_MINUTES) items.push({ kind: 'gap', ...gap });
        if (!free || session.endsAt > free) free = session.endsAt;
      }
      items.push({ kind: 'session', own, overlaps: overlapping(session, sessions) });
    }
    return { day, items };
  });
}

const takesPlace = ({ status }: Session) => status !== 'cancelled';

function overlapping<S extends Session>(session: S, all: readonly S[]): S[] {
  if (!takesPlace(session)) return [];
  return all
    .filter(
      (other) =>
        other.id !== session.id &&
        takesPlace(other) &&
        other.startsAt < session.endsAt &&
        session.startsAt < other.endsAt,
    )
    .sort(readingOrder);
}
