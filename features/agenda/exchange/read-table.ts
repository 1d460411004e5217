import { DAY_MS } from '@/lib/clock';
import { fromWallClock } from '@/lib/zoned';
import type { SheetRow } from '@/lib/spreadsheet/sheet';
import { AgendaCollector, followable, withinLimits } from './agenda-collector';
import { uuidOfName } from './guid';
import { clockOf, dayOf, durationMinutes, instantOf, timeOf, type ImportedTime } from './import-time';
import {
  inLanguage,
  nameKey,
  UnreadableAgenda,
  type ImportedAgenda,
  type ImportedSession,
  type ImportedText,
  type ReadOptions,
} from './imported';
import { namesIn } from './names';
import { joinedTexts, oneLine } from './plain-text';
import { languageOf } from './read-frab';
import { roomOrder } from './room-order';
import { columnsOf, levelOf, statusOf, type ReadColumn } from './table-columns';

type Cells = { has: (column: ReadColumn) => boolean; of: (column: ReadColumn) => string };

/** The agenda of a table whose first row names its columns: a row each session. */
export function readTable(rows: readonly SheetRow[], options: ReadOptions): ImportedAgenda {
  const [header, ...body] = rows;
  const names = header?.cells ?? [];
  const columns = columnsOf(names);
  if (!(['title', 'titleDe', 'titleEn'] as const).some((column) => columns.includes(column))) {
    throw new UnreadableAgenda('noTitleColumn');
  }
  const collector = new AgendaCollector();
  collector.unknownColumns = names.filter((name, at) => name.trim() !== '' && !columns[at]).map(oneLine);
  const [roomAt, startAt] = [columns.indexOf('room'), columns.indexOf('start')];
  const order = body.map(({ cells }) => ({ dayDate: cells[startAt] ?? '', room: cells[roomAt] ?? '' }));
  for (const room of roomAt < 0 ? [] : roomOrder(order)) collector.room(room);
  const seen = new Map<string, number>();
  for (const { number, cells } of body) {
    const row: Cells = {
      has: (column) => columns.includes(column),
      of: (column) => cells[columns.indexOf(column)]?.trim() ?? '',
    };
    const title = row.of('titleDe') || row.of('titleEn') || row.of('title');
    const key = nameKey(oneLine(title));
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    // A list without identifiers knows its sessions by their titles
    const sourceId = row.of('id').slice(0, 500) || uuidOfName(`foyer:title:${key}#${times}`);
    const time = timeOfRow(row, options);
    if (time && !time.ok) {
      collector.refuse({ at: number, title, sourceId, reason: time.reason });
      continue;
    }
    const found = time === null || time === undefined ? time : time.value;
    collector.session(
      withinLimits(sessionOf(row, { at: number, sourceId, time: found }, options, collector)),
    );
  }
  return collector.agenda('table');
}

/** Undefined where the table has no times at all, null for a session without one. */
function timeOfRow({ has, of }: Cells, { timeZone }: ReadOptions): ImportedTime | null | undefined {
  const given = (['start', 'day', 'clock'] as const).filter(has);
  if (given.length === 0) return undefined;
  if (given.every((column) => of(column) === '')) return null;
  const day = dayOf(of('day')) ?? dayOf(of('start'));
  const at = (text: string) => {
    const clock = clockOf(text);
    return (
      instantOf(text, timeZone) ?? (day && clock ? fromWallClock(`${day}T${clock}`, timeZone) : undefined)
    );
  };
  const startsAt = at(of('start')) ?? at(of('clock')) ?? at(of('day'));
  if (!startsAt) return { ok: false, reason: 'badTime' };
  // "23:30" to "01:00" ends on the day after
  const end = at(of('end'));
  const isBefore = end && end <= startsAt && !dayOf(of('end'));
  const endsAt = isBefore ? new Date(end.getTime() + DAY_MS) : end;
  return timeOf(startsAt, { endsAt, minutes: endsAt ? undefined : durationMinutes(of('duration')) });
}

function sessionOf(
  row: Cells,
  given: Pick<ImportedSession, 'at' | 'sourceId' | 'time'>,
  options: ReadOptions,
  collector: AgendaCollector,
): ImportedSession {
  const { has, of } = row;
  const language = has('language') ? languageOf(of('language')) : undefined;
  const single = (text: string) => inLanguage(text, language, options);
  const texts = (name: 'title' | 'subtitle' | 'abstract', read: (text: string) => string) => {
    const [de, en] = [`${name}De`, `${name}En`] as const;
    const text: ImportedText = {
      ...(has(name) && single(read(of(name)))),
      ...(has(de) && { de: read(of(de)) }),
      ...(has(en) && { en: read(of(en)) }),
    };
    return Object.keys(text).length > 0 ? text : undefined;
  };
  const abstract = has('description') ? single(joinedTexts(of('abstract'), of('description'))) : undefined;
  const part = (column: 'room' | 'track' | 'format') =>
    has(column) ? collector[column](of(column)) : undefined;
  const links = linksOf(row);
  return {
    ...given,
    slug: /\/agenda\/([a-z0-9]+(?:-[a-z0-9]+)*)$/.exec(of('address'))?.[1] ?? '',
    title: texts('title', oneLine) ?? {},
    subtitle: texts('subtitle', oneLine),
    abstract: { ...texts('abstract', (text) => joinedTexts(text, '')), ...abstract },
    room: part('room'),
    track: part('track'),
    format: part('format'),
    language,
    level: has('level') ? levelOf(of('level')) : undefined,
    status: has('status') ? statusOf(of('status')) : undefined,
    places: has('places') ? placesOf(of('places')) : undefined,
    speakers: speakersOf(row, collector),
    links: links?.found,
    notes: links?.isShort ? ['linksLeftOut'] : [],
  };
}

/** Undefined for a word that is no number: the file says nothing then. */
function placesOf(text: string): number | null | undefined {
  if (text === '') return null;
  const places = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  return places > 0 && places <= 100_000 ? places : undefined;
}

function linksOf({
  has,
  of,
}: Cells): { found: { url: string; title: string }[]; isShort: boolean } | undefined {
  if (!has('links') && !has('link')) return undefined;
  const given = [of('links'), of('link')]
    .flatMap((text) => text.split(/\n|\s*[;|]\s*(?=https?:)|,?\s+(?=https?:)/))
    .filter((text) => text.trim());
  const urls = given.flatMap((text) => followable(text, undefined) ?? []);
  return {
    found: [...new Set(urls)].map((url) => ({ url, title: url })),
    isShort: urls.length < given.length,
  };
}

function speakersOf({ has, of }: Cells, collector: AgendaCollector): ImportedSession['speakers'] {
  if (!has('speakers') && !has('moderators')) return undefined;
  const held = new Map<string, 'speaker' | 'moderator' | undefined>();
  const add = (column: 'speakers' | 'moderators', part: 'speaker' | 'moderator' | undefined) => {
    for (const name of namesIn(of(column))) {
      const key = collector.speaker(name, null);
      if (key && !held.has(key)) held.set(key, part);
    }
  };
  // Moderators stand first, as in the form
  add('moderators', 'moderator');
  add('speakers', has('moderators') ? 'speaker' : undefined);
  return [...held].map(([key, part]) => ({ key, part }));
}
