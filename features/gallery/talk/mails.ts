import 'server-only';
import type { MailToSend, TakeoverNews } from '@/features/mail/templates';
import type { Event } from '@/features/events/queries';
import { signInPath } from '@/features/people/landing';
import { env } from '@/lib/env';
import { pickLocalized, type Locale, type Localized } from '@/lib/i18n/locale';
import type { Contact } from './seal';
import type { Addressee, TalkExhibit } from './subject-queries';

type Occasion = Pick<Event, 'id' | 'slug' | 'title'>;
type About = { event: Occasion; exhibit: TalkExhibit };

const words = (text: Localized, locale: Locale) => pickLocalized(text, locale).text;
const titles = ({ event, exhibit }: About, locale: Locale) => ({
  eventTitle: words(event.title, locale),
  exhibitTitle: words(exhibit.title, locale),
});

/** The page where everyone talks about an exhibit. */
function talkLink({ event, exhibit }: About, locale: Locale): string {
  return `${env().appUrl}/${locale}/${event.slug}/gallery/${exhibit.slug}/talk`;
}

/** The page where an exhibitor answers; they may have to sign in first. */
function deskLink({ event, exhibit }: About, locale: Locale): string {
  const to = `/${locale}/${event.slug}/exhibit/${exhibit.id}/questions`;
  return `${env().appUrl}${signInPath(locale, { to })}`;
}

/** Tells an exhibitor of a question, once. */
export function questionAsked(
  about: About,
  { id: to, name, email, locale }: Addressee,
  question: { id: string; text: string; name: string },
): MailToSend {
  return {
    to: email,
    locale,
    eventId: about.event.id,
    dedupeKey: `exhibit-question:${question.id}:${to}`,
    template: 'exhibit-question',
    parameters: {
      ...titles(about, locale),
      name,
      question: question.text,
      from: question.name,
      link: deskLink(about, locale),
    },
  };
}

/** Tells whoever asked what the answer is, once. */
export function questionAnswered(
  about: About,
  { name, email }: Addressee,
  question: { id: string; text: string; answer: string; locale: Locale },
): MailToSend {
  const { locale } = question;
  return {
    to: email,
    locale,
    eventId: about.event.id,
    dedupeKey: `exhibit-answer:${question.id}`,
    template: 'exhibit-answer',
    parameters: {
      ...titles(about, locale),
      name,
      question: question.text,
      answer: question.answer,
      link: talkLink(about, locale),
    },
  };
}

type Request = { id: string; createdAt: Date; organisation: string; message: string };

/** Tells an exhibitor what has come of a request. `contact`: of who asked, once both have agreed. */
export function exhibitorNews(
  about: About,
  { id: to, name, email, locale }: Addressee,
  { id, createdAt, organisation, message }: Request,
  { news, contact }: { news: 'asked' | 'shared' | 'withdrawn'; contact?: Contact },
): MailToSend {
  return {
    to: email,
    locale,
    eventId: about.event.id,
    dedupeKey: `takeover-${news}:${id}:${createdAt.getTime()}:${to}`,
    template: 'exhibit-takeover',
    parameters: {
      ...titles(about, locale),
      ...{ name, news, organisation, contacts: contact ? [contact] : [] },
      // They have read it when they are told what came of it
      message: news === 'withdrawn' ? '' : message,
      link: deskLink(about, locale),
    },
  };
}

/** Tells who wants to take something over what the exhibitors say. `contacts`: theirs, once both have agreed. */
export function visitorNews(
  about: About,
  { name, email, locale }: Addressee,
  { id, createdAt, organisation, message }: Request,
  { news, contacts }: { news: Extract<TakeoverNews, 'agreed' | 'declined'>; contacts: Contact[] },
): MailToSend {
  return {
    to: email,
    locale,
    eventId: about.event.id,
    dedupeKey: `takeover-${news}:${id}:${createdAt.getTime()}`,
    template: 'exhibit-takeover',
    parameters: {
      ...titles(about, locale),
      ...{ name, news, organisation, message, contacts },
      link: talkLink(about, locale),
    },
  };
}
