import 'server-only';
import { accentOnPaper } from '@/lib/colour';
import { formatLongDate, formatTime } from '@/lib/format';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { block, flow, type Entry, type Frame } from '@/lib/print/flow';
import { measure, setParagraph } from '@/lib/print/paragraph';
import type { Mark, Sheet } from '@/lib/print/sheet';
import type { PlacedSession } from '../agenda';
import { dateOfDay, timetable, type Day } from '../timetable';
import { heading, marginal, RULE, SOFT, strong, text } from '@/lib/print/looks';
import type { Printed } from './printed';
import { sessionBlocks } from './session-blocks';

const A4 = { width: 595.28, height: 841.89 };
const MARGIN = 42;
const WIDTH = A4.width - 2 * MARGIN;
const FOOT = A4.height - 34;
const BOTTOM = A4.height - 52;

/** From roomy to dense: the first with which a day fits on its page. The smallest text stays legible. */
const settings = [
  { columns: 1, scale: 1.05 },
  { columns: 1, scale: 0.95 },
  { columns: 1, scale: 0.88 },
  { columns: 2, scale: 0.95 },
  { columns: 2, scale: 0.88 },
  { columns: 2, scale: 0.82 },
  { columns: 2, scale: 0.75 },
] as const;
/** With more than this a day cannot fit on a page, and is set to be read on several. */
const MOST_ON_A_PAGE = 90;
const ON_SEVERAL = { columns: 2, scale: 0.88 } as const;

/** The programme as sheets to hang up: a page of A4 for each day, more where a day has too much for one. */
export async function daySheets({ event, sessions, stand }: Printed, locale: Locale): Promise<Sheet[]> {
  const sheets: Sheet[] = [];
  for (const day of timetable(sessions, event)) {
    sheets.push(...(await daySheet(event, day, stand, locale)));
  }
  return sheets;
}

async function daySheet(
  event: Printed['event'],
  day: Day<PlacedSession>,
  stand: string,
  locale: Locale,
): Promise<Sheet[]> {
  const head = dayHead(event, day.day, locale);
  const entries = () => dayEntries(day, event.timeZone, locale);
  const count = day.rows.reduce((sum, row) => sum + row.sessions.length, 0);
  const pages = await set(entries, count, head.bottom);
  const t = translator(locale);
  return pages.map((marks, at): Sheet => {
    const line = at === 0 ? head.marks : [marginal(head.again, { x: MARGIN, y: MARGIN - 14, width: WIDTH })];
    const number = t('print.page', { page: at + 1, pages: pages.length });
    return {
      ...A4,
      marks: [
        { kind: 'bar', box: { x: 0, y: 0, width: A4.width, height: 7 }, colour: accentOnPaper(event.accent) },
        ...line,
        ...marks,
        marginal(stand, { x: MARGIN, y: FOOT, width: WIDTH - 80 }),
        ...(pages.length > 1 ? [marginal(number, { x: MARGIN, y: FOOT, width: WIDTH, end: true })] : []),
      ],
    };
  });
}

function frame(top: number, columns: number): Frame {
  return { top, bottom: BOTTOM, left: MARGIN, width: WIDTH, columns, gutter: 22, aside: 42 };
}

/** Set so that it fits on one page where it can. */
async function set(entries: () => Iterable<Entry>, count: number, top: number): Promise<Mark[][]> {
  const fits = count <= MOST_ON_A_PAGE ? settings : [];
  for (const { columns, scale } of fits) {
    const pages = await flow(entries(), frame(top, columns), scale);
    if (pages.length === 1) return pages;
  }
  const { columns, scale } = ON_SEVERAL;
  // The head is on the first page alone
  return flow(entries(), { ...frame(MARGIN + 8, columns), firstTop: top }, scale);
}

function dayHead(
  event: Printed['event'],
  day: string,
  locale: Locale,
): { marks: Mark[]; bottom: number; again: string } {
  const title = pickLocalized(event.title, locale);
  const date = formatLongDate(dateOfDay(day), locale, 'UTC');
  const place = pickLocalized(event.venue, locale);
  const blocks = [
    ...block('P', title, strong(10, accentOnPaper(event.accent))),
    ...block('H1', date, heading(22), 2),
    ...block('P', place, text(10, SOFT), 3),
  ];
  const marks: Mark[] = [];
  let y = MARGIN - 12;
  for (const { role, measured, style, gap, lang } of blocks) {
    if (marks.length > 0) y += gap;
    const paragraph = setParagraph(measured, WIDTH, style, 3);
    marks.push({ kind: 'text', role, paragraph, x: MARGIN, y, ...(lang && { lang }) });
    y += paragraph.height;
  }
  y += 10;
  marks.push({ kind: 'bar', box: { x: MARGIN, y, width: WIDTH, height: 1 }, colour: SOFT });
  return { marks, bottom: y + 8, again: `${date} · ${title.text}` };
}

function* dayEntries({ rows }: Day<PlacedSession>, timeZone: string, locale: Locale): Generator<Entry> {
  const clock = (date: Date) => formatTime(date, locale, timeZone);
  for (const row of rows) {
    for (const [at, session] of row.sessions.entries()) {
      const isFirst = at === 0;
      const time = { measured: measure(clock(session.startsAt), 600), style: strong(10.5).style };
      yield {
        // A time stands beside the first of those that begin then
        ...(isFirst && { aside: { role: 'P' as const, gap: 0, ...time }, rule: RULE }),
        blocks: sessionBlocks(session, locale, {
          heading: 'H2',
          time: `${clock(session.startsAt)}–${clock(session.endsAt)}`,
        }),
        ...(session.track && { bar: accentOnPaper(session.track.colour) }),
        gap: isFirst ? 9 : 6,
      };
    }
  }
}
