import 'server-only';
import { eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { prepared } from '@/db/prepared';
import { categories, type delegations } from '@/db/schema/registration';
import type { Event } from '@/features/events/queries';
import type { DelegationNews, MailToSend } from '@/features/mail/templates';
import { manageLink } from '@/features/tickets/link';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { registrationCalendar } from './calendar';
import { delegationLink } from './own/delegation';
import { isLive, type LifecycleMail } from './lifecycle';
import { momentText, whenText, whereText } from './occasion';
import { queuePosition } from './place-queries';
import type { Registration } from './queries';
import { eventLink } from './ticket/ticket';

/** What every mail about a registration has: to whom, in whose language, about which event. */
function about(event: Event, registration: Registration) {
  const { id, locale, email, givenName, familyName } = registration;
  return {
    envelope: { to: email, locale, eventId: event.id, subjectId: id },
    name: `${givenName} ${familyName}`,
    eventTitle: pickLocalized(event.title, locale).text,
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

/** What an organiser says with a decision, and whether it takes a confirmed place away. */
export type MailDetails = { words?: string; wasConfirmed?: boolean };

/** What has happened to a registration and is still to be told by mail. */
export type News = { registration: Registration } & (
  | ({ template: LifecycleMail } & MailDetails)
  | { template: 'registration-changed' }
  | { template: 'registration-message'; message: { subject: string; text: string }; key: string }
);

/** The mail that tells of a status that has just been reached. */
export async function lifecycleMail(
  tx: Tx,
  event: Event,
  registration: Registration,
  template: LifecycleMail | 'registration-unconfirmed' | 'registration-pending',
  { words = '', wasConfirmed = false }: MailDetails = {},
): Promise<MailToSend> {
  const { envelope, name, eventTitle } = about(event, registration);
  const { locale, id, revision } = registration;
  const common = { ...envelope, dedupeKey: `${template}:${id}:${revision}` };
  const to = { name, eventTitle, manageLink: manageLink(locale, event.slug, registration) };
  const away = { name, eventTitle, eventLink: eventLink(locale, event.slug) };
  const category = await categoryName(tx, registration);
  const until = registration.expiresAt ? momentText(registration.expiresAt, event, locale) : '';
  const calendar = registrationCalendar(event, registration, locale);
  switch (template) {
    case 'registration-confirmed': {
      const facts = { when: whenText(event, locale), where: whereText(event, locale), category };
      return { ...common, template, parameters: { ...to, ...facts, words, calendar } };
    }
    case 'registration-unconfirmed':
      return { ...common, template, parameters: { ...to, until } };
    case 'registration-pending':
      return { ...common, template, parameters: { ...to, category } };
    case 'registration-waiting': {
      const position = await queuePosition(tx, registration);
      return { ...common, template, parameters: { ...to, category, position } };
    }
    case 'registration-offer':
      return {
        ...common,
        template,
        parameters: {
          ...to,
          category,
          until,
          when: whenText(event, locale),
          where: whereText(event, locale),
        },
      };
    case 'registration-declined':
      return { ...common, template, parameters: { ...away, words } };
    case 'registration-cancelled':
      // Only who had a place has it in their calendar
      return { ...common, template, parameters: { ...away, calendar: wasConfirmed ? calendar : '' } };
    case 'registration-unconfirmed-lapsed':
    case 'registration-offer-lapsed':
      return { ...common, template, parameters: away };
  }
}

/** To who had the place: it is somebody else's now. */
export function passedOnMail(event: Event, before: Registration): MailToSend {
  const { envelope, name, eventTitle } = about(event, before);
  return {
    ...envelope,
    dedupeKey: `registration-passed-on:${before.id}:${before.revision}`,
    template: 'registration-passed-on',
    parameters: { name, eventTitle, eventLink: eventLink(before.locale, event.slug) },
  };
}

/** To who has it now. */
export function receivedMail(event: Event, now: Registration, before: Registration): MailToSend {
  const { envelope, name, eventTitle } = about(event, now);
  const { locale } = now;
  return {
    ...envelope,
    dedupeKey: `registration-received:${now.id}:${now.revision}`,
    template: 'registration-received',
    parameters: {
      name,
      eventTitle,
      from: `${before.givenName} ${before.familyName}`,
      when: whenText(event, locale),
      where: whereText(event, locale),
      manageLink: manageLink(locale, event.slug, now),
      calendar: registrationCalendar(event, now, locale),
    },
  };
}

/** What an organiser writes to somebody. `key` tells one message from another. */
export function messageMail(
  event: Event,
  registration: Registration,
  { subject, text }: { subject: string; text: string },
  key: string,
): MailToSend {
  const { envelope, name, eventTitle } = about(event, registration);
  const link = manageLink(registration.locale, event.slug, registration);
  return {
    ...envelope,
    dedupeKey: `registration-message:${key}:${registration.id}`,
    template: 'registration-message',
    parameters: { name, eventTitle, subject, text, manageLink: link },
  };
}

const categoryById = prepared((tx) =>
  tx
    .select({ name: categories.name })
    .from(categories)
    .where(eq(categories.id, sql.placeholder('id')))
    .prepare(),
);

async function categoryName(tx: Tx, { categoryId, locale }: Registration): Promise<string> {
  const [found] = await categoryById(tx).execute({ id: categoryId });
  return found ? pickLocalized(found.name, locale).text : '';
}

export type Delegation = typeof delegations.$inferSelect;

/** To the contact: who is in the delegation, how it stands with each, and the link to all of them. */
export function delegationRegisteredMail(
  event: Event,
  delegation: Delegation,
  people: readonly Registration[],
  again = '',
): MailToSend {
  const { locale, email, givenName, familyName, id } = delegation;
  const t = translator(locale);
  return {
    to: email,
    locale,
    eventId: event.id,
    subjectId: id,
    dedupeKey: `delegation-registered:${id}${again}`,
    template: 'delegation-registered',
    parameters: {
      name: `${givenName} ${familyName}`,
      eventTitle: pickLocalized(event.title, locale).text,
      people: people.map((person) =>
        t('mail.personWithStatus', {
          name: `${person.givenName} ${person.familyName}`,
          status: t(`ticket.status.${person.status}`),
        }),
      ),
      until: untilText(event, people, locale),
      manageLink: delegationLink(locale, event.slug, delegation),
    },
  };
}

const newsOf: Record<News['template'], DelegationNews> = {
  'registration-confirmed': 'confirmed',
  'registration-waiting': 'waiting',
  'registration-offer': 'offered',
  'registration-declined': 'declined',
  'registration-cancelled': 'cancelled',
  'registration-unconfirmed-lapsed': 'unconfirmedLapsed',
  'registration-offer-lapsed': 'offerLapsed',
  'registration-changed': 'changed',
  'registration-message': 'message',
};

/** To the contact: what has come of several people of the delegation at once, by name and with the link of each. */
export function delegationMovedMail(
  event: Event,
  delegation: Delegation,
  party: readonly News[],
): MailToSend {
  const inOrder = [...party].sort((a, b) => (a.registration.nameKey < b.registration.nameKey ? -1 : 1));
  const [first] = inOrder;
  if (!first) throw new Error('There is nobody to tell of');
  const { locale, email, givenName, familyName, id } = delegation;
  const news = newsOf[first.template];
  const people = inOrder.map(({ registration }) => registration);
  const comes = news === 'offered' || news === 'confirmed';
  const key = first.template === 'registration-message' ? first.key : String(first.registration.revision);
  return {
    to: email,
    locale,
    eventId: event.id,
    subjectId: id,
    dedupeKey: `delegation-moved:${id}:${news}:${first.registration.id}:${key}`,
    template: 'delegation-moved',
    parameters: {
      news,
      name: `${givenName} ${familyName}`,
      eventTitle: pickLocalized(event.title, locale).text,
      people: people.map((person) => ({
        name: `${person.givenName} ${person.familyName}`,
        link: isLive(person.status) ? manageLink(locale, event.slug, person) : '',
      })),
      until: untilText(event, people, locale),
      when: comes ? whenText(event, locale) : '',
      where: comes ? whereText(event, locale) : '',
      ...said(first),
      manageLink: delegationLink(locale, event.slug, delegation),
    },
  };
}

/** Until when something has to be done for the first of them; empty for nothing. */
function untilText(event: Event, people: readonly Registration[], locale: Locale): string {
  const [first] = people
    .flatMap(({ expiresAt }) => expiresAt ?? [])
    .sort((a, b) => a.getTime() - b.getTime());
  return first ? momentText(first, event, locale) : '';
}

function said(news: News): { subject: string; words: string } {
  if (news.template === 'registration-message') {
    return { subject: news.message.subject, words: news.message.text };
  }
  return { subject: '', words: ('words' in news && news.words) || '' };
}

/** To the contact of a delegation that was not registered, since some of it are already. */
export function delegationRefusedMail(
  event: Event,
  contact: Pick<Delegation, 'email' | 'locale' | 'givenName' | 'familyName'>,
  addresses: string[],
  key: string,
): MailToSend {
  const { locale, email, givenName, familyName } = contact;
  return {
    to: email,
    locale,
    eventId: event.id,
    dedupeKey: `delegation-refused:${event.id}:${key}`,
    template: 'delegation-refused',
    parameters: {
      name: `${givenName} ${familyName}`,
      eventTitle: pickLocalized(event.title, locale).text,
      addresses,
      registerLink: `${eventLink(locale, event.slug)}/register/group`,
    },
  };
}
