import type { Translator } from '@/lib/i18n/translator';
import type { Content } from './layout';
import type { MailParameters } from './templates';

type Of<Template extends keyof MailParameters> = Omit<MailParameters[Template], 'name' | 'words'>;

/** Asks exhibitors to work on it once more: the curators' words, and what they still ask for. */
export function exhibitReturned(
  t: Translator,
  greeting: string,
  words: readonly string[],
  { eventTitle, exhibitTitle, comments, link }: Of<'exhibit-returned'>,
): Content {
  return {
    subject: t('mail.exhibitReturned.subject', { event: eventTitle, exhibit: exhibitTitle }),
    greeting,
    paragraphs: [
      t('mail.exhibitReturned.body', { event: eventTitle, exhibit: exhibitTitle, count: comments.length }),
      ...words,
    ],
    facts: comments.map(({ part, text }) => ({ term: t(`exhibit.part.${part}`), value: text })),
    links: [{ label: t('mail.exhibitReturned.link'), href: link }],
    closing: t('mail.exhibitReview.closing'),
  };
}

/** Tells exhibitors that it is in, or that it is not. */
export function exhibitDecided(
  t: Translator,
  greeting: string,
  words: readonly string[],
  {
    eventTitle,
    exhibitTitle,
    news,
    link,
  }: Of<'exhibit-accepted' | 'exhibit-declined'> & { news: 'accepted' | 'declined' },
): Content {
  const titles = { event: eventTitle, exhibit: exhibitTitle };
  return {
    subject: t(`mail.exhibitDecided.subject.${news}`, titles),
    greeting,
    paragraphs: [t(`mail.exhibitDecided.body.${news}`, titles), ...words],
    links: [{ label: t('mail.exhibitDecided.link'), href: link }],
    closing: t('mail.exhibitReview.closing'),
  };
}

/** Tells exhibitors that it hangs, and where. */
export function exhibitPublished(
  t: Translator,
  greeting: string,
  { eventTitle, exhibitTitle, isPublic, link }: Of<'exhibit-published'>,
): Content {
  const titles = { event: eventTitle, exhibit: exhibitTitle };
  const where = isPublic ? 'open' : 'closed';
  return {
    subject: t('mail.exhibitPublished.subject', titles),
    greeting,
    paragraphs: [t(`mail.exhibitPublished.body.${where}`, titles), t('mail.exhibitPublished.changes')],
    links: [{ label: t(`mail.exhibitPublished.link.${where}`), href: link }],
    closing: t('mail.exhibitReview.closing'),
  };
}

/** Asks exhibitors to hand in. */
export function exhibitReminder(
  t: Translator,
  greeting: string,
  { eventTitle, exhibitTitle, until, link }: Of<'exhibit-reminder'>,
): Content {
  return {
    subject: t('mail.exhibitReminder.subject', { event: eventTitle, exhibit: exhibitTitle }),
    greeting,
    paragraphs: [t('mail.exhibitReminder.body', { event: eventTitle, exhibit: exhibitTitle })],
    facts: until ? [{ term: t('mail.exhibitReminder.until'), value: until }] : [],
    links: [{ label: t('mail.exhibitReminder.link'), href: link }],
    closing: t('mail.exhibitReview.closing'),
  };
}
