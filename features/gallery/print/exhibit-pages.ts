import 'server-only';
import { accentOnPaper } from '@/lib/colour';
import { env } from '@/lib/env';
import { formatList } from '@/lib/format';
import { pickLocalized, type Locale, type Localized } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { block, flow, type Block, type Entry, type Frame } from '@/lib/print/flow';
import { heading, SOFT, strong, text } from '@/lib/print/looks';
import { qrRows } from '@/lib/print/qr';
import type { Box, Mark } from '@/lib/print/sheet';
import { stack } from '@/lib/print/stack';
import { storyParts } from '../exhibit-texts';
import type { LoadPhoto, PrintedEvent, PrintedExhibit, PrintedPoster } from './printed';

export const A4 = { width: 595.28, height: 841.89 };
export const MARGIN = 42;
export const WIDTH = A4.width - 2 * MARGIN;
export const BOTTOM = A4.height - 56;
const GUTTER = 20;
const CODE = 78;
/** Of a poster, in points: as much of a page as leaves room for its text. */
const PORTRAIT = { width: 246, height: 340 };
const LANDSCAPE = { width: WIDTH, height: 290 };
/** Tried one after the other, until all fits on a page. */
const POSTER_SCALES = [1, 0.85, 0.72] as const;
/** Less than this is no beginning for a text. */
const LEAST_STORY = 90;
/** For paper, at the distance of a book. */
const PIXELS_A_POINT = 2.6;
const LAST_OF_HEAD = 330;

/** The public page of an exhibit. */
export function exhibitLink({ slug }: Pick<PrintedEvent, 'slug'>, exhibit: string, locale: Locale): string {
  return `${env().appUrl}/${locale}/${slug}/gallery/${exhibit}`;
}

/** Paragraphs as people type them: blank lines part them, `## ` begins a heading. */
function paragraphs(words: Localized, locale: Locale, gap: number): Block[] {
  const { text: all, lang } = pickLocalized(words, locale);
  return all.split(/\n\s*\n/).flatMap((part) => {
    const [, title] = /^## (.*)$/s.exec(part.trim()) ?? [];
    const of = { text: title ?? part.trim(), ...(lang && { lang }) };
    return block('P', of, title === undefined ? text(9.5) : strong(9.5), gap);
  });
}

/** The story in its parts; of an exhibit without one, what its poster says. */
function storyEntries(exhibit: PrintedExhibit, locale: Locale): Entry[] {
  const t = translator(locale);
  const section = (title: string, words: Localized): Entry[] => {
    const [first, ...rest] = paragraphs(words, locale, 3);
    if (!first) return [];
    // A heading stays with the beginning of its text; what follows may go on elsewhere
    return [
      { blocks: [...block('H3', title, strong(10.5)), { ...first, gap: 2 }], gap: 11 },
      ...rest.map((one): Entry => ({ blocks: [one], gap: 4 })),
    ];
  };
  const told = storyParts.flatMap((part) => section(t(`gallery.section.${part}`), exhibit[part]));
  if (told.length > 0 || !exhibit.poster) return told;
  return section(t('gallery.transcript'), exhibit.poster.transcript);
}

/** What is known of an exhibit beside its story, each with its label. */
function factBlocks(exhibit: PrintedExhibit, locale: Locale): Block[][] {
  const t = translator(locale);
  const words = (of: Localized) => pickLocalized(of, locale);
  const named = exhibit.people.filter(({ shown }) => shown).map(({ name }) => name);
  const facts: [string, { text: string; lang?: Locale }][] = [
    [t('gallery.kindLabel'), { text: t(`gallery.kind.${exhibit.kind}`) }],
    [
      t('gallery.topics', { count: exhibit.topics.length }),
      {
        text: formatList(
          exhibit.topics.map((topic) => words(topic).text),
          locale,
        ),
      },
    ],
    [t('gallery.targetGroups'), words(exhibit.targetGroups)],
    [t('gallery.region'), words(exhibit.region)],
    [t('gallery.period'), { text: exhibit.period }],
    [t('gallery.funding'), words(exhibit.funding)],
    [t('gallery.partners'), words(exhibit.partners)],
    [t('gallery.people', { count: named.length }), { text: formatList(named, locale) }],
    [t('gallery.contact'), { text: [exhibit.contactName, exhibit.contactEmail].filter(Boolean).join(', ') }],
  ];
  return facts.flatMap(([label, value]) =>
    value.text.trim() === ''
      ? []
      : [[...block('P', label, text(8, SOFT), 5), ...block('P', value, text(9.5))]],
  );
}

function photo(
  { widthPx, heightPx, alt, derivatives }: PrintedPoster,
  most: { width: number; height: number },
  place: { x: number; y: number },
  locale: Locale,
  load: LoadPhoto,
): { mark: Mark; box: Box } | undefined {
  const scale = Math.min(most.width / widthPx, most.height / heightPx);
  const box = { ...place, width: widthPx * scale, height: heightPx * scale };
  const neededPx = Math.round(box.width * PIXELS_A_POINT);
  const stored = derivatives.filter(({ format }) => format === 'webp').sort((a, b) => a.width - b.width);
  const source = stored.find(({ width }) => width >= neededPx) ?? stored.at(-1);
  if (!source) return undefined;
  const { text: words, lang } = pickLocalized(alt, locale);
  const said = words.trim() === '' ? translator(locale)('gallery.poster') : words;
  return {
    box,
    mark: {
      ...{ kind: 'photo', alt: said, box, load: () => load(source.fileId, Math.min(neededPx, source.width)) },
      ...(lang && words.trim() !== '' && { lang }),
    },
  };
}

/** An exhibit on a page of A4, and on more where its story goes on: text first, then picture, then the way online. */
export async function exhibitPages(
  event: PrintedEvent,
  exhibit: PrintedExhibit,
  locale: Locale,
  load: LoadPhoto,
): Promise<Mark[][]> {
  const t = translator(locale);
  const accent = accentOnPaper(event.accent);
  const number = t('gallery.number', { number: exhibit.number });
  const station = exhibit.station === null ? '' : t('catalogue.station', { station: exhibit.station });
  const head = stack(
    [
      ...block('P', [number, station].filter(Boolean).join(' · '), strong(10, accent)),
      ...block('H2', pickLocalized(exhibit.title, locale), heading(21), 3),
      ...block('P', exhibit.organisation, strong(11), 4),
      ...block('P', pickLocalized(exhibit.summary, locale), text(11), 5),
    ],
    { x: MARGIN, y: MARGIN - 8, width: WIDTH, end: LAST_OF_HEAD },
  );
  const story = storyEntries(exhibit, locale);
  const set = async (scale: number): Promise<Mark[][]> => {
    const below = belowHead(exhibit, { top: head.bottom + 14, scale }, locale, load);
    const code = codeMarks(event, exhibit, { x: A4.width - MARGIN - CODE, y: below.codeTop }, locale);
    const entries = [...below.left.map((blocks): Entry => ({ blocks, gap: 5 })), ...story];
    const [first = [], ...rest] = await setStory(entries, Math.max(below.bottom, code.bottom) + 14);
    return [[...head.marks, ...below.facts, ...first, ...below.photo, ...code.marks], ...rest];
  };
  // A smaller poster is better than a page more for a few lines
  const [largest, ...smaller] = POSTER_SCALES;
  const pages = await set(largest);
  for (const scale of pages.length === 2 && exhibit.poster ? smaller : []) {
    const fewer = await set(scale);
    if (fewer.length === 1) return fewer;
  }
  return pages;
}

/** `left`: the facts for which there is no room up here; they go before the story. */
type Below = { facts: Mark[]; left: Block[][]; photo: Mark[]; codeTop: number; bottom: number };

/** As many of the facts as there is room for, in as many columns, none of them shortened. */
function setFacts(facts: Block[][], columns: { x: number; width: number }[], y: number) {
  const end = BOTTOM - CODE - 24;
  for (let count = facts.length; ; count -= 1) {
    const each = Math.ceil(count / columns.length);
    const set = columns.map((column, at) =>
      stack(facts.slice(at * each, Math.min((at + 1) * each, count)).flat(), { ...column, y }),
    );
    const bottom = Math.max(...set.map((one) => one.bottom));
    if (bottom <= end || count === 0) {
      return { marks: set.flatMap(({ marks }) => marks), bottom, left: facts.slice(count) };
    }
  }
}

/** Facts beside a portrait and below a landscape; the code has its place in their column. */
function belowHead(
  exhibit: PrintedExhibit,
  { top, scale }: { top: number; scale: number },
  locale: Locale,
  load: LoadPhoto,
): Below {
  const facts = factBlocks(exhibit, locale);
  const { poster } = exhibit;
  const isWide = poster !== null && poster.widthPx > poster.heightPx * 1.15;
  const { width: widest, height: highest } = isWide ? LANDSCAPE : PORTRAIT;
  const most = { width: widest * scale, height: highest * scale };
  const shown = poster && photo(poster, most, { x: MARGIN, y: top }, locale, load);
  if (shown && !isWide) {
    const x = MARGIN + shown.box.width + GUTTER;
    const set = setFacts(facts, [{ x, width: A4.width - MARGIN - x }], top);
    const photoBottom = shown.box.y + shown.box.height;
    const codeTop = Math.max(set.bottom + 12, photoBottom - CODE);
    return { facts: set.marks, left: set.left, photo: [shown.mark], codeTop, bottom: photoBottom };
  }
  const y = shown ? shown.box.y + shown.box.height + 12 : top;
  const width = (WIDTH - CODE - 2 * GUTTER) / 2;
  const set = setFacts(
    facts,
    [MARGIN, MARGIN + width + GUTTER].map((x) => ({ x, width })),
    y,
  );
  return {
    ...{ facts: set.marks, left: set.left, bottom: set.bottom },
    photo: shown ? [shown.mark] : [],
    codeTop: y,
  };
}

function codeMarks(
  event: PrintedEvent,
  { slug, title }: PrintedExhibit,
  { x, y }: { x: number; y: number },
  locale: Locale,
): { marks: Mark[]; bottom: number } {
  const link = exhibitLink(event, slug, locale);
  const alt = translator(locale)('catalogue.qr', { title: pickLocalized(title, locale).text });
  return {
    marks: [{ kind: 'code', alt, x, y, size: CODE, rows: qrRows(link) }],
    bottom: y + CODE,
  };
}

/** The story in two columns of even length; what does not fit goes on overleaf. */
async function setStory(entries: Entry[], top: number): Promise<Mark[][]> {
  if (entries.length === 0) return [];
  const frame: Frame = {
    ...{ top: MARGIN, bottom: BOTTOM, left: MARGIN, width: WIDTH, columns: 2, gutter: GUTTER, aside: 0 },
    firstTop: top,
  };
  if (BOTTOM - top < LEAST_STORY) return [[], ...(await flow(entries, { ...frame, firstTop: MARGIN }))];
  const pages = await flow(entries, frame);
  if (pages.length > 1) return pages;
  // What fills a column and a bit looks lost: as high as half of it, and a line more until it fits
  const half = (BOTTOM - top) / 2;
  for (const part of [0.5, 0.75, 1, 1.25, 1.5, 1.75]) {
    const even = await flow(entries, { ...frame, bottom: top + half * part });
    if (even.length === 1) return even;
  }
  return pages;
}
