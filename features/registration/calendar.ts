import 'server-only';
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { env } from '@/lib/env';
import { pickLocalized, type Locale, type Localized } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
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
  const calendar = ical({
    prodId: { company: 'Foyer', product: 'Foyer' },
    method: cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
  });
  calendar.createEvent({
    id: `${registration.id}@${new URL(env().appUrl).host}`,
    sequence: registration.revision,
    stamp: registration.updatedAt,
    lastModified: registration.updatedAt,
    start: event.startsAt,
    end: event.endsAt,
    summary: pickLocalized(event.title, locale).text,
    location: whereText(event, locale),
    description: t('ticket.calendarNote', { code: spacedCode(registration.ticketCode) }),
    url: eventLink(locale, event.slug),
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
  return calendar.toString();
}
