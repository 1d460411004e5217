import ICAL from 'ical.js';
import { beforeEach, describe, expect, it } from 'vitest';
import { resetEnv } from '@/lib/env';
import { agendaCalendar } from './calendar';
import type { PlacedSession } from './agenda';

const event = {
  slug: 'fachkonferenz',
  title: { de: 'Fachkonferenz', en: 'Conference' },
  venue: { de: 'Haus am Ufer', en: '' },
  city: 'Berlin',
};
const session: PlacedSession = {
  id: '0d9c7a52-4b0e-4f4c-8f25-2f1f0e6f7a11',
  slug: 'eroeffnung',
  status: 'published',
  title: { de: 'Eröffnung, Teil 1; mit Gästen', en: 'Opening' },
  subtitle: { de: '', en: '' },
  level: 'all',
  materials: [],
  sourceId: null,
  abstract: { de: 'Erste Zeile\nZweite Zeile\\', en: '' },
  language: 'de',
  places: null,
  sequence: 3,
  changedAt: new Date('2026-11-20T10:00Z'),
  room: {
    ...{ id: 'r', name: { de: 'Großer Saal', en: 'Main hall' }, stepFree: true, capacity: null },
    ...{ equipment: { de: '', en: '' }, directions: { de: '', en: '' }, planFileId: null },
  },
  track: null,
  format: null,
  speakers: [],
  startsAt: new Date('2027-07-14T08:00Z'),
  endsAt: new Date('2027-07-14T08:30Z'),
  roomPosition: 0,
};

function readBack(text: string): ICAL.Component[] {
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
}

beforeEach(() => {
  resetEnv({
    APP_URL: 'https://konferenz.example.org:8443',
    AUTH_SECRET: 'x'.repeat(32),
    DATA_KEY: '0'.repeat(64),
  });
});

describe('agendaCalendar', () => {
  it('says in the calendar what the agenda says', () => {
    const [made] = readBack(agendaCalendar(event, [session], 'de'));
    const read = new ICAL.Event(made);
    expect({
      uid: read.uid,
      sequence: read.sequence,
      summary: read.summary,
      description: read.description,
      location: read.location,
      start: read.startDate.toJSDate(),
      end: read.endDate.toJSDate(),
      url: made?.getFirstPropertyValue('url'),
      status: made?.getFirstPropertyValue('status'),
    }).toEqual({
      uid: `${session.id}@konferenz.example.org:8443`,
      sequence: 3,
      summary: 'Eröffnung, Teil 1; mit Gästen',
      description: 'Erste Zeile\nZweite Zeile\\',
      location: 'Großer Saal, Haus am Ufer, Berlin',
      start: session.startsAt,
      end: session.endsAt,
      url: 'https://konferenz.example.org:8443/de/fachkonferenz/agenda/eroeffnung',
      status: 'CONFIRMED',
    });
    expect(read.startDate.zone.tzid).toBe('UTC');
  });

  it('speaks the language that is asked for, and the other one where there is no text', () => {
    const [made] = readBack(agendaCalendar(event, [session], 'en'));
    const read = new ICAL.Event(made);
    expect([read.summary, read.description]).toEqual(['Opening', 'Erste Zeile\nZweite Zeile\\']);
    expect(made?.getFirstPropertyValue('url')).toBe(
      'https://konferenz.example.org:8443/en/fachkonferenz/agenda/eroeffnung',
    );
  });

  it('says that a session is cancelled', () => {
    const [made] = readBack(agendaCalendar(event, [{ ...session, status: 'cancelled' }], 'de'));
    expect(made?.getFirstPropertyValue('status')).toBe('CANCELLED');
  });

  it('is called by its event, and by which part of that it is', () => {
    const nameOf = (text: string) => new ICAL.Component(ICAL.parse(text)).getFirstPropertyValue('name');
    expect(nameOf(agendaCalendar(event, [session], 'de'))).toBe('Fachkonferenz');
    expect(nameOf(agendaCalendar(event, [session], 'de', ['Saal']))).toBe('Fachkonferenz – Saal');
  });

  it('holds every session once, and is the same text each time', () => {
    const all = [session, { ...session, id: 'b', slug: 'b' }];
    const text = agendaCalendar(event, all, 'de');
    expect(readBack(text).map((one) => new ICAL.Event(one).uid)).toEqual([
      `${session.id}@konferenz.example.org:8443`,
      'b@konferenz.example.org:8443',
    ]);
    expect(agendaCalendar(event, all, 'de')).toBe(text);
  });
});
