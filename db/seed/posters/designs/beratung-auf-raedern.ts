import { bigFigure, columns } from '../blocks';
import { bars, chartBlock } from '../charts';
import { footer } from '../footer';
import { face, type Pen, type Sheet } from '../sheet';
import type { PosterWords } from '../words';

const plain = face('atkinson-hyperlegible-next-400');
const bold = face('atkinson-hyperlegible-next-700');
const heavy = face('atkinson-hyperlegible-next-800');

const navy = '#17365c';
const sea = '#4fa3c7';
const sun = '#ffcf3a';
const meadow = '#8cc084';
const pine = '#4c8a63';
const sand = '#f3e2bd';
const red = '#d64f3a';
const paper = '#fbfaf5';
const ink = '#1c2733';
const soft = '#596675';

function lighthouse(pen: Pen, x: number, foot: number): void {
  pen.path(`M${x - 62},${foot} L${x - 42},${foot - 420} h84 L${x + 62},${foot} z`).fill('#ffffff');
  for (const [top, bottom] of [
    [0.16, 0.34],
    [0.54, 0.72],
  ] as const) {
    const half = (share: number) => 62 - 20 * share;
    pen.path(
      `M${x - half(top)},${foot - 420 * top} L${x - half(bottom)},${foot - 420 * bottom} H${x + half(bottom)} L${
        x + half(top)
      },${foot - 420 * top} z`,
    );
    pen.fill(red);
  }
  pen.rect(x - 58, foot - 440, 116, 22).fill(navy);
  pen.rect(x - 34, foot - 520, 68, 80).fill(sun);
  pen.path(`M${x - 50},${foot - 520} h100 l-50,-56 z`).fill(red);
}

function bus(pen: Pen, x: number, y: number): void {
  pen.roundedRect(x, y, 880, 330, 56).fill(sun);
  pen.rect(x, y + 210, 880, 40).fill('#ffffff');
  pen.path(`M${x + 760},${y} h64 q56,0 56,56 v130 h-120 z`).fill('#bfe3ee');
  for (let index = 0; index < 4; index += 1)
    pen.roundedRect(x + 56 + index * 132, y + 52, 108, 116, 16).fill('#bfe3ee');
  pen.roundedRect(x + 600, y + 52, 120, 240, 16).fill(navy);
  pen.roundedRect(x + 616, y + 68, 88, 110, 10).fill('#bfe3ee');
  // Two people at the table by the window.
  for (const [cx, colour] of [
    [x + 108, red],
    [x + 240, pine],
  ] as const) {
    pen.circle(cx, y + 98, 24).fill('#a5704d');
    pen.path(`M${cx - 38},${y + 168} q0,-46 38,-46 t38,46 z`).fill(colour);
  }
  pen.rect(x + 20, y - 22, 560, 24).fill(navy);
  pen.circle(x + 862, y + 268, 20).fill('#ffffff');
  for (const wheel of [x + 190, x + 700]) {
    pen.circle(wheel, y + 330, 84).fill(ink);
    pen.circle(wheel, y + 330, 40).fill('#d7dde3');
  }
}

/** Sky, sea, fields and a road with the bus on it. */
function coast(pen: Pen, w: number): void {
  const sky = pen.linearGradient(0, 0, 0, 1000).stop(0, '#bfe3f2').stop(1, '#fdf3dc');
  pen.rect(0, 0, w, 1700).fill(sky);
  pen.circle(1990, 330, 150).fill(sun);
  for (const [x, y, s] of [
    [1250, 240, 1],
    [1640, 560, 0.8],
  ] as const) {
    pen
      .circle(x, y, 62 * s)
      .circle(x + 80 * s, y - 30 * s, 84 * s)
      .circle(x + 180 * s, y, 66 * s);
    pen.rect(x, y - 4, 180 * s, 66 * s).fill('#ffffff');
  }
  pen.rect(0, 900, w, 260).fill(sea);
  for (const [x, y] of [
    [300, 960],
    [820, 1010],
    [1380, 950],
    [1700, 1030],
  ] as const)
    pen.roundedRect(x, y, 190, 10, 5).fill('#86c3dc');
  pen.path('M420,930 l40,-150 l110,150 z').fill('#ffffff');
  pen.path('M390,936 h220 l-34,44 h-150 z').fill(red);
  pen.path(`M1400,1150 Q1800,960 ${w},980 V1300 H1400 Z`).fill(sand);
  pen.path(`M0,1150 Q500,1010 1150,1130 T${w},1040 V1700 H0 Z`).fill(meadow);
  lighthouse(pen, 2060, 1060);
  pen.path(`M0,1290 Q700,1150 1400,1290 T${w},1210 V1700 H0 Z`).fill(pine);
  for (let row = 0; row < 7; row += 1)
    pen
      .path(`M${1500 + row * 120},1700 Q${1560 + row * 100},1450 ${1720 + row * 70},1270`)
      .lineWidth(12)
      .stroke('#6aa87a');
  for (const [x, y] of [
    [130, 1180],
    [250, 1165],
    [1260, 1200],
  ] as const) {
    pen.rect(x - 9, y, 18, 70).fill('#6b4a2f');
    pen.path(`M${x - 64},${y + 20} L${x},${y - 140} L${x + 64},${y + 20} z`).fill('#2f6a4a');
  }
  // Village with a church
  pen.rect(760, 1090, 130, 90).fill('#ffffff');
  pen.path('M744,1092 h162 l-81,-64 z').fill(red);
  pen.rect(910, 1040, 56, 140).fill('#ffffff');
  pen.path('M902,1042 h72 l-36,-110 z').fill(navy);
  pen.path(`M0,1700 V1560 Q900,1430 ${w},1600 V1700 Z`).fill('#55606b');
  pen.path(`M0,1630 Q900,1500 ${w},1664`).lineWidth(12).dash(90, { space: 70 }).stroke('#ffffff');
  pen.undash();
  bus(pen, 330, 1150);
}

function timetable(sheet: Sheet, words: PosterWords): void {
  const box = { x: 1260, y: 2080, w: 974, h: 480 };
  sheet.ornament((pen) => pen.roundedRect(box.x, box.y, box.w, box.h, 28).fill(navy));
  sheet.text('H2', words.steps.title, { x: box.x + 56, y: box.y + 54, w: box.w - 112 }, bold(50, sun));
  words.steps.items.forEach(({ title, text }, index) => {
    const y = box.y + 136 + index * 82;
    sheet.ornament((pen) => pen.rect(box.x + 56, y + 54, box.w - 112, 3).fill('#3a5a82'));
    sheet.text('P', title, { x: box.x + 56, y, w: 190 }, bold(46, '#ffffff', { align: 'right' }));
    sheet.text('P', text, { x: box.x + 286, y: y + 2, w: box.w - 330 }, plain(40, '#ffffff'));
  });
}

export function beratungAufRaedern(sheet: Sheet, words: PosterWords): void {
  const { w, h } = sheet.page;
  sheet.ornament((pen) => {
    pen.rect(0, 0, w, h).fill(paper);
    coast(pen, w);
  });
  const y = sheet.text(
    'H1',
    words.titleLines.join('\n'),
    { x: 150, y: 170, w: 1600 },
    heavy(236, navy, { leading: 0.98, tracking: -6 }),
  );
  sheet.text('P', words.claim, { x: 154, y: y + 40, w: 1500 }, bold(62, navy));
  words.figures.forEach((figure, index) => {
    bigFigure(sheet, { x: 150 + index * 708, y: 1790, w: 640 }, figure, {
      value: heavy(150, red, { tracking: -4 }),
      label: plain(42, ink),
      gap: 22,
    });
  });
  timetable(sheet, words);
  const [start, approach, result, transfer] = words.story;
  columns(
    sheet,
    [{ box: { x: 150, y: 2080, w: 1020, h: 1000 }, passages: [start, approach, result, transfer] }],
    {
      heading: bold(48, navy),
      text: plain(36, ink, { leading: 1.34 }),
      sizes: [28, 40],
      gap: [1.1, 2.4],
    },
  );
  chartBlock(
    sheet,
    { x: 1260, y: 2640, w: 974, h: 450 },
    words.chart,
    {
      title: bold(44, navy),
      note: plain(26, soft),
      gap: 30,
    },
    (box) =>
      bars(sheet, box, words.chart, {
        colours: [red, sun, pine, sea],
        label: plain(34, ink),
        value: bold(34, ink),
        beside: 300,
        plain: true,
      }),
  );
  footer(sheet, { x: 150, y: 3135, w: 2084 }, words, {
    bold: 'atkinson-hyperlegible-next-700',
    regular: 'atkinson-hyperlegible-next-400',
    size: 35,
    ink,
    muted: soft,
    rule: sea,
  });
}
