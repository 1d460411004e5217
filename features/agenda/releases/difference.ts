import { isDeepStrictEqual } from 'node:util';
import type { AgendaSnapshot, SnapshotSession } from '@/db/agenda-snapshot';
import type { Localized } from '@/lib/i18n/locale';
import { bySessionTime } from './snapshot';

/** What of a session can be other than before. */
export const sessionFields = [
  'time',
  'room',
  'title',
  'subtitle',
  'abstract',
  'speakers',
  'materials',
  'track',
  'format',
  'language',
  'level',
  'places',
  'address',
] as const;
export type SessionField = (typeof sessionFields)[number];

/** `fields` are those that are other; a session that comes back after it was cancelled is new. */
export type SessionChange =
  | { kind: 'new'; before: SnapshotSession | null; after: SnapshotSession; fields: SessionField[] }
  | { kind: 'moved' | 'changed'; before: SnapshotSession; after: SnapshotSession; fields: SessionField[] }
  /** `after` is null where it is not shown any more. */
  | { kind: 'cancelled'; before: SnapshotSession; after: SnapshotSession | null; fields: SessionField[] };

const lists = ['rooms', 'tracks', 'formats', 'speakers'] as const;
export type PartList = (typeof lists)[number];
/** A room, track, format or speaker that is other than before; `name` is its name as it was, or as it is where it is new. */
export type PartChange = {
  list: PartList;
  id: string;
  before: { name: string | Localized } | null;
  after: { name: string | Localized } | null;
};

/** All that makes `after` of `before`. Changes are in the order of their times. */
export type Difference = {
  sessions: SessionChange[];
  parts: PartChange[];
  /** The lists that are other than before, as they are now. */
  lists: Partial<Pick<AgendaSnapshot, PartList>>;
};

const columns: Record<SessionField, readonly (keyof SnapshotSession)[]> = {
  time: ['startsAt', 'endsAt'],
  room: ['roomId'],
  title: ['title'],
  subtitle: ['subtitle'],
  abstract: ['abstract'],
  speakers: ['speakers'],
  materials: ['materials'],
  track: ['trackId'],
  format: ['formatId'],
  language: ['language'],
  level: ['level'],
  places: ['places'],
  address: ['slug'],
};

type Rooms = ReadonlyMap<string | null, { name: Localized }>;
const roomsOf = ({ rooms }: AgendaSnapshot): Rooms => new Map(rooms.map((room) => [room.id, room]));

function changeOf(
  before: SnapshotSession,
  after: SnapshotSession,
  rooms: { before: Rooms; after: Rooms },
): SessionChange[] {
  if (isDeepStrictEqual(before, after)) return [];
  const isOther = (field: SessionField) =>
    columns[field].some((column) => !isDeepStrictEqual(before[column], after[column]));
  // A room with another name is another one for who looks for it, though nobody has to walk
  const isRenamed = !isDeepStrictEqual(
    rooms.before.get(before.roomId)?.name,
    rooms.after.get(after.roomId)?.name,
  );
  const fields = sessionFields.filter((field) => isOther(field) || (field === 'room' && isRenamed));
  if (before.status !== after.status) {
    return [{ kind: after.status === 'cancelled' ? 'cancelled' : 'new', before, after, fields }];
  }
  const isMoved = after.status !== 'cancelled' && (isOther('time') || isOther('room'));
  return [{ kind: isMoved ? 'moved' : 'changed', before, after, fields }];
}

const timeOf = ({ before, after }: SessionChange) => (after ?? before)?.startsAt ?? 0;

/** What is other in `after` than in `before`; keyed on the ids of what is in them. */
export function differenceOf(before: AgendaSnapshot, after: AgendaSnapshot): Difference {
  const old = new Map(before.sessions.map((session) => [session.id, session]));
  const kept = new Set(after.sessions.map(({ id }) => id));
  const rooms = { before: roomsOf(before), after: roomsOf(after) };
  const sessions: SessionChange[] = after.sessions.flatMap((session): SessionChange[] => {
    const was = old.get(session.id);
    return was ? changeOf(was, session, rooms) : [{ kind: 'new', before: null, after: session, fields: [] }];
  });
  for (const session of before.sessions) {
    if (!kept.has(session.id)) {
      sessions.push({ kind: 'cancelled', before: session, after: null, fields: [] });
    }
  }
  const parts = lists.flatMap((list) => partChanges(list, before[list], after[list]));
  const changed = lists.filter((list) => !isDeepStrictEqual(before[list], after[list]));
  return {
    sessions: sessions.sort((a, b) => timeOf(a) - timeOf(b)),
    parts,
    lists: Object.fromEntries(changed.map((list) => [list, after[list]])),
  };
}

type Part = AgendaSnapshot[PartList][number];

function partChanges(list: PartList, before: readonly Part[], after: readonly Part[]): PartChange[] {
  const old = new Map(before.map((part) => [part.id, part]));
  const now = new Map(after.map((part) => [part.id, part]));
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((id) => {
    const [was, is] = [old.get(id) ?? null, now.get(id) ?? null];
    return isDeepStrictEqual(was, is) ? [] : [{ list, id, before: was, after: is }];
  });
}

/** The agenda that a difference makes of the one that it was taken from. */
export function withDifference(
  before: AgendaSnapshot,
  { sessions, lists: changed }: Difference,
): AgendaSnapshot {
  const byId = new Map(before.sessions.map((session) => [session.id, session]));
  for (const { before: was, after } of sessions) {
    if (was) byId.delete(was.id);
    if (after) byId.set(after.id, after);
  }
  return { ...before, ...changed, sessions: [...byId.values()].sort(bySessionTime) };
}

export function isEmpty({ sessions, lists: changed }: Difference): boolean {
  return sessions.length === 0 && Object.keys(changed).length === 0;
}

/** How many of each kind; the first release has nothing before it, so that all of it is new. */
export function countsOf({ sessions }: Difference): Record<SessionChange['kind'], number> {
  const counts = { new: 0, moved: 0, changed: 0, cancelled: 0 };
  for (const { kind } of sessions) counts[kind] += 1;
  return counts;
}

export const emptyAgenda: AgendaSnapshot = { rooms: [], tracks: [], formats: [], speakers: [], sessions: [] };
