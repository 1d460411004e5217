import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AgendaSnapshot } from '@/db/agenda-snapshot';
import { agendaOf, type PlacedSession } from '../agenda';
import { emptyPlan } from '../releases/random-plan';
import { snapshotOf, type PlanRows } from '../releases/snapshot';
import { agendaCsv } from './agenda-csv';
import { scheduleJson } from './frab-json';
import { scheduleXml } from './frab-xml';
import { countFates } from './import-fate';
import { planImport } from './plan-import';
import { randomAgenda } from './random-agenda';
import { readAgenda } from './read-agenda';
import { scheduleOf } from './schedule';
import { withImport } from './with-import';

const now = new Date('2027-03-01T12:00Z');
const event = {
  slug: 'tagung-27',
  title: { de: 'Tagung', en: '' },
  summary: { de: '', en: '' },
  timeZone: 'Europe/Berlin',
  dayStartMinutes: 300,
  startsAt: new Date('2027-03-27T08:00Z'),
  endsAt: new Date('2027-03-29T16:00Z'),
  accent: '#0b5c57',
};
const options = { ...event, textLanguage: 'session', locale: 'de', places: [] } as const;
const choices = { status: 'published', gone: 'keep', days: 0 } as const;
/** The clocks go forward on its second day. */
const agendas = randomAgenda(new Date('2027-03-27T00:00Z'));
const outlet = { appUrl: 'https://foyer.example.org', locale: 'de', event } as const;

const exports = {
  xml: (agenda: readonly PlacedSession[]) => scheduleXml(outlet, scheduleOf(event, agenda, 'de'), '1'),
  json: (agenda: readonly PlacedSession[]) => scheduleJson(outlet, scheduleOf(event, agenda, 'de'), '1'),
  csv: (agenda: readonly PlacedSession[]) => agendaCsv(outlet, agenda),
};

/** A plan after a file was imported into it, and what became of its sessions. */
async function imported(plan: PlanRows, file: string) {
  const read = await readAgenda(Buffer.from(file), options);
  if (!read.ok) throw new Error(read.reason);
  const planned = planImport(plan, read.value, choices, event);
  let last = 0;
  const newId = () => `00000000-0000-4000-8000-${String(last++).padStart(12, '0')}`;
  return { plan: withImport(plan, planned, { eventId: 'e', now, newId }), planned };
}

const shown = (plan: PlanRows) => agendaOf(snapshotOf(plan, undefined, now));
/** Rooms are known by their names; what they are called inside differs from event to event. */
const withoutRoomIds = (file: string) =>
  file
    .replace(/(<room name="[^"]*") guid="[^"]*"/g, '$1')
    .replace(/("rooms":\[)(.*?)\](?=,"tracks")/s, (whole) =>
      whole.replace(/"guid":"[^"]*",?/g, '').replace(/"capacity":[^}]*/g, ''),
    );

const held = (snapshot: AgendaSnapshot, format: keyof typeof exports) =>
  snapshot.sessions.filter(({ status }) => format === 'csv' || status === 'published');

describe.each(['xml', 'json', 'csv'] as const)('%s', (format) => {
  it('is the same once it was imported', async () => {
    await fc.assert(
      fc.asyncProperty(agendas, async (snapshot) => {
        fc.pre(held(snapshot, format).length > 0);
        const file = await exports[format](agendaOf(snapshot));
        const { plan, planned } = await imported(emptyPlan, file);
        expect(countFates(planned.fates)).toEqual({
          ...{ new: held(snapshot, format).length, changed: 0, same: 0, gone: 0, refused: 0 },
        });
        expect(withoutRoomIds(await exports[format](shown(plan)))).toBe(withoutRoomIds(file));
      }),
    );
  });

  it('changes nothing the second time, and nothing in the plan that it came from', async () => {
    await fc.assert(
      fc.asyncProperty(agendas, async (snapshot) => {
        const all = held(snapshot, format).length;
        fc.pre(all > 0);
        const file = await exports[format](agendaOf(snapshot));
        const { plan } = await imported(emptyPlan, file);
        const again = await imported(plan, file);
        expect(countFates(again.planned.fates)).toEqual({
          new: 0,
          changed: 0,
          same: all,
          gone: 0,
          refused: 0,
        });
        expect(again.plan).toEqual(plan);
      }),
    );
  });
});
