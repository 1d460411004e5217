import { sessionStatuses } from '@/db/choices';
import { fold } from '@/lib/fold';
import { compareText } from '@/lib/format';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import type { Listing } from '@/lib/listing';
import { isPlaced } from './warnings';
import type { Plan, PlannedSession, Room, Track } from './queries';

/** How the list of planned sessions can be searched, narrowed and sorted. */
export const sessionListing = {
  sorts: ['time', 'title', 'room'] as const,
  defaultSort: { by: 'time', dir: 'asc' } as const,
  filters: { track: 'any', room: 'any', status: sessionStatuses, placed: ['yes', 'no'] } as const,
};
export type SessionSort = (typeof sessionListing.sorts)[number];
export type SessionFilter = keyof typeof sessionListing.filters;
export type SessionListing = Listing<SessionSort, SessionFilter>;

export type ListedSession = PlannedSession & {
  room: Room | undefined;
  track: Track | undefined;
  speakerNames: string[];
};

/** The sessions of the plan that the list asks for, in its order; `rows` is its page, `total` counts all of them. */
export function listedSessions(
  plan: Pick<Plan, 'sessions' | 'rooms' | 'tracks' | 'speakers'>,
  state: SessionListing,
  locale: Locale,
): { rows: ListedSession[]; total: number } {
  const rooms = new Map(plan.rooms.map((room) => [room.id, room]));
  const tracks = new Map(plan.tracks.map((track) => [track.id, track]));
  const names = new Map(plan.speakers.map(({ id, name }) => [id, name]));
  const found = plan.sessions
    .map((session) => ({
      ...session,
      room: rooms.get(session.roomId ?? ''),
      track: tracks.get(session.trackId ?? ''),
      speakerNames: session.speakerIds.flatMap((id) => names.get(id) ?? []),
    }))
    .filter((session) => isWanted(session, state))
    .sort(inOrder(state, locale));
  const from = (state.page - 1) * state.pageSize;
  return { rows: found.slice(from, from + state.pageSize), total: found.length };
}

function isWanted(session: ListedSession, { q, filters }: SessionListing): boolean {
  const { title, speakerNames } = session;
  const text = fold([title.de, title.en, ...speakerNames].join(' '));
  return (
    (!filters.track || session.trackId === filters.track) &&
    (!filters.room || session.roomId === filters.room) &&
    (!filters.status || session.status === filters.status) &&
    (!filters.placed || isPlaced(session) === (filters.placed === 'yes')) &&
    fold(q)
      .split(/\s+/)
      .every((word) => text.includes(word))
  );
}

/** What has no time or no room comes last, whichever the direction; what is equal goes by time, room and title. */
function inOrder({ sort, dir }: SessionListing, locale: Locale) {
  const compare = compareText(locale);
  const sign = dir === 'asc' ? 1 : -1;
  const missingLast = (a: number | undefined, b: number | undefined, factor: number) => {
    if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
    return factor * (a - b);
  };
  const name = (room: Room | undefined) => (room ? pickLocalized(room.name, locale).text : '');
  const by = {
    time: (a: ListedSession, b: ListedSession, factor: number) =>
      missingLast(a.startsAt?.getTime(), b.startsAt?.getTime(), factor),
    room: (a: ListedSession, b: ListedSession, factor: number) =>
      missingLast(a.room?.position, b.room?.position, factor) || factor * compare(name(a.room), name(b.room)),
    title: (a: ListedSession, b: ListedSession, factor: number) =>
      factor * compare(pickLocalized(a.title, locale).text, pickLocalized(b.title, locale).text),
  };
  return (a: ListedSession, b: ListedSession) =>
    by[sort](a, b, sign) || by.time(a, b, 1) || by.room(a, b, 1) || by.title(a, b, 1);
}
