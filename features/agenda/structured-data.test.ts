import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlacedSession } from './agenda';
import { scriptJson, sessionData } from './structured-data';

const both = (text: string) => ({ de: text, en: text });
const event = {
  slug: 'tagung',
  title: both('Tagung'),
  startsAt: new Date('2027-01-14T09:00:00Z'),
  endsAt: new Date('2027-01-14T16:00:00Z'),
  venue: both('Haus am Ufer'),
  address: 'Uferstraße 1, 10115 Berlin',
  city: 'Berlin',
};
const session: PlacedSession = {
  ...{ id: 's', slug: 'forum', status: 'published', language: 'both', level: 'all', places: 20, sequence: 0 },
  ...{ title: { de: 'Forum', en: '' }, subtitle: both(''), abstract: both('Worum es geht.') },
  room: {
    ...{ id: 'r', name: both('Saal'), capacity: 20, stepFree: true, planFileId: null },
    ...{ equipment: both(''), directions: both('') },
  },
  ...{ track: null, format: null, materials: [], sourceId: null, roomPosition: 0 },
  speakers: [
    {
      ...{ id: 'p', name: 'Dr. Ada Öz', role: both('Leiterin'), organisation: 'Kammer', part: 'speaker' },
      ...{ biography: both(''), photoFileId: null },
    },
  ],
  startsAt: new Date('2027-01-14T10:00:00Z'),
  endsAt: new Date('2027-01-14T11:00:00Z'),
  changedAt: new Date('2026-01-01T00:00:00Z'),
};
/** As it is written: without what is undefined. */
const data = (change: Partial<PlacedSession> = {}) =>
  JSON.parse(JSON.stringify(sessionData(event, { ...session, ...change }, 'en', 'https://foyer.example')));

describe('structured data', () => {
  it('says what, when, where, by whom and in what', () => {
    expect(data()).toEqual({
      '@context': 'https://schema.org',
      '@type': 'Event',
      name: 'Forum',
      description: 'Worum es geht.',
      url: 'https://foyer.example/en/tagung/agenda/forum',
      startDate: '2027-01-14T10:00:00.000Z',
      endDate: '2027-01-14T11:00:00.000Z',
      inLanguage: ['de', 'en'],
      eventStatus: 'https://schema.org/EventScheduled',
      eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
      maximumAttendeeCapacity: 20,
      location: { '@type': 'Place', name: 'Saal, Haus am Ufer', address: 'Uferstraße 1, 10115 Berlin' },
      performer: [
        {
          '@type': 'Person',
          name: 'Dr. Ada Öz',
          jobTitle: 'Leiterin',
          affiliation: { '@type': 'Organization', name: 'Kammer' },
        },
      ],
      superEvent: {
        '@type': 'Event',
        name: 'Tagung',
        url: 'https://foyer.example/en/tagung',
        startDate: '2027-01-14T09:00:00.000Z',
        endDate: '2027-01-14T16:00:00.000Z',
        location: { '@type': 'Place', name: 'Haus am Ufer', address: 'Uferstraße 1, 10115 Berlin' },
      },
    });
  });

  it('says that it is cancelled, and nothing that it does not know', () => {
    const bare = data({ status: 'cancelled', speakers: [], places: null, room: null, language: 'de' });
    expect(bare).toMatchObject({
      eventStatus: 'https://schema.org/EventCancelled',
      inLanguage: 'de',
      location: { name: 'Haus am Ufer' },
    });
    expect(Object.keys(bare)).not.toEqual(expect.arrayContaining(['performer']));
    expect(Object.keys(bare)).not.toEqual(expect.arrayContaining(['maximumAttendeeCapacity']));
  });

  it('never ends the script that it stands in, and is read as it was', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('</script><script>alert(1)</script>', '<!--', '\u2028', ']]>'),
    );
    fc.assert(
      fc.property(hostile, (text) => {
        const json = scriptJson({ text });
        expect(json).not.toMatch(/[<\u2028\u2029]/);
        expect(JSON.parse(json)).toEqual({ text });
      }),
    );
  });
});
