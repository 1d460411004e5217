import { columns } from '../blocks';
import { chartBlock } from '../charts';
import { footer } from '../footer';
import { face, type Pen, type Sheet } from '../sheet';
import { amount, chartSentence, type PosterWords } from '../words';

const plain = face('atkinson-hyperlegible-next-400');
const bold = face('atkinson-hyperlegible-next-700');
const heavy = face('atkinson-hyperlegible-next-800');

const night = '#0a1230';
const deep = '#141f4a';
const line = '#33427d';
const mint = '#62f0c4';
const sky = '#7db7ff';
const rose = '#ff8fa8';
const white = '#f3f6ff';
const mist = '#aab6dc';

const centre = { x: 1192, y: 1290, radius: 535 };

function at(turn: number, distance: number): [number, number] {
  const angle = turn * Math.PI * 2;
  return [centre.x + Math.sin(angle) * distance, centre.y - Math.cos(angle) * distance];
}

function polygon(pen: Pen, points: [number, number][]): Pen {
  return pen.path(`${points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x},${y}`).join('')}Z`);
}

/** Rings, ticks and the needle of a compass. */
function dial(pen: Pen): void {
  const { x, y, radius } = centre;
  pen.circle(x, y, radius + 96).fill(deep);
  pen
    .circle(x, y, radius + 96)
    .lineWidth(6)
    .stroke(line);
  for (let tick = 0; tick < 72; tick += 1) {
    const inset = tick % 12 === 0 ? 0 : tick % 6 === 0 ? 14 : 32;
    const [ax, ay] = at(tick / 72, radius + 20 + inset);
    const [bx, by] = at(tick / 72, radius + 76);
    pen
      .moveTo(ax, ay)
      .lineTo(bx, by)
      .lineWidth(tick % 12 === 0 ? 10 : 4)
      .stroke(tick % 12 === 0 ? mint : line);
  }
  for (const share of [0.25, 0.5, 0.75, 1])
    pen
      .circle(x, y, radius * share)
      .lineWidth(3)
      .stroke(line);
}

function radar(sheet: Sheet, words: PosterWords): void {
  const { items, title } = words.steps;
  const values = items.map(({ text }) => Number(text));
  sheet.figure(`${title}: ${items.map((item) => `${item.title} ${item.text}`).join(', ')}.`, (pen) => {
    items.forEach((_, index) => {
      const [x, y] = at(index / items.length, centre.radius);
      pen.moveTo(centre.x, centre.y).lineTo(x, y).lineWidth(3).stroke(line);
    });
    const corners = values.map((value, index) => at(index / items.length, (centre.radius * value) / 100));
    polygon(pen, corners).fillOpacity(0.28).fill(mint);
    pen.fillOpacity(1);
    polygon(pen, corners).lineWidth(12).lineJoin('round').stroke(mint);
    for (const [x, y] of corners) {
      pen.circle(x, y, 24).fill(mint);
      pen.circle(x, y, 10).fill(night);
    }
    const [nx, ny] = at(0.83, 250);
    const [sx, sy] = at(0.33, 250);
    const [ax, ay] = at(0.08, 46);
    const [bx, by] = at(0.58, 46);
    polygon(pen, [
      [nx, ny],
      [ax, ay],
      [bx, by],
    ]).fill(rose);
    polygon(pen, [
      [sx, sy],
      [ax, ay],
      [bx, by],
    ]).fill(white);
    pen.circle(centre.x, centre.y, 22).fill(night);
    items.forEach((item, index) => {
      const [x, y] = at(index / items.length, centre.radius + 180);
      const side = index === 0 || index === 3 ? 'center' : index < 3 ? 'left' : 'right';
      const w = 420;
      const left = side === 'center' ? x - w / 2 : side === 'left' ? x - 60 : x - w + 60;
      const below = sheet.label(item.text, { x: left, y: y - 66, w }, heavy(84, mint, { align: side }));
      sheet.label(item.title, { x: left, y: below + 6, w }, bold(46, white, { align: side }));
    });
  });
}

function bar(sheet: Sheet, words: PosterWords): void {
  const { chart } = words;
  const colours = [mint, sky, rose];
  chartBlock(
    sheet,
    { x: 150, y: 2840, w: 2084, h: 265 },
    chart,
    {
      title: bold(44, white),
      note: plain(28, mist),
      gap: 24,
    },
    (box) =>
      sheet.figure(chartSentence(chart), (pen) => {
        let x = box.x;
        chart.items.forEach(({ label, value }, index) => {
          const wide = (box.w * value) / 100;
          pen.rect(x, box.y, wide - 8, box.h).fill(colours[index] ?? mint);
          sheet.label(
            amount(value, chart.unit),
            { x: x + 28, y: box.y + 26, w: wide - 36 },
            heavy(54, night),
          );
          sheet.label(label, { x: x + 28, y: box.y + 86, w: wide - 36 }, plain(36, night));
          x += wide;
        });
      }),
  );
}

export function kompetenzKompass(sheet: Sheet, words: PosterWords): void {
  const { w, h } = sheet.page;
  sheet.ornament((pen) => {
    pen.rect(0, 0, w, h).fill(night);
    dial(pen);
  });
  // One word on two lines: the second capital is part of the name.
  const title = sheet.text(
    'H1',
    words.titleLines.join('\n'),
    { x: 142, y: 150, w: 1500 },
    heavy(210, white, { leading: 0.98, tracking: -6 }),
  );
  sheet.text(
    'P',
    words.claim.replace('. ', '.\n'),
    { x: 1310, y: 168, w: 930 },
    plain(56, mint, { leading: 1.26, align: 'right' }),
  );
  sheet.text('H2', words.steps.title, { x: 150, y: title + 60, w: 700 }, bold(44, mist));
  radar(sheet, words);
  words.figures.forEach((figure, index) => {
    const [x, y] = (
      [
        [1894, 400],
        [150, 1780],
        [1894, 1780],
      ] as const
    )[index] ?? [0, 0];
    const align = x > w / 2 ? ('right' as const) : ('left' as const);
    const place = align === 'left' ? { x, y, w: 460 } : { x, y, w: 340 };
    const below = sheet.text('P', figure.value, place, heavy(116, white, { tracking: -3, align }));
    sheet.text('P', figure.label, { ...place, y: below + 14 }, plain(36, mist, { leading: 1.2, align }));
  });
  const [start, approach, result, transfer] = words.story;
  columns(
    sheet,
    [
      { box: { x: 150, y: 2130, w: 1000, h: 640 }, passages: [start, approach] },
      { box: { x: 1234, y: 2130, w: 1000, h: 640 }, passages: [result, transfer] },
    ],
    {
      heading: bold(50, mint),
      text: plain(36, white, { leading: 1.34 }),
      sizes: [28, 38],
      gap: [1.2, 2.2],
    },
  );
  bar(sheet, words);
  footer(sheet, { x: 150, y: 3140, w: 2084 }, words, {
    bold: 'atkinson-hyperlegible-next-700',
    regular: 'atkinson-hyperlegible-next-400',
    size: 35,
    ink: white,
    muted: mist,
    rule: line,
  });
}
