/** A piece of a text: in both, only in the old one, or only in the new one. */
export type TextPiece = { kind: 'same' | 'gone' | 'new'; text: string };

/** Comparisons of word with word; a pair of texts that would need more is shown as replaced. */
const MOST_COMPARISONS = 2_000_000;

const wordsOf = (text: string) => text.match(/\s+|[^\s]+/g) ?? [];

/** What is other in a text, word by word: pieces that are `same` and `gone` make the old one, `same` and `new` the new one. */
export function textDifference(before: string, after: string): TextPiece[] {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start += 1;
  let end = 0;
  const rest = Math.min(old.length, now.length) - start;
  while (end < rest && old[old.length - 1 - end] === now[now.length - 1 - end]) end += 1;
  const pieces: TextPiece[] = [];
  add(pieces, 'same', old.slice(0, start));
  compare(pieces, old.slice(start, old.length - end), now.slice(start, now.length - end));
  add(pieces, 'same', old.slice(old.length - end));
  return joined(pieces);
}

/** Changes with nothing but space between them are one: words that were rewritten are read in a row, not one by one. */
function joined(pieces: readonly TextPiece[]): TextPiece[] {
  const whole: TextPiece[] = [];
  let [gone, fresh] = ['', ''];
  const flush = () => {
    add(whole, 'gone', gone ? [gone] : []);
    add(whole, 'new', fresh ? [fresh] : []);
    [gone, fresh] = ['', ''];
  };
  pieces.forEach(({ kind, text }, index) => {
    const isBetween = kind === 'same' && index > 0 && index < pieces.length - 1 && text.trim() === '';
    if (kind === 'same' && !isBetween) {
      flush();
      add(whole, 'same', [text]);
      return;
    }
    if (kind !== 'new') gone += text;
    if (kind !== 'gone') fresh += text;
  });
  flush();
  return whole;
}

function add(pieces: TextPiece[], kind: TextPiece['kind'], words: readonly string[]): void {
  if (words.length === 0) return;
  const last = pieces.at(-1);
  if (last?.kind === kind) last.text += words.join('');
  else pieces.push({ kind, text: words.join('') });
}

/** By the longest common subsequence of words. */
function compare(pieces: TextPiece[], old: readonly string[], now: readonly string[]): void {
  const width = now.length + 1;
  if (old.length * now.length > MOST_COMPARISONS) {
    add(pieces, 'gone', old);
    add(pieces, 'new', now);
    return;
  }
  // How many words the rests from i and from j have in common
  const common = new Uint32Array((old.length + 1) * width);
  const at = (i: number, j: number) => common[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      common[i * width + j] = old[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    const [was, is] = [old[i], now[j]];
    if (was !== undefined && was === is) {
      add(pieces, 'same', [was]);
      i += 1;
      j += 1;
    } else if (was !== undefined && (is === undefined || at(i + 1, j) >= at(i, j + 1))) {
      add(pieces, 'gone', [was]);
      i += 1;
    } else if (is !== undefined) {
      add(pieces, 'new', [is]);
      j += 1;
    }
  }
}
