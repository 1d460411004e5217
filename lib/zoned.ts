import { Temporal } from 'temporal-polyfill';

/** The instant of a wall-clock time ("2025-10-01T10:30", as datetime-local sends it) in an IANA zone; undefined when it is none. */
export function fromWallClock(text: string, timeZone: string): Date | undefined {
  try {
    return new Date(Temporal.PlainDateTime.from(text).toZonedDateTime(timeZone).epochMilliseconds);
  } catch {
    return undefined;
  }
}

/** Inverse of `fromWallClock`, to the minute: the value of a datetime-local input. */
export function toWallClock(date: Date, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(date.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' });
}

export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
