import { columns } from '../blocks';
import { chartBlock, pillars } from '../charts';
import { footer } from '../footer';
import { face, type Pen, type Sheet, type Style } from '../sheet';
import type { PosterWords } from '../words';

const narrowMedium = face('barlow-condensed-500');
const narrowBold = face('barlow-condensed-700');
const narrowHeavy = face('barlow-condensed-800');
const plain = face('fira-sans-400');

const wine = '#6e1730';
const berry = '#8d2743';
const sun = '#fbc52d';
const paper = '#fffaf0';
const ink = '#2a1319';
const soft = '#6f5a5f';

function slope(pen: Pen, x: number, y: number, w: number, h: number, lean: number): Pen {
  return pen.path(`M${x},${y} h${w} l${-lean},${h} h${-w} z`);
}

/** Stripes that lean into the wind. */
function speed(pen: Pen): void {
  pen.path('M0,0 H2384 V1130 L0,1330 Z').fill(wine);
  pen.save();
  pen.path('M0,0 H2384 V1130 L0,1330 Z').clip();
  for (const [x, w, colour] of [
    [1560, 210, berry],
    [1850, 90, sun],
    [1990, 300, berry],
    [2330, 46, sun],
    [2420, 210, berry],
    [2690, 130, sun],
  ] as const)
    slope(pen, x, -40, w, 1500, 620).fill(colour);
  pen.restore();
  pen.path('M0,1330 L2384,1130 V1166 L0,1366 Z').fill(sun);
}

function railway(sheet: Sheet, words: PosterWords): void {
  const [left, width, y] = [150, 2084, 1560];
  const wide = width / words.steps.items.length;
  sheet.ornament((pen) => {
    pen.rect(0, y - 13, left + wide * 3 + 40, 26).fill(wine);
    words.steps.items.forEach((_, index) => {
      pen.circle(left + 40 + index * wide, y, 46).fill(wine);
      pen.circle(left + 40 + index * wide, y, 26).fill(index === 3 ? sun : paper);
    });
  });
  sheet.text('H2', words.steps.title, { x: left, y: y - 130, w: width }, narrowBold(62, ink));
  words.steps.items.forEach(({ title, text }, index) => {
    const x = left + index * wide;
    sheet.text('H3', title, { x, y: y + 84, w: wide - 40 }, narrowBold(72, wine));
    sheet.text('P', text, { x, y: y + 158, w: wide - 50 }, narrowMedium(48, ink));
  });
}

export function jobTurboVorOrt(sheet: Sheet, words: PosterWords): void {
  const { w, h } = sheet.page;
  sheet.ornament((pen) => {
    pen.rect(0, 0, w, h).fill(paper);
    speed(pen);
  });
  const y = sheet.text(
    'H1',
    words.titleLines.join('\n').toUpperCase(),
    { x: 140, y: 170, w: 2000 },
    narrowHeavy(356, paper, { leading: 0.88, tracking: -4 }),
  );
  sheet.text('P', words.claim, { x: 150, y: y + 36, w: 1500 }, narrowBold(96, sun));
  words.figures.forEach(({ value, label }, index) => {
    const x = [150, 560, 1010][index] ?? 150;
    const style: Style = narrowHeavy(130, paper);
    const wide = sheet.widest([value], style);
    sheet.text('P', value, { x, y: 1020, w: 300 }, style);
    sheet.text('P', label, { x: x + wide + 26, y: 1026, w: 236 }, narrowMedium(40, paper, { leading: 1.1 }));
  });
  railway(sheet, words);
  const [start, approach, result, transfer] = words.story;
  columns(
    sheet,
    [
      { box: { x: 150, y: 1880, w: 1000, h: 650 }, passages: [start, approach] },
      { box: { x: 1234, y: 1880, w: 1000, h: 650 }, passages: [result, transfer] },
    ],
    {
      heading: narrowBold(66, wine),
      text: plain(38, ink, { leading: 1.34 }),
      sizes: [32, 40],
      gap: [1.2, 2.4],
    },
  );
  chartBlock(
    sheet,
    { x: 150, y: 2610, w: 1160, h: 500 },
    words.chart,
    {
      title: narrowBold(56, wine),
      note: plain(28, soft),
      gap: 18,
    },
    (box) =>
      pillars(sheet, box, words.chart, {
        colours: [wine, berry, sun, '#d9c9b8'],
        label: narrowMedium(42, ink, { leading: 1.05 }),
        value: narrowBold(58, ink),
        base: ink,
        gap: 0.3,
      }),
  );
  if (words.quote) {
    sheet.ornament((pen) => slope(pen, 1500, 2610, 734, 470, 90).fill(sun));
    const below = sheet.text(
      'P',
      `„${words.quote.text}“`,
      { x: 1540, y: 2700, w: 600 },
      narrowBold(82, wine, { leading: 1.08 }),
    );
    sheet.text('P', words.quote.by, { x: 1520, y: below + 36, w: 600 }, narrowMedium(46, ink));
  }
  footer(sheet, { x: 150, y: 3150, w: 2084 }, words, {
    bold: 'fira-sans-700',
    regular: 'fira-sans-400',
    size: 34,
    ink,
    muted: soft,
    rule: wine,
  });
}
