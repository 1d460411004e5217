import type { Translator } from '@/lib/i18n/translator';
import { mailCalendar } from './calendar';
import type { Content } from './layout';
import type { MailParameters } from './templates';

type Changed = Omit<MailParameters['agenda-changed'], 'name' | 'words'>;

/** What a release of the agenda changes for its reader; `words` are what the organisers say with it. */
export function agendaChanged(
  t: Translator,
  greeting: string,
  words: readonly string[],
  { address, eventTitle, news, pages, ...calendars }: Changed,
): Content {
  const [page, ...others] = pages;
  const only = others.length === 0 ? page : undefined;
  const count = news.length;
  return {
    subject: t('mail.agendaChanged.subject', { count, session: news[0]?.title ?? '', event: eventTitle }),
    greeting,
    paragraphs: [t('mail.agendaChanged.body', { event: eventTitle, count }), ...words],
    facts: news.map(({ kind, title, was, is }) => ({
      term: t(`mail.agendaChanged.what.${kind}`, { session: title }),
      value:
        was && is
          ? `${t('mail.agendaChanged.was', { was })}\n${t('mail.agendaChanged.is', { is })}`
          : was || is,
    })),
    people: only
      ? []
      : pages.map(({ kind, name, link }) => ({
          name: t(`mail.agendaChanged.page.${kind}`, { name }),
          href: link,
        })),
    links: only
      ? [
          { label: t('mail.agendaChanged.link'), href: only.link },
          { label: t('mail.agendaChanged.stop'), href: `${only.link}#mails` },
        ]
      : [],
    closing: only ? t('mail.agendaChanged.closing') : t('mail.agendaChanged.closingPages'),
    calendar: mailCalendar('request', calendars.calendar, address),
    cancellation: mailCalendar('cancel', calendars.cancellation, address),
  };
}
