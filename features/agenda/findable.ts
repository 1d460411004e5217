import { fold } from '@/lib/fold';
import type { Findable } from './filter';
import type { AgendaSession } from './agenda';

/** What a session of the agenda is found by: title, speakers, track and room, in both languages. */
export function findable(session: AgendaSession): Findable {
  const { title, track, room, speakers } = session;
  const words = [
    ...[title, track?.name, room?.name].flatMap((text) => (text ? [text.de, text.en] : [])),
    ...speakers.flatMap(({ name, organisation }) => [name, organisation]),
  ];
  return {
    track: track?.id ?? '',
    format: session.format?.id ?? '',
    language: session.language,
    text: [...new Set(fold(words.join(' ')).split(/\s+/))].join(' '),
  };
}
