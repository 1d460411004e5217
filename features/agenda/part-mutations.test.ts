import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { read, write } from '@/db/client';
import { sessions, sessionSpeakers, speakerAbsences, speakers } from '@/db/schema/agenda';
import { events } from '@/db/schema/events';
import { people } from '@/db/schema/people';
import { testDatabase } from '@/db/testing';
import type { Event } from '@/features/events/queries';
import { system } from '@/features/people/actor';
import { saveSession } from './mutations';
import { savePart } from './part-mutations';
import { findPart, listParts } from './queries';
import { parseSession, type PartValues } from './schema';
import { findSpeaker } from './speaking/desk-queries';

const now = new Date('2026-11-26T12:00Z');
const seed = system('test');
const both = (text: string) => ({ de: text, en: text });
const start = new Date('2027-01-14T09:00Z');

const values: PartValues = {
  rooms: {
    ...{ name: both('Saal'), capacity: 100, stepFree: true, position: 1 },
    ...{ equipment: both('Beamer'), directions: both('Die Treppe hinauf') },
  },
  tracks: { name: both('Recht'), colour: '#d0592f', position: 1 },
  formats: { name: both('Forum'), defaultMinutes: 90, isBreak: false, position: 1 },
  speakers: {
    ...{ name: 'Özlem Ölçer', organisation: 'Amt', role: both('Leitung'), biography: both('') },
    ...{ email: 'oe@example.org', locale: 'de', absences: [] },
  },
};
const renamed: PartValues = {
  rooms: { ...values.rooms, name: both('Halle') },
  tracks: { ...values.tracks, name: both('Halle') },
  formats: { ...values.formats, name: both('Halle') },
  speakers: { ...values.speakers, name: 'Halle' },
};
const kinds = ['rooms', 'tracks', 'formats', 'speakers'] as const;

let event: Event;

beforeEach(async () => {
  await testDatabase();
  const times = { startsAt: start, endsAt: new Date('2027-01-14T16:00Z'), createdAt: now };
  await write((tx) => tx.insert(events).values({ slug: 'one', title: both('one'), places: 9, ...times }));
  const found = await read().query.events.findFirst();
  if (!found) throw new Error('No event');
  event = found;
});

async function added(kind: keyof PartValues): Promise<string> {
  const saved = await savePart(seed, event.id, kind, undefined, values[kind], now);
  if (!saved.ok) throw new Error(saved.reason);
  return saved.value.id;
}

describe('saving a part', () => {
  it.each(kinds)('takes what all of its form holds: %s', async (kind) => {
    const id = await added(kind);
    const stored =
      kind === 'speakers' ? await findSpeaker(seed, event, id) : await findPart(seed, event, kind, id);
    expect(stored).toMatchObject(values[kind]);
  });

  it.each(kinds)(
    'refuses a form that is older than what is stored, and stores nothing of it: %s',
    async (kind) => {
      const id = await added(kind);
      const first = await savePart(seed, event.id, kind, { id, revision: 0 }, renamed[kind], now);
      expect(first).toMatchObject({ ok: true });
      const late = await savePart(seed, event.id, kind, { id, revision: 0 }, values[kind], now);
      expect(late).toEqual({ ok: false, reason: 'changedMeanwhile' });
      const [stored] = (await listParts(seed, event, kind)) ?? [];
      expect(stored).toMatchObject({ name: renamed[kind].name, revision: 1 });
      const again = await savePart(seed, event.id, kind, { id, revision: 1 }, values[kind], now);
      expect(again).toMatchObject({ ok: true });
    },
  );
});

describe('a speaker', () => {
  const absence = { startsAt: start, endsAt: new Date(start.getTime() + 3_600_000) };

  it('keeps the times when they cannot, and nothing of those before', async () => {
    const id = await added('speakers');
    const later = { startsAt: absence.endsAt, endsAt: new Date(absence.endsAt.getTime() + 1) };
    await savePart(
      seed,
      event.id,
      'speakers',
      { id, revision: 0 },
      { ...values.speakers, absences: [later, absence] },
      now,
    );
    expect((await findSpeaker(seed, event, id))?.absences).toEqual([absence, later]);
    await savePart(
      seed,
      event.id,
      'speakers',
      { id, revision: 1 },
      { ...values.speakers, absences: [later] },
      now,
    );
    expect(await read().select().from(speakerAbsences)).toMatchObject([later]);
  });

  it('has another link with another address, and none that was invited before', async () => {
    const id = await added('speakers');
    await write(async (tx) => {
      await tx.insert(people).values({ id: 'p', email: 'p@example.org', name: 'P' });
      await tx.update(speakers).set({ invitedAt: now, personId: 'p' }).where(eq(speakers.id, id));
    });
    const link = async () => {
      const [row] = await read().select().from(speakers);
      return [row?.linkVersion, row?.invitedAt, row?.personId];
    };
    await savePart(seed, event.id, 'speakers', { id, revision: 0 }, renamed.speakers, now);
    expect(await link()).toEqual([0, now, 'p']);
    const moved = { ...values.speakers, email: 'new@example.org' };
    await savePart(seed, event.id, 'speakers', { id, revision: 1 }, moved, now);
    expect(await link()).toEqual([1, null, null]);
  });
});

describe('saving a session', () => {
  it('keeps what those have answered who stay', async () => {
    const [stays, goes, comes] = [await added('speakers'), await added('speakers'), await added('speakers')];
    const form = (speakerIds: string[]) => {
      const sent = { 'title.de': 'Eröffnung', status: 'published', language: 'de', speakers: speakerIds };
      const times = { startsAt: '2027-01-14T13:00', endsAt: '2027-01-14T14:00' };
      const parsed = parseSession({ ...sent, ...times }, 'Europe/Berlin');
      if (!parsed.success) throw new Error(JSON.stringify(parsed.error.issues));
      return parsed.data;
    };
    const saved = await saveSession(seed, event.id, undefined, form([stays, goes]), now);
    if (!saved.ok) throw new Error(saved.reason);
    const { id } = saved.value;
    const answer = {
      answer: 'confirmed',
      answeredAt: now,
      answeredStartsAt: start,
      answerWords: 'Gern',
    } as const;
    await write((tx) => tx.update(sessionSpeakers).set(answer));
    const session = await read().query.sessions.findFirst({ where: eq(sessions.id, id) });
    if (!session) throw new Error('No session');
    await saveSession(seed, event.id, { id, updatedAt: session.updatedAt }, form([comes, stays]), now);
    const rows = await read().select().from(sessionSpeakers).orderBy(sessionSpeakers.position);
    expect(rows).toMatchObject([
      { speakerId: comes, position: 0, answer: 'open', answeredAt: null },
      { speakerId: stays, position: 1, ...answer },
    ]);
  });
});
