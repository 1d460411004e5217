import type { AgendaSnapshot, SnapshotMaterial, SnapshotSession } from '@/db/agenda-snapshot';
import { MINUTE_MS } from '@/lib/clock';
import type { PlanRows } from './snapshot';

type Rows<Name extends keyof PlanRows> = PlanRows[Name];

/** What a release does not say of what has been deleted since. */
export type Lost = {
  eventId: string;
  /** The files that are still there: what points to another one points to none. */
  files: ReadonlySet<string>;
  /** The last sequence under which a session was told of, where its row is gone. */
  sequences: ReadonlyMap<string, number>;
  /** Makes an id. */
  newId: () => string;
};

const byId = <Row extends { id: string }>(rows: readonly Row[]) => new Map(rows.map((row) => [row.id, row]));
/** Rows that a release does not know stay where they are, after those that it does. */
function withRest<Row extends { id: string; position: number }>(known: Row[], rows: readonly Row[]): Row[] {
  const ids = byId(known);
  const rest = rows.filter(({ id }) => !ids.has(id)).sort((a, b) => a.position - b.position);
  return [...known, ...rest].map((row, position) => ({ ...row, position }));
}

/**
 * The plan that a release was made of: what was deleted since is there again with its id, and sessions that were added since
 * are drafts. Rooms, tracks, formats and speakers that were added since stay, unused.
 */
export function restoredPlan(plan: PlanRows, release: AgendaSnapshot, lost: Lost, now: Date): PlanRows {
  const file = (id: string | null) => (id !== null && lost.files.has(id) ? id : null);
  return {
    rooms: restoredRooms(plan, release, lost, file),
    tracks: restoredTracks(plan, release, lost),
    formats: restoredFormats(plan, release, lost),
    speakers: restoredSpeakers(plan, release, lost, file),
    sessions: restoredSessions(plan, release, lost, now),
    sessionSpeakers: restoredParts(plan, release, lost),
    materials: restoredMaterials(plan, release, file, now),
  };
}

type FileThere = (id: string | null) => string | null;

function restoredRooms(
  plan: PlanRows,
  release: AgendaSnapshot,
  { eventId }: Lost,
  file: FileThere,
): Rows<'rooms'> {
  const now = byId(plan.rooms);
  const rooms = release.rooms.map((room, position) => {
    const { revision = 0 } = now.get(room.id) ?? {};
    return { ...room, planFileId: file(room.planFileId), eventId, position, revision };
  });
  return withRest(rooms, plan.rooms);
}

function restoredTracks(plan: PlanRows, release: AgendaSnapshot, { eventId }: Lost): Rows<'tracks'> {
  const now = byId(plan.tracks);
  const tracks = release.tracks.map((track, position) => {
    const { revision = 0 } = now.get(track.id) ?? {};
    return { ...track, eventId, position, revision };
  });
  return withRest(tracks, plan.tracks);
}

function restoredFormats(plan: PlanRows, release: AgendaSnapshot, { eventId }: Lost): Rows<'formats'> {
  const now = byId(plan.formats);
  const formats = release.formats.map((format, position) => {
    const { revision = 0, defaultMinutes = usualMinutes(release, format.id) } = now.get(format.id) ?? {};
    return { ...format, eventId, position, revision, defaultMinutes };
  });
  return withRest(formats, plan.formats);
}

/** As long as the first session of the format is. */
function usualMinutes({ sessions }: AgendaSnapshot, formatId: string): number {
  const first = sessions.find((session) => session.formatId === formatId);
  return first ? Math.max(5, Math.round((first.endsAt - first.startsAt) / MINUTE_MS)) : 45;
}

function restoredSpeakers(
  plan: PlanRows,
  release: AgendaSnapshot,
  { eventId }: Lost,
  file: FileThere,
): Rows<'speakers'> {
  const now = byId(plan.speakers);
  const speakers = release.speakers.map((speaker): Rows<'speakers'>[number] => ({
    ...{ personId: null, email: '', locale: 'de', linkVersion: 0, invitedAt: null },
    ...{ tellChanges: true, sourceId: null, revision: 0 },
    ...now.get(speaker.id),
    ...{ ...speaker, photoFileId: file(speaker.photoFileId), eventId },
    sourceId: speaker.sourceId ?? null,
  }));
  const known = byId(speakers);
  const sources = new Set(speakers.map(({ sourceId }) => sourceId));
  const added = plan.speakers
    .filter(({ id }) => !known.has(id))
    .map((row) => (sources.has(row.sourceId) ? { ...row, sourceId: null } : row));
  return [...speakers, ...added];
}

function restoredSessions(
  plan: PlanRows,
  release: AgendaSnapshot,
  { eventId, sequences }: Lost,
  now: Date,
): Rows<'sessions'> {
  const rows = byId(plan.sessions);
  const restored = release.sessions.map(({ startsAt, endsAt, ...session }): Rows<'sessions'>[number] => {
    const { changedAt: _, speakers: __, materials: ___, ...content } = session;
    const { id } = session;
    const { needsStepFree = false, sequence = sequences.get(id) ?? 0, updatedAt = now } = rows.get(id) ?? {};
    const time = { startsAt: new Date(startsAt), endsAt: new Date(endsAt) };
    return { ...content, ...time, eventId, needsStepFree, sequence, updatedAt };
  });
  const known = byId(restored);
  const added = plan.sessions.filter(({ id }) => !known.has(id));
  const taken = new Set(restored.map(({ slug }) => slug));
  const slugs = new Set([...taken, ...added.map(({ slug }) => slug)]);
  const sources = new Set(restored.map(({ sourceId }) => sourceId));
  const drafts = added.map((row): Rows<'sessions'>[number] => ({
    ...row,
    status: 'draft',
    // What it took over since has an owner again
    slug: taken.has(row.slug) ? freeSlug(row.slug, slugs) : row.slug,
    sourceId: sources.has(row.sourceId) ? null : row.sourceId,
  }));
  return [...restored, ...drafts];
}

function freeSlug(wanted: string, taken: Set<string>): string {
  let n = 2;
  while (taken.has(`${wanted}-${n}`)) n += 1;
  taken.add(`${wanted}-${n}`);
  return `${wanted}-${n}`;
}

/** Who speaks where; what they have answered stays. Of sessions that the release does not know, all of it. */
function restoredParts(plan: PlanRows, release: AgendaSnapshot, { newId }: Lost): Rows<'sessionSpeakers'> {
  const known = byId(release.sessions);
  const rest = plan.sessionSpeakers.filter(({ sessionId }) => !known.has(sessionId));
  const held = release.sessions.flatMap(({ id: sessionId, speakers }) =>
    speakers.map(({ speakerId, part }, position): Rows<'sessionSpeakers'>[number] => {
      const row = plan.sessionSpeakers.find(
        (one) => one.sessionId === sessionId && one.speakerId === speakerId,
      );
      const unanswered = {
        answer: 'open',
        answerWords: '',
        answeredAt: null,
        answeredStartsAt: null,
      } as const;
      const before = row ?? { id: newId(), sessionId, speakerId, ...unanswered };
      return { ...before, role: part, position };
    }),
  );
  return [...held, ...rest];
}

/** Materials; those that were taken since are proposed again. A file that is gone cannot come back. */
function restoredMaterials(
  plan: PlanRows,
  release: AgendaSnapshot,
  file: FileThere,
  now: Date,
): Rows<'materials'> {
  const rows = byId(plan.materials);
  const sessions = byId(release.sessions);
  const shown = release.sessions.flatMap((session: SnapshotSession) =>
    session.materials.flatMap((material: SnapshotMaterial, position): Rows<'materials'> => {
      if (material.kind === 'file' && file(material.fileId) === null) return [];
      const { speakerId = null, createdAt = now } = rows.get(material.id) ?? {};
      return [{ ...material, sessionId: session.id, status: 'accepted', position, speakerId, createdAt }];
    }),
  );
  const known = byId(shown);
  const rest = plan.materials
    .filter(({ id }) => !known.has(id))
    .map((row) => (sessions.has(row.sessionId) ? { ...row, status: 'proposed' as const } : row));
  return [...shown, ...rest];
}
