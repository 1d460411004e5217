import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { convertIcsEvent, type IcsDateObject, type IcsEvent } from 'ts-ics';
import { DAY_MS } from '@/lib/clock';
import { ok, refuse, type Result } from '@/lib/result';
import { isTimeZone } from '@/lib/zoned';
import { AgendaCollector, withinLimits } from './agenda-collector';
import { isUuid, uuidOfName } from './guid';
import { timeOf } from './import-time';
import {
  importLimits,
  inLanguage,
  UnreadableAgenda,
  type ImportedAgenda,
  type ImportedSession,
  type ReadOptions,
  type RowReason,
} from './imported';
import { oneLine, plainText } from './plain-text';

/** Entries that are read before others have their turn. */
const TURN = 50;
/** How far a series is followed from its beginning: daily for 27 years. */
const MOST_STEPS = 10_000;

/** What Outlook and Exchange call zones of Europe. */
const outlookZones: Readonly<Record<string, string>> = {
  'W. Europe Standard Time': 'Europe/Berlin',
  'Central Europe Standard Time': 'Europe/Budapest',
  'Central European Standard Time': 'Europe/Warsaw',
  'Romance Standard Time': 'Europe/Paris',
  'GMT Standard Time': 'Europe/London',
  'E. Europe Standard Time': 'Europe/Chisinau',
  'FLE Standard Time': 'Europe/Kiev',
  'GTB Standard Time': 'Europe/Bucharest',
  UTC: 'UTC',
};

/** The zone of a TZID; undefined for one that only the file itself knows. */
function zoneOf(tzid: string): string | undefined {
  const own = tzid.replace(/^"|"$/g, '');
  const known = outlookZones[own] ?? own;
  if (isTimeZone(known)) return known;
  // "/freeassociation.sourceforge.net/Europe/Berlin"
  const end = own.split('/').slice(-2).join('/');
  return isTimeZone(end) ? end : undefined;
}

type Entry = { event: IcsEvent; rule: string | undefined };

/** The lines of each VEVENT of a calendar, unfolded, without what lies within them, such as alarms. */
function entriesOf(text: string): string[][] {
  const entries: string[][] = [];
  let current: string[] | undefined;
  let inner = 0;
  for (const line of text
    .replace(/\r\n|\r/g, '\n')
    .replace(/\n[ \t]/g, '')
    .split('\n')) {
    const [, boundary, name] = /^(BEGIN|END):([A-Z-]+)\s*$/i.exec(line) ?? [];
    if (boundary?.toUpperCase() === 'BEGIN') {
      if (current) inner++;
      else if (name?.toUpperCase() === 'VEVENT') current = [];
    } else if (boundary && current) {
      if (inner > 0) inner--;
      else {
        entries.push(current);
        current = undefined;
        if (entries.length > importLimits.sessions) throw new UnreadableAgenda('tooManySessions');
      }
    } else if (current && inner === 0) current.push(line);
  }
  return entries;
}

const timed = /^(DTSTART|DTEND|RECURRENCE-ID|EXDATE)((?:;[^:]*)?):(\d{8}T\d{6}(?:,\d{8}T\d{6})*)\s*$/i;

/** A time that says no zone, or one that nobody knows, is of the calendar's or the event's. */
function withZone(line: string, timeZone: string): string {
  const [, name = '', parameters = '', value = ''] = timed.exec(line) ?? [];
  if (name === '') return line;
  const [, tzid = ''] = /;TZID=("[^"]*"|[^;:]*)/i.exec(parameters) ?? [];
  return `${name};TZID=${(tzid && zoneOf(tzid)) || timeZone}:${value}`;
}

function entryOf(lines: readonly string[], timeZone: string): Entry | undefined {
  const [, rule] = lines.map((line) => /^RRULE[^:]*:(.*)$/i.exec(line)).find(Boolean) ?? [];
  // The rest is nobody's to read, and a parser could stumble over it
  const kept = lines.filter((line) =>
    /^(UID|SUMMARY|DESCRIPTION|LOCATION|CATEGORIES|STATUS|DURATION|DTSTART|DTEND|RECURRENCE-ID|EXDATE)[;:]/i.test(
      line,
    ),
  );
  const block = ['BEGIN:VEVENT', ...kept.map((line) => withZone(line, timeZone)), 'END:VEVENT'].join('\r\n');
  try {
    return { event: convertIcsEvent(undefined, block), rule };
  } catch {
    // The library has no error of its own; whatever it stumbled over, this entry cannot be read
    return undefined;
  }
}

const isSound = (date: IcsDateObject | undefined): date is IcsDateObject =>
  date !== undefined && !Number.isNaN(date.date.getTime());

/** ts-ics keeps the clock time as if it were of UTC, and leaves the zone to us. */
function zonedOf({ date, local }: IcsDateObject): Temporal.ZonedDateTime {
  const clock = Temporal.Instant.fromEpochMilliseconds((local?.date ?? date).getTime()).toZonedDateTimeISO(
    'UTC',
  );
  return local ? clock.toPlainDateTime().toZonedDateTime(local.timezone) : clock;
}

const instantOf = (zoned: Temporal.ZonedDateTime) => new Date(zoned.epochMilliseconds);

function endOf({ start, end, duration }: IcsEvent): Date | undefined {
  if (end && isSound(end)) return instantOf(zonedOf(end));
  if (!duration) return undefined;
  const { weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0, before } = duration;
  return before
    ? undefined
    : instantOf(zonedOf(start).add({ days: weeks * 7 + days, hours, minutes, seconds }));
}

/** When an entry that repeats begins within the event's days. */
function repeats({ event, rule }: Entry, options: ReadOptions): Result<Date[], RowReason> {
  if (/FREQ=(SECONDLY|MINUTELY|HOURLY)/i.test(rule ?? '')) return refuse('repeatsTooOften');
  const from = options.startsAt.getTime() - DAY_MS;
  const until = options.endsAt.getTime() + DAY_MS;
  const without = new Set(
    (event.exceptionDates ?? []).filter(isSound).map((date) => zonedOf(date).epochMilliseconds),
  );
  const series = seriesOf(zonedOf(event.start), rule ?? '');
  if (!series) return refuse('unreadable');
  const all = between(series, from, until);
  const times = all?.filter((time) => !without.has(time.getTime()));
  if (!times || times.length > importLimits.repeats) return refuse('repeatsTooOften');
  return times.length > 0 ? ok(times) : refuse('repeatsElsewhere');
}

function seriesOf(dtstart: Temporal.ZonedDateTime, rruleString: string) {
  try {
    return new RRuleTemporal({
      rruleString,
      dtstart,
      temporal: Temporal,
      maxIterations: MOST_STEPS,
      cache: false,
    });
  } catch {
    // The library has no error of its own for a rule that is none
    return undefined;
  }
}

/** Undefined where it would take too long to count. */
function between(
  series: RRuleTemporal<Temporal.ZonedDateTime>,
  from: number,
  until: number,
): Date[] | undefined {
  try {
    return series.between(new Date(from), new Date(until), true).map(instantOf);
  } catch {
    // Nor for too many steps
    return undefined;
  }
}

/** The name of our own calendars is the session's id with the host behind it. */
function nameOf({ uid }: IcsEvent, title: string): string {
  const name = (uid ?? '').trim();
  const [own = ''] = name.split('@');
  return isUuid(own) ? own : name || uuidOfName(title);
}

/** The agenda of a calendar: an entry each, one that repeats as many times as it does within the event's days. */
export async function readIcalendar(text: string, options: ReadOptions): Promise<ImportedAgenda> {
  const collector = new AgendaCollector();
  const [, said = ''] = /^X-WR-TIMEZONE:(.*)$/im.exec(text) ?? [];
  const timeZone = zoneOf(said.trim()) ?? options.timeZone;
  const entries = entriesOf(text).map((lines) => entryOf(lines, timeZone));
  // An occurrence that is other than its series stands by itself
  const moved = new Set(
    entries.flatMap((entry) => {
      const at = entry?.event.recurrenceId?.value;
      return entry && isSound(at) ? [occurrence(nameOf(entry.event, ''), instantOf(zonedOf(at)))] : [];
    }),
  );
  let series = 0;
  for (const [index, entry] of entries.entries()) {
    if (index % TURN === 0) await new Promise((resolve) => setImmediate(resolve));
    const at = index + 1;
    const title = oneLine(entry?.event.summary ?? '');
    const sourceId = entry ? nameOf(entry.event, title) : `#${at}`;
    if (entry?.rule) series++;
    const found = entry ? occurrencesOf(entry, sourceId, series, options) : refuse('unreadable');
    if (!entry || !found.ok) {
      if (!found.ok) collector.refuse({ at, title, sourceId, reason: found.reason });
      continue;
    }
    for (const { name, time } of found.value) {
      if (entry.rule && moved.has(name)) continue;
      collector.session(sessionOf(entry.event, { at, sourceId: name, time }, options, collector));
    }
  }
  return collector.agenda('icalendar');
}

type Occurrence = { name: string; time: { startsAt: Date; endsAt: Date } };

/** When an entry takes place, each time under a name of its own; `series` counts those that repeat so far. */
function occurrencesOf(
  entry: Entry,
  sourceId: string,
  series: number,
  options: ReadOptions,
): Result<Occurrence[], RowReason> {
  const { event, rule } = entry;
  // The types say that there is always a beginning; files do not
  const start: IcsDateObject | undefined = event.start;
  if (!start) return refuse('noStart');
  if (!isSound(start)) return refuse('badTime');
  if (start.type === 'DATE') return refuse('allDay');
  const first = timeOf(instantOf(zonedOf(start)), { endsAt: endOf(event) });
  if (!first.ok) return refuse(first.reason);
  if (!rule) {
    const own = event.recurrenceId?.value;
    const name = isSound(own) ? occurrence(sourceId, instantOf(zonedOf(own))) : sourceId;
    return ok([{ name, time: first.value }]);
  }
  if (series > importLimits.series) return refuse('repeatsTooOften');
  const begins = repeats(entry, options);
  if (!begins.ok) return begins;
  const length = first.value.endsAt.getTime() - first.value.startsAt.getTime();
  return ok(
    begins.value.map((startsAt) => ({
      name: occurrence(sourceId, startsAt),
      time: { startsAt, endsAt: new Date(startsAt.getTime() + length) },
    })),
  );
}

function occurrence(sourceId: string, startsAt: Date): string {
  return `${sourceId}#${startsAt.toISOString().slice(0, 16)}`;
}

function sessionOf(
  event: IcsEvent,
  given: Pick<ImportedSession, 'at' | 'sourceId' | 'time'>,
  options: ReadOptions,
  collector: AgendaCollector,
): ImportedSession {
  const words = (text: string) => inLanguage(text, undefined, options);
  const location = oneLine(event.location ?? '');
  const place = options.places.find(
    (one) => one !== '' && (location === one || location.endsWith(`, ${one}`)),
  );
  const room = place === undefined ? location : location.slice(0, -place.length).replace(/, $/, '');
  return withinLimits({
    ...given,
    slug: '',
    title: words(oneLine(event.summary ?? '')),
    abstract: event.description === undefined ? undefined : words(plainText(event.description)),
    room: event.location === undefined ? undefined : collector.room(room),
    track: event.categories === undefined ? undefined : collector.track(event.categories[0] ?? ''),
    status: event.status === 'CANCELLED' ? 'cancelled' : undefined,
    notes: [],
  });
}
