import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { eventRoles } from '@/db/choices';
import { read, write } from '@/db/client';
import { rooms, sessions, sessionSpeakers } from '@/db/schema/agenda';
import { events } from '@/db/schema/events';
import { stations } from '@/db/schema/gallery';
import { audit, cacheVersions } from '@/db/schema/platform';
import { testDatabase } from '@/db/testing';
import type { Event } from '@/features/events/queries';
import { guest, system, type Actor, type EventRole } from '@/features/people/actor';
import type { FormValues } from '@/lib/form';
import { deleteSession, saveSession, withdrawAgenda } from './mutations';
import { deletePart, savePart } from './part-mutations';
import {
  agendaFigures,
  agendaPlan,
  agendaTeaser,
  findPart,
  findPlannedSession,
  listParts,
  publicAgenda,
} from './queries';
import { releaseAgenda } from './releases/mutations';
import { parseSession, type PartValues, type SessionValues } from './schema';

const now = new Date('2026-11-26T12:00Z');
const later = new Date('2026-11-26T13:00Z');
const seed = system('test');
const both = (text: string) => ({ de: text, en: text });
const start = new Date('2027-01-14T09:00Z');

/** A person with one role for one event. */
function withRole(eventId: string, role: EventRole): Actor {
  const roles = new Map([[eventId, new Set([role])]]);
  const email = `${role}@example.org`;
  return { kind: 'person', id: role, email, name: role, locale: 'de', isAdministrator: false, roles };
}

/** A published event with a published agenda, on 14 January 2027 from 10:00 to 17:00 in Berlin. */
async function madeEvent(slug: string, change: Partial<typeof events.$inferInsert> = {}): Promise<Event> {
  await write((tx) =>
    tx.insert(events).values({
      slug,
      status: 'published',
      title: both(slug),
      startsAt: start,
      endsAt: new Date('2027-01-14T16:00Z'),
      places: 170,
      agendaPublished: true,
      createdAt: now,
      ...change,
    }),
  );
  return freshEvent(slug);
}

async function freshEvent(slug: string): Promise<Event> {
  const event = await read().query.events.findFirst({ where: eq(events.slug, slug) });
  if (!event) throw new Error(`No event ${slug}`);
  return event;
}

/** A session as its form would send it: published, in Berlin's afternoon. */
function session(change: FormValues = {}): SessionValues {
  const sent = { 'title.de': 'Eröffnung', 'abstract.de': '', status: 'published', language: 'de', ...change };
  const parsed = parseSession(
    { startsAt: '2027-01-14T13:00', endsAt: '2027-01-14T14:00', ...sent },
    'Europe/Berlin',
  );
  if (!parsed.success) throw new Error(JSON.stringify(parsed.error.issues));
  return parsed.data;
}

async function addedSession(event: Event, change: FormValues = {}): Promise<string> {
  const saved = await saveSession(seed, event.id, undefined, session(change), now);
  if (!saved.ok) throw new Error(saved.reason);
  return saved.value.id;
}

const partValues: PartValues = {
  rooms: {
    ...{ name: both('Saal'), capacity: 100, stepFree: true, position: 1 },
    ...{ equipment: both(''), directions: both('') },
  },
  tracks: { name: both('Recht'), colour: '#d0592f', position: 1 },
  formats: { name: both('Forum'), defaultMinutes: 90, isBreak: false, position: 1 },
  speakers: {
    ...{ name: 'Özlem Ölçer', organisation: 'Amt', role: both('Leitung'), biography: both('') },
    ...{ email: '', locale: 'de', absences: [] },
  },
};

const kinds = ['rooms', 'tracks', 'formats', 'speakers'] as const;
const notFound = { ok: false, reason: 'notFound' };

async function addedPart(event: Event, kind: keyof PartValues): Promise<string> {
  await savePart(seed, event.id, kind, undefined, partValues[kind], now);
  const id = (await listParts(seed, event, kind))?.at(-1)?.id;
  if (!id) throw new Error(`No ${kind}`);
  return id;
}

async function stored(id: string) {
  const row = await read().query.sessions.findFirst({ where: eq(sessions.id, id) });
  if (!row) throw new Error('No such session');
  return row;
}

async function pageVersion(slug: string): Promise<number> {
  const row = await read().query.cacheVersions.findFirst({ where: eq(cacheVersions.tag, `event:${slug}`) });
  return row?.version ?? 0;
}

/** Of a release. */
const words = { name: 'Probe', note: both('') };

let one: Event;
let other: Event;

beforeEach(async () => {
  await testDatabase();
  one = await madeEvent('one');
  other = await madeEvent('other');
});

describe('who may plan', () => {
  const planners: Actor[] = [];
  beforeEach(() => {
    planners.splice(0, planners.length, withRole(one.id, 'programme'), withRole(one.id, 'organiser'), seed);
  });

  it.each(eventRoles)('%s', async (role) => {
    const actor = withRole(one.id, role);
    const may = role === 'programme' || role === 'organiser';
    const id = await addedSession(one);
    const room = await addedPart(one, 'rooms');
    const { updatedAt } = await stored(id);
    const tried = [
      await saveSession(actor, one.id, undefined, session(), now),
      await saveSession(actor, one.id, { id, updatedAt }, session(), now),
      await savePart(actor, one.id, 'rooms', { id: room, revision: 0 }, partValues.rooms, now),
      await withdrawAgenda(actor, one.id, now),
      await deletePart(actor, one.id, 'rooms', room, now),
      await deleteSession(actor, one.id, id, now),
    ];
    expect(tried.map(({ ok }) => ok)).toEqual(tried.map(() => may));
    const seen = [
      await agendaPlan(actor, one),
      await agendaFigures(actor, one),
      await listParts(actor, one, 'rooms'),
    ];
    expect(seen.map((answer) => answer !== undefined)).toEqual([may, may, may]);
  });

  it('not guests, and not who plans another event', async () => {
    const id = await addedSession(one);
    const room = await addedPart(one, 'rooms');
    for (const actor of [guest, withRole(other.id, 'organiser')]) {
      expect(await saveSession(actor, one.id, undefined, session(), now)).toEqual(notFound);
      expect(
        await savePart(actor, one.id, 'rooms', { id: room, revision: 0 }, partValues.rooms, now),
      ).toEqual(notFound);
      expect(await deletePart(actor, one.id, 'rooms', room, now)).toEqual(notFound);
      expect(await deleteSession(actor, one.id, id, now)).toEqual(notFound);
      expect(await withdrawAgenda(actor, one.id, now)).toEqual(notFound);
      expect(await releaseAgenda(actor, one.id, words, now)).toEqual(notFound);
      expect(await findPlannedSession(actor, one, id)).toBeUndefined();
      expect(await findPart(actor, one, 'rooms', room)).toBeUndefined();
    }
    expect(await read().select().from(sessions)).toHaveLength(1);
  });

  it('does not find the ids of another event', async () => {
    const actor = withRole(one.id, 'organiser');
    const theirs = await addedSession(other);
    const { updatedAt } = await stored(theirs);
    expect(await findPlannedSession(actor, one, theirs)).toBeUndefined();
    expect(await deleteSession(actor, one.id, theirs, now)).toEqual(notFound);
    expect(await saveSession(actor, one.id, { id: theirs, updatedAt }, session(), now)).toEqual(notFound);
    for (const kind of kinds) {
      const part = await addedPart(other, kind);
      expect(await findPart(actor, one, kind, part)).toBeUndefined();
      expect(await savePart(actor, one.id, kind, { id: part, revision: 0 }, partValues[kind], now)).toEqual(
        notFound,
      );
      expect(await deletePart(actor, one.id, kind, part, now)).toEqual(notFound);
      const field = { rooms: 'roomId', tracks: 'trackId', formats: 'formatId', speakers: 'speakers' }[kind];
      const using = session({ [field]: part });
      expect(await saveSession(actor, one.id, undefined, using, now)).toEqual({
        ok: false,
        reason: 'partGone',
      });
      // Used in the other event: the answer must not tell so
      await addedSession(other, { [field]: part, slug: `with-${kind}` });
      expect(await deletePart(actor, one.id, kind, part, now)).toEqual(notFound);
    }
    expect(await read().select().from(sessions).where(eq(sessions.eventId, one.id))).toEqual([]);
  });
});

describe('saveSession', () => {
  it('makes the address from the title, and another one for the same title', async () => {
    const ids = [await addedSession(one), await addedSession(one), await addedSession(other)];
    const slugs = await Promise.all(ids.map(async (id) => (await stored(id)).slug));
    expect(slugs).toEqual(['eroeffnung', 'eroeffnung-2', 'eroeffnung']);
  });

  it('answers an address that is taken', async () => {
    await addedSession(one, { slug: 'a' });
    const twice = await saveSession(seed, one.id, undefined, session({ slug: 'a' }), now);
    expect(twice).toEqual({ ok: false, reason: 'slugTaken' });
  });

  it('keeps speakers with their parts, moderators first', async () => {
    const speaker = await addedPart(one, 'speakers');
    const moderator = await addedPart(one, 'speakers');
    const id = await addedSession(one, { speakers: [speaker, moderator], moderators: moderator });
    expect((await findPlannedSession(seed, one, id))?.speakers).toEqual([
      { speakerId: moderator, part: 'moderator' },
      { speakerId: speaker, part: 'speaker' },
    ]);
    const { updatedAt } = await stored(id);
    await saveSession(seed, one.id, { id, updatedAt }, session(), later);
    expect(await read().select().from(sessionSpeakers)).toEqual([]);
  });

  it('takes a speaker once, however often the form names them', async () => {
    const speaker = await addedPart(one, 'speakers');
    const id = await addedSession(one, { speakers: [speaker, speaker] });
    expect((await findPlannedSession(seed, one, id))?.speakers).toHaveLength(1);
  });

  it('refuses a form that is older than the session', async () => {
    const id = await addedSession(one);
    const { updatedAt } = await stored(id);
    const first = await saveSession(seed, one.id, { id, updatedAt }, session({ 'title.de': 'A' }), now);
    expect(first.ok).toBe(true);
    expect(await saveSession(seed, one.id, { id, updatedAt }, session({ 'title.de': 'B' }), later)).toEqual({
      ok: false,
      reason: 'changedMeanwhile',
    });
    expect((await stored(id)).title.de).toBe('A');
  });

  it.each<[string, FormValues, number]>([
    ['title', { 'title.de': 'Anders' }, 1],
    ['time', { endsAt: '2027-01-14T14:30' }, 1],
    ['status', { status: 'cancelled' }, 1],
    ['abstract', { 'abstract.de': 'Worum es geht' }, 0],
    ['nothing', {}, 0],
  ])('raises the sequence for calendars once a change of %s is released', async (_, change, raised) => {
    const id = await addedSession(one);
    const { updatedAt } = await stored(id);
    await releaseAgenda(seed, one.id, words, now);
    await saveSession(seed, one.id, { id, updatedAt }, session(change), later);
    expect((await stored(id)).sequence).toBe(0);
    await releaseAgenda(seed, one.id, words, later);
    expect((await stored(id)).sequence).toBe(raised);
  });

  it('notes who did it; pages change with the release, and those of this event alone', async () => {
    const id = await addedSession(one);
    expect([await pageVersion('one'), await pageVersion('other')]).toEqual([0, 0]);
    await releaseAgenda(seed, one.id, words, now);
    expect([await pageVersion('one'), await pageVersion('other')]).toEqual([1, 0]);
    const [entry] = await read().select().from(audit).where(eq(audit.subjectId, id));
    expect(entry).toMatchObject({ action: 'session.create', eventId: one.id, actorKind: 'system' });
    // What people typed stays out of the audit
    expect(JSON.stringify(entry)).not.toContain('Eröffnung');
  });
});

describe('deletePart', () => {
  it.each(kinds)(
    'refuses %s in use with the number of sessions, and deletes them afterwards',
    async (kind) => {
      const part = await addedPart(one, kind);
      const field = { rooms: 'roomId', tracks: 'trackId', formats: 'formatId', speakers: 'speakers' }[kind];
      const id = await addedSession(one, { [field]: part });
      expect(await deletePart(seed, one.id, kind, part, now)).toMatchObject({
        ok: false,
        reason: 'inUse',
        facts: { sessions: 1, stations: 0 },
      });
      await deleteSession(seed, one.id, id, now);
      expect(await deletePart(seed, one.id, kind, part, now)).toMatchObject({ ok: true });
      expect(await listParts(seed, one, kind)).toEqual([]);
    },
  );

  it('refuses a room where a station stands', async () => {
    const room = await addedPart(one, 'rooms');
    await write((tx) => tx.insert(stations).values({ eventId: one.id, number: 1, roomId: room }));
    expect(await deletePart(seed, one.id, 'rooms', room, now)).toMatchObject({ ok: false, reason: 'inUse' });
    expect(await read().select().from(rooms)).toHaveLength(1);
  });
});

describe('withdrawAgenda', () => {
  it('takes the agenda back, until the next release', async () => {
    await addedSession(one);
    expect((await releaseAgenda(seed, one.id, words, now)).ok).toBe(true);
    expect(await publicAgenda(guest, await freshEvent('one'))).toHaveLength(1);
    await withdrawAgenda(withRole(one.id, 'programme'), one.id, now);
    expect(await publicAgenda(guest, await freshEvent('one'))).toEqual([]);
    await releaseAgenda(seed, one.id, words, now);
    expect(await publicAgenda(guest, await freshEvent('one'))).toHaveLength(1);
  });

  it('makes a settings form older that was opened before, so that it cannot undo this', async () => {
    await withdrawAgenda(seed, one.id, now);
    expect((await freshEvent('one')).revision).toBe(one.revision + 1);
  });
});

describe('what guests read', () => {
  it('holds no draft and nothing without a time; cancelled sessions stay', async () => {
    await addedSession(one, { slug: 'shown' });
    await addedSession(one, { slug: 'draft', status: 'draft' });
    await addedSession(one, {
      slug: 'cancelled',
      status: 'cancelled',
      startsAt: '2027-01-14T15:00',
      endsAt: '2027-01-14T16:00',
    });
    await addedSession(one, { slug: 'unplaced', startsAt: '', endsAt: '' });
    await addedSession(other, { slug: 'elsewhere' });
    expect(await publicAgenda(guest, one)).toEqual([]);
    await releaseAgenda(seed, one.id, words, now);
    expect((await publicAgenda(guest, one)).map(({ slug }) => slug)).toEqual(['shown', 'cancelled']);
    expect((await agendaTeaser(guest, one)).map(({ slug }) => slug)).toEqual(['shown']);
  });

  it('is nothing for guests while the event is a draft', async () => {
    await addedSession(one);
    await releaseAgenda(seed, one.id, words, now);
    await write((tx) => tx.update(events).set({ status: 'draft' }).where(eq(events.id, one.id)));
    const draft = await freshEvent('one');
    expect(await publicAgenda(guest, draft)).toEqual([]);
    expect(await publicAgenda(withRole(one.id, 'programme'), draft)).toHaveLength(1);
  });
});

describe('agendaFigures', () => {
  it('counts sessions, drafts, unplaced ones and what cannot be', async () => {
    const room = await addedPart(one, 'rooms');
    const first = await addedSession(one, { roomId: room });
    const second = await addedSession(one, { roomId: room, status: 'draft', startsAt: '2027-01-14T13:30' });
    await addedSession(one, { startsAt: '', endsAt: '' });
    await addedSession(one, { roomId: room, status: 'cancelled' });
    expect(await agendaFigures(seed, one)).toEqual({
      sessions: 4,
      drafts: 1,
      unplaced: 1,
      conflicts: [{ kind: 'room', sessions: [first, second], roomId: room }],
    });
  });
});

describe('the number of statements', () => {
  /** Statements that better-sqlite3 prepares while `work` runs. */
  async function statements(work: () => Promise<unknown>): Promise<number> {
    const { reading } = (
      globalThis as never as { foyerStore: { reading: { prepare: (sql: string) => unknown } } }
    ).foyerStore;
    const prepare = reading.prepare.bind(reading);
    let count = 0;
    reading.prepare = (sql) => {
      count += 1;
      return prepare(sql);
    };
    await work();
    reading.prepare = prepare;
    return count;
  }

  it.each<[string, number, () => Promise<unknown>]>([
    ['public agenda', 1, () => publicAgenda(guest, one)],
    ['plan', 10, () => agendaPlan(seed, one)],
    ['speakers', 2, () => listParts(seed, one, 'speakers')],
  ])('of the %s is %i for one session and for fifty', async (_, expected, work) => {
    const add = async () => {
      const speaker = await addedPart(one, 'speakers');
      await addedSession(one, { speakers: speaker, roomId: await addedPart(one, 'rooms') });
    };
    await add();
    expect(await statements(work)).toBe(expected);
    for (let n = 1; n < 50; n++) await add();
    expect(await statements(work)).toBe(expected);
  });
});
