import { dayAt, onDay, type PlanDay } from './days';
import { stepped } from './geometry';
import { nowhere, placeOf, shifted, stretched, type Place } from './place';
import type { DayCount } from '../timetable';

export type KeyGrid = {
  days: readonly PlanDay[];
  columns: readonly (string | null)[];
  stepMs: number;
  count: DayCount;
};
type Pressed = { key: string; shiftKey: boolean; ctrlKey: boolean; metaKey: boolean; altKey: boolean };

/**
 * Where a key puts a session that stands in the grid: `undefined` for keys that mean nothing here, the same place where it
 * goes no further.
 */
export function placeByKey(place: Place, pressed: Pressed, grid: KeyGrid): Place | undefined {
  if (pressed.ctrlKey || pressed.metaKey || pressed.altKey) return undefined;
  const { startsAt, endsAt } = place;
  const day = dayAt(grid.days, startsAt);
  if (startsAt === null || endsAt === null || !day) return undefined;
  const same = placeOf(place);
  switch (pressed.key) {
    case 'ArrowUp':
    case 'ArrowDown': {
      const direction = pressed.key === 'ArrowUp' ? -1 : 1;
      if (pressed.shiftKey) {
        const end = stepped(endsAt, day, grid.stepMs, direction);
        return stretched(same, end - endsAt, grid.stepMs);
      }
      const next = stepped(startsAt, day, grid.stepMs, direction);
      return next < day.startsAt || next >= day.endsAt ? same : shifted(same, next - startsAt);
    }
    case 'ArrowLeft':
    case 'ArrowRight': {
      if (pressed.shiftKey) return undefined;
      const at = grid.columns.indexOf(place.roomId) + (pressed.key === 'ArrowLeft' ? -1 : 1);
      const roomId = grid.columns[at];
      return roomId === undefined ? same : { ...same, roomId };
    }
    case 'PageUp':
    case 'PageDown': {
      if (pressed.shiftKey) return undefined;
      const other = grid.days[grid.days.indexOf(day) + (pressed.key === 'PageUp' ? -1 : 1)];
      return other ? shifted(same, onDay(startsAt, day, other, grid.count) - startsAt) : same;
    }
    case 'Delete':
    case 'Backspace':
      return nowhere;
    default:
      return undefined;
  }
}
