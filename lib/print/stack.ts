import 'server-only';
import type { Block } from './flow';
import { setParagraph } from './paragraph';
import type { Mark } from './sheet';

type TextMark = Extract<Mark, { kind: 'text' }>;
export type Column = {
  x: number;
  y: number;
  width: number;
  /** Where it has to end, if anywhere. */ end?: number;
};
export type Stacked = { marks: TextMark[]; bottom: number };

/** Small print stays readable, and no heading shrinks below half of what it is. */
const SMALLEST = 8.5;
const NARROWEST = 0.5;

/** Texts below each other; what does not fit above `end` is shortened or left out. */
export function stack(blocks: readonly Block[], { x, y, width, end = Infinity }: Column, scale = 1): Stacked {
  const marks: TextMark[] = [];
  let bottom = y;
  for (const { measured, style, gap, ...rest } of blocks) {
    const top = marks.length > 0 ? bottom + gap * scale : bottom;
    const whole = Math.max(style.size * NARROWEST, width / measured.widest);
    // A long word is set smaller rather than broken
    const size = Math.max(Math.min(style.size, SMALLEST), Math.min(style.size * scale, whole));
    const maxLines = Math.floor((end - top) / (size * style.leading) + 0.01);
    if (maxLines < 1) break;
    const paragraph = setParagraph(measured, width, { ...style, size }, maxLines);
    marks.push({ kind: 'text', paragraph, x, y: top, ...rest });
    bottom = top + paragraph.height;
  }
  return { marks, bottom };
}

/** The largest that suits, else the smallest. */
export function largest<Made>(
  scales: readonly number[],
  make: (scale: number) => Made,
  suits: (made: Made) => boolean,
): Made {
  let made = make(1);
  for (const scale of scales) {
    if (suits(made)) break;
    made = make(scale);
  }
  return made;
}
