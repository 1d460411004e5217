import 'server-only';
import { setImmediate } from 'node:timers/promises';
import PDFDocument from 'pdfkit';
import type { Locale } from '@/lib/i18n/locale';
import type { Face } from './faces';
import type { Paragraph } from './paragraph';
import { baselines, darkBars, type Mark, type Sheet } from './sheet';

const tags: Record<Locale, string> = { de: 'de-DE', en: 'en-GB' };
const BLACK = '#000000';
type Pen = PDFKit.PDFDocument;

/** Sheets as a tagged PDF (PDF/UA-1), a page each, with all its fonts in it. */
export async function sheetsToPdf(
  sheets: Sheet[],
  { title, locale, madeAt }: { title: string; locale: Locale; madeAt: Date },
): Promise<Buffer> {
  const pen = new PDFDocument({
    autoFirstPage: false,
    pdfVersion: '1.7',
    // Its types name the subsets of PDF/A only
    subset: 'PDF/UA' as PDFKit.Mixins.PDFSubsets,
    tagged: true,
    lang: tags[locale],
    displayTitle: true,
    // None of its own: Helvetica would not be in the file
    font: '',
    info: { Title: title, Creator: 'Foyer', Producer: 'Foyer', CreationDate: madeAt, ModDate: madeAt },
  });
  const chunks: Buffer[] = [];
  const finished = new Promise((resolve, reject) => pen.on('end', resolve).on('error', reject));
  pen.on('data', (chunk: Buffer) => chunks.push(chunk));
  const root = pen.struct('Document');
  pen.addStructure(root);
  for (const { width, height, marks } of sheets) {
    pen.addPage({ size: [width, height], margin: 0 });
    const section = pen.struct('Sect');
    root.add(section);
    for (const mark of marks) draw(pen, section, mark);
    section.end();
    // Between the pages of a group, the server answers others
    await setImmediate();
  }
  root.end();
  pen.end();
  await finished;
  return Buffer.concat(chunks);
}

function draw(pen: Pen, section: PDFKit.PDFStructureElement, mark: Mark): void {
  if (mark.kind === 'text') {
    const { role, paragraph, x, y, href } = mark;
    const options = mark.lang ? { lang: tags[mark.lang] } : {};
    const element = pen.struct(role, options);
    section.add(element);
    if (href) drawLink(pen, element, mark, href);
    else element.add(() => write(pen, paragraph, x, y));
    element.end();
  } else if (mark.kind === 'margin') {
    pen.markContent('Artifact', { type: 'Pagination' });
    write(pen, mark.paragraph, mark.x, mark.y);
    pen.endMarkedContent();
  } else if (mark.kind === 'code') {
    const { x, y, size, alt } = mark;
    // The types do not know the place of a figure, which PDF/UA asks for
    const options: object = { alt, bbox: [x, y, x + size, y + size] };
    section.add(pen.struct('Figure', options, [() => drawCode(pen, mark)]));
  } else {
    const { x, y, width, height } = mark.box;
    pen.markContent('Artifact', { type: 'Layout' });
    pen.rect(x, y, width, height).fill(mark.colour);
    pen.endMarkedContent();
  }
}

function drawLink(
  pen: Pen,
  parent: PDFKit.PDFStructureElement,
  { paragraph, x, y }: Extract<Mark, { kind: 'text' }>,
  href: string,
): void {
  const lineHeight = paragraph.style.size * paragraph.style.leading;
  const link: PDFKit.PDFStructureElement = pen.struct('Link', {}, [
    () => {
      write(pen, paragraph, x, y);
      paragraph.lines.forEach(({ width }, index) => {
        const top = y + index * lineHeight;
        // Not among the names that the types know
        const options: object = { structParent: link, Contents: new String(href) };
        pen.link(x, top, width * paragraph.style.size, lineHeight, href, options);
      });
    },
  ]);
  parent.add(link);
}

function write(pen: Pen, paragraph: Paragraph, left: number, top: number): void {
  const { size, colour } = paragraph.style;
  const ys = baselines(paragraph);
  paragraph.lines.forEach(({ runs, endsWord }, index) => {
    let x = left;
    runs.forEach(({ text, face, original, width }, at) => {
      const space = endsWord && at === runs.length - 1 ? ' ' : '';
      useFace(pen, face);
      pen.fontSize(size).fillColor(colour);
      if (original !== undefined) pen.markContent('Span', { actual: original + space });
      pen.text(face.rtl ? text : text + space, x, top + (ys[index] ?? 0), {
        lineBreak: false,
        baseline: 'alphabetic',
        // With features, even none, pdfkit shapes the run as a whole; without, word by word, and remembers the words
        ...(face.rtl && { features: [] }),
      });
      if (original !== undefined) pen.endMarkedContent();
      x += width * size;
    });
  });
}

function useFace(pen: Pen, { name, font }: Face): void {
  // pdfkit takes an opened font too, which its types do not say; read from its file, it would be parsed for each document
  const source = font as unknown as PDFKit.Mixins.PDFFontSource;
  pen.registerFont(name, source).font(name);
}

/** One path for all modules: drawn one by one, they would show seams. */
function drawCode(pen: Pen, { x, y, size, rows }: Extract<Mark, { kind: 'code' }>): void {
  const unit = size / rows.length;
  for (const bar of darkBars(rows)) {
    pen.rect(x + bar.x * unit, y + bar.y * unit, bar.length * unit, unit);
  }
  pen.fill(BLACK);
}
