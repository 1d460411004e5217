import { hyphenate } from './hyphenation';

/** The width of a line, asked with plain spaces only. */
type Width = (line: string) => number;

const SOFT_HYPHEN = '\u00AD';
/** Binds words while lines are broken; set as a plain space, which every font has. */
const NO_BREAK_SPACE = /\u00A0/g;

/** Pieces between which a line may break; a soft hyphen shows only where a line ends with it. */
function pieces(paragraph: string): { text: string; glue: '' | ' ' | '-' }[] {
  return paragraph.split(' ').flatMap((word) => {
    const parts = word.split(SOFT_HYPHEN).flatMap((part, index, all) => {
      const last = index === all.length - 1;
      // Real hyphens may end a line, too: „Job-Turbo“.
      const hyphened = part.split(/(?<=\p{L}[-–])(?=\p{L})/u);
      return hyphened.map((text, at) => ({
        text,
        glue: at < hyphened.length - 1 ? ('' as const) : last ? (' ' as const) : ('-' as const),
      }));
    });
    return parts;
  });
}

/** No line begins with a dash, and no paragraph ends with one short word on a line of its own. */
function tidy(text: string): string {
  const bound = text.replaceAll(' – ', '\u00A0– ').replaceAll(/(?<=\d) (?=%)/g, '\u00A0');
  return bound.length > 80 ? bound.replaceAll(/ (?=\S{1,9}(?:\n|$))/g, '\u00A0') : bound;
}

/** Greedy line breaking at spaces, hyphens, soft hyphens and line feeds. Throws when a piece is wider than `w`. */
export function wrap(text: string, w: number, plainWidth: Width): string[] {
  const width: Width = (line) => plainWidth(line.replaceAll(NO_BREAK_SPACE, ' '));
  return tidy(hyphenate(text))
    .split('\n')
    .flatMap((paragraph) => {
      const lines: string[] = [];
      let line = '';
      let glue: '' | ' ' | '-' = '';
      for (const piece of pieces(paragraph)) {
        const joined = line === '' ? piece.text : line + (glue === ' ' ? ' ' : '') + piece.text;
        if (width(joined + (piece.glue === '-' ? '-' : '')) <= w + 0.01 || line === '') {
          line = joined;
        } else {
          lines.push(line + (glue === '-' ? '-' : ''));
          line = piece.text;
        }
        if (width(line) > w + 0.01) throw new Error(`„${line}“ does not fit into ${Math.round(w)} points`);
        glue = piece.glue;
      }
      return [...lines, line].map((set) => set.replaceAll(NO_BREAK_SPACE, ' '));
    });
}

/** As many lines as `wrap` needs, but of even length. */
export function balance(text: string, w: number, width: Width): string[] {
  const lines = wrap(text, w, width);
  if (lines.length === 1) return lines;
  let [low, high] = [w / lines.length, w];
  while (high - low > w / 200) {
    const middle = (low + high) / 2;
    try {
      if (wrap(text, middle, width).length > lines.length) low = middle;
      else high = middle;
    } catch {
      low = middle;
    }
  }
  return wrap(text, high, width);
}
