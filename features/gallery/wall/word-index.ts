import { fold } from '@/lib/fold';
import { withoutUmlauts } from '@/lib/search-text';

/**
 * The words of many texts and in which of them each occurs: small on its way, and quick to ask. `words` are sorted, one a
 * line; on the same line of `places` stand the numbers of its texts, each as its distance from the one before.
 */
export type WordIndex = { words: string; places: string; /** Of texts. */ count: number };
/** The numbers of the texts in which every word of `q` occurs; undefined when nothing is looked for. */
export type Search = (q: string) => ReadonlySet<number> | undefined;

const LINE = '\n';
/** Words that belong together: "Pflege-Kräfte", "Berater*innen". */
const CHUNK = /[\p{L}\p{N}]+(?:[-‐‑–*:_/][\p{L}\p{N}]+)*/gu;
const PART = /[\p{L}\p{N}]+/gu;
const LONGEST = 40;
/** A part of a compound that is shorter would be found by chance. */
const SHORTEST_PART = 4;
/** What joins the parts of a German compound: Arbeit-s-markt. */
const JOINTS = ['', 's', 'es', 'n', 'en', 'er'];

/** A distance is one character from '$' on, without the backslash; '!' stands for `FAR` of it. */
const FAR = 80;
const [FIRST_CODE, BACKSLASH] = [35, 92];

function encode(places: readonly number[]): string {
  let [text, last] = ['', -1];
  for (const place of places) {
    let distance = place - last;
    for (; distance > FAR; distance -= FAR) text += '!';
    const code = FIRST_CODE + distance;
    text += String.fromCharCode(code < BACKSLASH ? code : code + 1);
    last = place;
  }
  return text;
}

function decode(text: string): number[] {
  const places: number[] = [];
  let [place, distance] = [-1, 0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 33) distance += FAR;
    else {
      place += distance + code - FIRST_CODE - (code > BACKSLASH ? 1 : 0);
      distance = 0;
      places.push(place);
    }
  }
  return places;
}

/** Every word of a text in each way in which it is looked for. */
export function wordsIn(text: string): ReadonlySet<string> {
  const words = new Set<string>();
  const add = (word: string) => {
    const short = word.slice(0, LONGEST);
    words.add(withoutUmlauts(short)).add(short);
  };
  for (const [chunk] of fold(text).matchAll(CHUNK)) {
    const parts = chunk.match(PART) ?? [];
    parts.forEach(add);
    if (parts.length > 1) add(parts.join(''));
  }
  return words;
}

/** The index of texts whose words are known, in their order. */
export function wordIndex(texts: readonly Iterable<string>[]): WordIndex {
  const placesOf = new Map<string, number[]>();
  texts.forEach((wordsOfText, place) => {
    for (const word of wordsOfText) {
      const places = placesOf.get(word);
      if (places) places.push(place);
      else placesOf.set(word, [place]);
    }
  });
  const words = [...placesOf.keys()].sort();
  return {
    words: words.join(LINE),
    places: words.map((word) => encode(placesOf.get(word) ?? [])).join(LINE),
    count: texts.length,
  };
}

/** Makes an index ready to be asked, as often as wanted. */
export function openIndex(index: WordIndex): Search {
  const all = index.words === '' ? [] : index.words.split(LINE);
  const encoded = index.places.split(LINE);
  const numberOf = new Map(all.map((word, number) => [word, number]));
  const starts = new Uint32Array(all.length);
  for (let number = 1, at = 0; number < all.length; number++) {
    at += (all[number - 1]?.length ?? 0) + 1;
    starts[number] = at;
  }
  const decoded = new Map<number, number[]>();
  const placesOf = (number: number) => {
    const known = decoded.get(number) ?? decode(encoded[number] ?? '');
    decoded.set(number, known);
    return known;
  };

  /** The number of the word that a character of `words` belongs to. */
  const wordAt = (at: number) => {
    let [low, high] = [0, all.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  /** Adds the places of all words that contain a part. */
  const addContaining = (part: string, found: Set<number>) => {
    let at = index.words.indexOf(part);
    while (at >= 0 && found.size < index.count) {
      const number = wordAt(at);
      for (const place of placesOf(number)) found.add(place);
      const next = starts[number + 1];
      at = next === undefined ? -1 : index.words.indexOf(part, next);
    }
  };
  const exactly = (word: string) => {
    const number = numberOf.get(word);
    return number === undefined ? undefined : placesOf(number);
  };
  /** Adds the texts that have both parts of a compound as words of their own. */
  const addApart = (compound: string, found: Set<number>) => {
    for (let cut = SHORTEST_PART; cut <= compound.length - SHORTEST_PART; cut++) {
      const right = exactly(compound.slice(cut));
      if (!right) continue;
      const left = compound.slice(0, cut);
      for (const joint of JOINTS) {
        const head = left.endsWith(joint) ? left.slice(0, left.length - joint.length) : '';
        const places = head.length >= SHORTEST_PART ? exactly(head) : undefined;
        for (const place of places ?? []) if (right.includes(place)) found.add(place);
      }
    }
  };
  const containing = (word: string): Set<number> => {
    const found = new Set<number>();
    const plain = withoutUmlauts(word);
    addContaining(word, found);
    if (plain !== word) addContaining(plain, found);
    addApart(plain, found);
    return found;
  };

  return (q) => {
    const asked: string[] = fold(q).match(PART) ?? [];
    if (asked.length === 0) return undefined;
    return asked
      .map((word) => containing(word.slice(0, LONGEST)))
      .reduce((left, right) => new Set([...left].filter((place) => right.has(place))));
  };
}
