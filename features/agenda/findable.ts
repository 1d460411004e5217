import { pickLocalized, type Locale, type Localized } from '@/lib/i18n/locale';
import { searchText } from '@/lib/search-text';
import type { PlacedSession } from './agenda';
import { shortId, type Facets, type Findable } from './filter';
import { eventDay, type DayCount } from './timetable';

/** What a session can be chosen by. */
export function facetsOf(session: PlacedSession, count: DayCount): Facets {
  return {
    day: eventDay(session.startsAt, count),
    room: shortId(session.room?.id ?? ''),
    track: shortId(session.track?.id ?? ''),
    format: shortId(session.format?.id ?? ''),
    language: session.language,
    level: session.level,
  };
}

function named(session: PlacedSession): Localized[] {
  const { title, subtitle, track, room, format } = session;
  return [title, subtitle, track?.name, room?.name, format?.isBreak ? undefined : format?.name].filter(
    (text) => text !== undefined,
  );
}

/** What a session of the agenda is found by: title, speakers, track, room and format, in both languages. */
export function findable(session: PlacedSession, count: DayCount): Findable {
  const people = session.speakers.flatMap(({ name, organisation }) => [name, organisation]);
  const words = [...named(session).flatMap((text) => [text.de, text.en]), ...people];
  return { ...facetsOf(session, count), text: searchText([...new Set(words)].join(' ')) };
}

/** Those of its words that its entry in the agenda does not show; a script puts them together with those that it does. */
export function hiddenWords(session: PlacedSession, locale: Locale): string {
  const shown = new Set(
    named(session)
      .filter((text) => text !== session.subtitle)
      .map((text) => pickLocalized(text, locale).text),
  );
  const words = [
    ...named(session).flatMap((text) => [text.de, text.en]),
    ...session.speakers.map(({ organisation }) => organisation),
  ];
  return [...new Set(words)].filter((text) => text !== '' && !shown.has(text)).join(' ');
}
