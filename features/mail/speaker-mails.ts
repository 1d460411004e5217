import type { Translator } from '@/lib/i18n/translator';
import type { Content } from './layout';
import type { MailParameters } from './templates';

type Invited = Omit<MailParameters['speaker-invited'], 'name'>;
type Answered = Omit<MailParameters['speaker-answered'], 'name' | 'words'>;

/** Asks a speaker to see to their sessions. */
export function speakerInvited(
  t: Translator,
  greeting: string,
  { eventTitle, sessions, link }: Invited,
): Content {
  const count = sessions.length;
  return {
    subject: t('mail.speakerInvited.subject', { event: eventTitle, count }),
    greeting,
    paragraphs: [
      t('mail.speakerInvited.body', { event: eventTitle, count }),
      t('mail.speakerInvited.what', { count }),
    ],
    facts: sessions.map(({ title, when }) => ({ term: title, value: when })),
    links: [{ label: t('mail.speakerInvited.link'), href: link }],
    closing: t('mail.speakerInvited.closing'),
  };
}

/** Tells a speaker what has become of what they sent in; `words` are the editor's. */
export function speakerAnswered(
  t: Translator,
  greeting: string,
  words: readonly string[],
  { eventTitle, news, about, link }: Answered,
): Content {
  return {
    subject: t(`mail.speakerAnswered.subject.${news}`, { event: eventTitle, about }),
    greeting,
    paragraphs: [t(`mail.speakerAnswered.body.${news}`, { event: eventTitle, about }), ...words],
    links: [{ label: t('mail.speakerAnswered.link'), href: link }],
    closing: t('mail.speakerInvited.closing'),
  };
}
