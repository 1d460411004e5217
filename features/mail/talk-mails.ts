import type { Translator } from '@/lib/i18n/translator';
import type { Content } from './layout';
import type { MailParameters } from './templates';

type Asked = Omit<MailParameters['exhibit-question'], 'name' | 'question'>;
type Answered = Omit<MailParameters['exhibit-answer'], 'name' | 'question' | 'answer'>;
type Takeover = Omit<MailParameters['exhibit-takeover'], 'name' | 'message'>;

/** Tells an exhibitor what a visitor wants to know. */
export function exhibitQuestion(
  t: Translator,
  greeting: string,
  question: readonly string[],
  { eventTitle, exhibitTitle, from, link }: Asked,
): Content {
  const titles = { event: eventTitle, exhibit: exhibitTitle };
  return {
    subject: t('mail.exhibitQuestion.subject', titles),
    greeting,
    paragraphs: [t('mail.exhibitQuestion.body', titles)],
    facts: [
      { term: t('mail.exhibitQuestion.question'), value: question.join('\n\n') },
      ...(from ? [{ term: t('mail.exhibitQuestion.from'), value: from }] : []),
    ],
    links: [{ label: t('mail.exhibitQuestion.link'), href: link }],
    closing: t('mail.exhibitQuestion.closing'),
  };
}

/** Tells a visitor what the people of an exhibit answer. */
export function exhibitAnswer(
  t: Translator,
  greeting: string,
  { question, answer }: { question: readonly string[]; answer: readonly string[] },
  { eventTitle, exhibitTitle, link }: Answered,
): Content {
  const titles = { event: eventTitle, exhibit: exhibitTitle };
  return {
    subject: t('mail.exhibitAnswer.subject', titles),
    greeting,
    paragraphs: [t('mail.exhibitAnswer.body', titles)],
    facts: [
      { term: t('mail.exhibitAnswer.question'), value: question.join('\n\n') },
      { term: t('mail.exhibitAnswer.answer'), value: answer.join('\n\n') },
    ],
    links: [{ label: t('mail.exhibitAnswer.link'), href: link }],
    closing: t('mail.exhibitAnswer.closing'),
  };
}

/** Tells either side what has come of a request to take something over. */
export function exhibitTakeover(
  t: Translator,
  greeting: string,
  message: readonly string[],
  { eventTitle, exhibitTitle, news, organisation, contacts, link }: Takeover,
): Content {
  const values = { event: eventTitle, exhibit: exhibitTitle, organisation };
  return {
    subject: t(`mail.exhibitTakeover.subject.${news}`, values),
    greeting,
    paragraphs: [t(`mail.exhibitTakeover.body.${news}`, values)],
    facts: [
      ...contacts.map(({ name, email }) => ({
        term: t('mail.exhibitTakeover.contact'),
        value: name ? t('mail.exhibitTakeover.who', { name, email }) : email,
      })),
      { term: t('mail.exhibitTakeover.organisation'), value: organisation },
      ...(message.length > 0
        ? [{ term: t('mail.exhibitTakeover.message'), value: message.join('\n\n') }]
        : []),
    ],
    links: [{ label: t(`mail.exhibitTakeover.link.${news}`), href: link }],
    closing: t(`mail.exhibitTakeover.closing.${news}`),
  };
}
