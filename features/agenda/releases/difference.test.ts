import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AgendaSnapshot, SnapshotSession } from '@/db/agenda-snapshot';
import {
  countsOf,
  differenceOf,
  emptyAgenda,
  isEmpty,
  withDifference,
  type SessionField,
} from './difference';
import { course, edited, edits, emptyPlan } from './random-plan';
import { snapshotOf } from './snapshot';

const often = { numRuns: 300 };
const at = (release: number) => new Date(Date.UTC(2027, 0, 1 + release));

it('makes the new release of the old one', () => {
  fc.assert(
    fc.property(course, (changes) => {
      let [plan, before] = [emptyPlan, emptyAgenda];
      changes.forEach((change, release) => {
        plan = edited(plan, change);
        const after = snapshotOf(plan, before, at(release));
        const difference = differenceOf(before, after);
        expect(withDifference(before, difference)).toEqual(after);
        expect(differenceOf(after, before).sessions).toHaveLength(difference.sessions.length);
        expect(Object.values(countsOf(difference)).reduce((a, b) => a + b)).toBe(difference.sessions.length);
        before = after;
      });
    }),
    often,
  );
});

it('is empty where a plan is released again', () => {
  fc.assert(
    fc.property(edits, (changes) => {
      const plan = edited(emptyPlan, changes);
      const before = snapshotOf(plan, undefined, at(0));
      expect(isEmpty(differenceOf(before, snapshotOf(plan, before, at(1))))).toBe(true);
    }),
    often,
  );
});

const both = (text: string) => ({ de: text, en: text });
const room = (id: string, name = id) => ({
  ...{ id, name: both(name), capacity: null, stepFree: false, equipment: both(''), directions: both('') },
  planFileId: null,
});
const session: SnapshotSession = {
  ...{ id: 's', slug: 's', status: 'published', title: both('S'), subtitle: both(''), abstract: both('') },
  ...{ language: 'de', level: 'all', trackId: null, formatId: null, roomId: 'r', startsAt: 10, endsAt: 20 },
  ...{ places: null, sequence: 0, changedAt: 0, sourceId: null, speakers: [], materials: [] },
};
const agenda = (rooms: AgendaSnapshot['rooms'], ...sessions: SnapshotSession[]): AgendaSnapshot => {
  return { ...emptyAgenda, rooms, sessions };
};
const rooms = [room('r'), room('q')];

describe('a session', () => {
  it.each<[string, Partial<SnapshotSession> | null, Partial<SnapshotSession> | null, string, SessionField[]]>(
    [
      ['that is new', null, {}, 'new', []],
      ['at another time', {}, { startsAt: 11 }, 'moved', ['time']],
      [
        'in another room, with another title',
        {},
        { roomId: 'q', title: both('T') },
        'moved',
        ['room', 'title'],
      ],
      ['with another text', {}, { abstract: both('A') }, 'changed', ['abstract']],
      ['that takes longer', {}, { endsAt: 30 }, 'moved', ['time']],
      ['that is cancelled', {}, { status: 'cancelled' }, 'cancelled', []],
      ['that is cancelled at another time', {}, { status: 'cancelled', startsAt: 11 }, 'cancelled', ['time']],
      ['that is not shown any more', {}, null, 'cancelled', []],
      ['that takes place again', { status: 'cancelled' }, {}, 'new', []],
      [
        'that is cancelled still, at another time',
        { status: 'cancelled' },
        { status: 'cancelled', startsAt: 11 },
        'changed',
        ['time'],
      ],
    ],
  )('%s', (_, was, is, kind, fields) => {
    const before = agenda(rooms, ...(was ? [{ ...session, ...was }] : []));
    const after = agenda(rooms, ...(is ? [{ ...session, ...is, changedAt: 5 }] : []));
    expect(differenceOf(before, after).sessions).toMatchObject([{ kind, fields }]);
  });

  it('whose room has another name is changed, but not moved', () => {
    const before = agenda(rooms, session);
    const after = agenda([room('r', 'Saal'), room('q')], { ...session, sequence: 1, changedAt: 5 });
    const difference = differenceOf(before, after);
    expect(difference.sessions).toMatchObject([{ kind: 'changed', fields: ['room'] }]);
    expect(difference.parts).toMatchObject([
      { list: 'rooms', id: 'r', before: { name: both('r') }, after: { name: both('Saal') } },
    ]);
  });
});
