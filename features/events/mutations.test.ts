import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { read, write } from '@/db/client';
import { eventRoles, people } from '@/db/schema/people';
import { consents, events } from '@/db/schema/events';
import { audit, cacheVersions } from '@/db/schema/platform';
import { categories } from '@/db/schema/registration';
import { testDatabase } from '@/db/testing';
import { guest, system, type Actor, type EventRole } from '@/features/people/actor';
import { listHistory } from './history-queries';
import { createEvent, saveInstallation, saveSettings } from './mutations';
import {
  findEvent,
  findEventId,
  findManagedEvent,
  findTeamEvent,
  installation,
  listProgramme,
  listTeamEvents,
} from './queries';
import { parseSettings, type EventSettings, type NewEvent } from './schema';

const now = new Date('2026-11-26T12:00Z');
const seed = system('test');
const beginning = { category: { de: 'Teilnehmende', en: 'Participants' }, consent: { de: 'Ja', en: 'Yes' } };
const newEvent = (slug: string): NewEvent => ({
  title: { de: 'Fachkonferenz', en: 'Conference' },
  slug,
  timeZone: 'Europe/Berlin',
  city: 'Berlin',
  places: 170,
  startsAt: new Date('2027-01-14T09:00Z'),
  endsAt: new Date('2027-01-14T15:30Z'),
});

function person(id: string, roles: [string, EventRole[]][] = [], isAdministrator = false): Actor {
  return {
    kind: 'person',
    id,
    email: `${id}@example.org`,
    name: id,
    locale: 'de',
    isAdministrator,
    roles: new Map(roles.map(([eventId, own]) => [eventId, new Set(own)])),
  };
}

function settings(change: Record<string, string> = {}): EventSettings {
  const parsed = parseSettings({
    'title.de': 'Fachkonferenz',
    'title.en': 'Conference',
    slug: 'one',
    timeZone: 'Europe/Berlin',
    address: 'Uferstraße 1',
    startsAt: '2027-01-14T10:00',
    endsAt: '2027-01-14T16:30',
    registrationOpensAt: '',
    registrationClosesAt: '',
    accent: '#0b5c57',
    theme: 'neutral',
    status: 'published',
    ...change,
  });
  if (!parsed.success) throw new Error(JSON.stringify(parsed.issues));
  return parsed.data;
}

async function idOf(slug: string): Promise<string> {
  const event = await read().query.events.findFirst({ where: eq(events.slug, slug) });
  if (!event) throw new Error(`No event ${slug}`);
  return event.id;
}

async function versions(): Promise<Record<string, number>> {
  return Object.fromEntries(
    (await read().select().from(cacheVersions)).map(({ tag, version }) => [tag, version]),
  );
}

let one: string;
let other: string;

beforeEach(async () => {
  await testDatabase();
  await createEvent(seed, newEvent('one'), beginning, now);
  await createEvent(seed, newEvent('other'), beginning, now);
  [one, other] = [await idOf('one'), await idOf('other')];
});

describe('createEvent', () => {
  it('makes a draft that people can register for once it is published', async () => {
    expect(await read().query.events.findFirst({ where: eq(events.id, one) })).toMatchObject({
      status: 'draft',
      places: 170,
    });
    expect(await read().select().from(categories).where(eq(categories.eventId, one))).toMatchObject([
      { name: beginning.category, quota: null },
    ]);
    expect(await read().select().from(consents).where(eq(consents.eventId, one))).toMatchObject([
      { key: 'privacy', required: true, current: true },
    ]);
  });

  it('is for administrators alone', async () => {
    for (const actor of [guest, person('ola', [[one, ['organiser']]])]) {
      expect(await createEvent(actor, newEvent('third'), beginning, now)).toEqual({
        ok: false,
        reason: 'notFound',
      });
    }
    expect(await createEvent(person('ada', [], true), newEvent('third'), beginning, now)).toEqual({
      ok: true,
      value: { slug: 'third' },
    });
  });

  it('answers an address that is taken', async () => {
    expect(await createEvent(seed, newEvent('one'), beginning, now)).toMatchObject({ reason: 'slugTaken' });
    expect(await read().select().from(categories)).toHaveLength(2);
  });
});

describe('saveSettings', () => {
  const roles = [...eventRoles];

  it.each(roles)('asked by %s', async (role) => {
    const done = await saveSettings(person('ola', [[one, [role]]]), one, 0, settings(), now);
    expect(done).toEqual(
      role === 'organiser' ? { ok: true, value: { slug: 'one' } } : { ok: false, reason: 'notFound' },
    );
    const event = await read().query.events.findFirst({ where: eq(events.id, one) });
    expect(event?.address).toBe(role === 'organiser' ? 'Uferstraße 1' : '');
  });

  it('does not find the event for guests and for organisers of another', async () => {
    const refusal = { ok: false, reason: 'notFound' };
    expect(await saveSettings(guest, one, 0, settings(), now)).toEqual(refusal);
    expect(await saveSettings(person('ola', [[other, ['organiser']]]), one, 0, settings(), now)).toEqual(
      refusal,
    );
    expect(await saveSettings(seed, 'no-such-event', 0, settings(), now)).toEqual(refusal);
  });

  it('notes who changed which settings, but not what they typed', async () => {
    await saveSettings(person('ola', [[one, ['organiser']]]), one, 0, settings({ city: 'Bonn' }), now);
    const [entry] = await read().select().from(audit).where(eq(audit.action, 'event.settings'));
    expect(entry).toMatchObject({ actorKind: 'person', actor: 'ola', eventId: one });
    expect(entry?.detail).toEqual({ fields: ['city', 'address', 'status'] });
  });

  it('does not undo what someone else saved meanwhile', async () => {
    const ola = person('ola', [[one, ['organiser']]]);
    expect((await saveSettings(ola, one, 0, settings({ city: 'Bonn' }), now)).ok).toBe(true);
    expect(await saveSettings(ola, one, 0, settings({ city: 'Köln' }), now)).toEqual({
      ok: false,
      reason: 'changedMeanwhile',
    });
    expect((await findManagedEvent(ola, 'one'))?.city).toBe('Bonn');
  });

  it('makes pages of the old and the new address new, and the list', async () => {
    const before = await versions();
    await saveSettings(seed, one, 0, settings({ slug: 'moved' }), now);
    const after = await versions();
    expect(after['event:one']).toBe((before['event:one'] ?? 0) + 1);
    expect(after['event:moved']).toBe(1);
    expect(after.events).toBe((before.events ?? 0) + 1);
    expect(after['event:other']).toBe(before['event:other']);
  });

  it('answers an address that is taken, and changes nothing', async () => {
    expect(await saveSettings(seed, one, 0, settings({ slug: 'other' }), now)).toEqual({
      ok: false,
      reason: 'slugTaken',
    });
    expect(await findManagedEvent(seed, 'one')).toMatchObject({ places: 170, revision: 0 });
  });

  it('leaves everything as it is when nothing changed', async () => {
    await saveSettings(seed, one, 0, settings(), now);
    const before = await versions();
    expect(await saveSettings(seed, one, 1, settings(), now)).toEqual({ ok: true, value: { slug: 'one' } });
    expect(await versions()).toEqual(before);
    expect((await findManagedEvent(seed, 'one'))?.revision).toBe(1);
  });
});

describe('what is seen', () => {
  it('a draft is there for its team alone', async () => {
    const dora = person('dora', [[one, ['door']]]);
    expect(await findEvent(guest, 'one')).toBeUndefined();
    expect(await findEventId(guest, 'one')).toBeUndefined();
    expect(await findEventId(dora, 'one')).toBe(one);
    expect(await findTeamEvent(dora, 'other')).toBeUndefined();
    expect(await findManagedEvent(dora, 'one')).toBeUndefined();
    expect((await listTeamEvents(dora)).map(({ slug }) => slug)).toEqual(['one']);
    expect(await listTeamEvents(guest)).toEqual([]);
  });

  it('a published event is there for everyone', async () => {
    await saveSettings(seed, one, 0, settings(), now);
    expect((await findEvent(guest, 'one'))?.id).toBe(one);
    const { ahead, documented } = await listProgramme(now);
    expect([ahead.map(({ slug }) => slug), documented]).toEqual([['one'], []]);
  });
});

describe('the installation', () => {
  const house = {
    name: { de: 'Haus', en: 'House' },
    contactEmail: 'house@example.org',
    imprint: { de: 'Wir', en: 'Us' },
    privacy: { de: '', en: '' },
    accessibility: { de: '', en: '' },
  };

  it('is filled in by administrators alone, and shows on every page', async () => {
    expect(await saveInstallation(person('ola', [[one, ['organiser']]]), house, now)).toMatchObject({
      ok: false,
    });
    expect((await installation()).contactEmail).toBe('');
    const before = await versions();
    expect((await saveInstallation(person('ada', [], true), house, now)).ok).toBe(true);
    expect(await installation()).toEqual(house);
    expect((await versions()).all).toBe((before.all ?? 0) + 1);
  });
});

describe('the history', () => {
  const listing = { q: '', filters: {}, sort: 'at', dir: 'desc', page: 1, pageSize: 25 } as const;

  it('names people and things, newest first, for organisers of that event alone', async () => {
    await write(async (tx) => {
      await tx.insert(people).values({ id: 'ola', name: 'Ola Hansen', email: 'ola@example.org' });
    });
    const ola = person('ola', [[one, ['organiser']]]);
    await saveSettings(ola, one, 0, settings(), new Date(now.getTime() + 1));
    const history = await listHistory(ola, one, listing, 'en');
    expect(history?.total).toBe(2);
    expect(history?.entries).toMatchObject([
      {
        action: 'event.settings',
        by: { kind: 'person', name: 'Ola Hansen' },
        subject: 'Conference',
        fields: ['city', 'address', 'status'],
      },
      { action: 'event.create', by: { kind: 'system', reason: 'test' }, fields: [] },
    ]);
    expect(await listHistory(ola, other, listing, 'en')).toBeUndefined();
    expect(await listHistory(person('vic', [[one, ['viewer']]]), one, listing, 'en')).toBeUndefined();
  });

  it('can be narrowed to an area', async () => {
    expect(await listHistory(seed, one, { ...listing, filters: { area: 'role' } }, 'en')).toEqual({
      entries: [],
      total: 0,
    });
  });
});
