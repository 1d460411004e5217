import 'server-only';
import type { Weight } from './faces';
import { typeset, type Line } from './typeset';

export type Style = {
  /** In points. */
  size: number;
  colour: string;
  /** Line distance as a multiple of the size. */
  leading: number;
  /** Lines of even length, for headings. */
  balanced?: boolean;
};
export type SetLine = Line & {
  /** Whether a word ends with it, so that a copied text has a space there. */ endsWord: boolean;
};
export type Paragraph = {
  lines: SetLine[];
  style: Style;
  height: number;
};

const clusters = new Intl.Segmenter('und', { granularity: 'grapheme' });
const SOFT_HYPHEN = '\u00AD';

type Word = { text: string; width: number; glue: string };
type Draft = { text: string; endsWord: boolean };
/** A text with its words measured, in em: to be set in any size and width. */
export type Measured = { paragraphs: Word[][]; weight: Weight; /** Of the widest word. */ widest: number };

/** Where a line may end: at a space, after a hyphen or a slash, at a soft hyphen. Never at a no-break space. */
export function measure(text: string, weight: Weight): Measured {
  const paragraphs = text.split('\n').map((line) => {
    const parts = line
      .replaceAll(/[^\S\u00A0\u202F]+/gu, ' ')
      .trim()
      .split(/(?<=[ \u00AD])|(?<=[\p{L}\p{N}][-‐–/]{1,2})(?=\p{L})/u);
    return parts.map((part) => {
      const bare = part.replace(/ $/u, '').replaceAll(SOFT_HYPHEN, '');
      const glue = part.endsWith(' ') ? ' ' : part.endsWith(SOFT_HYPHEN) ? SOFT_HYPHEN : '';
      return { text: bare, width: typeset(bare, weight).width, glue };
    });
  });
  return { paragraphs, weight, widest: Math.max(...paragraphs.flat().map(({ width }) => width)) };
}

/** A word that is wider than the line is broken wherever it has to be. */
function fitting(word: Word, widthEm: number, weight: Weight): Word[] {
  if (word.width <= widthEm) return [word];
  const pieces: Word[] = [];
  let text = '';
  let width = 0;
  for (const { segment } of clusters.segment(word.text)) {
    const more = typeset(segment, weight).width;
    if (text !== '' && width + more > widthEm) {
      pieces.push({ text, width, glue: '' });
      [text, width] = ['', 0];
    }
    text += segment;
    width += more;
  }
  return [...pieces, { text, width, glue: word.glue }];
}

function fill(words: Word[], widthEm: number, spaceEm: number, hyphenEm: number): Draft[] {
  const lines: Draft[] = [];
  let [text, width, glue] = ['', 0, ''];
  for (const word of words) {
    const gap = glue === ' ' ? spaceEm : 0;
    const hyphen = word.glue === SOFT_HYPHEN ? hyphenEm : 0;
    if (text !== '' && width + gap + word.width + hyphen > widthEm) {
      lines.push({ text: glue === SOFT_HYPHEN ? `${text}-` : text, endsWord: glue === ' ' });
      [text, width] = [word.text, word.width];
    } else {
      text += (glue === ' ' ? ' ' : '') + word.text;
      width += gap + word.width;
    }
    glue = word.glue;
  }
  return text === '' ? lines : [...lines, { text, endsWord: true }];
}

/** Lines of even length: the narrowest measure that takes no more of them. */
function balance(lay: (widthEm: number) => Draft[], widthEm: number, widest: number): Draft[] {
  let best = lay(widthEm);
  if (widest > widthEm || best.length < 2) return best;
  const count = best.length;
  let [low, high] = [Math.max(widest, widthEm / 2), widthEm];
  for (let round = 0; round < 6; round++) {
    const middle = (low + high) / 2;
    const tried = lay(middle);
    if (tried.length > count) low = middle;
    else [best, high] = [tried, middle];
  }
  return best;
}

/** Text in lines of at most `width` points; beyond `maxLines` it ends with an ellipsis. */
export function setParagraph(
  { paragraphs, weight, widest }: Measured,
  width: number,
  style: Style,
  maxLines = Infinity,
): Paragraph {
  const { size } = style;
  const widthEm = width / size;
  const [spaceEm, hyphenEm] = [typeset(' ', weight).width, typeset('-', weight).width];
  const lay = (em: number) =>
    paragraphs.flatMap((words) => {
      const pieces = words.flatMap((word) => fitting(word, em, weight));
      return fill(pieces, em, spaceEm, hyphenEm);
    });
  let drafts = style.balanced ? balance(lay, widthEm, widest) : lay(widthEm);
  if (drafts.length > maxLines) {
    const last = shortened(drafts[maxLines - 1]?.text ?? '', widthEm, weight);
    drafts = [...drafts.slice(0, maxLines - 1), { text: last, endsWord: true }];
  }
  const lines = drafts.map(({ text, endsWord }) => ({ ...typeset(text, weight), endsWord }));
  return { lines, style, height: lines.length * size * style.leading };
}

function shortened(line: string, widthEm: number, weight: Weight): string {
  const parts = [...clusters.segment(line)].map(({ segment }) => segment);
  while (parts.length > 0 && typeset(`${parts.join('').trimEnd()} …`, weight).width > widthEm) parts.pop();
  return `${parts.join('').trimEnd()} …`;
}
