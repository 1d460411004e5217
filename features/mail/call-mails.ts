import type { Translator } from '@/lib/i18n/translator';
import type { Content } from './layout';
import type { MailParameters } from './templates';

type Of<Template extends keyof MailParameters> = Omit<MailParameters[Template], 'name'>;

/** Says that the application is there, and leads to the exhibit. */
export function exhibitApplied(
  t: Translator,
  greeting: string,
  { eventTitle, exhibitTitle, until, link }: Of<'exhibit-applied'>,
): Content {
  return {
    subject: t('mail.exhibitApplied.subject', { event: eventTitle }),
    greeting,
    paragraphs: [
      t('mail.exhibitApplied.body', { event: eventTitle, exhibit: exhibitTitle }),
      t('mail.exhibitApplied.link'),
    ],
    facts: until ? [{ term: t('mail.exhibitApplied.until'), value: until }] : [],
    links: [{ label: t('mail.exhibitorInvited.link'), href: link }],
    closing: t('mail.exhibitorInvited.closing'),
  };
}

/** Says that the address has as many exhibits as one may have, and leads to them. */
export function exhibitsEnough(
  t: Translator,
  greeting: string,
  { eventTitle, exhibits }: Of<'exhibits-enough'>,
): Content {
  return {
    subject: t('mail.exhibitsEnough.subject', { event: eventTitle }),
    greeting,
    paragraphs: [t('mail.exhibitsEnough.body', { event: eventTitle, count: exhibits.length })],
    links: exhibits.map(({ title, link }) => ({ label: title, href: link })),
    closing: t('mail.exhibitorInvited.closing'),
  };
}

/** A new link to the exhibit, asked for by an old one. */
export function exhibitorLinkAgain(
  t: Translator,
  greeting: string,
  { eventTitle, exhibitTitle, days, link }: Of<'exhibitor-link'>,
): Content {
  return {
    subject: t('mail.exhibitorLink.subject', { event: eventTitle }),
    greeting,
    paragraphs: [t('mail.exhibitorLink.body', { event: eventTitle, exhibit: exhibitTitle, days })],
    links: [{ label: t('mail.exhibitorInvited.link'), href: link }],
    closing: t('mail.exhibitorLink.closing'),
  };
}

/** Tells the exhibitors that it has been handed in, and what comes next. */
export function exhibitHandedIn(
  t: Translator,
  greeting: string,
  { eventTitle, exhibitTitle, until, link }: Of<'exhibit-handed-in'>,
): Content {
  return {
    subject: t('mail.exhibitHandedIn.subject', { event: eventTitle, exhibit: exhibitTitle }),
    greeting,
    paragraphs: [
      t('mail.exhibitHandedIn.body', { event: eventTitle, exhibit: exhibitTitle }),
      t('mail.exhibitHandedIn.next'),
    ],
    facts: until ? [{ term: t('mail.exhibitApplied.until'), value: until }] : [],
    links: [{ label: t('mail.exhibitorInvited.link'), href: link }],
    closing: t('mail.exhibitHandedIn.closing'),
  };
}

/** Tells the curators that something has come. */
export function exhibitArrived(
  t: Translator,
  greeting: string,
  { eventTitle, exhibitTitle, organisation, link }: Of<'exhibit-arrived'>,
): Content {
  return {
    subject: t('mail.exhibitArrived.subject', { event: eventTitle, exhibit: exhibitTitle }),
    greeting,
    paragraphs: [t('mail.exhibitArrived.body', { event: eventTitle, exhibit: exhibitTitle })],
    facts: organisation ? [{ term: t('gallery.organisation'), value: organisation }] : [],
    links: [{ label: t('mail.exhibitArrived.link'), href: link }],
    closing: t('mail.exhibitArrived.closing'),
  };
}

export function exhibitorInvited(
  t: Translator,
  { eventTitle, exhibitTitle, link }: MailParameters['exhibitor-invited'],
): Content {
  return {
    subject: t('mail.exhibitorInvited.subject', { event: eventTitle }),
    greeting: t('mail.hello'),
    paragraphs: [t('mail.exhibitorInvited.body', { event: eventTitle, exhibit: exhibitTitle })],
    links: [{ label: t('mail.exhibitorInvited.link'), href: link }],
    closing: t('mail.exhibitorInvited.closing'),
  };
}
