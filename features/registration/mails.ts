import 'server-only';
import type { Event } from '@/features/events/queries';
import type { MailToSend } from '@/features/mail/templates';
import { manageLink } from '@/features/tickets/link';
import { pickLocalized, type Localized } from '@/lib/i18n/locale';
import { registrationCalendar } from './calendar';
import { whenText, whereText } from './occasion';
import type { Registration } from './queries';
import { eventLink } from './ticket';

/** What every mail about a registration has: to whom, in whose language, about which event. */
function about(event: Event, registration: Registration) {
  const { locale, email, givenName, familyName } = registration;
  return {
    envelope: { to: email, locale, eventId: event.id },
    name: `${givenName} ${familyName}`,
    eventTitle: pickLocalized(event.title, locale).text,
  };
}

export function confirmedMail(event: Event, registration: Registration, category: Localized): MailToSend {
  const { envelope, name, eventTitle } = about(event, registration);
  const { locale } = registration;
  return {
    ...envelope,
    dedupeKey: `registration-confirmed:${registration.id}`,
    template: 'registration-confirmed',
    parameters: {
      name,
      eventTitle,
      when: whenText(event, locale),
      where: whereText(event, locale),
      category: pickLocalized(category, locale).text,
      manageLink: manageLink(locale, event.slug, registration),
      calendar: registrationCalendar(event, registration, locale),
    },
  };
}

export function existingMail(event: Event, registration: Registration, dedupeKey: string): MailToSend {
  const { envelope, name, eventTitle } = about(event, registration);
  const link = manageLink(registration.locale, event.slug, registration);
  const parameters = { name, eventTitle, manageLink: link };
  return { ...envelope, dedupeKey, template: 'registration-existing', parameters };
}

export function changedMail(event: Event, registration: Registration): MailToSend {
  const { envelope, name, eventTitle } = about(event, registration);
  return {
    ...envelope,
    dedupeKey: `registration-changed:${registration.id}:${registration.revision}`,
    template: 'registration-changed',
    parameters: { name, eventTitle, manageLink: manageLink(registration.locale, event.slug, registration) },
  };
}

export function cancelledMail(event: Event, registration: Registration): MailToSend {
  const { envelope, name, eventTitle } = about(event, registration);
  return {
    ...envelope,
    dedupeKey: `registration-cancelled:${registration.id}`,
    template: 'registration-cancelled',
    parameters: {
      name,
      eventTitle,
      eventLink: eventLink(registration.locale, event.slug),
      calendar: registrationCalendar(event, registration, registration.locale),
    },
  };
}
