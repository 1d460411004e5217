import { columns } from '../blocks';
import { hundred, legend } from '../charts';
import { footer } from '../footer';
import { face, type Sheet, type Style } from '../sheet';
import type { PosterWords } from '../words';

const narrowMedium = face('barlow-condensed-500');
const narrowBold = face('barlow-condensed-700');
const narrowHeavy = face('barlow-condensed-800');
const plain = face('fira-sans-400');

const yellow = '#ffd400';
const black = '#141414';
const red = '#d7261e';
const white = '#ffffff';
const ochre = '#b08900';

/** Nothing but type: the first word pair is struck out, as the certificate is. */
function title(sheet: Sheet, words: PosterWords): void {
  const style: Style = narrowHeavy(505, black, { leading: 0.95, tracking: -8 });
  sheet.text('H1', words.titleLines.join('\n').toUpperCase(), { x: 118, y: 150, w: 2200 }, style);
  const second = 150 + style.size * 0.7 * 0.5 + style.size * 0.95;
  const wide = sheet.widest([(words.titleLines[1] ?? '').toUpperCase().replace(',', '')], style);
  sheet.ornament((pen) => {
    pen.path(`M90,${second + 62} L${150 + wide},${second - 62} v44 L90,${second + 106} z`).fill(red);
  });
}

export function ohneZeugnisMitKoennen(sheet: Sheet, words: PosterWords): void {
  const { w, h } = sheet.page;
  sheet.ornament((pen) => {
    pen.rect(0, 0, w, h).fill(yellow);
    pen.rect(0, 1980, w, h - 1980).fill(black);
  });
  title(sheet, words);
  sheet.text('P', words.claim, { x: 1420, y: 170, w: 830 }, narrowBold(84, black, { leading: 1.08 }));
  words.figures.forEach(({ value, label }, index) => {
    const y = 1060 + index * 292;
    const style: Style = narrowHeavy(170, red);
    sheet.text('P', value, { x: 1740, y, w: 500 }, style);
    sheet.text('P', label, { x: 1744, y: y + 140, w: 500 }, narrowBold(62, black, { leading: 1 }));
  });

  sheet.text('H2', words.chart.title, { x: 130, y: 2050, w: 1100 }, narrowBold(56, yellow));
  const colours = [yellow, white, ochre, '#4a4a4a'];
  hundred(sheet, { x: 130, y: 2126, w: 476, h: 476 }, words.chart, colours);
  legend(sheet, { x: 654, y: 2130, w: 650 }, words.chart, {
    colours,
    step: 112,
    inline: 168,
    mark: 44,
    value: narrowHeavy(62, white),
    label: narrowMedium(41, white),
  });
  sheet.text('P', words.chart.note, { x: 130, y: 2618, w: 1000 }, narrowMedium(32, '#bdbdbd'));
  sheet.text('H2', words.steps.title, { x: 1310, y: 2050, w: 940 }, narrowBold(56, yellow));
  words.steps.items.forEach(({ title: question, text }, index) => {
    const y = 2138 + index * 170;
    sheet.text('P', String(index + 1), { x: 1310, y, w: 100 }, narrowHeavy(150, red));
    sheet.text('H3', question, { x: 1420, y: y + 2, w: 840 }, narrowBold(66, white));
    sheet.text('P', text, { x: 1420, y: y + 66, w: 840 }, narrowMedium(46, white));
  });
  const wide = 494;
  columns(
    sheet,
    words.story.map((passage, index) => ({
      box: { x: 130 + index * (wide + 50), y: 2706, w: wide, h: 405 },
      passages: [passage],
    })),
    {
      heading: narrowBold(54, yellow),
      text: plain(32, white, { leading: 1.28 }),
      sizes: [23, 32],
      headingGap: 0.7,
    },
  );
  footer(sheet, { x: 130, y: 3130, w: 2124 }, words, {
    bold: 'fira-sans-700',
    regular: 'fira-sans-400',
    size: 34,
    ink: white,
    muted: '#bdbdbd',
    rule: yellow,
  });
}
