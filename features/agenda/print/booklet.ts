import 'server-only';
import { accentOnPaper } from '@/lib/colour';
import { compareText, formatDateRange, formatLongDate, formatTime } from '@/lib/format';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { env } from '@/lib/env';
import { block, flow, type Block, type Entry, type Frame } from '@/lib/print/flow';
import { measure } from '@/lib/print/paragraph';
import type { Mark, Sheet } from '@/lib/print/sheet';
import type { PlacedSession } from '../agenda';
import { dateOfDay, timetable, type Day } from '../timetable';
import { heading, marginal, SOFT, strong, text } from '@/lib/print/looks';
import type { Printed } from './printed';
import { sessionBlocks } from './session-blocks';

const A5 = { width: 419.53, height: 595.28 };
const MARGIN = 40;
const WIDTH = A5.width - 2 * MARGIN;
const FOOT = A5.height - 30;
const pageFrame: Frame = {
  top: MARGIN,
  bottom: A5.height - 46,
  left: MARGIN,
  width: WIDTH,
  columns: 1,
  gutter: 0,
  aside: 40,
};
const plainFrame: Frame = { ...pageFrame, aside: 0 };
/** The title page is counted; content begins after it. */
const FIRST_PAGE = 2;

type Speaker = { name: string; organisation: string; pages: Set<number> };

/** The programme as a booklet, pages of A5 in reading order: title, the days with all texts, rooms, and who is on which page. */
export async function booklet({ event, sessions, stand }: Printed, locale: Locale): Promise<Sheet[]> {
  const t = translator(locale);
  const speakers = new Map<string, Speaker>();
  const content: Mark[][] = [];
  const parts: [Iterable<Entry>, Frame][] = timetable(sessions, event).map((day) => [
    dayEntries(event, day, locale, (session, page) => note(speakers, session, content.length + page)),
    pageFrame,
  ]);
  parts.push([roomEntries(sessions, locale), plainFrame]);
  // Read when all of the days have their pages
  parts.push([indexEntries(speakers, locale), plainFrame]);
  for (const [entries, frame] of parts) {
    content.push(...(await flow(entries, frame)).filter((marks) => marks.length > 0));
  }
  const title = pickLocalized(event.title, locale).text;
  return [
    await titlePage(event, stand, locale),
    ...content.map((marks, at): Sheet => {
      const page = at + FIRST_PAGE;
      // Numbers stand at the outer edge, as the booklet lies open
      const foot = [
        marginal(t('print.pageNumber', { page }), { x: MARGIN, y: FOOT, width: WIDTH, end: page % 2 === 1 }),
        marginal(title, { x: MARGIN + 40, y: FOOT, width: WIDTH - 80, end: page % 2 === 0 }),
      ];
      return { ...A5, marks: [...marks, ...foot] };
    }),
  ];
}

/** Notes on which page, counted from that of the title, each of its speakers is found. */
function note(speakers: Map<string, Speaker>, session: PlacedSession, page: number): void {
  for (const { id, name, organisation } of session.speakers) {
    const known = speakers.get(id) ?? { name, organisation, pages: new Set<number>() };
    known.pages.add(page + FIRST_PAGE);
    speakers.set(id, known);
  }
}

function* dayEntries(
  event: Printed['event'],
  { day, rows }: Day<PlacedSession>,
  locale: Locale,
  placed: (session: PlacedSession, page: number) => void,
): Generator<Entry> {
  const date = formatLongDate(dateOfDay(day), locale, 'UTC');
  yield { blocks: block('H2', date, heading(17)), gap: 0, wide: true };
  for (const { sessions } of rows) {
    for (const [at, session] of sessions.entries()) {
      const entry = bookEntry(session, at === 0, event.timeZone, locale);
      yield { ...entry, placed: (page) => placed(session, page) };
    }
  }
}

function bookEntry(session: PlacedSession, isFirst: boolean, timeZone: string, locale: Locale): Entry {
  const clock = (date: Date) => formatTime(date, locale, timeZone);
  const time: Block = {
    ...{ role: 'P', measured: measure(clock(session.startsAt), 600), gap: 0 },
    style: strong(10.5).style,
  };
  const span = `${clock(session.startsAt)}–${clock(session.endsAt)}`;
  return {
    ...(isFirst && { aside: time }),
    blocks: sessionBlocks(session, locale, { heading: 'H3', time: span, isLong: true }),
    ...(session.track && { bar: accentOnPaper(session.track.colour) }),
    gap: isFirst ? 14 : 10,
  };
}

/** The rooms that are used, with how to find them. */
function roomEntries(sessions: readonly PlacedSession[], locale: Locale): Entry[] {
  const t = translator(locale);
  const ordered = [...sessions].sort((a, b) => a.roomPosition - b.roomPosition);
  const rooms = new Map(ordered.flatMap(({ room }) => (room ? [[room.id, room]] : [])));
  if (rooms.size === 0) return [];
  return [
    { blocks: block('H2', t('print.rooms'), heading(17)), gap: 0 },
    ...[...rooms.values()].map((room): Entry => ({
      blocks: [
        ...block('H3', pickLocalized(room.name, locale), strong(10.5)),
        ...block('P', t(room.stepFree ? 'session.stepFree' : 'session.notStepFree'), text(8.5, SOFT), 1),
        ...block('P', pickLocalized(room.directions, locale), text(9), 2),
        ...block('P', pickLocalized(room.equipment, locale), text(8.5, SOFT), 2),
      ],
      gap: 9,
    })),
  ];
}

/** Who is on which page, by name. */
function* indexEntries(speakers: ReadonlyMap<string, Speaker>, locale: Locale): Generator<Entry> {
  if (speakers.size === 0) return;
  const t = translator(locale);
  const compare = compareText(locale);
  const familyName = (name: string) => name.trim().split(/\s+/).at(-1) ?? name;
  const sorted = [...speakers.values()].sort(
    (a, b) => compare(familyName(a.name), familyName(b.name)) || compare(a.name, b.name),
  );
  yield { blocks: block('H2', t('print.speakers'), heading(17)), gap: 0 };
  for (const { name, organisation, pages } of sorted) {
    const where = t('print.onPages', { pages: [...pages].join(', '), count: pages.size });
    yield {
      blocks: [
        ...block('P', [name, organisation].filter(Boolean).join(', '), text(9.5)),
        ...block('P', where, text(8.5, SOFT)),
      ],
      gap: 5,
    };
  }
}

async function titlePage(event: Printed['event'], stand: string, locale: Locale): Promise<Sheet> {
  const accent = accentOnPaper(event.accent);
  const address = event.address.includes(event.city) ? event.address : `${event.address}, ${event.city}`;
  const link = `${env().appUrl}/${locale}/${event.slug}`;
  const entries: Entry[] = [
    {
      blocks: [
        ...block('P', pickLocalized(event.series, locale), strong(12, accent)),
        ...block('H1', pickLocalized(event.title, locale), heading(28), 6),
        ...block('P', translator(locale)('agenda.title'), strong(14), 12),
      ],
      gap: 0,
    },
    {
      blocks: [
        ...block('P', formatDateRange(event.startsAt, event.endsAt, locale, event.timeZone), strong(12)),
        ...block('P', pickLocalized(event.venue, locale), text(11), 4),
        ...block('P', address.replace(/^, |, $/g, ''), text(11, SOFT)),
        ...block('P', { text: link.replace(/^https?:\/\//, ''), href: link }, text(11), 14),
        ...block('P', stand, text(8.5, SOFT), 14),
      ],
      gap: 40,
    },
  ];
  const [marks = []] = await flow(entries, { ...plainFrame, top: 110 });
  return {
    ...A5,
    marks: [{ kind: 'bar', box: { x: MARGIN, y: 84, width: 64, height: 6 }, colour: accent }, ...marks],
  };
}
