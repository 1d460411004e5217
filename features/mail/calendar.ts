import 'server-only';
import ical, { ICalAttendeeStatus, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { env } from '@/lib/env';

/** Something with a time, as a reader's calendar has it. Times are in milliseconds since 1970. */
export type CalendarEntry = {
  uid: string;
  /** Goes up with each change, so that a calendar knows the newer one. */
  sequence: number;
  stamp: number;
  startsAt: number;
  endsAt: number;
  title: string;
  location: string;
  url: string;
};

/** "Foyer <foyer@localhost>" or only the address. */
function sender(): { name: string; email: string } {
  const { mailFrom } = env();
  const [, name = '', email = mailFrom] = /^\s*"?([^"<]*?)"?\s*<([^>]+)>\s*$/.exec(mailFrom) ?? [];
  return { name: name || email, email };
}

/**
 * Entries that a reader's calendar takes in (`request`), or takes out (`cancel`), as RFC 5546 has it; undefined for none. Nobody
 * is asked whether they come: they have said so before.
 */
export function mailCalendar(
  method: 'request' | 'cancel',
  entries: readonly CalendarEntry[],
  reader: string,
): string | undefined {
  if (entries.length === 0) return undefined;
  const isCancelled = method === 'cancel';
  const calendar = ical({
    prodId: { company: 'Foyer', product: 'Foyer' },
    method: isCancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST,
  });
  for (const { uid, sequence, stamp, startsAt, endsAt, title, location, url } of entries) {
    calendar.createEvent({
      id: uid,
      sequence,
      stamp: new Date(stamp),
      start: new Date(startsAt),
      end: new Date(endsAt),
      summary: title,
      location,
      url,
      status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      organizer: sender(),
      attendees: [{ email: reader, status: ICalAttendeeStatus.ACCEPTED, rsvp: false }],
    });
  }
  return calendar.toString();
}
