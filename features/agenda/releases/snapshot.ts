import { isDeepStrictEqual } from 'node:util';
import type { AgendaSnapshot, SnapshotRoom, SnapshotSession } from '@/db/agenda-snapshot';
import type {
  formats,
  rooms,
  sessionMaterials,
  sessions,
  sessionSpeakers,
  speakers,
  tracks,
} from '@/db/schema/agenda';
import { sha256 } from '@/lib/crypto';
import { groupBy } from '@/lib/group';

/** All that is planned for an event, as it is stored. */
export type PlanRows = {
  rooms: (typeof rooms.$inferSelect)[];
  tracks: (typeof tracks.$inferSelect)[];
  formats: (typeof formats.$inferSelect)[];
  speakers: (typeof speakers.$inferSelect)[];
  sessions: (typeof sessions.$inferSelect)[];
  sessionSpeakers: (typeof sessionSpeakers.$inferSelect)[];
  materials: (typeof sessionMaterials.$inferSelect)[];
};

const byPosition = (a: { position: number; id: string }, b: { position: number; id: string }) =>
  a.position - b.position || (a.id < b.id ? -1 : 1);

export function bySessionTime(a: SnapshotSession, b: SnapshotSession): number {
  return a.startsAt - b.startsAt || (a.id < b.id ? -1 : 1);
}

type Face = Pick<SnapshotSession, 'title' | 'roomId' | 'startsAt' | 'endsAt' | 'status'> & {
  room: SnapshotRoom['name'] | undefined;
};

/** What a reader's calendar shows of a session: with another face its sequence goes up. */
export function calendarFace(
  { title, roomId, startsAt, endsAt, status }: SnapshotSession,
  rooms: readonly SnapshotRoom[],
): Face {
  return { title, roomId, startsAt, endsAt, status, room: rooms.find(({ id }) => id === roomId)?.name };
}

/**
 * What a release of the plan at `now` would show: what is no draft and has its time, with the speakers and materials of it.
 * Sequences and times of change go on from the release before.
 */
export function snapshotOf(plan: PlanRows, previous: AgendaSnapshot | undefined, now: Date): AgendaSnapshot {
  const rooms = [...plan.rooms]
    .sort(byPosition)
    .map(({ id, name, capacity, stepFree, equipment, directions, planFileId }) => {
      return { id, name, capacity, stepFree, equipment, directions, planFileId };
    });
  const before = new Map(
    previous?.sessions.map((session) => [
      session.id,
      { session, face: calendarFace(session, previous.rooms) },
    ]),
  );
  const speakersOf = groupBy(plan.sessionSpeakers, ({ sessionId }) => sessionId);
  const materialsOf = groupBy(plan.materials, ({ sessionId }) => sessionId);
  const sessions = plan.sessions.flatMap((row): SnapshotSession[] => {
    const { startsAt, endsAt, status } = row;
    if (status === 'draft' || !startsAt || !endsAt) return [];
    const held = [...(speakersOf.get(row.id) ?? [])].sort(byPosition);
    const shown = (materialsOf.get(row.id) ?? []).filter((one) => one.status === 'accepted').sort(byPosition);
    const session: SnapshotSession = {
      id: row.id,
      slug: row.slug,
      status,
      title: row.title,
      subtitle: row.subtitle,
      abstract: row.abstract,
      language: row.language,
      level: row.level,
      trackId: row.trackId,
      formatId: row.formatId,
      roomId: row.roomId,
      startsAt: startsAt.getTime(),
      endsAt: endsAt.getTime(),
      places: row.places,
      sequence: 0,
      changedAt: now.getTime(),
      sourceId: row.sourceId,
      speakers: held.map(({ speakerId, role }) => ({ speakerId, part: role })),
      materials: shown.map(({ id, kind, title, url, fileId }) => ({ id, kind, title, url, fileId })),
    };
    const last = before.get(row.id);
    // What was taken out, and told so, comes back with a number above that
    if (!last) return [{ ...session, sequence: row.sequence === 0 ? 0 : row.sequence + 1 }];
    return [goingOn(session, last.session, isDeepStrictEqual(calendarFace(session, rooms), last.face))];
  });
  const named = new Set(sessions.flatMap((session) => session.speakers.map(({ speakerId }) => speakerId)));
  return {
    rooms,
    tracks: [...plan.tracks].sort(byPosition).map(({ id, name, colour }) => ({ id, name, colour })),
    formats: [...plan.formats].sort(byPosition).map(({ id, name, isBreak }) => ({ id, name, isBreak })),
    // Nobody is named before they are in the programme
    speakers: plan.speakers
      .filter(({ id }) => named.has(id))
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ id, name, role, organisation, biography, photoFileId, sourceId }) => {
        const shown = { id, name, role, organisation, biography, photoFileId };
        return sourceId === null ? shown : { ...shown, sourceId };
      }),
    sessions: sessions.sort(bySessionTime),
  };
}

/** With the sequence and the time of change that follow from the release before. */
function goingOn(session: SnapshotSession, before: SnapshotSession, looksSame: boolean): SnapshotSession {
  const { sequence, changedAt } = before;
  if (!looksSame) return { ...session, sequence: sequence + 1 };
  const isSame = isDeepStrictEqual({ ...session, sequence, changedAt }, { ...blank(session), ...before });
  return isSame ? before : { ...session, sequence };
}

/** A stored session of an older shape may lack a field: it is as if it had been empty. */
function blank(session: SnapshotSession): SnapshotSession {
  return { ...session, subtitle: { de: '', en: '' }, level: 'all', materials: [], sourceId: null };
}

/** The sequences that the planned sessions have once a release is made: those of its own, and of what it takes out. */
export function sequencesAfter(
  previous: AgendaSnapshot | undefined,
  next: AgendaSnapshot,
): Map<string, number> {
  const sequences = new Map(next.sessions.map(({ id, sequence }) => [id, sequence]));
  for (const { id, sequence } of previous?.sessions ?? []) {
    // It is told as cancelled, with a number of its own
    if (!sequences.has(id)) sequences.set(id, sequence + 1);
  }
  return sequences;
}

/**
 * Stands for what a preview showed: another plan, or another release before it, has another mark. Times of change and sequences
 * are left out, since they follow from the rest and from when it is released.
 */
export function markOf(previousNumber: number, snapshot: AgendaSnapshot): string {
  const sessions = snapshot.sessions.map(({ changedAt: _, sequence: __, ...session }) => session);
  return sha256(JSON.stringify([previousNumber, { ...snapshot, sessions }]));
}
