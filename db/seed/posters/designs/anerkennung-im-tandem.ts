import { bigFigure, columns } from '../blocks';
import { chartBlock, dumbbells } from '../charts';
import { footer } from '../footer';
import { face, type Pen, type Sheet, type Style } from '../sheet';
import type { PosterWords } from '../words';

const plain = face('fira-sans-400');
const medium = face('fira-sans-500');
const bold = face('fira-sans-700');
const heavy = face('fira-sans-800');

const night = '#15233f';
const dusk = '#24375c';
const orange = '#f08a35';
const cream = '#fcf5e8';
const coral = '#f6c9a5';
const ink = '#1a2233';
const soft = '#5d6473';
const ground = 2040;

function line(pen: Pen, width: number, colour: string, ...points: [number, number][]): void {
  pen.path(points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x},${y}`).join(''));
  pen.lineWidth(width).lineCap('round').lineJoin('round').stroke(colour);
}

function rider(
  pen: Pen,
  seat: [number, number],
  hand: [number, number],
  pedal: [number, number],
  shirt: string,
): void {
  const [x, y] = seat;
  const knee: [number, number] = [x + 118, y + 66];
  line(pen, 46, cream, [x + 4, y - 8], knee, pedal);
  line(pen, 40, cream, [pedal[0], pedal[1]], [pedal[0] + 42, pedal[1] + 2]);
  line(pen, 92, shirt, [x + 10, y - 46], [x + 66, y - 196]);
  line(pen, 34, shirt, [x + 78, y - 200], [x + 112, y - 104], hand);
  pen.circle(x + 108, y - 306, 62).fill(cream);
  pen.path(`M${x + 44},${y - 312} a64,64 0 0 1 128,-8 l26,6 l-10,16 z`).fill(shirt);
}

/** A tandem with two people, both wheels on the ground. */
function tandem(pen: Pen): void {
  pen.save().translate(92, 0);
  const hub = ground - 182;
  for (const x of [190, 830]) {
    pen.circle(x, hub, 168).lineWidth(24).stroke(orange);
    for (let spoke = 0; spoke < 6; spoke += 1) {
      const angle = (spoke * Math.PI) / 6 + 0.2;
      const [dx, dy] = [Math.cos(angle) * 150, Math.sin(angle) * 150];
      line(pen, 5, '#4a6190', [x - dx, hub - dy], [x + dx, hub + dy]);
    }
    pen.circle(x, hub, 22).fill(orange);
  }
  const [rear, front, low, seatA, seatB, head]: [number, number][] = [
    [190, hub],
    [830, hub],
    [400, hub + 22],
    [330, hub - 190],
    [570, hub - 190],
    [764, hub - 240],
  ];
  if (!rear || !front || !low || !seatA || !seatB || !head) return;
  const mid: [number, number] = [630, hub + 22];
  line(pen, 22, orange, rear, seatA, low, rear);
  line(pen, 22, orange, seatA, seatB, mid, low);
  line(pen, 22, orange, seatB, head, mid);
  line(pen, 22, orange, head, front);
  line(pen, 20, cream, [330, hub - 190], [318, hub - 228]);
  line(pen, 20, cream, [570, hub - 190], [558, hub - 228]);
  line(pen, 26, cream, [276, hub - 238], [372, hub - 238]);
  line(pen, 26, cream, [516, hub - 238], [612, hub - 238]);
  line(pen, 18, cream, head, [752, hub - 300], [806, hub - 316]);
  line(pen, 18, cream, seatB, [590, hub - 268]);
  rider(pen, [312, hub - 256], [560, hub - 300], [430, hub + 64], '#f6c9a5');
  rider(pen, [552, hub - 256], [800, hub - 318], [660, hub + 64], '#f3a15c');
  for (const [x, y] of [low, mid]) pen.circle(x, y, 34).lineWidth(12).stroke(cream);
  pen.restore();
}

function steps(sheet: Sheet, words: PosterWords): void {
  const [left, width, top] = [1290, 1940, 160];
  const wide = width / words.steps.items.length;
  sheet.text('H2', words.steps.title, { x: left, y: top, w: width }, head);
  words.steps.items.forEach(({ title, text }, index) => {
    const x = left + index * wide;
    const y = top + 96;
    sheet.ornament((pen) => {
      const nose = 46;
      pen.path(
        `M${x},${y} h${wide - nose - 12} l${nose},92 l${-nose},92 h${-(wide - nose - 12)} ${
          index === 0 ? '' : `l${nose},-92`
        } z`,
      );
      pen.fill(index === 3 ? orange : night);
    });
    const inset = index === 0 ? 44 : 84;
    sheet.text(
      'H3',
      title,
      { x: x + inset, y: y + 70, w: wide - inset - 50 },
      bold(62, index === 3 ? night : cream),
    );
    sheet.text('P', text, { x: x + 8, y: y + 222, w: wide - 60 }, plain(38, ink));
  });
}

const head: Style = bold(48, night);

export function anerkennungImTandem(sheet: Sheet, words: PosterWords): void {
  const { w, h } = sheet.page;
  sheet.ornament((pen) => {
    pen.rect(0, 0, w, h).fill(cream);
    pen.rect(0, 0, 1160, h).fill(night);
    pen.circle(600, 1720, 480).fill(dusk);
    pen.rect(0, ground, w, h - ground).fill(night);
    pen.rect(0, ground - 9, w, 18).fill(orange);
    tandem(pen);
  });
  const y = sheet.text(
    'H1',
    words.titleLines.join('\n'),
    { x: 140, y: 170, w: 1000 },
    heavy(158, cream, { leading: 1.04, tracking: -4 }),
  );
  sheet.text(
    'P',
    words.claim.replace(', ', ',\n'),
    { x: 140, y: y + 56, w: 880 },
    plain(58, orange, { leading: 1.22 }),
  );
  words.figures.forEach((figure, index) => {
    bigFigure(sheet, { x: 140 + index * 310, y: 800, w: 280 }, figure, {
      value: heavy(116, cream, { tracking: -3 }),
      label: plain(34, coral, { leading: 1.24 }),
      gap: 20,
    });
  });
  steps(sheet, words);
  const [start, approach, result, transfer] = words.story;
  columns(
    sheet,
    [
      { box: { x: 1290, y: 650, w: 920, h: 700 }, passages: [start, approach] },
      { box: { x: 2310, y: 650, w: 920, h: 700 }, passages: [result, transfer] },
    ],
    {
      heading: head,
      text: plain(38, ink, { leading: 1.34 }),
      sizes: [32, 40],
      gap: [1.3, 2.6],
    },
  );
  sheet.ornament((pen) => pen.rect(1290, 1410, 1940, 4).fill(orange));
  chartBlock(
    sheet,
    { x: 1290, y: 1460, w: 1080, h: 520 },
    words.chart,
    {
      title: { ...head, size: 42 },
      note: plain(28, soft),
      gap: 34,
    },
    (box) =>
      dumbbells(sheet, box, words.chart, {
        most: 22,
        dot: 32,
        before: '#c9cedb',
        after: orange,
        line: '#c9cedb',
        names: ['vorher', 'im Tandem'],
        track: '#ece3d0',
        label: medium(32, ink),
        value: bold(34, ink),
        colours: [ink, night],
      }),
  );
  if (words.quote) {
    sheet.ornament((pen) => pen.roundedRect(2470, 1500, 760, 430, 20).fill('#fbe3c8'));
    const below = sheet.text(
      'P',
      `„${words.quote.text}“`,
      { x: 2540, y: 1580, w: 640 },
      medium(50, night, { leading: 1.3 }),
    );
    sheet.text('P', words.quote.by, { x: 2540, y: below + 44, w: 640 }, plain(34, ink));
  }
  footer(sheet, { x: 140, y: ground + 18, w: 3090 }, words, {
    bold: 'fira-sans-700',
    regular: 'fira-sans-400',
    size: 42,
    ink: cream,
    muted: '#b9c0cf',
  });
}
