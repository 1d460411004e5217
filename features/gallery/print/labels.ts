import 'server-only';
import { accentOnPaper } from '@/lib/colour';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { block, type Look } from '@/lib/print/flow';
import { heading, INK, SOFT, strong, text } from '@/lib/print/looks';
import { qrRows } from '@/lib/print/qr';
import type { Sheet } from '@/lib/print/sheet';
import { stack } from '@/lib/print/stack';
import { exhibitLink } from './exhibit-pages';
import type { LabelledExhibit, LabelSize, PrintedEvent } from './printed';

const sizes = {
  a4: { width: 595.28, height: 841.89 },
  a5: { width: 419.53, height: 595.28 },
} as const satisfies Record<LabelSize, object>;
/** Lengths below are those on A4. */
const A4_WIDTH = sizes.a4.width;
const MARGIN = 56;
const CODE = 150;

/** Where a sentence ends, not an abbreviation such as "z. B." or "e.g.". */
const SENTENCE_END = /(?:[!?…]|\p{L}{4}\.)["”“»)]*$/u;

/** The first sentence of a text: a label is read in passing. */
export function firstSentence(words: string, locale: Locale): string {
  let sentence = '';
  for (const { segment } of new Intl.Segmenter(locale, { granularity: 'sentence' }).segment(words.trim())) {
    sentence += segment;
    if (SENTENCE_END.test(sentence.trim())) break;
  }
  return sentence.trim();
}

const number = (size: number): Look => ({ weight: 600, style: { size, colour: INK, leading: 1.02 } });

/** The label of a station: a number to find it by, what hangs there in a sentence, and the way to all of it. */
export function label(event: PrintedEvent, exhibit: LabelledExhibit, size: LabelSize, locale: Locale): Sheet {
  const t = translator(locale);
  const sheet = sizes[size];
  const scale = sheet.width / A4_WIDTH;
  const accent = accentOnPaper(event.accent);
  const margin = MARGIN * scale;
  const code = CODE * scale;
  const codeTop = sheet.height - margin - code;
  const column = { x: margin, y: margin, width: sheet.width - 2 * margin, end: codeTop - 20 * scale };
  const title = pickLocalized(exhibit.title, locale);
  const summary = pickLocalized(exhibit.summary, locale);
  const sentence = { ...summary, text: firstSentence(summary.text, summary.lang ?? locale) };
  const link = exhibitLink(event, exhibit.slug, locale);
  const station = exhibit.station === null ? '' : t('catalogue.station', { station: exhibit.station });
  const above = stack(
    [
      ...block('P', station, strong(22 * scale, accent)),
      ...block('P', String(exhibit.number), number(190 * scale)),
      ...block('H2', title, heading(38 * scale), 6 * scale),
      ...block('P', exhibit.organisation, strong(20 * scale, SOFT), 10 * scale),
      ...block('P', sentence, text(18 * scale), 16 * scale),
    ],
    column,
  );
  const besideCode = {
    x: margin + code + 24 * scale,
    y: codeTop + 6 * scale,
    width: sheet.width - 2 * margin - code - 24 * scale,
    end: sheet.height - margin,
  };
  const way = stack(
    [
      ...block('P', t('catalogue.more'), strong(16 * scale)),
      ...block(
        'P',
        { text: link.replace(/^https?:\/\//, ''), href: link },
        text(12 * scale, SOFT),
        6 * scale,
      ),
      ...block('P', pickLocalized(event.title, locale), text(12 * scale, SOFT), 10 * scale),
    ],
    besideCode,
  );
  return {
    ...sheet,
    begins: {
      title: t('gallery.numbered', { number: exhibit.number, title: title.text }),
      name: exhibit.slug,
    },
    marks: [
      { kind: 'bar', box: { x: 0, y: 0, width: sheet.width, height: 14 * scale }, colour: accent },
      ...above.marks,
      ...way.marks,
      {
        ...{ kind: 'code', alt: t('catalogue.qr', { title: title.text }) },
        ...{ x: margin, y: codeTop, size: code, rows: qrRows(link) },
      },
    ],
  };
}
