import 'server-only';
import { setImmediate } from 'node:timers/promises';
import { accentOnPaper } from '@/lib/colour';
import { env } from '@/lib/env';
import { formatDateRange } from '@/lib/format';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { block, flow, type Entry, type Frame } from '@/lib/print/flow';
import { heading, marginal, SOFT, strong, text } from '@/lib/print/looks';
import { qrRows } from '@/lib/print/qr';
import type { Mark, Sheet } from '@/lib/print/sheet';
import { A4, BOTTOM, exhibitPages, MARGIN, WIDTH } from './exhibit-pages';
import type { LoadPhoto, PrintedEvent, PrintedExhibit } from './printed';

const FOOT = A4.height - 34;
const CODE = 110;
const plainFrame: Frame = {
  ...{ top: MARGIN, bottom: BOTTOM, left: MARGIN, width: WIDTH, columns: 1, gutter: 0, aside: 0 },
};
/** Of the contents: two columns, with the number of an exhibit beside its title. */
const listFrame: Frame = { ...plainFrame, columns: 2, gutter: 24, aside: 34 };

export type Catalogue = { event: PrintedEvent; exhibits: readonly PrintedExhibit[]; stand: string };

/** The catalogue of a gallery on pages of A4: title, contents, then each exhibit from a page of its own. */
export async function catalogue(
  { event, exhibits, stand }: Catalogue,
  locale: Locale,
  load: LoadPhoto,
): Promise<Sheet[]> {
  const t = translator(locale);
  const told: { exhibit: PrintedExhibit; pages: Mark[][] }[] = [];
  for (const exhibit of exhibits) {
    told.push({ exhibit, pages: await exhibitPages(event, exhibit, locale, load) });
    // In between, the server answers others
    await setImmediate();
  }
  const listed = (firstPage: number) => {
    let page = firstPage;
    const entries = told.map(({ exhibit, pages }) => {
      const entry = contentsEntry(exhibit, page, locale);
      page += pages.length;
      return entry;
    });
    const title: Entry = { blocks: block('H2', t('catalogue.contents'), heading(17)), gap: 0, wide: true };
    return flow([title, ...entries], listFrame);
  };
  // How many pages the contents take does not depend on what number stands there
  const count = (await listed(1)).length;
  const contents = await listed(1 + count + 1);
  const sheets: Sheet[] = [
    { ...A4, marks: await titlePage(event, stand, locale) },
    ...contents.map((marks, at): Sheet => ({
      ...{ ...A4, marks },
      ...(at === 0 && { begins: { title: t('catalogue.contents'), name: 'contents' } }),
    })),
    ...told.flatMap(({ exhibit, pages }) =>
      pages.map((marks, at): Sheet => ({
        ...{ ...A4, marks },
        ...(at === 0 && { begins: { title: outlineTitle(exhibit, locale), name: exhibit.slug } }),
      })),
    ),
  ];
  const { text: title } = pickLocalized(event.title, locale);
  return sheets.map((sheet, at) => (at === 0 ? sheet : withMargins(sheet, at + 1, event, title, locale)));
}

function outlineTitle({ number, title }: PrintedExhibit, locale: Locale): string {
  return translator(locale)('gallery.numbered', { number, title: pickLocalized(title, locale).text });
}

/** Numbers stand at the outer edge, as the catalogue lies open. */
function withMargins(sheet: Sheet, page: number, event: PrintedEvent, title: string, locale: Locale): Sheet {
  const number = translator(locale)('print.pageNumber', { page });
  return {
    ...sheet,
    marks: [
      { kind: 'bar', box: { x: 0, y: 0, width: A4.width, height: 7 }, colour: accentOnPaper(event.accent) },
      ...sheet.marks,
      marginal(number, { x: MARGIN, y: FOOT, width: WIDTH, end: page % 2 === 1 }),
      // The name at the inner edge; their widths keep them apart
      marginal(title, {
        ...{ x: page % 2 === 0 ? MARGIN + 40 : MARGIN, y: FOOT, width: WIDTH - 40 },
        end: page % 2 === 0,
      }),
    ],
  };
}

function contentsEntry(
  { number, slug, title, organisation }: PrintedExhibit,
  page: number,
  locale: Locale,
): Entry {
  const t = translator(locale);
  const { text: words, lang } = pickLocalized(title, locale);
  const [aside] = block('P', String(number), strong(9.5, SOFT));
  const where = t('print.onPages', { pages: String(page), count: 1 }).replaceAll(' ', '\u00A0');
  return {
    ...(aside && { aside }),
    blocks: [
      ...block('P', { text: words, href: `#${slug}`, ...(lang && { lang }) }, strong(9.5)),
      ...block('P', [organisation, where].filter(Boolean).join(' · '), text(8.5, SOFT)),
    ],
    gap: 6,
  };
}

async function titlePage(event: PrintedEvent, stand: string, locale: Locale): Promise<Mark[]> {
  const t = translator(locale);
  const accent = accentOnPaper(event.accent);
  const link = `${env().appUrl}/${locale}/${event.slug}/gallery`;
  const entries: Entry[] = [
    {
      blocks: [
        ...block('P', pickLocalized(event.series, locale), strong(14, accent)),
        ...block('H1', pickLocalized(event.title, locale), heading(36), 8),
        ...block('P', t('catalogue.name'), strong(18), 14),
      ],
      gap: 0,
    },
    {
      blocks: [
        ...block('P', formatDateRange(event.startsAt, event.endsAt, locale, event.timeZone), strong(13)),
        ...block('P', pickLocalized(event.venue, locale), text(12), 4),
        ...block('P', { text: link.replace(/^https?:\/\//, ''), href: link }, text(12), 14),
        ...block('P', stand, text(9, SOFT), 14),
      ],
      gap: 44,
    },
  ];
  const [marks = []] = await flow(entries, { ...plainFrame, top: 150 });
  const code = { x: MARGIN, y: A4.height - 96 - CODE, size: CODE, rows: qrRows(link) };
  return [
    { kind: 'bar', box: { x: MARGIN, y: 118, width: 84, height: 8 }, colour: accent },
    ...marks,
    { kind: 'code', alt: t('catalogue.qrGallery'), ...code },
  ];
}
