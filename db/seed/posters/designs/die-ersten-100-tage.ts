import { columns } from '../blocks';
import { chartBlock, bars } from '../charts';
import { footer } from '../footer';
import { face, type Pen, type Sheet } from '../sheet';
import type { PosterWords } from '../words';

const plain = face('fira-sans-400');
const bold = face('fira-sans-700');
const heavy = face('fira-sans-800');

const blue = '#1d4ed8';
const deep = '#14389c';
const pale = '#e4ecff';
const coral = '#ff6b57';
const light = '#fff2c4';
const white = '#ffffff';
const ink = '#14203d';
const soft = '#5b6785';
const panel = 900;

/** An open door; light falls through it onto the floor. */
function door(pen: Pen, h: number): void {
  const [left, top, wide, high] = [250, 1010, 400, 820];
  pen.rect(0, top + high, panel, h - top - high).fill(deep);
  pen.path(`M${left},${top + high} H${left + wide} L${left + wide + 230},2230 H${left + 60} Z`);
  pen.fillOpacity(0.9).fill(light);
  pen.fillOpacity(1);
  pen.rect(left - 34, top - 34, wide + 68, high + 34).fill(white);
  pen.rect(left, top, wide, high).fill(light);
  pen.circle(left + 205, top + 330, 74).fill(coral);
  pen.path(`M${left + 75},${top + high} v-250 q0,-130 130,-130 t130,130 v250 z`).fill(coral);
  pen
    .path(`M${left + 300},${top + 560} q90,-40 100,-190`)
    .lineWidth(52)
    .lineCap('round')
    .stroke(coral);
  pen
    .path(`M${left},${top} L${left - 190},${top + 90} V${top + high + 110} L${left},${top + high} Z`)
    .fill('#3a6bf0');
  pen.circle(left - 150, top + 480, 20).fill(light);
}

/** A hundred days in ten rows of ten; the days with a task are marked. */
function calendar(sheet: Sheet, words: PosterWords): void {
  const [left, top, cell] = [1040, 330, 116];
  const marked = new Map(
    words.steps.items.map(({ title, text }) => [Number(/\d+/.exec(title)?.[0]), `${title}: ${text}`]),
  );
  sheet.text('H2', words.steps.title, { x: left, y: 200, w: 1160 }, bold(60, ink));
  sheet.figure([...marked.values()].join('; ') + '.', (pen) => {
    for (let day = 1; day <= 100; day += 1) {
      const x = left + ((day - 1) % 10) * cell;
      const y = top + Math.floor((day - 1) / 10) * cell;
      const hit = marked.has(day);
      pen.roundedRect(x, y, cell - 12, cell - 12, 12).fill(hit ? coral : pale);
      sheet.label(
        String(day),
        { x, y: y + 36, w: cell - 12 },
        (hit ? heavy : plain)(hit ? 46 : 34, hit ? white : '#7d8db8', { align: 'center' }),
      );
    }
  });
  words.steps.items.forEach(({ title, text }, index) => {
    const x = left + (index % 3) * 400;
    const y = 1540 + Math.floor(index / 3) * 190;
    sheet.ornament((pen) => pen.rect(x, y, 8, 142).fill(coral));
    const below = sheet.text('H3', title, { x: x + 32, y: y + 4, w: 340 }, heavy(48, blue));
    sheet.text('P', text, { x: x + 32, y: below + 6, w: 330 }, plain(36, ink, { leading: 1.2 }));
  });
}

export function dieErsten100Tage(sheet: Sheet, words: PosterWords): void {
  const { w, h } = sheet.page;
  sheet.ornament((pen) => {
    pen.rect(0, 0, w, h).fill(white);
    pen.rect(0, 0, panel, h).fill(blue);
    door(pen, h);
  });
  const y = sheet.text(
    'H1',
    words.titleLines.join('\n'),
    { x: 110, y: 150, w: 780 },
    heavy(150, white, { leading: 1.02, tracking: -4 }),
  );
  const claim = sheet.text('P', words.claim, { x: 114, y: y + 36, w: 740 }, plain(56, light));
  words.figures.forEach(({ value, label }, index) => {
    const top = claim + 70 + index * 128;
    sheet.text('P', value, { x: 110, y: top, w: 240 }, heavy(92, white, { tracking: -2 }));
    sheet.text('P', label, { x: 320, y: top + 2, w: 540 }, plain(38, white, { leading: 1.15 }));
  });
  calendar(sheet, words);
  columns(sheet, [{ box: { x: 2330, y: 200, w: 900, h: 1300 }, passages: words.story }], {
    heading: bold(46, blue),
    text: plain(36, ink, { leading: 1.32 }),
    sizes: [28, 40],
    gap: [1.1, 2.6],
  });
  sheet.ornament((pen) => pen.roundedRect(2290, 1540, 980, 400, 28).fill(pale));
  chartBlock(
    sheet,
    { x: 2340, y: 1586, w: 880, h: 314 },
    words.chart,
    { title: bold(40, ink), note: plain(26, soft), gap: 26 },
    (box) =>
      bars(sheet, box, words.chart, {
        most: 100,
        beside: 290,
        colours: ['#9fb0dd', coral],
        track: white,
        label: plain(36, ink),
        value: bold(40, ink),
      }),
  );
  footer(sheet, { x: 1040, y: 1990, w: 2190 }, words, {
    bold: 'fira-sans-700',
    regular: 'fira-sans-400',
    size: 42,
    ink,
    muted: soft,
    rule: blue,
  });
}
