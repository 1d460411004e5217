import { isoDay } from '@/lib/format';
import { pickLocalized, type Locale, type Localized } from '@/lib/i18n/locale';
import { toWallClock } from '@/lib/zoned';
import { parseUrl } from '@/lib/parse-url';
import { withOffset } from './agenda-day';
import { guidOf, numbersOf } from './guid';
import { clockTime, minutesOf, type Schedule, type ScheduledSession, type ScheduleEvent } from './schedule';

/** What both of frab's formats say, in the same words. */
export type FrabReference = { url: string; title: string };
export type FrabPerson = { guid: string; number: number; name: string; biography: string };
export type FrabSession = {
  guid: string;
  number: number;
  slug: string;
  url: string;
  room: string;
  title: string;
  subtitle: string;
  track: string;
  type: string;
  language: string;
  abstract: string;
  date: string;
  end: string;
  start: string;
  duration: string;
  persons: FrabPerson[];
  links: FrabReference[];
  attachments: FrabReference[];
};
export type FrabConference = {
  acronym: string;
  title: string;
  description: string;
  start: string;
  end: string;
  url: string;
};

/** Where the schedule goes out from, and in which language. */
export type Outlet = { appUrl: string; locale: Locale; event: ScheduleEvent };

const languages = { de: 'de', en: 'en', both: 'de/en' } as const;

export function frabConference({ event, appUrl, locale }: Outlet, { acronym }: Schedule): FrabConference {
  return {
    acronym,
    title: pickLocalized(event.title, locale).text,
    description: pickLocalized(event.summary, locale).text,
    start: isoDay(event.startsAt, event.timeZone),
    end: isoDay(event.endsAt, event.timeZone),
    url: `${appUrl}/${locale}/${event.slug}/agenda`,
  };
}

/** A session in the words of the formats. Speakers have numbers, since readers of older schedules know them by these. */
export function frabSession(
  { event, appUrl, locale }: Outlet,
  { session, ...named }: ScheduledSession,
): FrabSession {
  const words = (text: Localized) => pickLocalized(text, locale).text;
  const { timeZone } = event;
  const guids = session.speakers.map(guidOf);
  const numbers = numbersOf(guids);
  return {
    ...named,
    url: `${appUrl}/${locale}/${event.slug}/agenda/${session.slug}`,
    title: words(session.title),
    subtitle: words(session.subtitle),
    track: session.track ? words(session.track.name) : '',
    type: session.format ? words(session.format.name) : '',
    language: languages[session.language],
    abstract: words(session.abstract),
    date: withOffset(session.startsAt, timeZone),
    end: withOffset(session.endsAt, timeZone),
    start: toWallClock(session.startsAt, timeZone).slice(11, 16),
    duration: clockTime(minutesOf(session)),
    persons: session.speakers.map(({ name, biography }, at) => ({
      guid: guids[at] ?? '',
      number: numbers[at] ?? 0,
      name,
      biography: words(biography),
    })),
    links: session.materials
      .filter(({ kind }) => kind === 'link')
      .map(({ url, title }) => ({ url: encoded(url), title: title || url })),
    attachments: session.materials.flatMap(({ kind, fileId, title }) =>
      kind === 'file' && fileId ? [{ url: fileAddress(appUrl, fileId), title }] : [],
    ),
  };
}

/** Where readers find a file of a session. */
export function fileAddress(appUrl: string, fileId: string): string {
  return `${appUrl}/files/${fileId}`;
}

/** As a URI, which has no spaces and no umlauts. */
function encoded(url: string): string {
  return parseUrl(url)?.href ?? encodeURI(url);
}
