import type { exhibitMarks } from '@/db/choices';

// What is seen and saved without an account: a cookie for each event and mark, which the pages' script reads too.

export type Mark = (typeof exhibitMarks)[number];
/** Keys of exhibits by what they are marked as, each in the order in which they were marked. */
export type Marks = Readonly<Record<Mark, readonly string[]>>;

/** The id of the one form of a page whose buttons mark exhibits: a button's name is the mark, its value the exhibit's key. */
export const MARK_FORM = 'gallery-marks';
export const noMarks: Marks = { seen: [], saved: [] };
/** As many as a cookie has room for. */
export const MOST_MARKED = 600;
export const KEPT_SECONDS = 365 * 24 * 60 * 60;
const KEY_LENGTH = 6;
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** The first nine hexadecimal digits of an id, enough to tell the exhibits of an event apart. */
const ID_START = /^([\da-f]{8})-([\da-f])/;

/** An exhibit's id in six characters: for cookies and attributes. Empty for what is no id. */
export function exhibitKey(id: string): string {
  const found = ID_START.exec(id);
  if (!found) return '';
  let number = Number.parseInt(`${found[1]}${found[2]}`, 16);
  let key = '';
  for (let at = 0; at < KEY_LENGTH; at++) {
    key = (DIGITS[number % 64] ?? '') + key;
    number = Math.floor(number / 64);
  }
  return key;
}

/** What the id begins with that a key stands for; undefined for what is no key. */
export function idStart(key: string): string | undefined {
  if (!/^[\w-]{6}$/.test(key)) return undefined;
  const number = [...key].reduce((sum, digit) => sum * 64 + DIGITS.indexOf(digit), 0);
  const hex = number.toString(16).padStart(9, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}`;
}

/** Names the mark last: an address's last part is no mark. */
export function markCookie(eventSlug: string, mark: Mark): string {
  return `gallery-${eventSlug}-${mark}`;
}

/** The event whose marks a cookie holds. */
export function galleryOfCookie(name: string): string | undefined {
  return /^gallery-(.+)-(?:seen|saved)$/.exec(name)?.[1];
}

/** Keys from the value of a cookie, in which they stand without anything in between. */
export function readMarked(value: string | undefined): string[] {
  const keys = (value ?? '').match(/[\w-]{6}/g) ?? [];
  return [...new Set<string>(keys)].slice(0, MOST_MARKED);
}

export function markedValue(keys: readonly string[]): string {
  return [...new Set(keys)].slice(0, MOST_MARKED).join('');
}

/**
 * With the exhibit, or without it. Of what was seen the oldest makes room; undefined when something saved would have to.
 */
export function withMarked(
  keys: readonly string[],
  key: string,
  mark: Mark,
  isMarked: boolean,
): string[] | undefined {
  const others = keys.filter((one) => one !== key);
  if (!isMarked) return others;
  if (others.length < keys.length) return [...keys];
  if (others.length < MOST_MARKED) return [...others, key];
  return mark === 'seen' ? [...others.slice(1), key] : undefined;
}

/** Those of the account and of the device. */
export function joinedMarks(one: Marks, other: Marks): Marks {
  const joined = (mark: Mark) => [...new Set([...one[mark], ...other[mark]])];
  return { seen: joined('seen'), saved: joined('saved') };
}
