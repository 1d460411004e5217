import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseListing } from '@/lib/listing';
import type { PlannedSession, Room } from './queries';
import { listedSessions, sessionListing } from './session-listing';

const room = (id: string, position: number): Room => ({
  ...{ id, position, eventId: 'e', name: { de: id, en: id } },
  ...{ capacity: null, stepFree: true, planFileId: null, revision: 0 },
  ...{ equipment: { de: '', en: '' }, directions: { de: '', en: '' } },
});
const session = (id: string, change: Partial<PlannedSession> = {}): PlannedSession => ({
  ...{ id, slug: id, status: 'published', title: { de: id, en: '' }, language: 'de' },
  ...{ subtitle: { de: '', en: '' }, level: 'all', needsStepFree: false, sourceId: null, updatedAt: at(0) },
  ...{
    trackId: null,
    roomId: null,
    formatId: null,
    startsAt: null,
    endsAt: null,
    places: null,
    isBreak: false,
    speakerIds: [],
  },
  ...change,
});
const at = (hour: number) => new Date(Date.UTC(2027, 0, 14, hour));

const plan = {
  sessions: [
    session('unplaced', { status: 'draft' }),
    session('late', { roomId: 'b', startsAt: at(12), endsAt: at(13), speakerIds: ['x'] }),
    session('early', { roomId: 'b', startsAt: at(9), endsAt: at(10), trackId: 't' }),
    session('parallel', { roomId: 'a', startsAt: at(9), endsAt: at(10), status: 'cancelled' }),
  ],
  rooms: [room('a', 1), room('b', 2)],
  tracks: [
    { id: 't', eventId: 'e', name: { de: 'Recht', en: 'Law' }, colour: '#000000', position: 0, revision: 0 },
  ],
  formats: [],
  speakers: [
    {
      ...{ id: 'x', eventId: 'e', personId: null, name: 'Özlem Ölçer', organisation: '' },
      ...{ role: { de: '', en: '' }, biography: { de: '', en: '' }, photoFileId: null, email: '' },
      ...{
        locale: 'de' as const,
        linkVersion: 0,
        invitedAt: null,
        tellChanges: true,
        sourceId: null,
        revision: 0,
      },
    },
  ],
};
const ids = (query: Record<string, string>) =>
  listedSessions(plan, parseListing(query, sessionListing), 'de').rows.map(({ id }) => id);

describe('listedSessions', () => {
  it.each<[Record<string, string>, string[]]>([
    [{}, ['parallel', 'early', 'late', 'unplaced']],
    [{ dir: 'desc' }, ['late', 'parallel', 'early', 'unplaced']],
    [{ sort: 'title' }, ['early', 'late', 'parallel', 'unplaced']],
    [{ sort: 'room' }, ['parallel', 'early', 'late', 'unplaced']],
    [{ sort: 'room', dir: 'desc' }, ['early', 'late', 'parallel', 'unplaced']],
    [{ q: 'ozlem' }, ['late']],
    [{ q: 'ARA' }, ['parallel']],
    [{ track: 't' }, ['early']],
    [{ room: 'b' }, ['early', 'late']],
    [{ status: 'draft' }, ['unplaced']],
    [{ placed: 'no' }, ['unplaced']],
    [{ placed: 'yes', status: 'cancelled' }, ['parallel']],
    [{ q: 'nothing of the kind' }, []],
  ])('%o gives %j', (query, expected) => {
    expect(ids(query)).toEqual(expected);
  });

  it('shows every session on exactly one page, and counts all of them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 70 }), (count) => {
        const many = Array.from({ length: count }, (_, n) => session(`s${n}`));
        const pages = ['1', '2', '3'].map((page) =>
          listedSessions({ ...plan, sessions: many }, parseListing({ page }, sessionListing), 'de'),
        );
        expect(pages.map(({ total }) => total)).toEqual([count, count, count]);
        const shown = pages.flatMap(({ rows }) => rows.map(({ id }) => id));
        expect(shown.toSorted()).toEqual(many.map(({ id }) => id).toSorted());
      }),
    );
  });
});
