import { isDeepStrictEqual } from 'node:util';
import type { AgendaSnapshot, SnapshotSession } from '@/db/agenda-snapshot';
import type {
  formats,
  rooms,
  sessionMaterials,
  sessions,
  sessionSpeakers,
  speakers,
  tracks,
} from '@/db/schema/agenda';
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

/** What a reader's calendar shows: another value of one of them raises the sequence. */
const calendarFields = ['title', 'roomId', 'startsAt', 'endsAt', 'status'] as const;

/**
 * What a release of the plan at `now` would show: what is no draft and has its time, with the speakers and materials of it.
 * Sequences and times of change go on from the release before.
 */
export function snapshotOf(plan: PlanRows, previous: AgendaSnapshot | undefined, now: Date): AgendaSnapshot {
  const before = new Map(previous?.sessions.map((session) => [session.id, session]));
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
    return [goingOn(session, before.get(row.id), row.sequence)];
  });
  const named = new Set(sessions.flatMap((session) => session.speakers.map(({ speakerId }) => speakerId)));
  return {
    rooms: [...plan.rooms]
      .sort(byPosition)
      .map(({ id, name, capacity, stepFree, equipment, directions, planFileId }) => {
        return { id, name, capacity, stepFree, equipment, directions, planFileId };
      }),
    tracks: [...plan.tracks].sort(byPosition).map(({ id, name, colour }) => ({ id, name, colour })),
    formats: [...plan.formats].sort(byPosition).map(({ id, name, isBreak }) => ({ id, name, isBreak })),
    // Nobody is named before they are in the programme
    speakers: plan.speakers
      .filter(({ id }) => named.has(id))
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ id, name, role, organisation, biography, photoFileId }) => {
        return { id, name, role, organisation, biography, photoFileId };
      }),
    sessions: sessions.sort(bySessionTime),
  };
}

/** With the sequence and the time of change that follow from the release before; `last` is the sequence that was last told. */
function goingOn(
  session: SnapshotSession,
  before: SnapshotSession | undefined,
  last: number,
): SnapshotSession {
  // What was taken out, and told so, comes back with a number above that
  if (!before) return { ...session, sequence: last === 0 ? 0 : last + 1 };
  const { sequence, changedAt } = before;
  if (isDeepStrictEqual({ ...session, sequence, changedAt }, { ...blank(session), ...before })) return before;
  const isTold = calendarFields.some((field) => !isDeepStrictEqual(session[field], before[field]));
  return { ...session, sequence: isTold ? sequence + 1 : sequence };
}

/** A stored session of an older shape may lack a field: it is as if it had been empty. */
function blank(session: SnapshotSession): SnapshotSession {
  return { ...session, subtitle: { de: '', en: '' }, level: 'all', materials: [], sourceId: null };
}
