import { fold } from './fold';

/** A text in the three ways in which words are looked for in it. */
export type SearchText = {
  /** Lower case, without accents. */
  folded: string;
  /** "kuenstlich" as "kunstlich": who has no umlauts at hand finds them all the same. */
  plain: string;
  /** Without spaces and hyphens: "Pflegekräfte" finds "Pflege-Kräfte". */
  joined: string;
};

/** Shorter words would be found across the boundaries of others. */
const JOINED_LENGTH = 6;

/** Of folded text: umlauts that were written with an e lose it, so that all ways of writing them are one. */
export function withoutUmlauts(folded: string): string {
  return folded.replace(/([aou])e+/g, '$1');
}

function withoutGaps(text: string): string {
  return text.replace(/[\s\-‐‑–/]+/g, '');
}

export function searchText(text: string): SearchText {
  const folded = fold(text);
  const plain = withoutUmlauts(folded);
  return { folded, plain, joined: withoutGaps(plain) };
}

/** `word` is one of `searchWords`. */
export function hasWord(text: SearchText, word: string): boolean {
  if (text.folded.includes(word)) return true;
  const plain = withoutUmlauts(word);
  if (text.plain.includes(plain)) return true;
  const joined = withoutGaps(plain);
  return joined.length >= JOINED_LENGTH && text.joined.includes(joined);
}

/** The words that somebody looks for, folded. */
export function searchWords(q: string): string[] {
  return fold(q).split(/\s+/).filter(Boolean);
}
