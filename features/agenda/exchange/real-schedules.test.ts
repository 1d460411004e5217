import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { emptyPlan } from '../releases/random-plan';
import { eventDay } from '../timetable';

import { countFates } from './import-fate';
import type { ImportedAgenda } from './imported';
import { planImport } from './plan-import';
import { readAgenda } from './read-agenda';
import { standard } from './standards';

// Schedules of conferences that took place; each breaks its format somewhere. What they hold is counted here by other means.

const event = {
  timeZone: 'Europe/Berlin',
  dayStartMinutes: 300,
  startsAt: new Date('2014-12-27T08:00Z'),
  endsAt: new Date('2014-12-31T08:00Z'),
};
const options = { ...event, textLanguage: 'session', locale: 'de', places: [] } as const;
const choices = { status: 'published', gone: 'keep', days: 0 } as const;

async function agendaOf(text: string): Promise<ImportedAgenda> {
  const read = await readAgenda(Buffer.from(text), options);
  if (!read.ok) throw new Error(read.reason);
  return read.value;
}

function counted(agenda: ImportedAgenda) {
  return {
    days: new Set(agenda.sessions.map(({ time }) => time && eventDay(time.startsAt, event))).size,
    rooms: agenda.rooms.length,
    sessions: agenda.sessions.length,
    people: agenda.speakers.length,
    tracks: agenda.tracks.length,
    refused: agenda.refused.length,
  };
}

/** How many different texts there are between two marks. */
function different(text: string, pattern: RegExp): number {
  return new Set([...text.matchAll(pattern)].map(([, found]) => found)).size;
}

describe('31c3.xml', () => {
  it('is read whole', async () => {
    const path = standard('examples/31c3.xml');
    if (!path) return;
    const xml = readFileSync(path, 'utf8');
    const agenda = await agendaOf(xml);
    expect(counted(agenda)).toEqual({
      days: different(xml, /<day date='([^']+)'/g),
      rooms: different(xml, /<room name='([^']+)'/g),
      sessions: [...xml.matchAll(/<event /g)].length,
      people: different(xml, /<person id='(\d+)'/g),
      tracks: different(xml, /<track>([^<]+)</g),
      refused: 0,
    });
    expect(countFates(planImport(emptyPlan, agenda, choices, event).fates)).toMatchObject({
      new: 138,
      refused: 0,
    });
  });
});

type Camp = {
  schedule: {
    conference: {
      days: { rooms: Record<string, { track: string; persons: { id: number }[] }[]> }[];
    };
  };
};

describe('camp2019.json', () => {
  it('is read whole', async () => {
    const path = standard('examples/camp2019.json');
    if (!path) return;
    const json = readFileSync(path, 'utf8');
    const { days }: Camp['schedule']['conference'] = (JSON.parse(json) as Camp).schedule.conference;
    const held = days.flatMap(({ rooms }) => Object.values(rooms).flat());
    const agenda = await agendaOf(json);
    expect(counted(agenda)).toEqual({
      days: days.length,
      rooms: new Set(days.flatMap(({ rooms }) => Object.keys(rooms))).size,
      sessions: held.length,
      people: new Set(held.flatMap(({ persons }) => persons.map(({ id }) => id))).size,
      tracks: new Set(held.map(({ track }) => track)).size,
      refused: 0,
    });
    expect(agenda.sessions.flatMap(({ notes }) => notes)).toEqual([]);
  });
});
