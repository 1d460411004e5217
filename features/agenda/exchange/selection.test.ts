import { describe, expect, it } from 'vitest';
import { agendaOf } from '../agenda';
import { emptyAgenda } from '../releases/difference';
import { shortId } from '../filter';
import { selected, selectionNames, selectionOf } from './selection';

const ids = {
  room: '0a000000-0000-4000-8000-000000000001',
  track: '0b000000-0000-4000-8000-000000000002',
  one: '0c000000-0000-4000-8000-000000000003',
  two: '0d000000-0000-4000-8000-000000000004',
};
const name = { de: 'a', en: 'a' };
const session = (id: string, roomId: string | null, trackId: string | null) => ({
  ...{ id, slug: id, status: 'published' as const, title: name, subtitle: name, abstract: name },
  ...{ language: 'de' as const, level: 'all' as const, formatId: null, roomId, trackId },
  ...{ startsAt: 0, endsAt: 3_600_000, places: null, sequence: 0, changedAt: 0, sourceId: null },
  ...{ speakers: [], materials: [] },
});
const room = { capacity: null, stepFree: true, equipment: name, directions: name, planFileId: null };
const names = { room: { de: 'Saal', en: 'Hall' }, track: { de: 'Recht', en: '' } };
const agenda = agendaOf({
  ...emptyAgenda,
  rooms: [{ id: ids.room, ...room, name: names.room }],
  tracks: [{ id: ids.track, name: names.track, colour: '#000000' }],
  sessions: [session(ids.one, ids.room, null), session(ids.two, null, ids.track)],
});
const chosen = (query: string) => {
  return selected(agenda, selectionOf(new URLSearchParams(query))).map(({ id }) => id);
};

describe('which sessions a calendar has', () => {
  it('is all of them where nothing is asked for', () => {
    expect(chosen('').sort()).toEqual([ids.one, ids.two]);
    expect(chosen('track=&room=').sort()).toEqual([ids.one, ids.two]);
  });

  it('is those of a track, of a room, or of both', () => {
    expect(chosen(`track=${ids.track}`)).toEqual([ids.two]);
    expect(chosen(`room=${ids.room.toUpperCase()}`)).toEqual([ids.one]);
    expect(chosen(`room=${ids.room}&track=${ids.track}`)).toEqual([]);
  });

  it('is one, or a list, by whole ids or by short ones', () => {
    expect(chosen(`session=${ids.one}`)).toEqual([ids.one]);
    expect(chosen(`sessions=${shortId(ids.two)},%20${ids.one},unknown`).sort()).toEqual([ids.one, ids.two]);
  });

  it('is none of them for a list with nothing in it', () => {
    expect(chosen('sessions=')).toEqual([]);
  });

  it('is the same whatever order a list has, so that it is kept once', () => {
    const asked = (list: string) => selectionOf(new URLSearchParams({ sessions: list }));
    expect(asked(`${ids.two},${ids.one}`)).toEqual(asked(`${ids.one},${ids.two},${ids.two}`));
  });
});

it.each([
  ['', []],
  [`track=${ids.track}`, ['Recht']],
  [`room=${shortId(ids.room)}`, ['Hall']],
  [`sessions=${ids.two}`, []],
  ['room=unknown', []],
])('a calendar of %j is called %j beside the event', (query, expected) => {
  expect(selectionNames(agenda, selectionOf(new URLSearchParams(query)), 'en')).toEqual(expected);
});
