import { bigFigure, columns, fitted } from '../blocks';
import { chartBlock, ring } from '../charts';
import { footer } from '../footer';
import { face, type Pen, type Sheet } from '../sheet';
import type { PosterWords } from '../words';

const plain = face('fira-sans-400');
const medium = face('fira-sans-500');
const bold = face('fira-sans-700');
const serifBold = face('source-serif-4-700');

const forest = '#0f3d34';
const moss = '#1c5a4d';
const gold = '#e0aa3e';
const cream = '#f7f2e4';
const ink = '#1b2a26';
const soft = '#56655f';

/** A balance in equilibrium: beam, chains, bowls, foot. */
function scales(pen: Pen): void {
  const [x, top] = [0, -540];
  pen.save().translate(1800, 660).scale(0.82);
  pen.circle(x, top + 400, 600).fill(moss);
  pen.lineCap('round').lineJoin('round');
  pen.rect(x - 15, top + 60, 30, 720).fill(gold);
  pen.path(`M${x - 210},${top + 830} h420 q0,-70 -90,-70 h-240 q-90,0 -90,70 z`).fill(gold);
  pen.circle(x, top + 60, 48).fill(gold);
  pen.circle(x, top + 60, 20).fill(forest);
  pen
    .lineWidth(26)
    .path(`M${x - 400},${top + 150} q400,-70 800,0`)
    .stroke(gold);
  for (const side of [-1, 1]) {
    const end = x + side * 400;
    pen.circle(end, top + 150, 26).fill(cream);
    pen.lineWidth(7);
    pen.path(
      `M${end},${top + 160} L${end - 150},${top + 470} M${end},${top + 160} L${end + 150},${top + 470}`,
    );
    pen.stroke(cream);
    pen.path(`M${end - 190},${top + 470} h380 q-30,130 -190,130 t-190,-130 z`).fill(cream);
  }
  // What is weighed: a contract on one side, a person on the other.
  pen.roundedRect(-400 - 62, top + 318, 124, 152, 10).fill(gold);
  for (const line of [0, 1, 2, 3])
    pen.rect(-400 - 40, top + 350 + line * 27, line === 3 ? 44 : 80, 9).fill(forest);
  pen.circle(400, top + 345, 48).fill(gold);
  pen.path(`M${400 - 82},${top + 470} q0,-66 82,-66 t82,66 z`).fill(gold);
  pen.restore();
}

function timeline(sheet: Sheet, words: PosterWords): void {
  const [left, width, y] = [150, 2084, 1350];
  const step = width / words.steps.items.length;
  const nodeAt = (index: number) => left + index * step + 34;
  sheet.text('H2', words.steps.title, { x: left, y: y - 170, w: width }, serifBold(56, gold));
  sheet.ornament((pen) => {
    pen.rect(left, y - 5, width, 10).fill(moss);
    pen.rect(left, y - 5, step * 3 + 34, 10).fill(gold);
    words.steps.items.forEach((_, index) => {
      const last = index === words.steps.items.length - 1;
      pen.circle(nodeAt(index), y, last ? 62 : 34).fill(gold);
      pen.circle(nodeAt(index), y, last ? 30 : 16).fill(forest);
    });
    pen.path(`M${left + width - 30},${y - 44} l54,44 l-54,44 z`).fill(moss);
  });
  words.steps.items.forEach(({ title, text }, index) => {
    const x = left + index * step;
    const below = sheet.text('H3', title, { x, y: y + 92, w: step - 50 }, serifBold(74, cream));
    sheet.text('P', text, { x, y: below + 16, w: step - 50 }, plain(38, cream));
  });
}

export function faireIntegrationBleibt(sheet: Sheet, words: PosterWords): void {
  const { w, h } = sheet.page;
  sheet.ornament((pen) => {
    pen.rect(0, 0, w, h).fill(cream);
    pen.rect(0, 0, w, 1690).fill(forest);
    scales(pen);
  });
  let y = 190;
  y = sheet.text(
    'H1',
    words.titleLines.join('\n'),
    { x: 150, y, w: 1200 },
    serifBold(200, cream, { leading: 1.08, tracking: -3 }),
  );
  fitted(sheet, 'P', words.claim, { x: 150, y: y + 40, w: 980, h: 240 }, plain(60, gold));
  timeline(sheet, words);

  const [start, approach, result, transfer] = words.story;
  const style = {
    heading: serifBold(60, moss),
    text: plain(40, ink, { leading: 1.36 }),
  } as const;
  columns(
    sheet,
    [
      { box: { x: 150, y: 1810, w: 980, h: 735 }, passages: [start, approach] },
      { box: { x: 1254, y: 1810, w: 980, h: 735 }, passages: [result, transfer] },
    ],
    { ...style, sizes: [34, 44], gap: [1.4, 2.2] },
  );

  sheet.ornament((pen) => pen.rect(150, 2610, 2084, 3).fill(gold));
  chartBlock(
    sheet,
    { x: 150, y: 2655, w: 980, h: 440 },
    words.chart,
    {
      title: bold(36, ink),
      note: plain(28, soft),
      gap: 26,
    },
    (box) => {
      const radius = box.h / 2;
      ring(sheet, { x: box.x + radius, y: box.y + radius, radius, thickness: radius * 0.42 }, words.chart, [
        moss,
        '#d8cfb4',
      ]);
      words.chart.items.forEach(({ label, value }, index) => {
        const x = box.x + radius * 2 + 60;
        const top = box.y + 40 + index * 130;
        sheet.ornament((pen) => pen.rect(x, top, 34, 34).fill([moss, '#d8cfb4'][index] ?? moss));
        sheet.text('P', `${value} % ${label}`, { x: x + 54, y: top + 2, w: 520 }, medium(36, ink));
      });
    },
  );
  words.figures.forEach((figure, index) => {
    bigFigure(sheet, { x: 1254 + index * 340, y: 2655, w: 300 }, figure, {
      value: serifBold(118, index === 0 ? '#a8741a' : moss, { tracking: -2 }),
      label: plain(32, ink, { leading: 1.28 }),
      gap: 22,
    });
  });
  footer(sheet, { x: 150, y: 3135, w: 2084 }, words, {
    bold: 'fira-sans-700',
    regular: 'fira-sans-400',
    size: 36,
    ink,
    muted: soft,
    rule: gold,
  });
}
