import PDFDocument from 'pdfkit';
import { fontFiles, type FontName } from './fonts';
import { balance, wrap } from './typesetting';

/** All lengths on a sheet are PDF points (1/72 inch); y grows downwards. */
export type Box = { x: number; y: number; w: number; h: number };
export type Style = {
  font: FontName;
  size: number;
  colour: string;
  /** Line distance as a multiple of the size. */
  leading?: number;
  /** Extra space between letters, in points. */
  tracking?: number;
  align?: 'left' | 'center' | 'right';
  /** Lines of even length, for headings. */
  balanced?: boolean;
};
/** `bold(48, ink)`: styles of one typeface, short to write. */
export function face(
  font: FontName,
): (size: number, colour: string, more?: Omit<Style, 'font' | 'size' | 'colour'>) => Style {
  return (size, colour, more = {}) => ({ font, size, colour, ...more });
}
export type Place = { x: number; y: number; w: number };
export type Role = 'H1' | 'H2' | 'H3' | 'P';
export type Pen = PDFKit.PDFDocument;

/** ISO 216: A0, and a square of the same width for the odd one out. */
export const pageSizes = {
  portrait: { w: 2384, h: 3370 },
  landscape: { w: 3370, h: 2384 },
  square: { w: 2600, h: 2600 },
} as const;

export type SheetMeta = { title: string; author: string; subject: string; madeAt: Date };

/** One poster page: tagged text in reading order, drawings as artifacts or as figures with a description. */
export class Sheet {
  readonly pen: Pen;
  private readonly root: PDFKit.PDFStructureElement;
  /** Every text set so far, for checks that nothing is left out. */
  readonly said: string[] = [];
  private readonly chunks: Buffer[] = [];
  private readonly finished: Promise<void>;

  constructor(
    readonly page: { w: number; h: number },
    meta: SheetMeta,
  ) {
    this.pen = new PDFDocument({
      size: [page.w, page.h],
      margin: 0,
      pdfVersion: '1.7',
      tagged: true,
      lang: 'de-DE',
      displayTitle: true,
      // A fixed date, also the only ingredient of the file's ID that changes: same input, same bytes.
      info: {
        Title: meta.title,
        Author: meta.author,
        Subject: meta.subject,
        Creator: 'Foyer',
        Producer: 'Foyer',
        CreationDate: meta.madeAt,
        ModDate: meta.madeAt,
      },
    });
    this.finished = new Promise((resolve) => this.pen.on('end', resolve));
    this.pen.on('data', (chunk: Buffer) => this.chunks.push(chunk));
    for (const { name, file } of fontFiles()) this.pen.registerFont(name, file);
    this.root = this.pen.struct('Document');
    this.pen.addStructure(this.root);
  }

  /** Height and lines of `text` in `w`, without drawing. */
  measure(text: string, w: number, style: Style): { lines: string[]; height: number } {
    this.use(style);
    const width = (line: string) => this.pen.widthOfString(line, this.options(style));
    const unknown = text.match(/[^\n\u0020-\u00FFŒœ„“”‚‘’–—…\u00AD]/u);
    if (unknown) throw new Error(`No typeface here has „${unknown[0]}“ (${text})`);
    const lines = style.balanced ? balance(text, w, width) : wrap(text, w, width);
    const leading = style.size * (style.leading ?? 1.3);
    return { lines, height: this.capHeight(style) + (lines.length - 1) * leading + style.size * 0.24 };
  }

  /** Width of the longest line. */
  widest(lines: string[], style: Style): number {
    this.use(style);
    return Math.max(...lines.map((line) => this.pen.widthOfString(line, this.options(style))));
  }

  /** Draws without a tag, for labels inside a figure. `y` is the top of the capitals. Returns the bottom. */
  label(text: string, at: Place, style: Style): number {
    this.said.push(text);
    const { lines, height } = this.measure(text, at.w, style);
    const leading = style.size * (style.leading ?? 1.3);
    const options = this.options(style);
    this.pen.fillColor(style.colour);
    lines.forEach((line, index) => {
      const spare = at.w - this.pen.widthOfString(line, options);
      const shift = style.align === 'right' ? spare : style.align === 'center' ? spare / 2 : 0;
      this.pen.text(line, at.x + shift, at.y + this.capHeight(style) + index * leading, {
        ...options,
        lineBreak: false,
        baseline: 'alphabetic',
      });
    });
    return at.y + height;
  }

  /** Draws text with its place in the document's structure. Returns the bottom. */
  text(role: Role, text: string, at: Place, style: Style): number {
    const { height } = this.measure(text, at.w, style);
    this.root.add(this.pen.struct(role, {}, () => void this.label(text, at, style)));
    return at.y + height;
  }

  /** A drawing that says something: `alt` says it in words. */
  figure(alt: string, draw: (pen: Pen) => void): void {
    this.root.add(this.pen.struct('Figure', { alt }, [() => draw(this.pen)]));
  }

  /** A drawing that says nothing: a background, a rule, an ornament. */
  ornament(draw: (pen: Pen) => void): void {
    this.pen.markContent('Artifact', { type: 'Layout' });
    this.pen.save();
    draw(this.pen);
    this.pen.restore();
    this.pen.endMarkedContent();
  }

  async finish(): Promise<Buffer> {
    this.root.end();
    this.pen.end();
    await this.finished;
    return Buffer.concat(this.chunks);
  }

  private use(style: Style): void {
    this.pen.font(style.font).fontSize(style.size);
  }

  private options(style: Style): { characterSpacing: number; features: PDFKit.Mixins.OpenTypeFeatures[] } {
    return { characterSpacing: style.tracking ?? 0, features: ['kern', 'liga', 'lnum'] };
  }

  private capHeight(style: Style): number {
    return style.size * 0.7;
  }
}
