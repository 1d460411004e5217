import { fold } from '@/lib/fold';

/** What a session is found by. `text` is folded: title, track, room and speakers, in both languages. */
export type Findable = { track: string; format: string; language: string; text: string };
/** What is looked for; empty parts ask for nothing. */
export type Wanted = { q: string; track: string; format: string; language: string };

/** "kuenstlich" as "kunstlich": who has no umlauts at hand finds them all the same. */
function withoutUmlauts(text: string): string {
  return text.replace(/([aou])e/g, '$1');
}

/** Whether a session is among those looked for. Every word must occur; a session in both languages is in each. */
export function matches(session: Findable, wanted: Wanted): boolean {
  if (wanted.track && session.track !== wanted.track) return false;
  if (wanted.format && session.format !== wanted.format) return false;
  if (wanted.language && session.language !== 'both' && session.language !== wanted.language) return false;
  return fold(wanted.q)
    .split(/\s+/)
    .every(
      (word) => session.text.includes(word) || withoutUmlauts(session.text).includes(withoutUmlauts(word)),
    );
}

export function isFilter(wanted: Wanted): boolean {
  return Object.values(wanted).some((value) => value !== '');
}
