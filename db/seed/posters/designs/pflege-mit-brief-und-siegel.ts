import { fitted, columns } from '../blocks';
import { chartBlock, ring } from '../charts';
import { footer } from '../footer';
import { face, type Pen, type Sheet } from '../sheet';
import type { PosterWords } from '../words';

const plain = face('bricolage-grotesque-400');
const bold = face('bricolage-grotesque-700');
const heavy = face('bricolage-grotesque-800');

const lilac = '#efe7fb';
const violet = '#4b2a7b';
const lavender = '#b79ce6';
const coral = '#ff7a66';
const blush = '#ffd9d2';
const ink = '#2a1c40';
const soft = '#685b7d';

function nurse(pen: Pen, x: number, y: number, tunic: string, skin: string, hair: string): void {
  pen.rect(x - 92, y + 400, 80, 130).fill(violet);
  pen.rect(x + 12, y + 400, 80, 130).fill(violet);
  pen.path(`M${x - 130},${y + 420} v-220 q0,-130 130,-130 t130,130 v220 z`).fill(tunic);
  pen.path(`M${x - 34},${y + 72} l34,64 l34,-64 z`).fill('#ffffff');
  pen.rect(x - 26, y + 20, 52, 64).fill(skin);
  pen.circle(x, y - 30, 84).fill(skin);
  pen.path(`M${x - 92},${y - 18} a92,96 0 0 1 184,0 q-30,-64 -92,-64 t-92,64 z`).fill(hair);
  pen.rect(x + 44, y + 190, 56, 66).fill('#ffffff');
  pen.rect(x + 66, y + 200, 12, 46).fill(coral);
  pen.rect(x + 49, y + 217, 46, 12).fill(coral);
}

/** Two nurses at a bed, behind them a window with hills. */
function ward(pen: Pen): void {
  pen.save();
  pen.roundedRect(120, 700, 2144, 860, 60).clip();
  pen.rect(120, 700, 2144, 860).fill(lavender);
  pen.roundedRect(1650, 770, 420, 470, 24).fill('#ffffff');
  pen.rect(1674, 794, 372, 422).fill('#cfe5f7');
  pen.circle(1780, 890, 54).fill('#ffe08a');
  pen.path('M1674,1216 v-110 q100,-130 190,-20 q90,-110 182,10 v120 z').fill('#8fc7a0');
  pen.rect(1852, 794, 16, 422).fill('#ffffff');
  // Speech bubble of the first nurse, for the quote.
  pen.roundedRect(950, 760, 640, 330, 50).fill('#ffffff');
  pen.path('M960,900 l-62,66 l90,-6 z').fill('#ffffff');
  pen.rect(120, 1420, 2144, 140).fill('#a184d6');
  // Heart line on a monitor.
  pen.roundedRect(210, 790, 330, 230, 20).fill(violet);
  pen.path('M240,920 h70 l26,-62 l40,116 l34,-84 l20,30 h80').lineWidth(12).lineJoin('round').stroke(coral);
  pen.rect(360, 1020, 26, 420).fill(violet);
  nurse(pen, 800, 960, coral, '#8d5a3c', '#231815');
  nurse(pen, 2080, 980, '#ffffff', '#f0c3a0', '#7a4a2b');
  // Bed with a patient, in front.
  pen.rect(960, 1180, 34, 320).fill(violet);
  pen.rect(1860, 1260, 34, 240).fill(violet);
  pen.roundedRect(980, 1330, 900, 110, 20).fill(violet);
  pen.roundedRect(1000, 1236, 230, 100, 46).fill('#ffffff');
  pen.circle(1130, 1216, 70).fill('#d9a17c');
  pen.path('M1058,1212 a72,72 0 0 1 140,-26 q-40,-16 -70,0 t-70,26 z').fill('#6b6b75');
  pen.path('M1190,1336 q20,-120 180,-110 q240,10 490,60 v54 h-670 z').fill(blush);
  pen.restore();
}

export function pflegeMitBriefUndSiegel(sheet: Sheet, words: PosterWords): void {
  const { w, h } = sheet.page;
  sheet.ornament((pen) => {
    pen.rect(0, 0, w, h).fill(lilac);
    ward(pen);
  });
  sheet.text(
    'H1',
    words.titleLines.join('\n'),
    { x: 120, y: 150, w: 2144 },
    heavy(218, violet, { leading: 0.98, tracking: -6 }),
  );
  sheet.text('P', words.claim, { x: 124, y: 588, w: 2100 }, plain(60, '#c43d2a'));
  words.figures.forEach(({ value, label }, index) => {
    const y = 158 + index * 150;
    sheet.text('P', value, { x: 1736, y, w: 220 }, heavy(104, '#c43d2a', { align: 'right', tracking: -3 }));
    sheet.text('P', label, { x: 1978, y: y + 4, w: 286 }, plain(38, ink, { leading: 1.16 }));
  });
  if (words.quote) {
    const below = fitted(
      sheet,
      'P',
      `„${words.quote.text}“`,
      { x: 1000, y: 806, w: 545, h: 190 },
      bold(42, violet, { leading: 1.22 }),
    );
    sheet.text('P', words.quote.by, { x: 1000, y: below + 22, w: 545 }, plain(32, soft));
  }
  const card = { w: 1052, h: 480 };
  const cards = [0, 1, 2, 3].map((index) => ({
    x: 120 + (index % 2) * (card.w + 40),
    y: 1610 + Math.floor(index / 2) * (card.h + 40),
  }));
  sheet.ornament((pen) => {
    for (const { x, y } of cards) pen.roundedRect(x, y, card.w, card.h, 44).fill('#ffffff');
  });
  columns(
    sheet,
    cards.map(({ x, y }, index) => ({
      box: { x: x + 56, y: y + 60, w: card.w - 112, h: card.h - 105 },
      passages: words.story.slice(index, index + 1),
    })),
    {
      heading: bold(56, violet),
      text: plain(38, ink, { leading: 1.34 }),
      sizes: [30, 42],
      headingGap: 0.8,
    },
  );
  sheet.ornament((pen) => {
    pen.roundedRect(120, 2650, 1052, 440, 44).fill(blush);
    pen.roundedRect(1212, 2650, 1052, 440, 44).fill(violet);
  });
  chartBlock(
    sheet,
    { x: 176, y: 2700, w: 940, h: 350 },
    words.chart,
    {
      title: bold(42, ink),
      note: plain(26, soft),
      gap: 22,
    },
    (box) => {
      const radius = box.h / 2;
      const colours = [violet, lavender, coral];
      ring(
        sheet,
        { x: box.x + radius, y: box.y + radius, radius, thickness: radius * 0.4 },
        words.chart,
        colours,
      );
      words.chart.items.forEach(({ label, value }, index) => {
        const y = box.y + 22 + index * 72;
        sheet.ornament((pen) =>
          pen.circle(box.x + 2 * radius + 90, y + 18, 20).fill(colours[index] ?? violet),
        );
        sheet.text(
          'P',
          `${value} % ${label}`,
          { x: box.x + 2 * radius + 136, y: y + 4, w: 520 },
          bold(40, ink),
        );
      });
    },
  );
  steps(sheet, words);
  footer(sheet, { x: 130, y: 3100, w: 2124 }, words, {
    bold: 'bricolage-grotesque-700',
    regular: 'bricolage-grotesque-400',
    size: 36,
    ink,
    muted: soft,
  });
}

function steps(sheet: Sheet, words: PosterWords): void {
  const [left, top, wide] = [1268, 2700, 240];
  sheet.text('H2', words.steps.title, { x: left, y: top, w: 940 }, bold(42, '#ffffff'));
  words.steps.items.forEach(({ title, text }, index) => {
    const x = left + index * wide;
    sheet.ornament((pen) => {
      if (index < 3) pen.rect(x + 32, top + 108, wide, 8).fill(lavender);
      pen.circle(x + 32, top + 112, 32).fill(index === 3 ? coral : lavender);
    });
    sheet.text('P', String(index + 1), { x, y: top + 98, w: 64 }, bold(38, violet, { align: 'center' }));
    fitted(sheet, 'H3', title, { x, y: top + 182, w: wide - 24, h: 60 }, bold(38, '#ffffff'));
    sheet.text('P', text, { x, y: top + 236, w: wide - 30 }, plain(29, lilac, { leading: 1.2 }));
  });
}
