import 'server-only';
import type { Event } from '@/features/events/queries';
import type { MailToSend } from '@/features/mail/templates';
import { formatDateTime } from '@/lib/format';
import { pickLocalized, type Localized } from '@/lib/i18n/locale';
import type { CodeMail } from './code-schema';
import type { Reminded } from './reminder-queries';
import { codeLink, shownCode } from './codes';
import { whenText, whereText } from '../occasion';

type Sent = {
  id: string;
  code: string;
  holder: string;
  email: string;
  uses: number;
  holdsPlaces: boolean;
  expiresAt: Date | null;
  /** When it was last sent: sending from the same page twice is one mail. */
  sentAt: Date | null;
};

/** A reminder of an invitation that has not been followed yet, in the language of whoever it is for. */
export function reminderMail(event: Event, code: Reminded): MailToSend {
  const { id, email, holder, expiresAt, remindedAt, locale } = code;
  return {
    to: email,
    locale,
    eventId: event.id,
    dedupeKey: `invitation-reminder:${id}:${remindedAt?.getTime() ?? 0}`,
    template: 'invitation-reminder',
    parameters: {
      name: holder,
      eventTitle: pickLocalized(event.title, locale).text,
      when: whenText(event, locale),
      where: whereText(event, locale),
      category: pickLocalized(code.category, locale).text,
      code: shownCode(code.code),
      expires: expiresAt ? formatDateTime(expiresAt, locale, event.timeZone) : '',
      link: codeLink(locale, event.slug, code.code),
    },
  };
}

/** The invitation with its code and the link that has it. */
export function invitationMail(
  event: Event,
  category: Localized,
  code: Sent,
  { locale, words }: CodeMail,
): MailToSend {
  const { id, email, holder, uses, holdsPlaces, expiresAt, sentAt } = code;
  return {
    to: email,
    locale,
    eventId: event.id,
    dedupeKey: `invitation-code:${id}:${sentAt?.getTime() ?? 0}`,
    template: 'invitation-code',
    parameters: {
      name: holder,
      eventTitle: pickLocalized(event.title, locale).text,
      words,
      when: whenText(event, locale),
      where: whereText(event, locale),
      category: pickLocalized(category, locale).text,
      code: shownCode(code.code),
      uses,
      isHeld: holdsPlaces,
      expires: expiresAt ? formatDateTime(expiresAt, locale, event.timeZone) : '',
      link: codeLink(locale, event.slug, code.code),
    },
  };
}
