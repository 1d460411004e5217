import 'server-only';
import { createWriteStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setImmediate } from 'node:timers/promises';
import PDFDocument from 'pdfkit';
import type { Locale } from '@/lib/i18n/locale';
import type { Face } from './faces';
import type { Paragraph } from './paragraph';
import { baselines, darkBars, type Box, type Mark, type Sheet } from './sheet';

const tags: Record<Locale, string> = { de: 'de-DE', en: 'en-GB' };
const BLACK = '#000000';
type Pen = PDFKit.PDFDocument;

type About = { title: string; locale: Locale; madeAt: Date };

/** Sheets as a tagged PDF (PDF/UA-1), a page each, with all its fonts in it. */
export async function sheetsToPdf(sheets: readonly Sheet[], about: About): Promise<Buffer> {
  const pen = newPen(about);
  const chunks: Buffer[] = [];
  const finished = new Promise((resolve, reject) => pen.on('end', resolve).on('error', reject));
  pen.on('data', (chunk: Buffer) => chunks.push(chunk));
  await drawAll(pen, sheets);
  await finished;
  return Buffer.concat(chunks);
}

/** The same into a new file, which may be larger than what memory should hold. */
export async function sheetsToFile(sheets: readonly Sheet[], about: About, path: string): Promise<void> {
  const pen = newPen(about);
  // Its types forget that it is a stream
  const written = pipeline(pen as unknown as Readable, createWriteStream(path, { flags: 'wx' }));
  await Promise.all([drawAll(pen, sheets), written]);
}

function newPen({ title, locale, madeAt }: About): Pen {
  return new PDFDocument({
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
}

async function drawAll(pen: Pen, sheets: readonly Sheet[]): Promise<void> {
  const root = pen.struct('Document');
  pen.addStructure(root);
  for (const { width, height, marks, begins } of sheets) {
    pen.addPage({ size: [width, height], margin: 0 });
    if (begins) {
      pen.outline.addItem(begins.title);
      pen.addNamedDestination(begins.name, 'Fit');
    }
    const section = pen.struct('Sect');
    root.add(section);
    for (const mark of marks) {
      if (mark.kind === 'photo') drawPhoto(pen, section, mark, await mark.load());
      else draw(pen, section, mark);
    }
    section.end();
    // Between the pages of a group, the server answers others
    await setImmediate();
  }
  root.end();
  pen.end();
}

function draw(pen: Pen, section: PDFKit.PDFStructureElement, mark: Exclude<Mark, { kind: 'photo' }>): void {
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
    section.add(
      pen.struct('Figure', figure(alt, { x, y, width: size, height: size }), [() => drawCode(pen, mark)]),
    );
  } else {
    const { x, y, width, height } = mark.box;
    pen.markContent('Artifact', { type: 'Layout' });
    pen.rect(x, y, width, height).fill(mark.colour);
    pen.endMarkedContent();
  }
}

/** The types do not know the place of a figure, which PDF/UA asks for. */
function figure(alt: string, { x, y, width, height }: Box): object {
  return { alt, bbox: [x, y, x + width, y + height] };
}

function drawPhoto(
  pen: Pen,
  section: PDFKit.PDFStructureElement,
  { alt, lang, box }: Extract<Mark, { kind: 'photo' }>,
  jpeg: Buffer | undefined,
): void {
  if (!jpeg) return;
  const { x, y, width, height } = box;
  const options = { ...figure(alt, box), ...(lang && { lang: tags[lang] }) };
  section.add(pen.struct('Figure', options, [() => pen.image(jpeg, x, y, { width, height })]));
}

function drawLink(
  pen: Pen,
  parent: PDFKit.PDFStructureElement,
  { paragraph, x, y }: Extract<Mark, { kind: 'text' }>,
  href: string,
): void {
  const lineHeight = paragraph.style.size * paragraph.style.leading;
  // Where it leads to, or, inside the document, what is there
  const words = href.startsWith('#') ? textOf(paragraph) : href;
  const link: PDFKit.PDFStructureElement = pen.struct('Link', {}, [
    () => {
      write(pen, paragraph, x, y);
      paragraph.lines.forEach(({ width }, index) => {
        const top = y + index * lineHeight;
        // Not among the names that the types know
        const options: object = { structParent: link, Contents: new String(words) };
        const wide = width * paragraph.style.size;
        if (href.startsWith('#')) pen.goTo(x, top, wide, lineHeight, href.slice(1), options);
        else pen.link(x, top, wide, lineHeight, href, options);
      });
    },
  ]);
  parent.add(link);
}

function textOf({ lines }: Paragraph): string {
  const runs = lines.flatMap((line) => line.runs.map(({ text, original }) => original ?? text));
  return runs.join(' ');
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
