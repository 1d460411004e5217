import { columns } from '../blocks';
import { footer } from '../footer';
import { face, type Pen, type Sheet } from '../sheet';
import { chartSentence, type PosterWords } from '../words';

const plain = face('roboto-slab-400');
const bold = face('roboto-slab-700');

const wood = '#b9834c';
const grain = '#a8743f';
const board = '#21483d';
const chalk = '#f4f1e6';
const yellow = '#f5d76b';
const pink = '#f3a6a6';
const blue = '#9fd0e6';
const paper = '#fffdf6';
const ink = '#22302b';

/** A chalk line: one firm stroke and a loose one beside it. */
function chalkLine(pen: Pen, path: string, colour: string, width: number): void {
  pen.lineCap('round').lineJoin('round');
  pen.path(path).lineWidth(width).stroke(colour);
  pen
    .save()
    .translate(width * 0.4, -width * 0.45)
    .strokeOpacity(0.45);
  pen
    .path(path)
    .lineWidth(width * 0.4)
    .stroke(colour);
  pen.restore();
}

function classroom(pen: Pen, w: number, h: number): void {
  pen.rect(0, 0, w, h).fill(wood);
  for (let y = 30; y < h; y += 74) pen.rect(0, y, w, 5).fill(grain);
  pen.rect(90, 90, w - 180, 1900).fill('#17352d');
  pen.rect(104, 104, w - 208, 1872).fill(board);
  // Wiped chalk
  pen.fillOpacity(0.05);
  for (const [x, y, rx, ry] of [
    [700, 900, 520, 160],
    [1600, 500, 420, 120],
    [1500, 1600, 600, 120],
  ] as const)
    pen.ellipse(x, y, rx, ry).fill(chalk);
  pen.fillOpacity(1);
  // Ledge with chalks and a sponge
  pen.rect(60, 1976, w - 120, 58).fill('#8d5f33');
  pen.rect(60, 1976, w - 120, 14).fill('#d6a468');
  for (const [x, colour] of [
    [260, chalk],
    [440, yellow],
    [620, pink],
  ] as const)
    pen.roundedRect(x, 1944, 140, 34, 12).fill(colour);
  pen.roundedRect(1840, 1898, 270, 80, 16).fill('#e9b84a');
  pen.roundedRect(1840, 1944, 270, 34, 10).fill('#6f8f5a');
}

function stairs(sheet: Sheet, words: PosterWords): void {
  const { items } = words.chart;
  const [left, foot, wide, rise] = [200, 1790, 490, 190];
  sheet.text('H2', words.chart.title, { x: 200, y: 1210, w: 480 }, bold(54, yellow, { leading: 1.1 }));
  sheet.figure(chartSentence(words.chart), (pen) => {
    const outline = items
      .map((_, index) => `${index === 0 ? `M${left},${foot}` : ''} v${-rise} h${wide}`)
      .join(' ');
    chalkLine(pen, `${outline} V${foot} Z`, chalk, 12);
    items.forEach(({ label, value }, index) => {
      const x = left + index * wide;
      const top = foot - (index + 1) * rise;
      sheet.label(
        String(value),
        { x, y: top - 146, w: wide },
        bold(150, [chalk, blue, pink, yellow][index] ?? chalk, { align: 'center' }),
      );
      sheet.label(
        label,
        { x: x + 20, y: top + 42, w: wide - 40 },
        plain(54, chalk, { leading: 1.12, align: 'center' }),
      );
    });
    // A person on the way up, a step below the top.
    pen
      .save()
      .translate(1588, foot - 3 * rise - 12)
      .scale(0.7);
    pen.circle(20, -326, 46).lineWidth(12).stroke(yellow);
    chalkLine(pen, 'M11,-276 L-7,-130 M9,-244 l74,50 l58,-60 M7,-242 l-58,66 l34,52', yellow, 12);
    chalkLine(pen, 'M-7,-130 l78,46 l-8,84 h34 M-7,-130 l-46,66 l-58,64 h34', yellow, 12);
    pen.restore();
  });
  sheet.text('H2', words.steps.title, { x: 760, y: 1522, w: 900 }, bold(44, yellow));
  words.steps.items.forEach(({ title, text }, index) => {
    const x = 760 + index * 476;
    sheet.ornament((pen) => chalkLine(pen, `M${x - 34},1600 v136`, [blue, pink, yellow][index] ?? chalk, 10));
    const below = sheet.text('H3', title, { x, y: 1604, w: 420 }, bold(44, chalk));
    sheet.text('P', text, { x, y: below + 12, w: 410 }, plain(38, chalk, { leading: 1.15 }));
  });
  sheet.text('P', words.chart.note, { x: 200, y: 1840, w: 1500 }, plain(36, '#c9d6cd'));
}

/** Key figures and a note with the quote, in the board's upper right corner. */
function pinned(sheet: Sheet, words: PosterWords): void {
  words.figures.forEach(({ value, label }, index) => {
    const x = 1400 + index * 272;
    const below = sheet.text(
      'P',
      value,
      { x, y: 200, w: 250 },
      bold(112, [chalk, blue, pink][index] ?? chalk),
    );
    sheet.text('P', label, { x, y: below + 12, w: 250 }, plain(40, chalk, { leading: 1.12 }));
  });
  if (!words.quote) return;
  sheet.ornament((pen) => {
    pen.rect(1640, 432, 540, 360).fillOpacity(0.3).fill('#0d211b');
    pen.fillOpacity(1).rect(1630, 420, 540, 360).fill('#f9e58f');
    pen.rect(1630, 420, 540, 46).fill('#f1d869');
  });
  const below = sheet.text(
    'P',
    `„${words.quote.text}“`,
    { x: 1668, y: 500, w: 470 },
    bold(44, ink, { leading: 1.14 }),
  );
  sheet.text('P', words.quote.by, { x: 1668, y: below + 18, w: 470 }, plain(32, ink, { leading: 1.1 }));
}

function sheets(sheet: Sheet, words: PosterWords): void {
  const page = { w: 1022, h: 448 };
  const places = words.story.map((_, index) => ({
    x: 150 + (index % 2) * (page.w + 40),
    y: 2090 + Math.floor(index / 2) * (page.h + 34),
  }));
  sheet.ornament((pen) => {
    for (const { x, y } of places) {
      pen
        .rect(x + 10, y + 12, page.w, page.h)
        .fillOpacity(0.25)
        .fill('#4a2f14');
      pen.fillOpacity(1).rect(x, y, page.w, page.h).fill(paper);
      pen
        .rect(x + page.w / 2 - 90, y - 20, 180, 44)
        .fillOpacity(0.8)
        .fill('#f0dca8');
      pen.fillOpacity(1);
    }
  });
  columns(
    sheet,
    places.map(({ x, y }, index) => ({
      box: { x: x + 48, y: y + 52, w: page.w - 96, h: page.h - 84 },
      passages: words.story.slice(index, index + 1),
    })),
    {
      heading: bold(56, board),
      text: plain(40, ink, { leading: 1.25 }),
      sizes: [32, 46],
      headingGap: 0.7,
    },
  );
}

export function zurueckInsKlassenzimmer(sheet: Sheet, words: PosterWords): void {
  const { w, h } = sheet.page;
  sheet.ornament((pen) => {
    classroom(pen, w, h);
    chalkLine(pen, 'M206,862 q300,-30 560,4 t460,-14', yellow, 12);
  });
  sheet.text(
    'H1',
    words.titleLines.join('\n'),
    { x: 200, y: 190, w: 1300 },
    bold(204, chalk, { leading: 1 }),
  );
  sheet.text('P', words.claim, { x: 206, y: 912, w: 950 }, plain(60, yellow, { leading: 1.2 }));
  stairs(sheet, words);
  pinned(sheet, words);
  sheets(sheet, words);
  footer(sheet, { x: 150, y: 3080, w: 2084 }, words, {
    bold: 'roboto-slab-700',
    regular: 'roboto-slab-400',
    size: 34,
    ink: '#2b1a09',
    muted: '#3d2812',
  });
}
