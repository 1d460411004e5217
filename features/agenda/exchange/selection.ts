import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import type { PlacedSession } from '../agenda';
import { shortId } from '../filter';

/** Of a list of a reader's own; all of an agenda are asked for without one. */
const MOST_SESSIONS = 500;

/** Which sessions of an agenda somebody wants; ids are short ones, and what is undefined asks for nothing. */
export type Selection = { track?: string; room?: string; sessions?: string[] };

/** What an address asks for: `track`, `room` and `session` are ids, `sessions` a list of them with commas in between. */
export function selectionOf(query: URLSearchParams): Selection {
  const id = (text: string | null) => shortId(text ?? '').toLowerCase() || undefined;
  const list = query.get('sessions')?.split(',').slice(0, MOST_SESSIONS);
  const single = id(query.get('session'));
  const wanted = [...(list ?? []), ...(single ? [single] : [])].flatMap((text) => id(text.trim()) ?? []);
  const isAsked = list !== undefined || single !== undefined;
  return {
    track: id(query.get('track')),
    room: id(query.get('room')),
    sessions: isAsked ? [...new Set(wanted)].sort() : undefined,
  };
}

export function selected(
  agenda: readonly PlacedSession[],
  { track, room, sessions }: Selection,
): PlacedSession[] {
  const wanted = sessions && new Set(sessions);
  const short = (id: string | undefined) => shortId(id ?? '').toLowerCase();
  return agenda.filter(
    (session) =>
      (!track || short(session.track?.id) === track) &&
      (!room || short(session.room?.id) === room) &&
      (!wanted || wanted.has(short(session.id))),
  );
}

/** What is selected, in words: the track, the room. */
export function selectionNames(
  agenda: readonly PlacedSession[],
  { track, room }: Selection,
  locale: Locale,
): string[] {
  const [found] = selected(agenda, { track, room });
  const names = [track && found?.track?.name, room && found?.room?.name];
  return names.flatMap((name) => (name ? [pickLocalized(name, locale).text] : []));
}
