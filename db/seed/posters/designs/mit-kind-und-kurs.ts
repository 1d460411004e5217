import { columns } from '../blocks';
import { chartBlock } from '../charts';
import { footer } from '../footer';
import { face, type Box, type Pen, type Sheet } from '../sheet';
import { amount, chartSentence, type PosterWords } from '../words';

const plain = face('bricolage-grotesque-400');
const bold = face('bricolage-grotesque-700');
const heavy = face('bricolage-grotesque-800');

const rose = '#fbe4e2';
const sky = '#8ec9e6';
const mustard = '#eab02e';
const brick = '#d9604a';
const leaf = '#6fae7f';
const navy = '#23305a';
const white = '#ffffff';
const soft = '#5a6180';

/** A toy block with a lighter top edge. */
function block(pen: Pen, x: number, y: number, w: number, h: number, fill: string): void {
  pen.roundedRect(x, y, w, h, 16).fill(fill);
  pen.fillOpacity(0.28).roundedRect(x, y, w, 26, 13).fill(white);
  pen.fillOpacity(1);
}

function adult(pen: Pen, x: number, foot: number): void {
  pen.path(`M${x - 92},${foot} v-70 q0,-96 92,-96 t92,96 v70 z`).fill(brick);
  pen.circle(x, foot - 226, 66).fill('#b07a56');
  pen.path(`M${x - 74},${foot - 160} q-26,-150 74,-150 t74,150 q-12,-104 -74,-104 t-74,104 z`).fill(navy);
  pen.path(`M${x - 84},${foot - 96} l84,26 l84,-26 v84 l-84,26 l-84,-26 z`).fill(white);
  pen.rect(x - 3, foot - 70, 6, 84).fill(sky);
}

function child(pen: Pen, x: number, foot: number): void {
  pen.path(`M${x - 66},${foot} v-44 q0,-74 66,-74 t66,74 v44 z`).fill(leaf);
  pen.circle(x, foot - 164, 56).fill('#e8b98f');
  pen.path(`M${x - 60},${foot - 170} q10,-62 62,-62 t58,62 q-30,-26 -60,-22 t-60,22 z`).fill('#7a4a2b');
  pen.circle(x + 104, foot - 44, 44).fill(mustard);
  pen
    .path(`M${x + 62},${foot - 52} q42,26 84,0`)
    .lineWidth(10)
    .stroke(white);
}

/** A house of toy blocks with two lit windows. */
function house(pen: Pen): void {
  const [left, foot] = [870, 1710];
  pen.ellipse(1300, foot + 6, 560, 34).fill('#f3cdc9');
  block(pen, left, foot - 180, 286, 180, mustard);
  block(pen, left + 294, foot - 180, 272, 180, sky);
  block(pen, left + 574, foot - 180, 286, 180, brick);
  block(pen, left, foot - 560, 140, 372, sky);
  block(pen, left + 360, foot - 560, 140, 372, leaf);
  block(pen, left + 720, foot - 560, 140, 372, mustard);
  pen.rect(left + 148, foot - 560, 204, 372).fill('#fff3c9');
  pen.rect(left + 508, foot - 560, 204, 372).fill('#fff3c9');
  pen
    .save()
    .rect(left + 148, foot - 560, 204, 372)
    .clip();
  adult(pen, left + 250, foot - 188);
  pen.restore();
  pen
    .save()
    .rect(left + 508, foot - 560, 204, 372)
    .clip();
  child(pen, left + 580, foot - 188);
  pen.restore();
  block(pen, left - 30, foot - 690, 920, 122, navy);
  pen.path(`M${left - 10},${foot - 700} h880 l-430,-260 q-10,-6 -20,0 z`).fill(brick);
  block(pen, left + 640, foot - 960, 104, 150, navy);
  pen.circle(left + 430, foot - 800, 54).fill(mustard);
}

/** Two towers of ten blocks; a block stands for ten per cent, the last one for the rest. */
function towers(sheet: Sheet, box: Box, words: PosterWords): void {
  const { chart } = words;
  const level = box.h / 10;
  sheet.figure(chartSentence(chart), (pen) => {
    chart.items.forEach(({ label, value }, index) => {
      const x = box.x + index * 460;
      const colours = index === 0 ? [leaf, mustard] : ['#c9b3b4', '#dccaca'];
      for (let storey = 0; storey * 10 < value; storey += 1) {
        const share = Math.min(1, (value - storey * 10) / 10);
        const y = box.y + box.h - (storey + share) * level;
        pen.roundedRect(x, y, 190, level * share - 5, 8).fill(colours[storey % 2] ?? leaf);
      }
      const at = { x: x + 214, w: 240 };
      const below = sheet.label(
        amount(value, chart.unit),
        { ...at, y: box.y + box.h - 118 },
        heavy(84, navy),
      );
      sheet.label(label, { ...at, y: below + 10 }, plain(31, navy));
    });
  });
}

function morning(sheet: Sheet, words: PosterWords): void {
  const [left, top] = [1670, 1836];
  sheet.text('H2', words.steps.title, { x: left, y: top, w: 800 }, bold(46, navy));
  words.steps.items.forEach(({ title, text }, index) => {
    const y = top + 90 + index * 86;
    const fill = [sky, mustard, leaf, brick][index] ?? sky;
    sheet.ornament((pen) => pen.roundedRect(left, y, 170, 64, 14).fill(fill));
    sheet.text('P', title, { x: left, y: y + 19, w: 170 }, bold(38, navy, { align: 'center' }));
    sheet.text('P', text, { x: left + 200, y: y + 20, w: 620 }, plain(38, navy));
  });
}

export function mitKindUndKurs(sheet: Sheet, words: PosterWords): void {
  const { w, h } = sheet.page;
  sheet.ornament((pen) => {
    pen.rect(0, 0, w, h).fill(rose);
    house(pen);
  });
  sheet.text(
    'H1',
    words.titleLines.join(' '),
    { x: 130, y: 140, w: 2340 },
    heavy(262, navy, { tracking: -7 }),
  );
  sheet.text('P', words.claim, { x: 136, y: 392, w: 1500 }, plain(64, brick));
  words.figures.forEach(({ value, label }, index) => {
    const left = [130, 870, 1810][index] ?? 130;
    const style = heavy(118, navy, { tracking: -3 });
    sheet.text('P', value, { x: left, y: 524, w: 420 }, style);
    const wide = sheet.widest([value], style);
    sheet.text('P', label, { x: left + wide + 28, y: 534, w: 400 }, plain(38, navy, { leading: 1.15 }));
  });
  const [start, approach, result, transfer] = words.story;
  columns(
    sheet,
    [
      { box: { x: 130, y: 720, w: 660, h: 1020 }, passages: [start, approach] },
      { box: { x: 1810, y: 720, w: 660, h: 1020 }, passages: [result, transfer] },
    ],
    { heading: bold(52, brick), text: plain(38, navy, { leading: 1.34 }), sizes: [30, 42], gap: [1.2, 3.4] },
  );
  sheet.ornament((pen) => {
    pen.roundedRect(100, 1780, 1480, 510, 36).fill(white);
    pen.roundedRect(1620, 1780, 880, 510, 36).fill(white);
  });
  chartBlock(
    sheet,
    { x: 150, y: 1836, w: 900, h: 410 },
    words.chart,
    { title: bold(46, navy), note: plain(28, soft), gap: 24 },
    (box) => towers(sheet, box, words),
  );
  if (words.quote) {
    sheet.ornament((pen) => pen.roundedRect(1080, 1836, 450, 404, 28).fill('#fdeecb'));
    const below = sheet.text(
      'P',
      `„${words.quote.text}“`,
      { x: 1116, y: 1890, w: 384 },
      bold(42, navy, { leading: 1.24 }),
    );
    sheet.text('P', words.quote.by, { x: 1116, y: below + 24, w: 384 }, plain(30, navy));
  }
  morning(sheet, words);
  footer(sheet, { x: 130, y: 2316, w: 2340 }, words, {
    bold: 'bricolage-grotesque-700',
    regular: 'bricolage-grotesque-400',
    size: 40,
    ink: navy,
    muted: soft,
  });
}
