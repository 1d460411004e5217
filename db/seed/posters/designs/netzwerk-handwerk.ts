import { seededRandom } from '../../random';
import { columns } from '../blocks';
import { bars, chartBlock } from '../charts';
import { footer } from '../footer';
import { face, type Pen, type Sheet } from '../sheet';
import type { PosterWords } from '../words';

const plain = face('roboto-slab-400');
const bold = face('roboto-slab-700');

const kraft = '#d9bc94';
const pale = '#ecdcc3';
const black = '#1f1a17';
const orange = '#e2501f';
const brown = '#8a6844';

/** Hammer, spanner, saw and compasses in silhouette, each in a cell of 480 points. */
function tools(pen: Pen, x: number, y: number): void {
  pen.save().translate(x, y);
  // Hammer
  pen.save().rotate(-24, { origin: [220, 220] });
  pen.rect(196, 120, 48, 330).fill(orange);
  pen.path('M90,40 h220 q50,0 76,46 l-60,-8 v52 h-236 z').fill(black);
  pen.restore();
  // Spanner
  pen
    .save()
    .translate(500, 0)
    .rotate(32, { origin: [220, 220] });
  pen.rect(190, 110, 60, 260).fill(black);
  pen.path('M220,-40 m-96,54 a104,104 0 1 0 192,0 l-52,52 h-88 z').fill(black);
  pen.circle(220, 400, 74).fill(black);
  pen.circle(220, 400, 34).fill(kraft);
  pen.restore();
  // Saw
  pen.save().translate(1010, 60);
  pen.path(`M0,150 L360,70 V210 ${'l-15,26 l-15,-26 '.repeat(12)} Z`).fill(black);
  pen.path('M350,60 h110 q50,0 50,60 v60 q0,60 -50,60 h-110 z').fill(orange);
  pen.roundedRect(392, 108, 74, 84, 34).fill(kraft);
  pen.restore();
  // Compasses
  pen.save().translate(1660, 0);
  pen.path('M180,70 L60,430 l-12,44 l40,-24 L228,84 z').fill(black);
  pen.path('M240,70 L360,430 l12,44 l-40,-24 L192,84 z').fill(black);
  pen.circle(210, 66, 54).fill(orange);
  pen.rect(196, -30, 28, 60).fill(black);
  pen.path('M104,300 q106,54 212,0').lineWidth(16).stroke(orange);
  pen.restore();
  pen.restore();
}

type Point = [number, number];

/** 34 workshops on a loose grid, nearest ones linked, and one route through four of them. */
function net(sheet: Sheet, words: PosterWords, box: { x: number; y: number; w: number; h: number }): void {
  const random = seededRandom(34);
  const points: Point[] = Array.from({ length: 34 }, (_, index) => [
    box.x + ((index % 9) + 0.5 + (random.next() - 0.5) * 0.55) * (box.w / 9),
    box.y + (Math.floor(index / 9) + 0.5 + (random.next() - 0.5) * 0.6) * (box.h / 4),
  ]);
  const stops = [0, 12, 24, 8].map((index): Point => points[index] ?? [box.x, box.y]);
  stops[0] = points[9] ?? stops[0] ?? [0, 0];
  const said = words.steps.items.map(({ title, text }) => `${title}: ${text}`).join(', ');
  sheet.figure(`${words.steps.title} durch 34 Betriebe – ${said}.`, (pen) => {
    points.forEach(([x, y], index) => {
      const near = points
        .map((other, at) => ({ at, far: Math.hypot(other[0] - x, other[1] - y), other }))
        .filter(({ at, far }) => at > index && far < box.w / 6)
        .sort((a, b) => a.far - b.far)
        .slice(0, 3);
      for (const { other } of near) pen.moveTo(x, y).lineTo(other[0], other[1]).lineWidth(5).stroke(brown);
    });
    pen.path(stops.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x},${y}`).join(''));
    pen.lineWidth(18).lineJoin('round').lineCap('round').stroke(orange);
    for (const [x, y] of points) pen.circle(x, y, 19).fill(black);
    stops.forEach(([x, y], index) => {
      pen.circle(x, y, 44).fill(orange);
      sheet.label(String(index + 1), { x: x - 44, y: y - 17, w: 88 }, bold(50, pale, { align: 'center' }));
    });
  });
}

export function netzwerkHandwerk(sheet: Sheet, words: PosterWords): void {
  const { w, h } = sheet.page;
  sheet.ornament((pen) => {
    pen.rect(0, 0, w, h).fill(kraft);
    tools(pen, 160, 200);
    pen.rect(90, 770, w - 180, 10).fill(black);
  });
  const y = sheet.text(
    'H1',
    words.titleLines.join('\n').toUpperCase(),
    { x: 160, y: 850, w: 1400 },
    bold(216, black, { leading: 0.92, tracking: 2 }),
  );
  sheet.text('P', words.claim, { x: 164, y: y + 26, w: 1400 }, bold(76, orange));
  words.figures.forEach((figure, index) => {
    sheet.ornament((pen) => pen.rect(1600, 852 + index * 170, 8, 130).fill(orange));
    const top = 852 + index * 170;
    sheet.text('P', figure.value, { x: 1640, y: top + 8, w: 200 }, bold(150, black));
    sheet.text('P', figure.label, { x: 1850, y: top + 16, w: 400 }, plain(38, black, { leading: 1.2 }));
  });
  sheet.ornament((pen) => {
    pen.rect(90, 1405, w - 180, 720).fill(pale);
    pen
      .rect(90, 90, w - 180, h - 180)
      .lineWidth(10)
      .stroke(black);
  });
  sheet.text('H2', words.steps.title, { x: 164, y: 1455, w: 900 }, bold(58, black));
  net(sheet, words, { x: 164, y: 1520, w: 2056, h: 410 });
  words.steps.items.forEach(({ title, text }, index) => {
    const x = 164 + index * 520;
    const below = sheet.text('H3', `${index + 1}  ${title}`, { x, y: 1975, w: 500 }, bold(48, orange));
    sheet.text('P', text, { x, y: below + 10, w: 500 }, plain(44, black));
  });
  const [start, approach, result, transfer] = words.story;
  columns(
    sheet,
    [
      { box: { x: 164, y: 2185, w: 640, h: 800 }, passages: [start, approach] },
      { box: { x: 872, y: 2185, w: 640, h: 800 }, passages: [result, transfer] },
    ],
    {
      heading: bold(56, black),
      text: plain(40, black, { leading: 1.26 }),
      sizes: [30, 42],
      gap: [1, 2],
    },
  );
  chartBlock(
    sheet,
    { x: 1590, y: 2185, w: 630, h: 800 },
    words.chart,
    {
      title: bold(56, black, { leading: 1.1 }),
      note: plain(30, '#4d3b28', { leading: 1.2 }),
      gap: 44,
    },
    (box) =>
      bars(sheet, box, words.chart, {
        colours: [orange, black],
        track: '#c7a678',
        plain: true,
        label: plain(42, black),
        value: bold(42, black),
      }),
  );
  footer(sheet, { x: 164, y: 3020, w: 2056 }, words, {
    bold: 'roboto-slab-700',
    regular: 'roboto-slab-400',
    size: 36,
    ink: black,
    muted: '#4d3b28',
    rule: black,
  });
}
