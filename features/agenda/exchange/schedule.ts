import type { Event } from '@/features/events/queries';
import { MINUTE_MS } from '@/lib/clock';
import { pickLocalized, type Locale, type Localized } from '@/lib/i18n/locale';
import { toWallClock } from '@/lib/zoned';
import type { PlacedSession } from '../agenda';
import { eventDay, readingOrder } from '../timetable';
import { addDays, dayBegins } from './agenda-day';
import { guidOf, numbersOf, uuidOfName } from './guid';

export type ScheduledSession = {
  session: PlacedSession;
  guid: string;
  /** Unique in the schedule, and the same as long as the guid is. */
  number: number;
  slug: string;
  /** '' where it has none. */
  room: string;
};
export type ScheduleDay = {
  /** Counts from 1. */
  index: number;
  date: string;
  startsAt: Date;
  endsAt: Date;
  rooms: { name: string; sessions: ScheduledSession[] }[];
};
/** The agenda as frab's formats part it: days, rooms of each day, sessions of each room. */
export type Schedule = {
  acronym: string;
  rooms: { name: string; guid: string; capacity: number | null }[];
  tracks: { name: string; colour: string; slug: string }[];
  days: ScheduleDay[];
  /** How long the longest steps are in which all of it fits, in minutes. */
  slotMinutes: number;
};

/** What goes out with every schedule beside its sessions. */
export type ScheduleEvent = Pick<
  Event,
  'slug' | 'title' | 'summary' | 'timeZone' | 'dayStartMinutes' | 'startsAt' | 'endsAt' | 'accent'
>;

const SLOTS = [60, 30, 15, 10, 5];

/** Both formats take small letters, digits and underscores, four of them at least. */
export function acronymOf(slug: string): string {
  return slug.replace(/[^a-z0-9_]/g, '_').padEnd(4, '_');
}

/** Minutes as "01:30"; the format has two digits for hours. */
export function clockTime(minutes: number): string {
  const sound = Math.min(Math.max(minutes, 0), 99 * 60 + 59);
  return [Math.floor(sound / 60), sound % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

export function minutesOf({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }): number {
  const minute = (instant: Date) => Math.floor(instant.getTime() / MINUTE_MS);
  return minute(endsAt) - minute(startsAt);
}

/** What takes place, as a schedule in one language. A cancelled session is not in it: the formats cannot say that. */
export function scheduleOf(event: ScheduleEvent, agenda: readonly PlacedSession[], locale: Locale): Schedule {
  const words = (text: Localized) => pickLocalized(text, locale).text;
  const acronym = acronymOf(event.slug);
  const held = agenda.filter(({ status }) => status === 'published').sort(inOrder);
  const guids = distinct(held.map(guidOf));
  const numbers = numbersOf(guids);
  const scheduled = held.map((session, at): ScheduledSession => {
    const number = numbers[at] ?? 0;
    return {
      session,
      guid: guids[at] ?? '',
      number,
      slug: `${acronym}-${number}-${session.slug}`,
      room: session.room ? words(session.room.name) : '',
    };
  });
  return {
    acronym,
    rooms: roomsOf(held, words),
    tracks: tracksOf(held, words),
    days: daysOf(event, scheduled),
    slotMinutes: slotOf(held, event.timeZone),
  };
}

/** As the agenda is read; what is equal in that always in the same order. */
export function inOrder(a: PlacedSession, b: PlacedSession): number {
  return readingOrder(a, b) || (guidOf(a) < guidOf(b) ? -1 : 1);
}

/** A session that was planned here and one that came in could have the same name. */
function distinct(guids: readonly string[]): string[] {
  const taken = new Set<string>();
  return guids.map((guid, at) => {
    const own = taken.has(guid) ? uuidOfName(`foyer:${guid}:${at}`) : guid;
    taken.add(own);
    return own;
  });
}

/** By name, as schedules know rooms: two of one name are one. */
function roomsOf(held: readonly PlacedSession[], words: (text: Localized) => string): Schedule['rooms'] {
  const rooms = new Map<string, Schedule['rooms'][number]>();
  for (const { room } of held.toSorted((a, b) => a.roomPosition - b.roomPosition)) {
    const name = room && words(room.name);
    if (name && !rooms.has(name)) rooms.set(name, { name, guid: guidOf(room), capacity: room.capacity });
  }
  return [...rooms.values()];
}

function tracksOf(held: readonly PlacedSession[], words: (text: Localized) => string): Schedule['tracks'] {
  const tracks = new Map<string, Schedule['tracks'][number]>();
  for (const { track } of held) {
    const name = track && words(track.name);
    if (!name || tracks.has(name)) continue;
    tracks.set(name, { name, colour: track.colour, slug: `track-${tracks.size + 1}` });
  }
  return [...tracks.values()];
}

function daysOf(event: ScheduleEvent, scheduled: readonly ScheduledSession[]): ScheduleDay[] {
  const days = new Map<string, ScheduledSession[]>();
  for (const one of scheduled) {
    const day = eventDay(one.session.startsAt, event);
    const own = days.get(day);
    if (own) own.push(one);
    else days.set(day, [one]);
  }
  // A schedule has a day at least
  if (days.size === 0) days.set(eventDay(event.startsAt, event), []);
  return [...days].map(([date, own], at) => {
    const rooms = new Map<string, ScheduledSession[]>();
    for (const one of own.toSorted((a, b) => a.session.roomPosition - b.session.roomPosition)) {
      const there = rooms.get(one.room);
      if (there) there.push(one);
      else rooms.set(one.room, [one]);
    }
    const last = own.reduce((latest, { session }) => Math.max(latest, session.endsAt.getTime()), 0);
    return {
      index: at + 1,
      date,
      startsAt: dayBegins(date, event),
      endsAt: new Date(Math.max(dayBegins(addDays(date, 1), event).getTime(), last)),
      rooms: [...rooms].map(([name, sessions]) => ({ name, sessions })),
    };
  });
}

function slotOf(held: readonly PlacedSession[], timeZone: string): number {
  const minutes = (instant: Date) => Number(toWallClock(instant, timeZone).slice(14, 16));
  const all = held.flatMap(({ startsAt, endsAt }) => [minutes(startsAt), minutes(endsAt)]);
  return SLOTS.find((slot) => all.every((minute) => minute % slot === 0)) ?? 1;
}
