import type { Box, Place, Role, Sheet, Style } from './sheet';

export type Passage = { heading: string; text: string };
export type PassageStyle = {
  heading: Style;
  text: Style;
  /** Space between heading and text, as a multiple of the text size. */
  headingGap?: number;
  /** Space between passages: at least and at most, as multiples of the text size. */
  gap?: [least: number, most: number];
  /** Smallest and largest text size to try; headings scale along. */
  sizes: [smallest: number, largest: number];
  role?: Role;
  /** Drawn at each passage's left edge before its text. */
  mark?: (at: { x: number; y: number; w: number; index: number; height: number }) => void;
};

function scaled(style: PassageStyle, size: number): { heading: Style; text: Style } {
  const factor = size / style.text.size;
  return {
    heading: { ...style.heading, size: style.heading.size * factor },
    text: { ...style.text, size },
  };
}

/**
 * Sets passages into columns, all at one size: the largest at which every column fits. Each column's passages are
 * spread over its height. Throws if none fits. Returns the lowest edge.
 */
export function columns(
  sheet: Sheet,
  parts: { box: Box; passages: Passage[] }[],
  style: PassageStyle,
): number {
  for (let size = style.sizes[1]; size >= style.sizes[0]; size -= 0.5) {
    const plans = parts.map((part) => plan(sheet, part, style, size));
    if (plans.every(({ fits }) => fits)) {
      return Math.max(...plans.map(({ draw }) => draw()));
    }
  }
  throw new Error(
    `Text too long for columns of ${parts.map(({ box }) => Math.round(box.h)).join(', ')} points`,
  );
}

function plan(
  sheet: Sheet,
  { box, passages }: { box: Box; passages: Passage[] },
  style: PassageStyle,
  size: number,
): { fits: boolean; draw: () => number } {
  const [least, most] = style.gap ?? [1.2, 3];
  const headingGap = (style.headingGap ?? 0.55) * size;
  const { heading, text } = scaled(style, size);
  const heights = passages.map(
    (passage) =>
      sheet.measure(passage.heading, box.w, heading).height +
      headingGap +
      sheet.measure(passage.text, box.w, text).height,
  );
  const total = heights.reduce((sum, height) => sum + height, 0);
  const gaps = passages.length - 1;
  const gap = gaps === 0 ? 0 : Math.min((box.h - total) / gaps, most * size);
  return {
    fits: total + gaps * least * size <= box.h,
    draw() {
      let y = box.y;
      passages.forEach((passage, index) => {
        const height = heights[index] ?? 0;
        style.mark?.({ x: box.x, y, w: box.w, index, height });
        const below = sheet.text(style.role ?? 'H2', passage.heading, { ...box, y }, heading);
        sheet.text('P', passage.text, { ...box, y: below + headingGap }, text);
        y += height + gap;
      });
      return y - gap;
    },
  };
}

/** One text at the largest size up to its own that fits into the box. Returns the bottom. */
export function fitted(sheet: Sheet, role: Role, text: string, box: Box, style: Style): number {
  for (let size = style.size; size >= style.size * 0.6; size -= style.size * 0.02) {
    try {
      const sized = { ...style, size };
      if (sheet.measure(text, box.w, sized).height <= box.h) return sheet.text(role, text, box, sized);
    } catch {
      // A word is still too wide: try smaller.
    }
  }
  throw new Error(`„${text}“ does not fit`);
}

/** Figures in a row or a column: a large value and what it counts. */
export function bigFigure(
  sheet: Sheet,
  at: Place,
  figure: { value: string; label: string },
  style: { value: Style; label: Style; gap?: number },
): number {
  const below = sheet.text('P', figure.value, at, style.value);
  return sheet.text(
    'P',
    figure.label,
    { ...at, y: below + (style.gap ?? style.label.size * 0.35) },
    style.label,
  );
}
