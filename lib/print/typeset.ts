import 'server-only';
import anyAscii from 'any-ascii';
import { faceFor, type Face, type Weight } from './faces';

/** A stretch of text in one face, drawn in one go. */
export type Run = {
  /** As it is drawn, in the order of reading; the face's own shaping turns it round where it is written so. */
  text: string;
  face: Face;
  /** What it stands for, when it had to be written in other letters. */
  original?: string;
  /** In em. */
  width: number;
};
/** Runs from left to right. */
export type Line = { runs: Run[]; width: number };

type Direction = 'ltr' | 'rtl' | 'neutral';
type Cluster = { text: string; original: string; face: Face; direction: Direction };

const clusters = new Intl.Segmenter('und', { granularity: 'grapheme' });
const mirrored: Record<string, string> = { '(': ')', ')': '(', '[': ']', ']': '[', '{': '}', '}': '{', '<': '>', '>': '<', '«': '»', '»': '«' }; // prettier-ignore
/** Most of what is printed: in the first face, from left to right, and read off without looking at each letter. */
const plain = /^[ -~ÄÖÜäöüß]+$/;
const invisible = /\p{Default_Ignorable_Code_Point}/gu;
/** How many different characters are remembered with the face that has them; far more than a conference writes. */
const REMEMBERED = 4_000;
const remembered = new Map<string, { text: string; face: Face } | undefined>();

/** Other ways to write a character, the nearest first: without what cannot be seen, plain, without accents, in Latin letters. */
function* spellings(character: string): Generator<string> {
  yield character;
  const visible = character.replace(invisible, '');
  yield visible;
  yield visible.normalize('NFKC');
  yield visible.normalize('NFKD').replace(/\p{M}/gu, '').normalize('NFC');
  yield anyAscii(visible);
  // Nothing that a person wrote goes missing without a trace
  yield '?';
}

function drawable(character: string, weight: Weight): { text: string; face: Face } | undefined {
  const key = `${weight}${character}`;
  if (remembered.has(key)) return remembered.get(key);
  let found: { text: string; face: Face } | undefined;
  if (character.replace(invisible, '').replace(/\p{C}/gu, '') !== '' || /\p{Co}/u.test(character)) {
    for (const text of spellings(character)) {
      const face = text === '' ? undefined : faceFor(text, weight);
      if (face) {
        found = { text, face };
        break;
      }
    }
  }
  if (remembered.size >= REMEMBERED) remembered.clear();
  remembered.set(key, found);
  return found;
}

function directionOf(text: string, face: Face): Direction {
  if (face.rtl && /\p{L}/u.test(text)) return 'rtl';
  return /[\p{L}\p{N}]/u.test(text) ? 'ltr' : 'neutral';
}

/** White space and punctuation go with what is around them, else with the line. */
function settle(all: Cluster[]): Direction {
  const base = all.find(({ direction }) => direction !== 'neutral')?.direction ?? 'ltr';
  const open: Direction[] = [];
  let before: Direction = base;
  all.forEach((cluster, index) => {
    if (cluster.direction === 'neutral') {
      let next = index + 1;
      while (all[next]?.direction === 'neutral') next += 1;
      const after = all[next]?.direction ?? base;
      const around = before === after ? before : base;
      // A bracket is closed in the direction in which it was opened
      cluster.direction = (/\p{Pe}/u.test(cluster.text) && open.pop()) || around;
      if (/\p{Ps}/u.test(cluster.text)) open.push(cluster.direction);
      if (cluster.direction === 'rtl') cluster.text = mirrored[cluster.text] ?? cluster.text;
    }
    before = cluster.direction;
  });
  return base;
}

function isReplaced({ text, original }: Cluster): boolean {
  return text !== original && text !== mirrored[original] && text !== original.replace(invisible, '');
}

/** One line of text as runs, from left to right. What no face has is written as near to it as can be, and remembered as it was. */
export function typeset(text: string, weight: Weight): Line {
  const first = plain.test(text) && faceFor(text, weight);
  if (first) {
    const width = widthOf(text, first);
    return { runs: [{ text, face: first, width }], width };
  }
  const all: Cluster[] = [];
  for (const { segment } of clusters.segment(text.normalize('NFC').replace(/\s/gu, ' '))) {
    const drawn = drawable(segment, weight);
    if (drawn) all.push({ ...drawn, original: segment, direction: directionOf(drawn.text, drawn.face) });
  }
  const base = settle(all);
  const groups: { clusters: Cluster[]; direction: Direction }[] = [];
  for (const cluster of all) {
    const last = groups.at(-1);
    const previous = last?.clusters.at(-1);
    const goesOn =
      last?.direction === cluster.direction &&
      previous?.face === cluster.face &&
      isReplaced(previous) === isReplaced(cluster) &&
      // A face for writing from the left would not turn it round
      (cluster.direction === 'ltr' || cluster.face.rtl);
    if (last && goesOn) last.clusters.push(cluster);
    else groups.push({ clusters: [cluster], direction: cluster.direction });
  }
  const runs = inVisualOrder(groups, base).map(({ clusters: own }): Run => {
    const [drawn, original] = [own.map((one) => one.text).join(''), own.map((one) => one.original).join('')];
    const face = own[0]?.face;
    if (!face) throw new Error('A run without characters');
    const width = widthOf(drawn, face);
    const rewritten = own.some(isReplaced);
    return { text: drawn, face, width, ...(rewritten && { original }) };
  });
  return { runs, width: runs.reduce((sum, run) => sum + run.width, 0) };
}

/** As many words of a face as a long programme has; beyond them, all are measured anew. */
const MEASURED = 20_000;
const measured = new Map<string, number>();

/** In em: that of its words, each measured once, and of the spaces in between. */
function widthOf(text: string, face: Face): number {
  // What is written from the right is shaped as a whole
  if (face.rtl) return shapedWidth(text, face);
  return text.split(/(?<= )/).reduce((sum, word) => sum + wordWidth(word, face), 0);
}

function wordWidth(word: string, face: Face): number {
  const key = `${face.name} ${word}`;
  const known = measured.get(key);
  if (known !== undefined) return known;
  if (measured.size >= MEASURED) measured.clear();
  const width = shapedWidth(word, face);
  measured.set(key, width);
  return width;
}

function shapedWidth(text: string, { font }: Face): number {
  return font.layout(text, []).advanceWidth / font.unitsPerEm;
}

/** Stretches against the line's direction are turned round as a whole. */
function inVisualOrder<Item extends { direction: Direction }>(items: Item[], base: Direction): Item[] {
  const stretches: Item[][] = [];
  for (const item of items) {
    const last = stretches.at(-1);
    if (last?.[0]?.direction === item.direction) last.push(item);
    else stretches.push([item]);
  }
  const ordered = stretches.map((own) => (own[0]?.direction === 'rtl' ? own.toReversed() : own));
  return (base === 'rtl' ? ordered.toReversed() : ordered).flat();
}

/** Whether any of it had to be written in other letters. */
export function isRewritten(text: string, weight: Weight): boolean {
  if (plain.test(text)) return false;
  return [...clusters.segment(text.normalize('NFC'))].some(({ segment }) => {
    const drawn = drawable(segment, weight);
    return drawn !== undefined && drawn.text !== segment && drawn.text !== segment.replace(invisible, '');
  });
}
