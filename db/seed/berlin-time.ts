import { fromWallClock, toWallClock } from '@/lib/zoned';

export const berlin = 'Europe/Berlin';

/** The calendar day that it is in Berlin at `instant`, `YYYY-MM-DD`. */
export function berlinDay(instant: Date): string {
  return toWallClock(instant, berlin).slice(0, 10);
}

/** `day` (`YYYY-MM-DD`) moved by whole calendar days. */
export function shiftDay(day: string, by: number): string {
  const moved = new Date(`${day}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + by);
  return moved.toISOString().slice(0, 10);
}

/** The instant at which clocks in Berlin show `time` (`HH:MM`) on `day` (`YYYY-MM-DD`). */
export function berlinInstant(day: string, time: string): Date {
  const instant = fromWallClock(`${day}T${time}`, berlin);
  if (!instant) throw new Error(`No such time in Berlin: ${day} ${time}`);
  return instant;
}
