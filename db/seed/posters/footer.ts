import { fitted } from './blocks';
import type { FontName } from './fonts';
import type { Place, Sheet, Style } from './sheet';
import type { PosterWords } from './words';

export type FooterStyle = {
  bold: FontName;
  regular: FontName;
  size: number;
  ink: string;
  muted: string;
  /** A rule above the footer. */
  rule?: string;
  /** One narrow column instead of two halves. */
  stacked?: boolean;
};

/** Who made the poster and within which programme. `at.y` is the top. */
export function footer(sheet: Sheet, at: Place, words: PosterWords, style: FooterStyle): void {
  const { bold, regular, size, ink, muted, rule } = style;
  if (rule) sheet.ornament((pen) => pen.rect(at.x, at.y, at.w, size * 0.08).fill(rule));
  const strong: Style = { font: bold, size, colour: ink };
  const plain: Style = { font: regular, size: size * 0.86, colour: ink };
  const small: Style = { font: regular, size: size * 0.66, colour: muted };
  const [programme = '', period = ''] = words.round.split(' · ');
  if (style.stacked) {
    let y = at.y + size * 1.2;
    y = sheet.text('P', words.organisation, { ...at, y }, strong) + size * 0.35;
    y = sheet.text('P', words.contact.replace(' · ', '\n'), { ...at, y }, plain) + size * 0.9;
    y = sheet.text('P', programme, { ...at, y }, strong) + size * 0.35;
    y = sheet.text('P', `${period}\n${words.kind} · ${words.region}`, { ...at, y }, plain) + size * 0.9;
    sheet.text('P', words.credit, { ...at, y }, small);
    return;
  }
  const half = at.w * 0.49;
  const first = at.y + size * 1.2;
  const second = first + size * 1.45;
  // One line each: a long address becomes smaller rather than a second line.
  const line = (text: string, x: number, y: number, style: Style) =>
    fitted(sheet, 'P', text, { x, y, w: half, h: style.size }, style);
  line(words.organisation, at.x, first, strong);
  line(words.contact, at.x, second, plain);
  line(programme, at.x + at.w - half, first, { ...strong, align: 'right' });
  line(`${period} · ${words.kind} · ${words.region}`, at.x + at.w - half, second, {
    ...plain,
    align: 'right',
  });
  sheet.text('P', words.credit, { x: at.x, y: second + size * 1.9, w: at.w }, small);
}
