import 'server-only';
import { env } from '@/lib/env';
import { pickLocalized, type Locale, type Localized } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { icalendar, icalInstant, icalText } from '@/lib/icalendar';
import type { RegistrationStatus } from './lifecycle';
import { whereText } from './occasion';
import { eventLink, spacedCode } from './ticket/ticket';

type Occasion = {
  slug: string;
  title: Localized;
  startsAt: Date;
  endsAt: Date;
  timeZone: string;
  venue: Localized;
  address: string;
  city: string;
};
type Registered = {
  id: string;
  status: RegistrationStatus;
  ticketCode: string;
  revision: number;
  updatedAt: Date;
};

/**
 * The registration for a calendar (RFC 5545), times in UTC. The secret link is not in it: calendars are shared.
 * The UID stays, and the sequence goes up with each change, so that a calendar replaces what it has.
 */
export function registrationCalendar(event: Occasion, registration: Registered, locale: Locale): string {
  const t = translator(locale);
  const cancelled = registration.status !== 'confirmed';
  return icalendar([
    ['BEGIN', 'VCALENDAR'],
    ['VERSION', '2.0'],
    ['PRODID', '-//Foyer//Foyer//EN'],
    ['METHOD', cancelled ? 'CANCEL' : 'PUBLISH'],
    ['BEGIN', 'VEVENT'],
    ['UID', `${registration.id}@${new URL(env().appUrl).host}`],
    ['SEQUENCE', String(registration.revision)],
    ['DTSTAMP', icalInstant(registration.updatedAt)],
    ['DTSTART', icalInstant(event.startsAt)],
    ['DTEND', icalInstant(event.endsAt)],
    ['SUMMARY', icalText(pickLocalized(event.title, locale).text)],
    ['LOCATION', icalText(whereText(event, locale))],
    ['DESCRIPTION', icalText(t('ticket.calendarNote', { code: spacedCode(registration.ticketCode) }))],
    ['URL', eventLink(locale, event.slug)],
    ['STATUS', cancelled ? 'CANCELLED' : 'CONFIRMED'],
    ['LAST-MODIFIED', icalInstant(registration.updatedAt)],
    ['END', 'VEVENT'],
    ['END', 'VCALENDAR'],
  ]);
}
