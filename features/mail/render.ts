import { isLocale } from '@/lib/i18n/locale';
import { translator, type Translator } from '@/lib/i18n/translator';
import { agendaChanged } from './agenda-changed';
import {
  exhibitApplied,
  exhibitArrived,
  exhibitHandedIn,
  exhibitorInvited,
  exhibitorLinkAgain,
  exhibitsEnough,
} from './call-mails';
import { exhibitDecided, exhibitPublished, exhibitReminder, exhibitReturned } from './exhibit-mails';
import { codeSent, codeWaiting } from './invitation-mails';
import { asHtml, asText, type Content } from './layout';
import { speakerAnswered, speakerInvited } from './speaker-mails';
import { exhibitAnswer, exhibitQuestion, exhibitTakeover } from './talk-mails';
import type { MailParameters, MailTemplate, RenderedMail } from './templates';

type Compose<Template extends MailTemplate> = (
  t: Translator,
  parameters: MailParameters[Template],
) => Content;

const roles = ['viewer', 'door', 'curator', 'programme', 'organiser'] as const;

function hello(t: Translator, name: string): string {
  return name.trim() === '' ? t('mail.hello') : t('mail.helloName', { name });
}

/** What somebody wrote, in paragraphs as they set them. */
function paragraphsOf(text: string): string[] {
  return text.split(/\n{2,}/).flatMap((paragraph) => paragraph.trim() || []);
}

const composers: { [Template in MailTemplate]: Compose<Template> } = {
  'sign-in': (t, { link, minutes }) => ({
    subject: t('mail.signIn.subject'),
    greeting: t('mail.hello'),
    paragraphs: [t('mail.signIn.body', { minutes })],
    links: [{ label: t('mail.signIn.link'), href: link }],
    closing: t('mail.signIn.closing'),
  }),
  'registration-confirmed': (t, { name, eventTitle, words, ...rest }) => ({
    subject: t('mail.registrationConfirmed.subject', { event: eventTitle }),
    greeting: hello(t, name),
    paragraphs: [t('mail.registrationConfirmed.body', { event: eventTitle }), ...paragraphsOf(words)],
    facts: [
      { term: t('mail.when'), value: rest.when },
      { term: t('mail.where'), value: rest.where },
      { term: t('mail.category'), value: rest.category },
    ],
    links: [{ label: t('mail.registrationConfirmed.link'), href: rest.manageLink }],
    closing: t('mail.keepLink'),
    calendar: rest.calendar,
  }),
  'registration-unconfirmed': (t, { name, eventTitle, until, manageLink }) => ({
    subject: t('mail.registrationUnconfirmed.subject', { event: eventTitle }),
    greeting: hello(t, name),
    paragraphs: [t('mail.registrationUnconfirmed.body', { event: eventTitle })],
    facts: [{ term: t('mail.keptUntil'), value: until }],
    links: [{ label: t('mail.registrationUnconfirmed.link'), href: manageLink }],
    closing: t('mail.registrationUnconfirmed.closing'),
  }),
  'registration-pending': (t, { name, eventTitle, category, manageLink }) => ({
    subject: t('mail.registrationPending.subject', { event: eventTitle }),
    greeting: hello(t, name),
    paragraphs: [t('mail.registrationPending.body', { event: eventTitle, category })],
    links: [{ label: t('mail.viewRegistration'), href: manageLink }],
    closing: t('mail.keepLink'),
  }),
  'registration-waiting': (t, { name, eventTitle, category, position, manageLink }) => ({
    subject: t('mail.registrationWaiting.subject', { event: eventTitle }),
    greeting: hello(t, name),
    paragraphs: [t('mail.registrationWaiting.body', { event: eventTitle, category, position })],
    links: [{ label: t('mail.viewRegistration'), href: manageLink }],
    closing: t('mail.registrationWaiting.closing'),
  }),
  'registration-offer': (t, { name, eventTitle, category, until, manageLink, ...rest }) => ({
    subject: t('mail.registrationOffer.subject', { event: eventTitle }),
    greeting: hello(t, name),
    paragraphs: [
      t('mail.registrationOffer.body', { event: eventTitle, category }),
      t('mail.registrationOffer.answer'),
    ],
    facts: [
      { term: t('mail.keptUntil'), value: until },
      { term: t('mail.when'), value: rest.when },
      { term: t('mail.where'), value: rest.where },
    ],
    links: [{ label: t('mail.registrationOffer.link'), href: manageLink }],
    closing: t('mail.keepLink'),
  }),
  'registration-declined': (t, { name, eventTitle, words, eventLink }) => ({
    subject: t('mail.registrationDeclined.subject', { event: eventTitle }),
    greeting: hello(t, name),
    paragraphs: [t('mail.registrationDeclined.body', { event: eventTitle }), ...paragraphsOf(words)],
    links: [{ label: t('mail.toEvent'), href: eventLink }],
    closing: t('mail.registrationDeclined.closing'),
  }),
  'registration-unconfirmed-lapsed': (t, { name, eventTitle, eventLink }) => ({
    subject: t('mail.registrationUnconfirmedLapsed.subject', { event: eventTitle }),
    greeting: hello(t, name),
    paragraphs: [t('mail.registrationUnconfirmedLapsed.body', { event: eventTitle })],
    links: [{ label: t('mail.toEvent'), href: eventLink }],
    closing: t('mail.notYou'),
  }),
  'registration-offer-lapsed': (t, { name, eventTitle, eventLink }) => ({
    subject: t('mail.registrationOfferLapsed.subject', { event: eventTitle }),
    greeting: hello(t, name),
    paragraphs: [t('mail.registrationOfferLapsed.body', { event: eventTitle })],
    links: [{ label: t('mail.toEvent'), href: eventLink }],
    closing: t('mail.registrationOfferLapsed.closing'),
  }),
  'registration-passed-on': (t, { name, eventTitle, eventLink }) => ({
    subject: t('mail.registrationPassedOn.subject', { event: eventTitle }),
    greeting: hello(t, name),
    paragraphs: [t('mail.registrationPassedOn.body', { event: eventTitle })],
    links: [{ label: t('mail.toEvent'), href: eventLink }],
    closing: t('mail.registrationPassedOn.closing'),
  }),
  'registration-received': (t, { name, from, eventTitle, ...rest }) => ({
    subject: t('mail.registrationReceived.subject', { event: eventTitle }),
    greeting: hello(t, name),
    paragraphs: [t('mail.registrationReceived.body', { event: eventTitle, from })],
    facts: [
      { term: t('mail.when'), value: rest.when },
      { term: t('mail.where'), value: rest.where },
    ],
    links: [{ label: t('mail.registrationReceived.link'), href: rest.manageLink }],
    closing: t('mail.registrationReceived.closing'),
    calendar: rest.calendar,
  }),
  'registration-message': (t, { name, eventTitle, subject, text, manageLink }) => ({
    subject: t('mail.registrationMessage.subject', { subject, event: eventTitle }),
    greeting: hello(t, name),
    paragraphs: paragraphsOf(text),
    links: [{ label: t('mail.viewRegistration'), href: manageLink }],
    closing: t('mail.registrationMessage.closing', { event: eventTitle }),
  }),
  'delegation-registered': (t, { name, eventTitle, people, until, manageLink }) => ({
    subject: t('mail.delegationRegistered.subject', { event: eventTitle }),
    greeting: hello(t, name),
    paragraphs: [
      t('mail.delegationRegistered.body', { event: eventTitle, count: people.length }),
      ...(until ? [t('mail.delegationRegistered.toDo', { until })] : []),
    ],
    facts: [{ term: t('mail.people'), value: people.join('\n') }],
    links: [{ label: t('mail.delegationRegistered.link'), href: manageLink }],
    closing: t('mail.delegationRegistered.closing'),
  }),
  'delegation-moved': (t, { news, name, eventTitle, people, until, subject, words, ...rest }) => ({
    subject: t(`mail.delegationMoved.subject.${news}`, { event: eventTitle, subject }),
    greeting: hello(t, name),
    paragraphs: [
      t(`mail.delegationMoved.body.${news}`, { event: eventTitle, count: people.length }),
      ...paragraphsOf(words),
    ],
    facts: [
      ...(until ? [{ term: t('mail.keptUntil'), value: until }] : []),
      ...(rest.when ? [{ term: t('mail.when'), value: rest.when }] : []),
      ...(rest.where ? [{ term: t('mail.where'), value: rest.where }] : []),
    ],
    people: people.map((person) => ({ name: person.name, href: person.link })),
    links: [{ label: t('mail.delegationRegistered.link'), href: rest.manageLink }],
    closing: t('mail.delegationRegistered.closing'),
  }),
  'delegation-refused': (t, { name, eventTitle, addresses, registerLink }) => ({
    subject: t('mail.delegationRefused.subject', { event: eventTitle }),
    greeting: hello(t, name),
    paragraphs: [t('mail.delegationRefused.body', { event: eventTitle, count: addresses.length })],
    facts: [{ term: t('mail.addresses'), value: addresses.join('\n') }],
    links: [{ label: t('mail.delegationRefused.link'), href: registerLink }],
    closing: t('mail.delegationRefused.closing'),
  }),
  'registration-existing': (t, { name, eventTitle, manageLink }) => ({
    subject: t('mail.registrationExisting.subject', { event: eventTitle }),
    greeting: hello(t, name),
    paragraphs: [t('mail.registrationExisting.body', { event: eventTitle })],
    links: [{ label: t('mail.registrationExisting.link'), href: manageLink }],
    closing: t('mail.registrationExisting.closing'),
  }),
  'registration-changed': (t, { name, eventTitle, manageLink }) => ({
    subject: t('mail.registrationChanged.subject', { event: eventTitle }),
    greeting: hello(t, name),
    paragraphs: [t('mail.registrationChanged.body', { event: eventTitle })],
    links: [{ label: t('mail.registrationChanged.link'), href: manageLink }],
    closing: t('mail.registrationChanged.closing'),
  }),
  'registration-cancelled': (t, { name, eventTitle, eventLink, calendar }) => ({
    subject: t('mail.registrationCancelled.subject', { event: eventTitle }),
    greeting: hello(t, name),
    paragraphs: [
      t('mail.registrationCancelled.body', { event: eventTitle }),
      ...(calendar ? [t('mail.registrationCancelled.calendar')] : []),
    ],
    links: [{ label: t('mail.registrationCancelled.link'), href: eventLink }],
    closing: t('mail.registrationCancelled.closing'),
    ...(calendar && { calendar }),
  }),
  'signup-moved-up': (t, { name, eventTitle, sessionTitle, when, sessionsLink }) => ({
    subject: t('mail.signupMovedUp.subject', { session: sessionTitle }),
    greeting: hello(t, name),
    paragraphs: [t('mail.signupMovedUp.body', { session: sessionTitle, event: eventTitle })],
    facts: [{ term: t('mail.when'), value: when }],
    links: [{ label: t('mail.signupMovedUp.link'), href: sessionsLink }],
    closing: t('mail.signupMovedUp.closing'),
  }),
  'agenda-changed': (t, { name, words, ...rest }) =>
    agendaChanged(t, hello(t, name), paragraphsOf(words), rest),
  'invitation-code': (t, { name, words, ...rest }) => codeSent(t, hello(t, name), paragraphsOf(words), rest),
  'invitation-reminder': (t, { name, ...rest }) => codeWaiting(t, hello(t, name), rest),
  'role-granted': (t, { eventTitle, role, link }) => {
    const known = roles.find((name) => name === role);
    return {
      subject: t('mail.roleGranted.subject', { event: eventTitle }),
      greeting: t('mail.hello'),
      paragraphs: [
        t('mail.roleGranted.body', { event: eventTitle, role: known ? t(`roles.${known}`) : role }),
      ],
      links: [{ label: t('mail.roleGranted.link'), href: link }],
      closing: t('mail.roleGranted.closing'),
    };
  },
  'speaker-invited': (t, { name, ...rest }) => speakerInvited(t, hello(t, name), rest),
  'speaker-answered': (t, { name, words, ...rest }) =>
    speakerAnswered(t, hello(t, name), paragraphsOf(words), rest),
  'exhibitor-invited': (t, parameters) => exhibitorInvited(t, parameters),
  'exhibit-applied': (t, { name, ...rest }) => exhibitApplied(t, hello(t, name), rest),
  'exhibits-enough': (t, { name, ...rest }) => exhibitsEnough(t, hello(t, name), rest),
  'exhibitor-link': (t, { name, ...rest }) => exhibitorLinkAgain(t, hello(t, name), rest),
  'exhibit-handed-in': (t, { name, ...rest }) => exhibitHandedIn(t, hello(t, name), rest),
  'exhibit-arrived': (t, { name, ...rest }) => exhibitArrived(t, hello(t, name), rest),
  'exhibit-returned': (t, { name, words, ...rest }) =>
    exhibitReturned(t, hello(t, name), paragraphsOf(words), rest),
  'exhibit-accepted': (t, { name, words, ...rest }) =>
    exhibitDecided(t, hello(t, name), paragraphsOf(words), { ...rest, news: 'accepted' }),
  'exhibit-declined': (t, { name, words, ...rest }) =>
    exhibitDecided(t, hello(t, name), paragraphsOf(words), { ...rest, news: 'declined' }),
  'exhibit-published': (t, { name, ...rest }) => exhibitPublished(t, hello(t, name), rest),
  'exhibit-reminder': (t, { name, ...rest }) => exhibitReminder(t, hello(t, name), rest),
  'exhibit-question': (t, { name, question, ...rest }) =>
    exhibitQuestion(t, hello(t, name), paragraphsOf(question), rest),
  'exhibit-answer': (t, { name, question, answer, ...rest }) =>
    exhibitAnswer(
      t,
      hello(t, name),
      { question: paragraphsOf(question), answer: paragraphsOf(answer) },
      rest,
    ),
  'exhibit-takeover': (t, { name, message, ...rest }) =>
    exhibitTakeover(t, hello(t, name), paragraphsOf(message), rest),
};

export function isTemplate(name: string): name is MailTemplate {
  return Object.hasOwn(composers, name);
}

/** A stored mail in its reader's language. Throws when there is no such template or language. */
export function renderMail(template: string, locale: string, parameters: unknown): RenderedMail {
  if (!isTemplate(template) || !isLocale(locale)) throw new Error('There is no such template');
  const t = translator(locale);
  // enqueueMail has tied the parameters to the template, and encryption has kept them as they were
  const compose = composers[template] as (t: Translator, parameters: unknown) => Content;
  const composed = compose(t, parameters);
  // What people typed, such as a name, must not look like a paragraph of its own
  const content = {
    ...composed,
    subject: oneLine(composed.subject),
    greeting: oneLine(composed.greeting),
    paragraphs: composed.paragraphs.map(oneLine),
  };
  return {
    subject: content.subject,
    text: asText(t, content),
    html: asHtml(t, content, locale),
    calendar: content.calendar,
    cancellation: content.cancellation,
  };
}

function oneLine(value: string): string {
  return value.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
}
