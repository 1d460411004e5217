import 'server-only';
import type { Look } from './flow';
import { measure, setParagraph } from './paragraph';
import type { Mark } from './sheet';

export const INK = '#1a1d21';
export const SOFT = '#575c63';
export const RULE = '#d9d4c8';

export const text = (size: number, colour = INK): Look => ({
  weight: 400,
  style: { size, colour, leading: 1.36 },
});
export const strong = (size: number, colour = INK): Look => ({
  weight: 600,
  style: { size, colour, leading: 1.26 },
});
export const heading = (size: number, colour = INK): Look => ({
  weight: 600,
  style: { size, colour, leading: 1.14, balanced: true },
});

/** A line in the margin of a page, at its left or right end. */
export function marginal(
  words: string,
  { x, y, width, end }: { x: number; y: number; width: number; end?: boolean },
): Mark {
  const paragraph = setParagraph(measure(words, 400), width, text(7.5, SOFT).style, 1);
  const wide = (paragraph.lines[0]?.width ?? 0) * paragraph.style.size;
  return { kind: 'margin', paragraph, x: end ? x + width - wide : x, y };
}
