import { isTimeZone } from '@/lib/zoned';
import { UnreadableAgenda, importLimits } from './imported';
import type { RawSchedule, RawSession } from './read-frab';

type Fields = Readonly<Record<string, unknown>>;

function fields(value: unknown): Fields {
  // An object that JSON.parse made has texts for keys
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Texts, and numbers as texts; whatever else stands where a text should is none. */
function text(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : '';
}

/** What JSON says of a schedule, in the words of frab's format, from camp2019 to schema.json of today. */
export function parseFrabJson(json: string): RawSchedule {
  let whole: unknown;
  try {
    whole = JSON.parse(json);
  } catch {
    throw new UnreadableAgenda('notAnAgenda');
  }
  const schedule = fields(fields(whole).schedule ?? whole);
  const conference = fields(schedule.conference);
  if (!Array.isArray(conference.days)) throw new UnreadableAgenda('notASchedule');
  const zone = text(conference.time_zone_name);
  const sessions: RawSession[] = [];
  for (const day of conference.days.map(fields)) {
    for (const [room, held] of Object.entries(fields(day.rooms))) {
      for (const session of list(held)) {
        if (sessions.length >= importLimits.sessions) throw new UnreadableAgenda('tooManySessions');
        sessions.push(rawSession(fields(session), room, day));
      }
    }
  }
  return {
    timeZone: isTimeZone(zone) ? zone : '',
    baseUrl: text(schedule.base_url) || text(conference.url),
    rooms: list(conference.rooms).map((room) => {
      const { name, capacity } = fields(room);
      const isCount =
        typeof capacity === 'number' && Number.isInteger(capacity) && capacity > 0 && capacity < 1e6;
      return { name: text(name), capacity: isCount ? capacity : null };
    }),
    tracks: list(conference.tracks).map((track) => {
      const { name, color } = fields(track);
      return { name: text(name), colour: text(color) };
    }),
    sessions,
  };
}

function rawSession(session: Fields, room: string, day: Fields): RawSession {
  return {
    guid: text(session.guid),
    id: text(session.id) || text(session.code),
    slug: text(session.slug),
    room: text(session.room) || room,
    title: text(session.title),
    subtitle: text(session.subtitle),
    track: text(session.track),
    type: text(session.type),
    language: text(session.language),
    abstract: text(session.abstract),
    description: text(session.description),
    date: text(session.date),
    start: text(session.start),
    end: text(session.end),
    duration: text(session.duration),
    dayDate: text(day.date),
    dayStart: text(day.day_start),
    persons: list(session.persons).map((person) => {
      const { guid, id, code, name, public_name, full_public_name, biography } = fields(person);
      return {
        guid: text(guid),
        id: text(code) || text(id),
        name: text(name) || text(public_name) || text(full_public_name) || text(person),
        biography: text(biography),
      };
    }),
    links: [...list(session.links), ...list(session.attachments)].map((link) => {
      const { url, title, type } = fields(link);
      return { url: text(url) || text(link), title: text(title) || text(type) };
    }),
  };
}
