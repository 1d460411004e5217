import 'server-only';
import type { Event } from '@/features/events/queries';
import type { MailToSend } from '@/features/mail/templates';
import { manageLink } from '@/features/tickets/link';
import { formatLongDate, formatTime } from '@/lib/format';
import { pickLocalized } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { ChoiceSession, SignedRegistration } from './queries';

/** Tells who waited that they have a place; once for each sign-up. */
export function movedUpMail(
  event: Event,
  session: ChoiceSession,
  signupId: string,
  registration: SignedRegistration,
): MailToSend {
  const { locale, email, givenName, familyName } = registration;
  const t = translator(locale);
  const time = (date: Date | null) => (date ? formatTime(date, locale, event.timeZone) : '');
  return {
    to: email,
    locale,
    eventId: event.id,
    subjectId: registration.id,
    dedupeKey: `signup-moved-up:${signupId}`,
    template: 'signup-moved-up',
    parameters: {
      name: `${givenName} ${familyName}`,
      eventTitle: pickLocalized(event.title, locale).text,
      sessionTitle: pickLocalized(session.title, locale).text,
      when: session.startsAt
        ? t('signup.when', {
            date: formatLongDate(session.startsAt, locale, event.timeZone),
            from: time(session.startsAt),
            to: time(session.endsAt),
          })
        : '',
      sessionsLink: `${manageLink(locale, event.slug, registration)}/sessions`,
    },
  };
}
