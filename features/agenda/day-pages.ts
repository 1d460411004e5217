import type { Day, Placed } from './timetable';

/** With more sessions than this, every day has a page of its own: a phone on a slow net should not load what it does not show. */
const MOST_ON_A_PAGE = 300;

/** What a page of the agenda shows: everything, or one day of several. */
export type DayPage<S extends Placed> = { shown: Day<S>[]; day: string | undefined };

/** `asked`: the day in the address. Undefined when nothing is on then. */
export function dayPage<S extends Placed>(days: readonly Day<S>[], asked?: string): DayPage<S> | undefined {
  const count = days.reduce((sum, { rows }) => sum + rows.reduce((n, row) => n + row.sessions.length, 0), 0);
  if (asked === undefined && (count <= MOST_ON_A_PAGE || days.length < 2)) {
    return { shown: [...days], day: undefined };
  }
  const shown = asked === undefined ? days[0] : days.find(({ day }) => day === asked);
  return shown && { shown: [shown], day: shown.day };
}
