import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { AgendaSnapshot } from '@/db/agenda-snapshot';
import { emptyAgenda } from './difference';
import { course, edited, emptyPlan } from './random-plan';
import { restoredPlan, type Lost } from './restore';
import { sequencesAfter, snapshotOf } from './snapshot';

const at = (release: number) => new Date(Date.UTC(2027, 0, 1 + release));
const lost: Lost = {
  ...{ eventId: 'e', files: new Set(), sequences: new Map(), newId: () => crypto.randomUUID() },
};

/** What readers read in it, without when it was changed. */
function content({ sessions, speakers, rooms, tracks, formats }: AgendaSnapshot, known: AgendaSnapshot) {
  const of = <Part extends { id: string }>(parts: Part[], wanted: readonly { id: string }[]) =>
    parts.filter(({ id }) => wanted.some((one) => one.id === id));
  return {
    sessions: sessions.map(({ sequence: _, changedAt: __, ...session }) => session),
    speakers,
    // Those that were added since stay
    rooms: of(rooms, known.rooms),
    tracks: of(tracks, known.tracks),
    formats: of(formats, known.formats),
  };
}

/** The plan after random edits and releases of it, and those releases. */
const past = course.map((changes) => {
  let [plan, last] = [emptyPlan, emptyAgenda];
  const releases = changes.map((change, release) => {
    plan = edited(plan, change);
    const next = snapshotOf(plan, last, at(release));
    const sequences = sequencesAfter(last, next);
    const sessions = plan.sessions.map((row) => ({
      ...row,
      sequence: sequences.get(row.id) ?? row.sequence,
    }));
    plan = { ...plan, sessions };
    last = next;
    return next;
  });
  return { plan, releases };
});

it('makes the plan of any release again', () => {
  fc.assert(
    fc.property(past, fc.nat(), ({ plan, releases }, which) => {
      const release = releases[which % releases.length]!;
      const restored = restoredPlan(plan, release, lost, at(9));
      const again = snapshotOf(restored, releases.at(-1), at(9));
      expect(content(again, release)).toEqual(content(release, release));
      for (const values of [
        restored.sessions.map(({ slug }) => slug),
        restored.sessions.flatMap(({ sourceId }) => sourceId ?? []),
        restored.speakers.flatMap(({ sourceId }) => sourceId ?? []),
        restored.sessionSpeakers.map(({ sessionId, speakerId }) => `${sessionId} ${speakerId}`),
        restored.sessionSpeakers.map(({ id }) => id),
      ]) {
        expect(new Set(values).size).toBe(values.length);
      }
    }),
    { numRuns: 500 },
  );
});

it('loses nothing that is planned, and makes a draft of what the release does not know', () => {
  fc.assert(
    fc.property(past, fc.nat(), ({ plan, releases }, which) => {
      const release = releases[which % releases.length]!;
      const restored = restoredPlan(plan, release, lost, at(9));
      for (const list of ['rooms', 'tracks', 'formats', 'speakers', 'sessions', 'materials'] as const) {
        const kept = restored[list].map(({ id }) => id);
        expect(kept).toEqual(expect.arrayContaining(plan[list].map(({ id }) => id)));
      }
      const known = new Set(release.sessions.map(({ id }) => id));
      const added = restored.sessions.filter(({ id }) => !known.has(id));
      expect(new Set(added.map(({ status }) => status))).toEqual(new Set(added.length > 0 ? ['draft'] : []));
      // Whom readers do not see keeps what belongs to it
      const held = (rows: typeof plan.sessionSpeakers) =>
        rows.filter(({ sessionId }) => !known.has(sessionId));
      expect(held(restored.sessionSpeakers)).toEqual(held(plan.sessionSpeakers));
    }),
    { numRuns: 500 },
  );
});

it('is the plan itself where it goes back to the last release, and nothing was done since', () => {
  const plan = edited(emptyPlan, [
    { list: 'rooms', id: 'r1', change: {} },
    { list: 'tracks', id: 't1', change: {} },
    { list: 'speakers', id: 'p1', change: {} },
    { list: 'speakers', id: 'p2', change: {} },
    { list: 'sessions', id: 's1', change: { roomId: 'r1' } },
    { list: 'sessionSpeakers', id: 's1-p2', change: { answer: 'confirmed' } },
    { list: 'sessionSpeakers', id: 's1-p1', change: { position: 1 } },
    { list: 'materials', id: 's1-m1', change: {} },
  ]);
  expect(restoredPlan(plan, snapshotOf(plan, undefined, at(0)), lost, at(1))).toEqual(plan);
});

it('goes on from the last number of a session that was deleted since', () => {
  const plan = edited(emptyPlan, [{ list: 'sessions', id: 's1', change: {} }]);
  const release = snapshotOf(plan, undefined, at(0));
  const restored = restoredPlan(emptyPlan, release, { ...lost, sequences: new Map([['s1', 4]]) }, at(2));
  expect(snapshotOf(restored, emptyAgenda, at(2)).sessions).toMatchObject([{ id: 's1', sequence: 5 }]);
});

it('brings a picture back where there still is one, and no file that is gone', () => {
  const plan = edited(emptyPlan, [
    { list: 'rooms', id: 'r1', change: { planFileId: 'there' } },
    { list: 'rooms', id: 'r2', change: { planFileId: 'gone', position: 1 } },
    { list: 'sessions', id: 's1', change: {} },
    { list: 'materials', id: 's1-m1', change: { kind: 'file', fileId: 'there' } },
    { list: 'materials', id: 's1-m2', change: { kind: 'file', fileId: 'gone' } },
  ]);
  const release = snapshotOf(plan, undefined, at(0));
  const restored = restoredPlan(emptyPlan, release, { ...lost, files: new Set(['there']) }, at(1));
  expect(restored.rooms.map(({ planFileId }) => planFileId)).toEqual(['there', null]);
  expect(restored.materials.map(({ id }) => id)).toEqual(['s1-m1']);
});
