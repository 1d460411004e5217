import 'server-only';
import type { AgendaSnapshot, SnapshotRoom, SnapshotSession } from '@/db/agenda-snapshot';
import type { Event } from '@/features/events/queries';
import type { CalendarEntry } from '@/features/mail/calendar';
import type { MailParameters, MailToSend } from '@/features/mail/templates';
import { manageLink } from '@/features/tickets/link';
import { sha256 } from '@/lib/crypto';
import { env } from '@/lib/env';
import { pickLocalized, type Locale, type Localized } from '@/lib/i18n/locale';
import { sessionUid } from '../calendar';
import { speakerLink } from '../speaking/link';
import type { News, OwnPage, Told } from './telling';
import { slotText, titleText } from './words';

/** What a mail about a release is made from. */
export type MailedRelease = {
  id: string;
  note: Localized;
  /** The rooms as they were, and as they are. */
  rooms: { before: readonly SnapshotRoom[]; after: readonly SnapshotRoom[] };
  createdAt: Date;
};

export function roomsOf(before: AgendaSnapshot | undefined, after: AgendaSnapshot): MailedRelease['rooms'] {
  return { before: before?.rooms ?? [], after: after.rooms };
}

function pageLink(event: Event, page: OwnPage, locale: Locale): string {
  switch (page.kind) {
    case 'registration':
      return `${manageLink(locale, event.slug, page)}/sessions`;
    case 'speaker':
      return speakerLink(locale, event.slug, page);
    case 'reader':
      return `${env().appUrl}/${locale}/${event.slug}/agenda/mine`;
  }
}

type NewsWords = MailParameters['agenda-changed']['news'][number];

function newsWords(
  event: Event,
  { rooms }: MailedRelease,
  { kind, change }: News,
  locale: Locale,
): NewsWords[] {
  const { before, after } = change;
  const was = before ? slotText(before, rooms.before, event.timeZone, locale) : '';
  const is = after ? slotText(after, rooms.after, event.timeZone, locale) : '';
  const title = titleText((after ?? before)?.title ?? { de: '', en: '' }, locale);
  switch (kind) {
    case 'moved':
      return [{ kind, title, was, is }];
    case 'cancelled':
      return [{ kind, title, was, is: '' }];
    case 'again':
      return [{ kind, title, was: '', is }];
  }
}

function calendarEntry(
  event: Event,
  session: SnapshotSession,
  rooms: readonly SnapshotRoom[],
  locale: Locale,
): CalendarEntry {
  const words = (text: Localized) => pickLocalized(text, locale).text;
  const room = rooms.find(({ id }) => id === session.roomId);
  return {
    uid: sessionUid(session.id),
    sequence: session.sequence,
    stamp: session.changedAt,
    startsAt: session.startsAt,
    endsAt: session.endsAt,
    title: titleText(session.title, locale),
    location: [room && words(room.name), words(event.venue), event.city].filter(Boolean).join(', '),
    url: `${env().appUrl}/${locale}/${event.slug}/agenda/${session.slug}`,
  };
}

/** Entries that take the place of what a calendar has; and those that take it out, under a number of their own. */
function calendars(event: Event, { rooms, createdAt }: MailedRelease, news: readonly News[], locale: Locale) {
  const calendar: CalendarEntry[] = [];
  const cancellation: CalendarEntry[] = [];
  for (const { kind, change } of news) {
    const { before, after } = change;
    if (kind !== 'cancelled') {
      if (after) calendar.push(calendarEntry(event, after, rooms.after, locale));
    } else if (after) cancellation.push(calendarEntry(event, after, rooms.after, locale));
    else if (before) {
      const entry = calendarEntry(event, before, rooms.before, locale);
      cancellation.push({ ...entry, sequence: before.sequence + 1, stamp: createdAt.getTime() });
    }
  }
  return { calendar, cancellation };
}

/** One name, where all that it is about is one person's. */
function nameOf(pages: readonly OwnPage[]): string {
  const names = new Set(pages.map(({ name }) => name));
  return names.size === 1 ? (pages[0]?.name ?? '') : '';
}

/** The mail that tells one address of all that concerns it. */
export function releaseMail(
  event: Event,
  release: MailedRelease,
  { address, locale, news, pages }: Told,
): MailToSend {
  const [registration, ...others] = pages.filter(({ kind }) => kind === 'registration');
  return {
    to: address,
    locale,
    eventId: event.id,
    ...(registration && others.length === 0 && { subjectId: registration.id }),
    dedupeKey: `release:${release.id}:${sha256(address)}`,
    template: 'agenda-changed',
    parameters: {
      name: nameOf(pages),
      address,
      eventTitle: pickLocalized(event.title, locale).text,
      words: pickLocalized(release.note, locale).text,
      news: news.flatMap((one) => newsWords(event, release, one, locale)),
      pages: pages.map((page) => ({
        kind: page.kind,
        name: page.name,
        link: pageLink(event, page, locale),
      })),
      ...calendars(event, release, news, locale),
    },
  };
}
