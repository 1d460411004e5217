import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { AgendaSnapshot } from '@/db/agenda-snapshot';
import { course, edited, edits, emptyPlan } from './random-plan';
import { calendarFace, markOf, sequencesAfter, snapshotOf, type PlanRows } from './snapshot';

const often = { numRuns: 300 };
const at = (release: number) => new Date(Date.UTC(2027, 0, 1 + release));
/** As a release is kept, and read again. */
const stored = (snapshot: AgendaSnapshot): AgendaSnapshot => JSON.parse(JSON.stringify(snapshot));

/** The plan once a release of it is made. */
function released(plan: PlanRows, previous: AgendaSnapshot | undefined, next: AgendaSnapshot): PlanRows {
  const sequences = sequencesAfter(previous, next);
  return {
    ...plan,
    sessions: plan.sessions.map((row) => ({ ...row, sequence: sequences.get(row.id) ?? row.sequence })),
  };
}

type Step = {
  previous: AgendaSnapshot | undefined;
  next: AgendaSnapshot;
  told: ReadonlyMap<string, number>;
  now: Date;
};

type Edit = Parameters<typeof edited>[1][number];
const toDraft = ({ id }: Edit): Edit => ({ list: 'sessions', id, change: { status: 'draft' } });

/** Releases one after the other; `told` is the highest number under which each session was ever told of before. */
function eachRelease(changes: Edit[][], check: (step: Step) => void): void {
  let plan = emptyPlan;
  let previous: AgendaSnapshot | undefined;
  const told = new Map<string, number>();
  changes.forEach((change, release) => {
    // A session that readers know is never deleted: its number stays
    plan = edited(
      plan,
      change.map((one) => (one.list === 'sessions' && !one.change ? toDraft(one) : one)),
    );
    const next = stored(snapshotOf(plan, previous, at(release)));
    check({ previous, next, told, now: at(release) });
    for (const [id, sequence] of sequencesAfter(previous, next)) told.set(id, sequence);
    plan = released(plan, previous, next);
    previous = next;
  });
}

it('raises a sequence by one when a calendar shows something else, and only then', () => {
  fc.assert(
    fc.property(course, (changes) => {
      eachRelease(changes, ({ previous, next }) => {
        for (const session of next.sessions) {
          const before = previous?.sessions.find(({ id }) => id === session.id);
          if (!previous || !before) continue;
          const looksSame = isDeepStrictEqual(
            calendarFace(before, previous.rooms),
            calendarFace(session, next.rooms),
          );
          expect(session.sequence - before.sequence).toBe(looksSame ? 0 : 1);
        }
      });
    }),
    often,
  );
});

it('never lowers a sequence, also of what was taken out and comes back', () => {
  fc.assert(
    fc.property(course, (changes) => {
      eachRelease(changes, ({ previous, next, told }) => {
        for (const { id, sequence } of next.sessions) {
          const last = told.get(id);
          const isBack = last !== undefined && !previous?.sessions.some((session) => session.id === id);
          // What was told as taken out has used a number up
          if (isBack) expect(sequence).toBe(last + 1);
          else if (last !== undefined) expect(sequence).toBeGreaterThanOrEqual(last);
          else expect(sequence).toBe(0);
        }
      });
    }),
    often,
  );
});

it('dates a change by the release that brought it, and leaves the date of what stays the same', () => {
  fc.assert(
    fc.property(course, (changes) => {
      eachRelease(changes, ({ previous, next, now }) => {
        for (const { changedAt, sequence, ...session } of next.sessions) {
          const before = previous?.sessions.find(({ id }) => id === session.id);
          if (!before) expect(changedAt).toBe(now.getTime());
          else {
            const { changedAt: date, sequence: number, ...content } = before;
            const isSame = isDeepStrictEqual(content, session) && number === sequence;
            expect(changedAt).toBe(isSame ? date : now.getTime());
          }
        }
      });
    }),
    often,
  );
});

it('shows what is ready and has its time, and names nobody else', () => {
  fc.assert(
    fc.property(edits, (changes) => {
      const plan = edited(emptyPlan, changes);
      const { sessions, speakers } = snapshotOf(plan, undefined, at(0));
      const ready = plan.sessions.filter(({ status, startsAt }) => status !== 'draft' && startsAt);
      expect(sessions.map(({ id }) => id).sort()).toEqual(ready.map(({ id }) => id).sort());
      const held = plan.sessionSpeakers.filter(({ sessionId }) => ready.some(({ id }) => id === sessionId));
      expect(speakers.map(({ id }) => id)).toEqual(
        [...new Set(held.map(({ speakerId }) => speakerId))].sort(),
      );
      expect(JSON.stringify(sessions)).not.toContain('proposed');
    }),
    often,
  );
});

it('gives a plan a mark that says what it shows, not when', () => {
  fc.assert(
    fc.property(edits, edits, (first, second) => {
      const previous = snapshotOf(edited(emptyPlan, first), undefined, at(0));
      const plan = edited(edited(emptyPlan, first), second);
      const mark = markOf(1, snapshotOf(plan, previous, at(1)));
      expect(markOf(1, stored(snapshotOf(plan, previous, at(2))))).toBe(mark);
      expect(markOf(2, snapshotOf(plan, previous, at(1)))).not.toBe(mark);
      const [session] = plan.sessions;
      if (!session) return;
      const other = { ...session, title: { de: 'Anders', en: '' }, status: 'published' as const };
      const placed = { ...other, startsAt: at(3), endsAt: at(4) };
      const sessions = [placed, ...plan.sessions.slice(1)];
      expect(markOf(1, snapshotOf({ ...plan, sessions }, previous, at(1)))).not.toBe(mark);
    }),
    often,
  );
});

it.each<[string, Edit, number]>([
  ['its title', { list: 'sessions', id: 's1', change: { title: { de: 'Neu', en: '' } } }, 1],
  ['its time', { list: 'sessions', id: 's1', change: { endsAt: at(9) } }, 1],
  ['its room', { list: 'sessions', id: 's1', change: { roomId: 'r2' } }, 1],
  ['the name of its room', { list: 'rooms', id: 'r1', change: { name: { de: 'Neu', en: '' } } }, 1],
  ['the name of another room', { list: 'rooms', id: 'r2', change: { name: { de: 'Neu', en: '' } } }, 0],
  ['that it is cancelled', { list: 'sessions', id: 's1', change: { status: 'cancelled' } }, 1],
  ['its text', { list: 'sessions', id: 's1', change: { abstract: { de: 'Neu', en: '' } } }, 0],
  ['who speaks', { list: 'sessionSpeakers', id: 's1-p1', change: {} }, 0],
])('tells calendars of %s by the sequence, or not', (_, change, raised) => {
  const plan = edited(emptyPlan, [
    { list: 'rooms', id: 'r1', change: {} },
    { list: 'rooms', id: 'r2', change: {} },
    { list: 'speakers', id: 'p1', change: {} },
    { list: 'sessions', id: 's1', change: { roomId: 'r1' } },
  ]);
  const before = snapshotOf(plan, undefined, at(0));
  const [session] = snapshotOf(edited(plan, [change]), before, at(1)).sessions;
  expect(session?.sequence).toBe(raised);
});
