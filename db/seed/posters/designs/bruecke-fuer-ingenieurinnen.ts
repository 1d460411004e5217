import { bigFigure, columns } from '../blocks';
import { bars, chartBlock } from '../charts';
import { footer } from '../footer';
import { face, type Pen, type Sheet } from '../sheet';
import type { PosterWords } from '../words';

const plain = face('barlow-condensed-500');
const bold = face('barlow-condensed-700');
const text = face('fira-sans-300');

const blue = '#0d3f8a';
const deep = '#0a3473';
const line = '#ffffff';
const fine = '#2b5aa6';
const faint = '#1d4e9b';
const pale = '#cfe0fb';
const amber = '#ffc94d';

const deck = 1250;
const foot = 1560;
const piers = [420, 940, 1460, 1980];

function grid(pen: Pen, w: number, h: number): void {
  pen.rect(0, 0, w, h).fill(blue);
  for (let x = 62; x < w; x += 60) pen.rect(x, 0, (x - 62) % 300 === 0 ? 3 : 1.4, h).fill(faint);
  for (let y = 55; y < h; y += 60) pen.rect(0, y, w, (y - 55) % 300 === 0 ? 3 : 1.4).fill(faint);
  pen
    .rect(92, 92, w - 184, h - 184)
    .lineWidth(6)
    .stroke(line);
  pen
    .rect(110, 110, w - 220, h - 220)
    .lineWidth(2)
    .stroke(line);
}

function measure(pen: Pen, from: number, to: number, y: number): void {
  pen.moveTo(from, y).lineTo(to, y).lineWidth(3).stroke(amber);
  for (const [x, way] of [
    [from, 1],
    [to, -1],
  ] as const) {
    pen.path(`M${x},${y} l${way * 26},-10 v20 z`).fill(amber);
    pen
      .moveTo(x, y - 34)
      .lineTo(x, y + 34)
      .lineWidth(3)
      .stroke(amber);
  }
}

/** Elevation of a cable-stayed bridge: two towers on the inner piers, cables, deck, water line, dimensions. */
function bridge(pen: Pen): void {
  pen.lineCap('butt').lineJoin('miter');
  pen.rect(150, deck, 2084, 34).fill(deep);
  pen.rect(150, deck, 2084, 34).lineWidth(5).stroke(line);
  for (const x of piers) {
    pen
      .path(`M${x - 34},${deck + 34} L${x - 48},${foot} H${x + 48} L${x + 34},${deck + 34}`)
      .lineWidth(5)
      .stroke(line);
    pen
      .rect(x - 84, foot, 168, 34)
      .lineWidth(5)
      .stroke(line);
    for (let hatch = 0; hatch < 6; hatch += 1)
      pen
        .moveTo(x - 84 + hatch * 28, foot + 34)
        .lineTo(x - 56 + hatch * 28, foot)
        .lineWidth(2)
        .stroke(line);
  }
  for (const x of [940, 1460]) {
    pen
      .path(`M${x - 24},${deck} L${x - 10},690 H${x + 10} L${x + 24},${deck}`)
      .lineWidth(5)
      .stroke(line);
    for (let cable = 1; cable <= 8; cable += 1) {
      const height = 700 + (8 - cable) * 36;
      const outwards = x === 940 ? -1 : 1;
      pen.moveTo(x, height).lineTo(x + outwards * cable * 62, deck);
      pen.moveTo(x, height).lineTo(x - outwards * cable * 31, deck);
      pen.lineWidth(3).stroke(line);
    }
  }
  pen
    .path(`M150,${foot - 60} ${'q32,-20 65,0 t65,0 '.repeat(16)}`)
    .lineWidth(4)
    .stroke(pale);
  measure(pen, 420, 940, 1165);
  measure(pen, 1460, 1980, 1165);
}

export function brueckeFuerIngenieurinnen(sheet: Sheet, words: PosterWords): void {
  const { w, h } = sheet.page;
  sheet.ornament((pen) => {
    grid(pen, w, h);
    pen.rect(114, 1760, w - 228, 1496).fill(deep);
    bridge(pen);
  });
  const y = sheet.text(
    'H1',
    words.titleLines.join('\n').toUpperCase(),
    { x: 160, y: 190, w: 2060 },
    bold(196, line, { leading: 1, tracking: 4 }),
  );
  sheet.text('P', words.claim, { x: 164, y: y + 22, w: 1500 }, plain(66, amber));
  sheet.text('H2', words.steps.title, { x: 160, y: 1014, w: 420 }, bold(60, amber));
  words.steps.items.forEach(({ title, text: said }, index) => {
    const x = (piers[index] ?? 0) - 240;
    sheet.text('H3', title, { x, y: 1622, w: 480 }, bold(58, line, { align: 'center' }));
    sheet.text('P', said, { x, y: 1690, w: 480 }, plain(42, pale, { align: 'center' }));
  });
  const [start, approach, result, transfer] = words.story;
  columns(
    sheet,
    [
      { box: { x: 170, y: 1840, w: 985, h: 640 }, passages: [start, approach] },
      { box: { x: 1230, y: 1840, w: 985, h: 640 }, passages: [result, transfer] },
    ],
    { heading: bold(62, amber), text: text(38, line, { leading: 1.36 }), sizes: [32, 42], gap: [1.2, 2.2] },
  );
  sheet.ornament((pen) => pen.rect(170, 2540, 2044, 3).fill(fine));
  chartBlock(
    sheet,
    { x: 170, y: 2590, w: 1180, h: 430 },
    words.chart,
    { title: bold(56, line), note: plain(34, pale), gap: 26 },
    (box) =>
      bars(sheet, box, words.chart, {
        most: 100,
        beside: 320,
        colours: [amber, line, '#8fb3ef', '#6f8fc7'],
        track: '#164a9b',
        label: plain(46, line),
        value: bold(48, line),
      }),
  );
  words.figures.forEach((figure, index) => {
    bigFigure(sheet, { x: [1440, 1690, 1994][index] ?? 1440, y: 2590, w: index === 1 ? 290 : 226 }, figure, {
      value: bold(124, amber),
      label: plain(46, line, { leading: 1.12 }),
      gap: 24,
    });
  });
  footer(sheet, { x: 170, y: 3045, w: 2044 }, words, {
    bold: 'fira-sans-700',
    regular: 'fira-sans-400',
    size: 33,
    ink: line,
    muted: pale,
    rule: line,
  });
}
