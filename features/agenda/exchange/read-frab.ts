import { AgendaCollector, followable, withinLimits } from './agenda-collector';
import {
  clockOf,
  dayOf,
  durationMinutes,
  instantOf,
  instantOfDay,
  timeOf,
  type ImportedTime,
} from './import-time';
import {
  importLimits,
  inLanguage,
  type ImportedAgenda,
  type ImportedSession,
  type ReadOptions,
} from './imported';
import { roomOrder } from './room-order';
import { cutText, joinedTexts, oneLine } from './plain-text';
import { uuidOfName } from './guid';
import { slugOf } from '../schema';
import { fromWallClock } from '@/lib/zoned';
import { clockTime } from './schedule';

/** A schedule as frab's formats have it, texts as they stand in the file. What is not there is ''. */
export type RawSession = {
  guid: string;
  id: string;
  slug: string;
  room: string;
  title: string;
  subtitle: string;
  track: string;
  type: string;
  language: string;
  abstract: string;
  description: string;
  date: string;
  start: string;
  end: string;
  duration: string;
  /** Of the day that it stands in. */
  dayDate: string;
  dayStart: string;
  persons: { guid: string; id: string; name: string; biography: string }[];
  links: { url: string; title: string }[];
};
export type RawSchedule = {
  timeZone: string;
  baseUrl: string;
  rooms: { name: string; capacity: number | null }[];
  tracks: { name: string; colour: string }[];
  sessions: RawSession[];
};

/** "fr" and "" are none that Foyer speaks; "de-AT", "German" and "de/en" are. */
export function languageOf(text: string): ImportedSession['language'] {
  const parts = text.toLowerCase().split(/[^a-zäöü]+/);
  const has = (...names: string[]) => parts.some((part) => names.includes(part));
  const german = has('de', 'deu', 'ger', 'german', 'deutsch');
  const english = has('en', 'eng', 'english', 'englisch');
  if (german && english) return 'both';
  return german ? 'de' : english ? 'en' : undefined;
}

/** The end of a slug of frab's kind, "camp-10386-opening_ceremony": the rest is made anew at each export. */
function ownSlug(slug: string): string {
  const [, own] = /^[a-z0-9_]+-\d+-([a-z0-9_-]*[a-z0-9])$/i.exec(slug) ?? [];
  return own ? slugOf(own) : '';
}

/** The agenda of a schedule, read as kindly as can be. */
export function readFrab(
  schedule: RawSchedule,
  format: 'frabXml' | 'frabJson',
  options: ReadOptions,
): ImportedAgenda {
  const collector = new AgendaCollector();
  for (const { name, capacity } of schedule.rooms) collector.room(name, capacity);
  for (const room of roomOrder(schedule.sessions)) collector.room(room);
  for (const { name, colour } of schedule.tracks) collector.track(name, colour);
  const timeZone = schedule.timeZone || options.timeZone;
  schedule.sessions.forEach((raw, index) => {
    const at = index + 1;
    const sourceId = raw.guid.trim() || raw.id.trim() || uuidOfName(`${raw.title} ${raw.date} ${raw.room}`);
    const time = timeOfRaw(raw, { ...options, timeZone });
    if (!time.ok) return collector.refuse({ at, title: raw.title, sourceId, reason: time.reason });
    collector.session(
      withinLimits(sessionOf(raw, { at, sourceId, time: time.value }, schedule, options, collector)),
    );
  });
  return collector.agenda(format);
}

function sessionOf(
  raw: RawSession,
  given: Pick<ImportedSession, 'at' | 'sourceId' | 'time'>,
  { baseUrl }: RawSchedule,
  options: ReadOptions,
  collector: AgendaCollector,
): ImportedSession {
  const language = languageOf(raw.language);
  const words = (text: string) => inLanguage(text, language, options);
  const links = raw.links.flatMap(({ url, title }) => {
    const address = followable(url, baseUrl || undefined);
    return address ? [{ url: address, title: cutText(oneLine(title), importLimits.line) || address }] : [];
  });
  const keys = raw.persons.flatMap(
    ({ guid, id, name, biography }) =>
      collector.speaker(
        name,
        guid.trim() || id.trim() || null,
        biography ? words(joinedTexts(biography, '')) : {},
      ) ?? [],
  );
  return {
    ...given,
    slug: ownSlug(raw.slug),
    title: words(oneLine(raw.title)),
    subtitle: words(oneLine(raw.subtitle)),
    abstract: words(joinedTexts(raw.abstract, raw.description)),
    room: collector.room(raw.room),
    track: collector.track(raw.track),
    format: collector.format(raw.type),
    language,
    speakers: [...new Set(keys)].map((key) => ({ key })),
    links: links.filter(({ url }, at) => links.findIndex((other) => other.url === url) === at),
    notes: links.length < raw.links.length ? ['linksLeftOut'] : [],
  };
}

/** When it is: `date` says all; of older files the day and the clock time. */
function timeOfRaw(raw: RawSession, options: ReadOptions): ImportedTime {
  const { timeZone } = options;
  const instant = instantOf(raw.date, timeZone) ?? dayAndClock(raw, options);
  const isMissing = raw.date.trim() === '' && raw.start.trim() === '';
  if (!instant) return { ok: false, reason: isMissing ? 'noStart' : 'badTime' };
  const minutes = durationMinutes(raw.duration);
  return timeOf(instant, { minutes, endsAt: instantOf(raw.end, timeZone) });
}

function dayAndClock({ date, dayDate, dayStart, start }: RawSession, options: ReadOptions): Date | undefined {
  const { timeZone, dayStartMinutes } = options;
  const clock = clockOf(start);
  if (!clock) return undefined;
  const own = dayOf(date);
  if (own) return fromWallClock(`${own}T${clock}`, timeZone);
  const day = dayOf(dayDate);
  // A day that says its beginning: "2014-12-27T11:00:00+01:00"
  const [, begins] = /T(\d{2}:\d{2})/.exec(dayStart) ?? [];
  return day
    ? instantOfDay(day, clock, { timeZone, dayStart: begins ?? clockTime(dayStartMinutes) })
    : undefined;
}
