import { hasWord, searchWords, type SearchText } from '@/lib/search-text';

/** What of a session is asked for by choosing; ids are short ones. */
export type Facets = {
  /** "2025-10-01"; so below. */
  day: string;
  room: string;
  track: string;
  format: string;
  language: string;
  level: string;
};
export const facetNames = [
  'day',
  'room',
  'track',
  'format',
  'language',
  'level',
] as const satisfies readonly (keyof Facets)[];
/** What a session is found by. */
export type Findable = Facets & { text: SearchText };
/** What is looked for; empty parts ask for nothing. */
export type Wanted = Facets & { q: string };

const ID_LENGTH = 12;

/** The first characters of an id, enough to tell those of one event apart: for addresses, cookies and attributes. */
export function shortId(id: string): string {
  return id.slice(0, ID_LENGTH);
}

/** Whether a session is among those looked for. Every word must occur; a session in both languages is in each. */
export function matches(session: Findable, wanted: Wanted): boolean {
  for (const name of facetNames) {
    const asked = wanted[name];
    const inBoth = name === 'language' && session.language === 'both';
    if (asked && asked !== session[name] && !inBoth) return false;
  }
  return searchWords(wanted.q).every((word) => hasWord(session.text, word));
}

export function isFilter(wanted: Wanted): boolean {
  return facetNames.some((name) => wanted[name] !== '') || searchWords(wanted.q).length > 0;
}

const MOST_LETTERS = 200;

/** What an address asks for, read with `get`; an id may be a whole one. */
export function readWanted(get: (name: string) => unknown): Wanted {
  const text = (name: string) => {
    const value = get(name);
    return typeof value === 'string' ? value.slice(0, MOST_LETTERS) : '';
  };
  return {
    q: text('q'),
    day: text('day'),
    room: shortId(text('room')),
    track: shortId(text('track')),
    format: shortId(text('format')),
    language: text('language'),
    level: text('level'),
  };
}

/** As what it is shown. */
export type FoundView = 'list' | 'grid';

/** The same as an address has it: "q=a&day=2025-10-01", without what asks for nothing. */
export function wantedQuery(wanted: Partial<Wanted>): string {
  return new URLSearchParams(Object.entries(wanted).filter(([, value]) => value !== '')).toString();
}
