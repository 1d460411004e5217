import 'server-only';
import { setImmediate } from 'node:timers/promises';
import type { Locale } from '@/lib/i18n/locale';
import type { Weight } from './faces';
import { measure, setParagraph, type Measured, type Paragraph, type Style } from './paragraph';
import type { Mark, Role } from './sheet';

export type Look = { weight: Weight; style: Style };
/** A text on its way into a column, `gap` points below what is above it. Sizes are those at scale 1. */
export type Block = {
  role: Role;
  measured: Measured;
  style: Style;
  gap: number;
  lang?: Locale;
  href?: string;
};
export type Wording = { text: string; lang?: Locale; href?: string };

/** Nothing for a text without words. */
export function block(role: Role, wording: Wording | string, { weight, style }: Look, gap = 0): Block[] {
  const { text: words, ...rest } = typeof wording === 'string' ? { text: wording } : wording;
  return words.trim() === '' ? [] : [{ role, measured: measure(words, weight), style, gap, ...rest }];
}

/** What belongs together: on one page as far as it can be. */
export type Entry = {
  /** In the margin beside the first line, such as a time. */
  aside?: Block;
  blocks: readonly Block[];
  /** Of a bar at its side. */
  bar?: string;
  gap: number;
  /** A rule above it, from the aside to the end of the column. */
  rule?: string;
  /** From the very left, over what stands beside others. */
  wide?: boolean;
  /** Told on which page it begins, counted from 0. */
  placed?: (page: number) => void;
};
export type Frame = {
  /** Of the columns of a page, the first from the left. */
  top: number;
  /** Of the first page, where it is another. */
  firstTop?: number;
  bottom: number;
  left: number;
  width: number;
  columns: number;
  gutter: number;
  /** Of the margin for what stands beside, at scale 1. */
  aside: number;
};

/** Nothing becomes smaller than this, in points. */
const SMALLEST = 7;
/** As few lines of a paragraph at the end of a page, or at the beginning of the next. */
const WIDOW_LINES = 2;
const BAR = { width: 2, gap: 5 };

/** Entries that are set in one go; then the server answers others. */
const AT_ONCE = 20;

/** Sets entries one after the other into columns and pages. Returns the marks of each page. */
export async function flow(entries: Iterable<Entry>, frame: Frame, scale = 1): Promise<Mark[][]> {
  const run = new Run(frame, scale);
  let count = 0;
  for (const entry of entries) {
    run.place(entry);
    count += 1;
    if (count % AT_ONCE === 0) await setImmediate();
  }
  return run.pages;
}

class Run {
  readonly pages: Mark[][] = [[]];
  private column = 0;
  private y: number;
  private readonly columnWidth: number;
  private readonly asideWidth: number;

  constructor(
    private readonly frame: Frame,
    private readonly scale: number,
  ) {
    this.y = this.top();
    this.columnWidth = (frame.width - (frame.columns - 1) * frame.gutter) / frame.columns;
    this.asideWidth = frame.aside * scale;
  }

  place({ aside, blocks, bar, gap, rule, wide, placed }: Entry): void {
    const inset = bar === undefined ? 0 : BAR.width + BAR.gap;
    const indent = (wide ? 0 : this.asideWidth) + inset;
    const width = this.columnWidth - indent;
    const set = blocks.map((one) => ({ one, paragraph: this.set(one, width) }));
    const above = this.isTop() ? 0 : gap * this.scale;
    if (above + this.least(set) > this.frame.bottom - this.y && !this.isTop()) this.next();
    else this.y += above;
    placed?.(this.pages.length - 1);
    if (rule !== undefined) this.rule(rule);
    if (aside) this.text(aside, this.set(aside, this.asideWidth), this.left());
    let began = this.y;
    const close = () => bar !== undefined && this.bar(bar, began);
    set.forEach(({ one, paragraph }, at) => {
      if (at > 0) this.y += one.gap * this.scale;
      let rest = paragraph;
      for (;;) {
        const lines = this.linesThatFit(rest);
        if (lines >= rest.lines.length) break;
        if (lines > 0) this.text(one, part(rest, 0, lines), this.left() + indent, true);
        close();
        this.next();
        began = this.y;
        rest = part(rest, lines);
      }
      this.text(one, rest, this.left() + indent, true);
    });
    close();
  }

  /** How many of its lines come here; all, or those that leave enough for the next column. */
  private linesThatFit({ lines, style, height }: Paragraph): number {
    const room = this.frame.bottom - this.y + 0.01;
    if (height <= room) return lines.length;
    const fit = Math.min(Math.floor(room / (style.size * style.leading)), lines.length - WIDOW_LINES);
    // In a column of its own even what is too high begins
    if (fit < WIDOW_LINES)
      return this.isTop() ? Math.max(1, Math.floor(room / (style.size * style.leading))) : 0;
    return fit;
  }

  /** What has to have room for an entry to begin here: all that is short, and the beginning of what is long. */
  private least(set: readonly { one: Block; paragraph: Paragraph }[]): number {
    let height = 0;
    for (const [at, { one, paragraph }] of set.entries()) {
      if (at > 0) height += one.gap * this.scale;
      if (paragraph.lines.length >= 2 * WIDOW_LINES) {
        const { size, leading } = paragraph.style;
        return height + WIDOW_LINES * size * leading;
      }
      height += paragraph.height;
    }
    return height;
  }

  private set({ measured, style }: Block, width: number): Paragraph {
    const size = Math.max(Math.min(style.size, SMALLEST), style.size * this.scale);
    return setParagraph(measured, width, { ...style, size });
  }

  private text({ role, lang, href }: Block, paragraph: Paragraph, x: number, moves = false): void {
    if (paragraph.lines.length === 0) return;
    const mark: Mark = {
      kind: 'text',
      role,
      paragraph,
      x,
      y: this.y,
      ...(lang && { lang }),
      ...(href && { href }),
    };
    this.pages.at(-1)?.push(mark);
    if (moves) this.y += paragraph.height;
  }

  private bar(colour: string, from: number): void {
    const box = { x: this.left() + this.asideWidth, y: from, width: BAR.width, height: this.y - from };
    if (box.height > 0) this.pages.at(-1)?.push({ kind: 'bar', box, colour });
  }

  private rule(colour: string): void {
    const y = this.y - 3 * this.scale;
    const box = { x: this.left(), y, width: this.columnWidth, height: 0.5 };
    if (!this.isTop()) this.pages.at(-1)?.push({ kind: 'bar', box, colour });
  }

  private next(): void {
    this.column += 1;
    if (this.column >= this.frame.columns) {
      this.column = 0;
      this.pages.push([]);
    }
    this.y = this.top();
  }

  private top(): number {
    const { top, firstTop = top } = this.frame;
    return this.pages.length === 1 ? firstTop : top;
  }

  private left(): number {
    return this.frame.left + this.column * (this.columnWidth + this.frame.gutter);
  }

  private isTop(): boolean {
    return this.y === this.top();
  }
}

/** Some lines of a paragraph. */
function part({ lines, style }: Paragraph, from: number, to = lines.length): Paragraph {
  const some = lines.slice(from, to);
  return { lines: some, style, height: some.length * style.size * style.leading };
}
