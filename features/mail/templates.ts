import type { Locale } from '@/lib/i18n/locale';

/** A mail as a reader gets it: text and HTML say the same. `calendar` is an .ics attachment. */
export type RenderedMail = { subject: string; text: string; html: string; calendar?: string };

/**
 * Every mail that Foyer sends, by name, with the parameters that its template needs. They are stored encrypted in the
 * outbox and rendered when it is sent.
 */
export type MailParameters = {
  'sign-in': { link: string; minutes: number };
  'registration-confirmed': {
    name: string;
    eventTitle: string;
    when: string;
    where: string;
    category: string;
    manageLink: string;
    calendar: string;
  };
  'registration-existing': { name: string; eventTitle: string; manageLink: string };
  'registration-changed': { name: string; eventTitle: string; manageLink: string };
  'registration-cancelled': { name: string; eventTitle: string; eventLink: string; calendar: string };
  'signup-moved-up': {
    name: string;
    eventTitle: string;
    sessionTitle: string;
    when: string;
    sessionsLink: string;
  };
  'role-granted': { eventTitle: string; role: string; link: string };
  'exhibitor-invited': { eventTitle: string; exhibitTitle: string; link: string };
};
export type MailTemplate = keyof MailParameters;
export type MailToSend = {
  [Template in MailTemplate]: { template: Template; parameters: MailParameters[Template] };
}[MailTemplate] & {
  to: string;
  locale: Locale;
  eventId?: string;
  /** Two mails with one key are one mail. */
  dedupeKey: string;
};
