import { groupBy } from '@/lib/group';
import type { PlanDay } from './days';
import { LEAST_PX, yOf, type Scale, type Window } from './geometry';
import { lanesOf } from './lanes';
import type { EditorSession } from './queries';

/** A session of a day, in its column and its share of that. */
export type Standing = {
  session: EditorSession & { startsAt: number; endsAt: number };
  column: number;
  lane: number;
  of: number;
};
/** In pixels of the grid. */
export type Box = { left: number; top: number; width: number; height: number };

const isTimed = (session: EditorSession): session is Standing['session'] =>
  session.startsAt !== null && session.endsAt !== null;

/** Everything that stands in the grid of a day, by column and time; `columns` are rooms, the first is for what has none. */
export function standings(
  sessions: Iterable<EditorSession>,
  day: PlanDay,
  columns: readonly (string | null)[],
): Standing[] {
  const numbers = new Map(columns.map((roomId, column) => [roomId, column]));
  const ofDay = [...sessions]
    .filter(isTimed)
    .filter(({ startsAt, endsAt }) => startsAt < day.endsAt && endsAt > day.startsAt)
    .sort((a, b) => a.startsAt - b.startsAt || (a.id < b.id ? -1 : 1));
  return [...groupBy(ofDay, ({ roomId }) => numbers.get(roomId) ?? 0)]
    .sort(([a], [b]) => a - b)
    .flatMap(([column, own]) => {
      const lanes = lanesOf(own);
      return own.map((session) => ({ session, column, ...(lanes.get(session.id) ?? { lane: 0, of: 1 }) }));
    });
}

/** What of that is drawn: what is in the window, and `kept`, which has the focus. */
export function inWindow(all: readonly Standing[], window: Window, kept: string | undefined): Standing[] {
  return all.filter(
    ({ session, column }) =>
      session.id === kept ||
      (column >= window.firstColumn &&
        column <= window.lastColumn &&
        session.startsAt < window.to &&
        session.endsAt > window.from),
  );
}

const GAP_PX = 2;

export function boxOf({ session, column, lane, of }: Standing, day: PlanDay, scale: Scale): Box {
  const share = scale.columnPx / of;
  const top = yOf(session.startsAt, day, scale);
  return {
    left: column * scale.columnPx + lane * share + 1,
    top,
    width: share - GAP_PX,
    height: Math.max(LEAST_PX, yOf(session.endsAt, day, scale) - top - 1),
  };
}
