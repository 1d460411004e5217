import type { Localized } from '@/lib/i18n/locale';
import { groupBy } from '@/lib/group';
import type { PlanRows } from '../releases/snapshot';
import type { ImportPlan, NewParts, SessionWrite } from './import-fate';

type Rows<Name extends keyof PlanRows> = PlanRows[Name];
/** What new rows need that neither the plan nor the file has. */
type Fresh = { eventId: string; now: Date; newId: () => string };

const none: Localized = { de: '', en: '' };
/** Names of parts are proper names: the same in both languages. */
const both = (name: string): Localized => ({ de: name, en: name });

function next(rows: readonly { position: number }[]): number {
  return rows.reduce((last, { position }) => Math.max(last, position + 1), 0);
}

/** The plan with an import in it. What the file says nothing of stays as it is. */
export function withImport(plan: PlanRows, { parts, fates }: ImportPlan, fresh: Fresh): PlanRows {
  const ids = new Map<string, string>();
  for (const { id } of [...parts.rooms, ...parts.tracks, ...parts.formats, ...parts.speakers]) {
    ids.set(id, fresh.newId());
  }
  const idOf = (id: string) => ids.get(id) ?? id;
  const written = new Map<string, SessionWrite>();
  const added: Rows<'sessions'> = [];
  const cancelled = new Set<string>();
  for (const one of fates) {
    if (one.fate === 'gone' && one.cancels) cancelled.add(one.id);
    if (one.fate === 'changed') written.set(one.id, one.session);
    if (one.fate !== 'new') continue;
    const id = fresh.newId();
    written.set(id, one.session);
    added.push({
      ...{ id, eventId: fresh.eventId, needsStepFree: false, sequence: 0, updatedAt: fresh.now },
      ...columnsOf(one.session, idOf),
    });
  }
  const sessions = plan.sessions.map((row): Rows<'sessions'>[number] => {
    const session = written.get(row.id);
    // Forms that were opened before are older than what they show, even if only who speaks is other
    const updatedAt = new Date(Math.max(fresh.now.getTime(), row.updatedAt.getTime() + 1));
    if (session) return { ...row, ...columnsOf(session, idOf), updatedAt };
    return cancelled.has(row.id) ? { ...row, status: 'cancelled', updatedAt } : row;
  });
  return {
    ...withParts(plan, parts, fresh, idOf),
    sessions: [...sessions, ...added],
    sessionSpeakers: heldIn(plan, written, fresh, idOf),
    materials: [...plan.materials, ...linksOf(plan, written, fresh)],
  };
}

function columnsOf(
  { speakers: _, newLinks: __, ...columns }: SessionWrite,
  idOf: (id: string) => string,
): Omit<SessionWrite, 'speakers' | 'newLinks'> {
  const ref = (id: string | null) => (id === null ? null : idOf(id));
  return {
    ...columns,
    roomId: ref(columns.roomId),
    trackId: ref(columns.trackId),
    formatId: ref(columns.formatId),
  };
}

function withParts(
  plan: PlanRows,
  { rooms, tracks, formats, speakers, changedSpeakers }: NewParts,
  { eventId }: Fresh,
  idOf: (id: string) => string,
): Pick<PlanRows, 'rooms' | 'tracks' | 'formats' | 'speakers'> {
  const part = ({ id, name }: { id: string; name: string }) => {
    return { id: idOf(id), eventId, name: both(name), revision: 0 };
  };
  const changed = new Map(changedSpeakers.map((speaker) => [speaker.id, speaker]));
  return {
    rooms: [
      ...plan.rooms,
      ...rooms.map((room, at) => ({
        ...part(room),
        capacity: room.capacity,
        position: next(plan.rooms) + at,
        ...{ stepFree: false, equipment: none, directions: none, planFileId: null },
      })),
    ],
    tracks: [
      ...plan.tracks,
      ...tracks.map((track, at) => ({
        ...part(track),
        colour: track.colour,
        position: next(plan.tracks) + at,
      })),
    ],
    formats: [
      ...plan.formats,
      ...formats.map((format, at) => {
        const { defaultMinutes, isBreak } = format;
        return { ...part(format), defaultMinutes, isBreak, position: next(plan.formats) + at };
      }),
    ],
    speakers: [
      ...plan.speakers.map((row) => ({ ...row, ...changed.get(row.id) })),
      ...speakers.map(({ id, name, sourceId, biography }): Rows<'speakers'>[number] => ({
        ...{ id: idOf(id), eventId, personId: null, name, role: none, organisation: '', biography, sourceId },
        ...{ photoFileId: null, email: '', locale: 'de', linkVersion: 0, invitedAt: null },
        ...{ tellChanges: true, revision: 0 },
      })),
    ],
  };
}

/** Who stays in a session keeps what they have answered. */
function heldIn(
  plan: PlanRows,
  written: ReadonlyMap<string, SessionWrite>,
  { newId }: Fresh,
  idOf: (id: string) => string,
): Rows<'sessionSpeakers'> {
  const before = groupBy(plan.sessionSpeakers, ({ sessionId }) => sessionId);
  const held = [...written].flatMap(([sessionId, { speakers }]) =>
    speakers.map(({ speakerId: named, role }, position): Rows<'sessionSpeakers'>[number] => {
      const speakerId = idOf(named);
      const known = before.get(sessionId)?.find((row) => row.speakerId === speakerId);
      return known
        ? { ...known, role, position }
        : {
            ...{ id: newId(), sessionId, speakerId, role, position },
            ...{ answer: 'open', answeredAt: null, answeredStartsAt: null, answerWords: '' },
          };
    }),
  );
  return [...plan.sessionSpeakers.filter(({ sessionId }) => !written.has(sessionId)), ...held];
}

function linksOf(
  plan: PlanRows,
  written: ReadonlyMap<string, SessionWrite>,
  { newId, now }: Fresh,
): Rows<'materials'> {
  const before = groupBy(plan.materials, ({ sessionId }) => sessionId);
  return [...written].flatMap(([sessionId, { newLinks }]) =>
    newLinks.map(({ title, url }, at): Rows<'materials'>[number] => ({
      ...{ id: newId(), sessionId, kind: 'link', title, url, fileId: null, status: 'accepted' },
      ...{ speakerId: null, position: next(before.get(sessionId) ?? []) + at, createdAt: now },
    })),
  );
}
