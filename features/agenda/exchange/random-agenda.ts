import fc from 'fast-check';
import type { AgendaSnapshot, SnapshotSession } from '@/db/agenda-snapshot';
import { MINUTE_MS } from '@/lib/clock';

// Agendas at random, for properties: with signs that formats have to escape, and everything that may be missing missing at times.

const letters = [...'abcdeäöüßABCDEÄÖÜ', ...'<>&"\'%;,=+-@/\\{}[]', '😀', 'ل', '中', ' ', ' ', ' ', '1', '2'];
const clean = (text: string) => text.replace(/[ \t]+/g, ' ').trim();
/** No cell of a table begins like a formula: those have a test of their own. */
const line = fc
  .string({ unit: fc.constantFrom(...letters), maxLength: 30 })
  .map((text) =>
    clean(text)
      .replace(/^[\s=+\-@']+/, '')
      .replace(/</g, '< '),
  )
  .map(clean);
const name = line.map((text) => text.replace(/[;,|]/g, '')).map(clean);
const paragraphs = fc.array(line, { maxLength: 4 }).map((lines) =>
  lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim(),
);

const localized = (text: fc.Arbitrary<string>) => fc.record({ de: text, en: text });
const titled = (text: fc.Arbitrary<string>) =>
  localized(text).map(({ de, en }) => (de || en ? { de, en } : { de: 'Ohne', en: '' }));
/** With a mark, so that no two are the same. */
const unique = (text: fc.Arbitrary<string>, mark: string) =>
  titled(text).map(({ de, en }) => ({ de: de && `${de} ${mark}`, en: en && `${en} ${mark}` }));

/** No two are the same, even when they are made as small as can be. */
const uuid = (mark: string | number, kind: 'a' | 'b' | 'c' = 'a') =>
  fc.uuid({ version: 4 }).map((id) => `${kind}${String(mark).replace(/\D/g, '')}${id.slice(2)}`);
const pick = <Value>(values: readonly Value[]) =>
  values.length > 0 ? fc.constantFrom(...values) : fc.constant(null);

type Parts = Pick<AgendaSnapshot, 'rooms' | 'tracks' | 'formats' | 'speakers'>;

const parts: fc.Arbitrary<Parts> = fc.record({
  rooms: listOf(3, (mark) =>
    fc.record({
      id: uuid(mark),
      name: unique(name, mark),
      capacity: fc.option(fc.integer({ min: 1, max: 500 })),
      stepFree: fc.boolean(),
      equipment: fc.constant({ de: '', en: '' }),
      directions: fc.constant({ de: '', en: '' }),
      planFileId: fc.constant(null),
    }),
  ),
  tracks: listOf(3, (mark) =>
    fc.record({ id: uuid(mark), name: unique(name, mark), colour: fc.constantFrom('#0b5c57', '#aa3300') }),
  ),
  formats: listOf(2, (mark) =>
    fc.record({ id: uuid(mark), name: unique(name, mark), isBreak: fc.boolean() }),
  ),
  speakers: listOf(4, (mark) =>
    fc.record({
      id: uuid(mark),
      name: name.map((text) => clean(`${text} ${mark}`)),
      role: fc.constant({ de: '', en: '' }),
      organisation: fc.constant(''),
      biography: fc.constant({ de: '', en: '' }),
      photoFileId: fc.constant(null),
    }),
  ),
});

function listOf<Row>(most: number, row: (mark: string) => fc.Arbitrary<Row>): fc.Arbitrary<Row[]> {
  return fc
    .nat(most)
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, at) => row(`N${at}`))))
    .map((rows) => [...rows]);
}

function session(known: Parts, firstDay: number, mark: number): fc.Arbitrary<SnapshotSession> {
  const ids = (rows: readonly { id: string }[]) =>
    fc.oneof(pick(rows.map(({ id }) => id)), fc.constant(null));
  const speakers = fc
    .shuffledSubarray(known.speakers)
    .chain((held) =>
      fc.tuple(
        ...held.map(({ id }) =>
          fc.record({ speakerId: fc.constant(id), part: fc.constant('speaker' as const) }),
        ),
      ),
    );
  return fc
    .record({
      id: uuid(mark, 'b'),
      title: titled(line),
      subtitle: localized(line),
      abstract: localized(paragraphs),
      language: fc.constantFrom('de', 'en', 'both'),
      trackId: ids(known.tracks),
      formatId: ids(known.formats),
      roomId: ids(known.rooms),
      minute: fc.nat(3 * 24 * 60),
      minutes: fc.integer({ min: 1, max: 300 }),
      status: fc.constantFrom('published', 'published', 'cancelled'),
      sourceId: fc.option(
        fc.oneof(
          uuid(mark, 'c'),
          fc.string({ unit: fc.constantFrom(...'abcXYZ09-_'), minLength: 3, maxLength: 20 }),
        ),
      ),
      speakers,
      links: fc.uniqueArray(fc.record({ title: line, url: fc.webUrl() }), {
        maxLength: 2,
        selector: ({ url }) => new URL(url).href,
      }),
    })
    .map(({ minute, minutes, links, sourceId, ...rest }) => ({
      ...rest,
      sourceId: sourceId === null ? null : `${sourceId}${sourceId.length < 36 ? mark : ''}`,
      slug: `s-${mark}`,
      level: 'all',
      startsAt: firstDay + minute * MINUTE_MS,
      endsAt: firstDay + (minute + minutes) * MINUTE_MS,
      places: null,
      sequence: 0,
      changedAt: firstDay,
      materials: links.map(({ title, url }, at) => ({
        id: `m${mark}-${at}`,
        kind: 'link',
        title,
        url,
        fileId: null,
      })),
    }));
}

/** An agenda of up to six sessions within three days from `firstDay` on. */
export function randomAgenda(firstDay: Date): fc.Arbitrary<AgendaSnapshot> {
  return parts.chain((known) =>
    fc
      .nat(6)
      .chain((count) =>
        fc.tuple(...Array.from({ length: count }, (_, at) => session(known, firstDay.getTime(), at))),
      )
      .map((sessions) => ({ ...known, sessions: [...sessions] })),
  );
}
