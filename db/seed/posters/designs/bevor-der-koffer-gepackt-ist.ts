import { columns } from '../blocks';
import { bars, chartBlock } from '../charts';
import { footer } from '../footer';
import { face, type Pen, type Sheet } from '../sheet';
import type { PosterWords } from '../words';

const serif = face('source-serif-4-400');
const serifBold = face('source-serif-4-700');
const plain = face('fira-sans-400');

const cream = '#f8ecdc';
const paper = '#fffaf1';
const clay = '#bf5a36';
const rust = '#8f3c20';
const rosy = '#e9a98a';
const teal = '#2f6f73';
const ochre = '#dfa23f';
const ink = '#33211a';
const soft = '#7a6257';

/** An open suitcase; from it, dotted routes lead to places of different size. */
function suitcase(pen: Pen): void {
  const [x, y] = [1330, 1060];
  pen.circle(1790, 760, 600).fill('#f3d9bf');
  for (const [tx, ty, size, colour, lift] of [
    [1330, 330, 34, teal, 120],
    [1650, 190, 26, ochre, 160],
    [1985, 300, 42, clay, 160],
    [2200, 560, 28, teal, 200],
    [1480, 560, 22, rust, 60],
  ] as const) {
    pen.path(`M1720,${y - 90} Q${(1720 + tx) / 2},${ty - lift} ${tx},${ty}`);
    pen.lineWidth(8).lineCap('round').dash(2, { space: 26 }).stroke(rust);
    pen.undash().lineCap('butt');
    pen.circle(tx, ty, size).fill(colour);
    pen.circle(tx, ty, size * 0.42).fill(cream);
  }
  // Lid
  pen
    .path(`M${x + 40},${y} L${x + 130},${y - 330} q10,-40 56,-40 H${x + 600} q46,0 56,40 L${x + 740},${y} Z`)
    .fill(rust);
  pen.path(
    `M${x + 110},${y - 20} L${x + 178},${y - 290} q6,-26 36,-26 H${x + 566} q30,0 36,26 L${x + 670},${y - 20} Z`,
  );
  pen.fill(rosy);
  for (const sx of [x + 250, x + 500]) pen.path(`M${sx},${y - 20} l10,-296 h34 l10,296 z`).fill(clay);
  // What is in it: folded clothes, a book, a certificate with a seal
  pen.roundedRect(x + 120, y - 90, 240, 90, 22).fill(teal);
  pen.roundedRect(x + 150, y - 150, 200, 74, 20).fill(ochre);
  pen.rect(x + 390, y - 130, 190, 140).fill(paper);
  for (const row of [0, 1, 2]) pen.rect(x + 414, y - 104 + row * 26, 110, 8).fill(soft);
  pen.circle(x + 540, y - 42, 24).fill(clay);
  pen.roundedRect(x + 600, y - 110, 90, 120, 8).fill(rust);
  // Case
  pen.roundedRect(x, y - 10, 780, 330, 40).fill(clay);
  pen.rect(x, y + 120, 780, 16).fill(rust);
  for (const lx of [x + 130, x + 590]) {
    pen.roundedRect(lx, y + 84, 60, 96, 10).fill(ochre);
    pen.circle(lx + 30, y + 136, 10).fill(rust);
  }
  pen
    .path(`M${x + 310},${y + 250} q0,-60 60,-60 h40 q60,0 60,60`)
    .lineWidth(26)
    .stroke(rust);
}

function conversations(sheet: Sheet, words: PosterWords): void {
  const [left, top, wide] = [150, 1470, 708];
  sheet.text('H2', words.steps.title, { x: left, y: top, w: 1100 }, serifBold(58, rust));
  words.steps.items.forEach(({ title, text }, index) => {
    const x = left + index * wide;
    const y = top + 100;
    sheet.ornament((pen) => {
      pen.roundedRect(x, y, wide - 40, 200, 24).fill([teal, ochre, clay][index] ?? teal);
      if (index < 2)
        pen.path(`M${x + wide - 42},${y + 66} l44,34 l-44,34 z`).fill([teal, ochre][index] ?? teal);
    });
    const colour = index === 1 ? ink : paper;
    sheet.text('H3', title, { x: x + 40, y: y + 50, w: wide - 120 }, serifBold(54, colour));
    sheet.text('P', text, { x: x + 40, y: y + 116, w: wide - 80 }, plain(34, colour));
  });
}

export function bevorDerKofferGepacktIst(sheet: Sheet, words: PosterWords): void {
  const { w, h } = sheet.page;
  sheet.ornament((pen) => {
    pen.rect(0, 0, w, h).fill(cream);
    suitcase(pen);
  });
  const y = sheet.text(
    'H1',
    words.titleLines.join('\n'),
    { x: 146, y: 180, w: 1180 },
    serifBold(196, rust, { leading: 1.04, tracking: -4 }),
  );
  sheet.text('P', words.claim, { x: 150, y: y + 52, w: 900 }, serif(64, ink, { leading: 1.26 }));
  words.figures.forEach(({ value, label }, index) => {
    const x = 150 + index * 330;
    sheet.text('P', value, { x, y: 1130, w: 300 }, serifBold(136, clay, { tracking: -2 }));
    sheet.text('P', label, { x, y: 1262, w: index === 2 ? 420 : 290 }, plain(36, ink, { leading: 1.2 }));
  });
  conversations(sheet, words);
  const [start, approach, result, transfer] = words.story;
  columns(
    sheet,
    [
      { box: { x: 150, y: 1880, w: 1000, h: 690 }, passages: [start, approach] },
      { box: { x: 1234, y: 1880, w: 1000, h: 690 }, passages: [result, transfer] },
    ],
    {
      heading: serifBold(56, rust),
      text: plain(38, ink, { leading: 1.36 }),
      sizes: [32, 42],
      gap: [1.2, 2.2],
    },
  );
  sheet.ornament((pen) => pen.roundedRect(110, 2630, 1230, 470, 28).fill(paper));
  chartBlock(
    sheet,
    { x: 160, y: 2676, w: 1130, h: 386 },
    words.chart,
    { title: serifBold(48, rust), note: plain(27, soft), gap: 26 },
    (box) =>
      bars(sheet, box, words.chart, {
        beside: 500,
        colours: [clay, ochre, teal, rosy, '#b9a79c'],
        label: plain(36, ink),
        value: face('fira-sans-700')(36, ink),
      }),
  );
  if (words.quote) {
    const below = sheet.text(
      'P',
      `„${words.quote.text}“`,
      { x: 1440, y: 2720, w: 790 },
      serif(62, rust, { leading: 1.26 }),
    );
    sheet.text('P', words.quote.by, { x: 1440, y: below + 34, w: 790 }, plain(36, ink));
  }
  footer(sheet, { x: 150, y: 3130, w: 2084 }, words, {
    bold: 'fira-sans-700',
    regular: 'fira-sans-400',
    size: 35,
    ink,
    muted: soft,
    rule: clay,
  });
}
