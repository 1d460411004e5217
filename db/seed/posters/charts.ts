import type { Box, Place, Sheet, Style } from './sheet';
import { amount, chartSentence, type ChartWords } from './words';

export type ChartStyle = { label: Style; value: Style; colours: string[]; track?: string };

function colourAt(colours: string[], index: number): string {
  return colours[index % colours.length] ?? '#000000';
}

/** Title, chart, note, one below the other. `draw` gets the space between. */
export function chartBlock(
  sheet: Sheet,
  box: Box,
  chart: ChartWords,
  style: { title: Style; note: Style; gap?: number },
  draw: (box: Box) => void,
): void {
  const gap = style.gap ?? style.note.size;
  const top = sheet.text('H3', chart.title, box, style.title) + gap;
  const noteHeight = sheet.measure(chart.note, box.w, style.note).height;
  draw({ ...box, y: top, h: box.y + box.h - noteHeight - gap - top });
  sheet.text('P', chart.note, { ...box, y: box.y + box.h - noteHeight }, style.note);
}

/** Horizontal bars, each under its label, or behind it when the label has a column of its own (`beside`, in points). */
export function bars(
  sheet: Sheet,
  box: Box,
  chart: ChartWords,
  style: ChartStyle & { most?: number; round?: boolean; plain?: boolean; beside?: number },
): void {
  const { beside = 0 } = style;
  const most = style.most ?? Math.max(...chart.items.map(({ value }) => value));
  const row = box.h / chart.items.length;
  const labelHeight = beside > 0 ? 0 : style.label.size * 1.25;
  const thick = Math.min(row - labelHeight - style.label.size * 0.45, style.label.size * 1.7);
  const valueWide = beside > 0 ? style.value.size * 3 : 0;
  const room = box.w - beside - valueWide;
  sheet.figure(chartSentence(chart), (pen) => {
    chart.items.forEach(({ label, value }, index) => {
      const y = box.y + index * row;
      const lift = beside > 0 ? (thick - style.label.size * 0.7) / 2 : 0;
      sheet.label(label, { x: box.x, y: y + lift, w: beside > 0 ? beside - 20 : box.w * 0.78 }, style.label);
      const said = style.plain ? String(value) : amount(value, chart.unit);
      sheet.label(said, { ...box, y: y + lift }, { ...style.value, align: 'right' });
      const radius = style.round ? thick / 2 : 0;
      const left = box.x + beside;
      if (style.track) pen.roundedRect(left, y + labelHeight, room, thick, radius).fill(style.track);
      pen
        .roundedRect(left, y + labelHeight, Math.max((room * value) / most, thick), thick, radius)
        .fill(colourAt(style.colours, index));
    });
  });
}

/** Standing columns with the value on top and the label below. */
export function pillars(
  sheet: Sheet,
  box: Box,
  chart: ChartWords,
  style: ChartStyle & { most?: number; gap?: number; base?: string },
): void {
  const most = style.most ?? Math.max(...chart.items.map(({ value }) => value));
  const gap = style.gap ?? 0.28;
  const step = box.w / (chart.items.length - gap / (1 + gap) + 0.0001);
  const wide = step / (1 + gap);
  const labelHeights = chart.items.map(({ label }) => sheet.measure(label, wide * 1.15, style.label).height);
  const foot = box.y + box.h - Math.max(...labelHeights) - style.label.size * 0.6;
  const room = foot - box.y - style.value.size * 1.2;
  sheet.figure(chartSentence(chart), (pen) => {
    chart.items.forEach(({ label, value }, index) => {
      const x = box.x + index * step;
      const high = (room * value) / most;
      pen.rect(x, foot - high, wide, high).fill(colourAt(style.colours, index));
      sheet.label(
        amount(value, chart.unit),
        { x: x - wide * 0.2, y: foot - high - style.value.size * 1.02, w: wide * 1.4 },
        { ...style.value, align: 'center' },
      );
      sheet.label(
        label,
        { x: x - wide * 0.075, y: foot + style.label.size * 0.6, w: wide * 1.15 },
        { ...style.label, align: 'center' },
      );
    });
    if (style.base) pen.rect(box.x, foot - 3, box.w, 6).fill(style.base);
  });
}

/** A ring, clockwise from the top. `centre` draws into the hole. */
export function ring(
  sheet: Sheet,
  at: { x: number; y: number; radius: number; thickness: number },
  chart: ChartWords,
  colours: string[],
  centre?: (place: Place) => void,
): void {
  const total = chart.items.reduce((sum, { value }) => sum + value, 0);
  const middle = at.radius - at.thickness / 2;
  sheet.figure(chartSentence(chart), (pen) => {
    let from = 0;
    chart.items.forEach(({ value }, index) => {
      const to = from + value / total;
      const gap = 0.004;
      pen
        .path(arc(at.x, at.y, middle, from + gap, to - gap))
        .lineWidth(at.thickness)
        .lineCap('butt')
        .stroke(colourAt(colours, index));
      from = to;
    });
    const hole = (at.radius - at.thickness) * 1.6;
    centre?.({ x: at.x - hole / 2, y: at.y, w: hole });
  });
}

/** Part of a circle from turn `from` to turn `to` (0 = top, clockwise), as SVG path data of up to four curves. */
export function arc(x: number, y: number, radius: number, from: number, to: number): string {
  const count = Math.max(1, Math.ceil((to - from) * 4));
  const step = ((to - from) / count) * Math.PI * 2;
  const pull = (4 / 3) * Math.tan(step / 4) * radius;
  const point = (angle: number) => [x + radius * Math.sin(angle), y - radius * Math.cos(angle)] as const;
  let angle = from * Math.PI * 2;
  const start = point(angle);
  let path = `M${start[0]},${start[1]}`;
  for (let part = 0; part < count; part += 1) {
    const next = angle + step;
    const [ax, ay] = point(angle);
    const [bx, by] = point(next);
    path += `C${ax + pull * Math.cos(angle)},${ay + pull * Math.sin(angle)} ${bx - pull * Math.cos(next)},${
      by - pull * Math.sin(next)
    } ${bx},${by}`;
    angle = next;
  }
  return path;
}

/** Coloured squares with their labels beside the chart or below it. */
export function legend(
  sheet: Sheet,
  at: Place,
  chart: ChartWords,
  style: ChartStyle & { step: number; mark: number; inline: number },
): number {
  chart.items.forEach(({ label, value }, index) => {
    const y = at.y + index * style.step;
    sheet.ornament((pen) => pen.rect(at.x, y, style.mark, style.mark).fill(colourAt(style.colours, index)));
    const x = at.x + style.mark * 1.45;
    const middle = (style.mark - style.value.size * 0.7) / 2;
    sheet.text('P', amount(value, chart.unit), { x, y: y + middle, w: style.inline }, style.value);
    const labelled = { x: x + style.inline, w: at.w - style.mark * 1.45 - style.inline };
    sheet.text('P', label, { ...labelled, y: y + (style.mark - style.label.size * 0.7) / 2 }, style.label);
  });
  return at.y + chart.items.length * style.step;
}

/** Two values on one line each, from before to after. */
export function dumbbells(
  sheet: Sheet,
  box: Box,
  chart: ChartWords,
  style: ChartStyle & {
    most: number;
    before: string;
    after: string;
    line: string;
    dot: number;
    names: [before: string, after: string];
  },
): void {
  const row = box.h / chart.items.length;
  sheet.figure(chartSentence(chart), (pen) => {
    let right = box.x + box.w;
    for (const [name, fill] of [
      [style.names[1], style.after],
      [style.names[0], style.before],
    ] as const) {
      const wide = sheet.widest([name], style.label) + 1;
      sheet.label(name, { x: right - wide, y: box.y, w: wide }, style.label);
      pen.circle(
        right - wide - style.label.size * 0.6,
        box.y + style.label.size * 0.36,
        style.label.size * 0.36,
      );
      pen.fill(fill);
      right -= wide + style.label.size * 1.9;
    }
    chart.items.forEach(({ label, value, before = 0 }, index) => {
      const y = box.y + index * row;
      sheet.label(label, { ...box, y }, style.label);
      const line = y + style.label.size * 1.5 + style.dot;
      const place = (amountOf: number) =>
        box.x + style.dot + ((box.w - 2 * style.dot) * amountOf) / style.most;
      pen.rect(box.x, line - 3, box.w, 6).fill(style.track ?? style.line);
      const [left, right] = [Math.min(place(before), place(value)), Math.max(place(before), place(value))];
      pen.rect(left, line - style.dot * 0.22, right - left, style.dot * 0.44).fill(style.line);
      for (const [amountOf, fill, ink] of [
        [before, style.before, colourAt(style.colours, 0)],
        [value, style.after, colourAt(style.colours, 1)],
      ] as const) {
        pen.circle(place(amountOf), line, style.dot).fill(fill);
        sheet.label(
          String(amountOf),
          { x: place(amountOf) - style.dot, y: line - style.value.size * 0.35, w: style.dot * 2 },
          { ...style.value, colour: ink, align: 'center' },
        );
      }
    });
  });
}

/** A hundred squares, ten by ten, filled row by row in shares of a hundred. */
export function hundred(sheet: Sheet, box: Box, chart: ChartWords, colours: string[], perRow = 10): void {
  const rows = 100 / perRow;
  const cell = Math.min(box.w / perRow, box.h / rows);
  const fills = chart.items.flatMap(({ value }, index) =>
    Array<string>(value).fill(colourAt(colours, index)),
  );
  sheet.figure(chartSentence(chart), (pen) => {
    fills.forEach((fill, index) => {
      const [column, line] = [index % perRow, Math.floor(index / perRow)];
      pen.rect(box.x + column * cell, box.y + line * cell, cell * 0.86, cell * 0.86).fill(fill);
    });
  });
}
