const zone = 'Europe/Berlin';
const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

function wallClock(instant: Date): Record<string, string> {
  return Object.fromEntries(parts.formatToParts(instant).map(({ type, value }) => [type, value]));
}

/** The calendar day that it is in Berlin at `instant`, `YYYY-MM-DD`. */
export function berlinDay(instant: Date): string {
  const { year, month, day } = wallClock(instant);
  return `${year}-${month}-${day}`;
}

/** `day` (`YYYY-MM-DD`) moved by whole calendar days. */
export function shiftDay(day: string, by: number): string {
  const moved = new Date(`${day}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + by);
  return moved.toISOString().slice(0, 10);
}

/** The instant at which clocks in Berlin show `time` (`HH:MM`) on `day` (`YYYY-MM-DD`). */
export function berlinInstant(day: string, time: string): Date {
  const asUtc = new Date(`${day}T${time}:00Z`);
  // Twice, since the first guess may lie on the other side of a clock change.
  return [0, 1].reduce((guess) => {
    const { year, month, day: date, hour, minute, second } = wallClock(guess);
    const shown = Date.parse(`${year}-${month}-${date}T${hour}:${minute}:${second}Z`);
    return new Date(guess.getTime() + asUtc.getTime() - shown);
  }, asUtc);
}
