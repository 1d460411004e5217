import type { Translator } from '@/lib/i18n/translator';
import type { Content } from './layout';
import type { MailParameters } from './templates';

type Of<Template extends keyof MailParameters> = Omit<MailParameters[Template], 'name'>;

/** What an invitation is to, and until when. */
function facts(t: Translator, invitation: Of<'invitation-reminder'>): Content['facts'] {
  const { when, where, category, code, expires } = invitation;
  return [
    { term: t('mail.when'), value: when },
    { term: t('mail.where'), value: where },
    { term: t('mail.category'), value: category },
    { term: t('mail.invitationCode.code'), value: code },
    ...(expires ? [{ term: t('mail.invitationCode.until'), value: expires }] : []),
  ];
}

/** Gives a code to register with. */
export function codeSent(
  t: Translator,
  greeting: string,
  words: string[],
  invitation: Omit<Of<'invitation-code'>, 'words'>,
): Content {
  const { eventTitle, uses, isHeld, link } = invitation;
  return {
    subject: t('mail.invitationCode.subject', { event: eventTitle }),
    greeting,
    paragraphs: [
      ...words,
      t('mail.invitationCode.body', { event: eventTitle, uses }),
      ...(isHeld ? [t('mail.invitationCode.held', { uses })] : []),
    ],
    facts: facts(t, invitation),
    links: [{ label: t('mail.invitationCode.link'), href: link }],
    closing: t('mail.invitationCode.closing'),
  };
}

/** Reminds of a code that has not been used. */
export function codeWaiting(t: Translator, greeting: string, invitation: Of<'invitation-reminder'>): Content {
  const { eventTitle, link } = invitation;
  return {
    subject: t('mail.invitationReminder.subject', { event: eventTitle }),
    greeting,
    paragraphs: [t('mail.invitationReminder.body', { event: eventTitle })],
    facts: facts(t, invitation),
    links: [{ label: t('mail.invitationCode.link'), href: link }],
    closing: t('mail.invitationReminder.closing'),
  };
}
