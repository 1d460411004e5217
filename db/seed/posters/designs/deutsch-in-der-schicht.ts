import { bigFigure, columns, fitted } from '../blocks';
import { chartBlock, dumbbells } from '../charts';
import { footer } from '../footer';
import { face, type Pen, type Sheet } from '../sheet';
import type { PosterWords } from '../words';

const plain = face('bricolage-grotesque-400');
const bold = face('bricolage-grotesque-700');
const heavy = face('bricolage-grotesque-800');

const petrol = '#0c4a56';
const lagoon = '#13697a';
const yellow = '#ffd23f';
const sky = '#bfe6ec';
const mist = '#eef7f8';
const ink = '#10282d';
const soft = '#52686d';
const side = 770;

type Bubble = { x: number; y: number; w: number; h: number; fill: string; tail: 'left' | 'right' };

const bubbles: Bubble[] = [
  { x: 880, y: 210, w: 860, h: 250, fill: yellow, tail: 'left' },
  { x: 1300, y: 540, w: 950, h: 250, fill: '#ffffff', tail: 'right' },
  { x: 880, y: 870, w: 900, h: 250, fill: sky, tail: 'left' },
  { x: 1250, y: 1200, w: 1000, h: 250, fill: yellow, tail: 'right' },
];

function bubble(pen: Pen, { x, y, w, h, fill, tail }: Bubble): void {
  pen.roundedRect(x, y, w, h, 72).fill(fill);
  const foot = tail === 'left' ? x + 90 : x + w - 90;
  const lean = tail === 'left' ? -70 : 70;
  pen
    .path(`M${foot - 50},${y + h - 6} L${foot + lean},${y + h + 74} L${foot + 62},${y + h - 6} z`)
    .fill(fill);
}

/** Roofs of a factory with a chimney, along the foot of the sidebar. */
function factory(pen: Pen): void {
  const foot = 2560;
  pen.rect(560, foot - 620, 92, 620).fill(lagoon);
  pen.rect(546, foot - 640, 120, 34).fill(yellow);
  for (const [x, y, radius] of [
    [610, foot - 720, 46],
    [664, foot - 800, 62],
    [640, foot - 910, 40],
  ] as const)
    pen.circle(x, y, radius).fill(lagoon);
  for (const x of [0, 190, 380]) pen.path(`M${x},${foot} v-300 l190,-140 v440 z`).fill(lagoon);
  pen.rect(0, foot - 180, side, 180).fill(lagoon);
  for (let x = 60; x < 700; x += 116) pen.rect(x, foot - 120, 70, 64).fill(yellow);
}

export function deutschInDerSchicht(sheet: Sheet, words: PosterWords): void {
  const { w, h } = sheet.page;
  sheet.ornament((pen) => {
    pen.rect(0, 0, w, h).fill(mist);
    pen.rect(side, 0, w - side, 1600).fill('#d5eef1');
    pen.rect(0, 0, side, h).fill(petrol);
    factory(pen);
    bubbles.forEach((one) => bubble(pen, one));
  });
  const y = sheet.text(
    'H1',
    words.titleLines.join('\n'),
    { x: 100, y: 150, w: 660 },
    heavy(158, '#ffffff', { leading: 1.02, tracking: -5 }),
  );
  sheet.text(
    'P',
    words.claim.replaceAll('. ', '.\n'),
    { x: 100, y: y + 56, w: 600 },
    plain(52, yellow, { leading: 1.25 }),
  );
  words.figures.forEach((figure, index) => {
    bigFigure(sheet, { x: 100, y: 1000 + index * 262, w: 420 }, figure, {
      value: heavy(118, '#ffffff', { tracking: -3 }),
      label: plain(38, sky, { leading: 1.2 }),
      gap: 18,
    });
  });
  sheet.text('H2', words.steps.title, { x: 880, y: 110, w: 1370 }, bold(56, petrol));
  words.steps.items.forEach(({ title, text }, index) => {
    const place = bubbles[index];
    if (!place) return;
    sheet.text('H3', title, { x: place.x + 70, y: place.y + 58, w: place.w - 130 }, plain(40, petrol));
    fitted(
      sheet,
      'P',
      `„${text}“`,
      { x: place.x + 70, y: place.y + 128, w: place.w - 130, h: 62 },
      bold(56, ink),
    );
  });
  const [start, approach, result, transfer] = words.story;
  columns(
    sheet,
    [
      { box: { x: 880, y: 1700, w: 660, h: 880 }, passages: [start, approach] },
      { box: { x: 1610, y: 1700, w: 660, h: 880 }, passages: [result, transfer] },
    ],
    {
      heading: bold(52, lagoon),
      text: plain(36, ink, { leading: 1.34 }),
      sizes: [30, 38],
      gap: [1.2, 2.4],
    },
  );
  chartBlock(
    sheet,
    { x: 880, y: 2660, w: 1390, h: 610 },
    words.chart,
    {
      title: bold(50, ink),
      note: plain(28, soft),
      gap: 34,
    },
    (box) =>
      dumbbells(sheet, box, words.chart, {
        most: 100,
        dot: 29,
        before: '#a9c3c8',
        after: yellow,
        line: lagoon,
        names: ['zu Beginn', 'nach zwölf Wochen'],
        track: '#d3e3e6',
        label: plain(32, ink),
        value: bold(30, ink),
        colours: [ink, ink],
      }),
  );
  footer(sheet, { x: 100, y: 2640, w: 570 }, words, {
    bold: 'bricolage-grotesque-700',
    regular: 'bricolage-grotesque-400',
    size: 38,
    ink: '#ffffff',
    muted: sky,
    stacked: true,
  });
}
