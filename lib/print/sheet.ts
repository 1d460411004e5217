import 'server-only';
import type { Locale } from '@/lib/i18n/locale';
import type { Paragraph } from './paragraph';

/** All lengths are points (1/72 inch); y grows downwards. */
export type Box = { x: number; y: number; width: number; height: number };
/** As PDF names what a text is (ISO 32000-1, 14.8.4). */
export type Role = 'H1' | 'H2' | 'H3' | 'P';
export type Mark =
  /** Set from `y` downwards, in order of reading; `lang` when it is not the sheet's, `href` where all of it leads to (`#name`: a sheet). */
  | { kind: 'text'; role: Role; paragraph: Paragraph; x: number; y: number; lang?: Locale; href?: string }
  /** What a page says beside its content, such as its number: read by eyes only. */
  | { kind: 'margin'; paragraph: Paragraph; x: number; y: number }
  /** A QR code: its dark modules by row. `alt` says it in words. */
  | { kind: 'code'; alt: string; x: number; y: number; size: number; rows: boolean[][] }
  /** A photograph: a JPEG that is read when it is printed, nothing where there is none. `alt` says it in words. */
  | { kind: 'photo'; alt: string; lang?: Locale; box: Box; load: () => Promise<Buffer | undefined> }
  /** A bar or a rule, which says nothing. */
  | { kind: 'bar'; box: Box; colour: string };
export type Sheet = {
  width: number;
  height: number;
  marks: Mark[];
  /** What begins on it: `title` in the list beside the pages, `name` for links to it (`#name`). */
  begins?: { title: string; name: string };
};

/** Baselines of a paragraph's lines, below its top. */
export function baselines({ lines, style }: Paragraph): number[] {
  // Half of the leading above the line; letters reach from 0.76 em above the baseline to 0.24 below
  const first = (style.size * (style.leading - 1)) / 2 + style.size * 0.8;
  return lines.map((_, index) => first + index * style.size * style.leading);
}

/** The dark modules as rectangles in module units, neighbours in a row as one. */
export function darkBars(rows: boolean[][]): { x: number; y: number; length: number }[] {
  return rows.flatMap((row, y) => {
    const bars: { x: number; y: number; length: number }[] = [];
    row.forEach((dark, x) => {
      const last = bars.at(-1);
      if (!dark) return;
      if (last && last.x + last.length === x) last.length += 1;
      else bars.push({ x, y, length: 1 });
    });
    return bars;
  });
}
