import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { read, write } from '@/db/client';
import { consents, events } from '@/db/schema/events';
import { people } from '@/db/schema/people';
import { outbox } from '@/db/schema/platform';
import { categories, consentsGiven, registrations } from '@/db/schema/registration';
import { testDatabase } from '@/db/testing';
import type { Event } from '@/features/events/queries';
import { guest, type Actor, type EventRole } from '@/features/people/actor';
import { manageToken } from '@/features/tickets/link';
import { parseListing } from '@/lib/listing';
import { deleteCategory, retireConsent, saveCategory, saveConsent } from '../setup/category-mutations';
import type { CategoryInput } from '../setup/category-schema';
import { listCategories, listConsents } from '../setup/category-queries';
import { registrationListing } from './desk-listing';
import { cancelRegistration, correctRegistration } from './desk-mutations';
import { findRegistration } from './desk-queries';
import { listRegistrations } from './list-queries';
import { findByToken } from '../own/person-queries';
import { registrationFigures, registrationOffer } from '../queries';
import { register } from '../register-mutations';
import type { DeskCorrectionInput, PersonInput } from '../schema';

const now = new Date('2026-11-03T12:00:00Z');
const planted = 'planted-secret-need';
let event: Event;
let other: Event;
let first: string;
let second: string;
let consent: string;

function person(id: string, role?: EventRole, of = event): Actor {
  const roles = new Map(role ? [[of.id, new Set([role])]] : []);
  return {
    kind: 'person',
    id,
    email: `${id}@example.org`,
    name: id,
    locale: 'de',
    isAdministrator: false,
    roles,
  };
}
const organiser = () => person('olga', 'organiser');
/** All who must not see personal data, each by name. */
const others = (): [string, Actor][] => [
  ['guest', guest],
  ['nobody', person('nina')],
  ['viewer', person('vera', 'viewer')],
  ['curator', person('kurt', 'curator')],
  ['programme', person('paul', 'programme')],
  ['organiser of another event', person('otto', 'organiser', other)],
];
const listing = (query: Record<string, string> = {}) => parseListing(query, registrationListing);

function input(change: Partial<PersonInput> = {}): PersonInput {
  return {
    givenName: 'Ada',
    familyName: 'Lovelace',
    organisation: '',
    email: 'ada@example.org',
    locale: 'de',
    accessNeeds: '',
    diet: '',
    categoryId: first,
    consentIds: [consent],
    answers: [],
    ...change,
  };
}
const send = (change: Partial<PersonInput>, minutes = 0) =>
  register(guest, new Date(now.getTime() + minutes * 60_000), event.slug, {
    people: [input(change)],
  });
const byEmail = async (email: string) =>
  (await read().query.registrations.findFirst({ where: eq(registrations.email, email) }))!;
const names = async (query: Record<string, string>, actor = organiser()) =>
  (await listRegistrations(actor, event, listing(query)))?.rows.map(({ familyName }) => familyName);

beforeEach(async () => {
  await testDatabase();
  await write(async (tx) => {
    const of = {
      status: 'published' as const,
      startsAt: new Date('2027-01-14T09:00:00Z'),
      endsAt: new Date('2027-01-14T15:30:00Z'),
      places: 100,
      createdAt: now,
    };
    const made = await tx
      .insert(events)
      .values([
        { ...of, slug: 'hier' },
        { ...of, slug: 'dort' },
      ])
      .returning();
    [event, other] = made as [Event, Event];
    const groups = await tx
      .insert(categories)
      .values([
        { eventId: event.id, name: { de: 'Bund', en: '' }, quota: 3, position: 0 },
        { eventId: event.id, name: { de: 'Verbände', en: '' }, position: 1 },
      ])
      .returning();
    [first, second] = groups.map(({ id }) => id) as [string, string];
    const [asked] = await tx
      .insert(consents)
      .values({ eventId: event.id, key: 'data', version: 1, label: { de: 'Daten', en: '' }, required: true })
      .returning();
    consent = asked!.id;
    await tx.insert(people).values({ id: 'olga', email: 'olga@example.org', name: 'Olga Organisation' });
  });
  await send({ accessNeeds: planted, diet: `${planted}-diet` });
  await send(
    {
      givenName: 'Aylin',
      familyName: 'Özdemir',
      email: 'aylin@example.org',
      organisation: 'IHK',
      locale: 'en',
    },
    1,
  );
  await send(
    { givenName: 'Zoë', familyName: '100% Müller_Æ', email: 'zoe@example.org', categoryId: second },
    2,
  );
});

describe('listRegistrations', () => {
  it.each([
    [{}, ['100% Müller_Æ', 'Özdemir', 'Lovelace']],
    [{ sort: 'name' }, ['100% Müller_Æ', 'Lovelace', 'Özdemir']],
    [{ sort: 'name', dir: 'desc' }, ['Özdemir', 'Lovelace', '100% Müller_Æ']],
    [{ sort: 'organisation', dir: 'desc' }, ['Özdemir', '100% Müller_Æ', 'Lovelace']],
    [{ sort: 'category', dir: 'desc' }, ['100% Müller_Æ', 'Lovelace', 'Özdemir']],
    [{ q: 'ozdemir' }, ['Özdemir']],
    [{ q: 'ÖZ ayl' }, ['Özdemir']],
    [{ q: 'muller_ae' }, ['100% Müller_Æ']],
    [{ q: '100%' }, ['100% Müller_Æ']],
    [{ q: '%' }, ['100% Müller_Æ']],
    [{ q: '_' }, ['100% Müller_Æ']],
    [{ q: '\\' }, []],
    [{ q: "' or 1=1 --" }, []],
    [{ q: 'ihk' }, ['Özdemir']],
    [{ q: 'zoe@example' }, ['100% Müller_Æ']],
    [{ q: planted }, []],
    [{ language: 'en' }, ['Özdemir']],
    [{ status: 'cancelled' }, []],
  ])('finds %o', async (query: Record<string, string>, expected) => {
    expect(await names(query)).toEqual(expected);
  });

  it('finds a ticket by its code, as it is printed', async () => {
    const { ticketCode } = await byEmail('zoe@example.org');
    expect(await names({ q: `${ticketCode.slice(0, 5)} ${ticketCode.slice(5)}`.toLowerCase() })).toEqual([
      '100% Müller_Æ',
    ]);
  });

  it('narrows to a category and gives a page at a time with the whole count', async () => {
    expect(await names({ category: second })).toEqual(['100% Müller_Æ']);
    for (let n = 0; n < 30; n++) await send({ email: `n${n}@example.org`, categoryId: second }, 10 + n);
    const page = await listRegistrations(organiser(), event, listing({ page: '2' }));
    expect([page?.rows.length, page?.total]).toEqual([8, 33]);
    expect(await names({ page: '99' })).toEqual([]);
  });

  it('gives door staff names and categories, and nothing to search the rest by', async () => {
    const door = person('doro', 'door');
    const list = await listRegistrations(door, event, listing({ sort: 'name' }));
    expect(Object.keys(list!.rows[0]!).sort()).toEqual([
      'category',
      'familyName',
      'givenName',
      'id',
      'status',
    ]);
    expect(JSON.stringify(list)).not.toMatch(/example\.org|IHK|planted/);
    expect(await names({ q: 'ihk' }, door)).toEqual([]);
    expect(await names({ q: 'ozdemir' }, door)).toEqual(['Özdemir']);
    expect(await names({ language: 'en' }, door)).toHaveLength(3);
    expect(await names({ sort: 'organisation', dir: 'desc' }, door)).toEqual(
      await names({ sort: 'name' }, door),
    );
  });

  it('gives nobody else anything', async () => {
    const { id } = await byEmail('ada@example.org');
    for (const [, actor] of others()) {
      expect(await listRegistrations(actor, event, listing())).toBeUndefined();
      expect(await findRegistration(actor, event, id)).toBeUndefined();
      expect(await cancelRegistration(actor, now, event.slug, id)).toEqual({ ok: false, reason: 'notFound' });
    }
    expect((await byEmail('ada@example.org')).status).toBe('confirmed');
  });

  it('has no planted need in a list for anyone', async () => {
    for (const [, actor] of [...others(), ['organiser', organiser()], ['door', person('doro', 'door')]] as [
      string,
      Actor,
    ][]) {
      expect(JSON.stringify((await listRegistrations(actor, event, listing())) ?? '')).not.toContain(planted);
      expect(JSON.stringify((await registrationFigures(actor, event)) ?? '')).not.toContain(planted);
    }
  });
});

describe('figures', () => {
  it('count by category, status and day of the event’s zone', async () => {
    await send({ email: 'late@example.org', categoryId: second }, 11 * 60 + 30);
    await cancelRegistration(organiser(), now, event.slug, (await byEmail('ada@example.org')).id);
    const figures = await registrationFigures(person('vera', 'viewer'), event);
    expect(figures).toMatchObject({ places: 100, confirmed: 3, cancelled: 1, taken: 3, left: 97 });
    expect(
      figures?.categories.map(({ id, confirmed, cancelled, quota }) => [id, confirmed, cancelled, quota]),
    ).toEqual([
      [first, 1, 1, 3],
      [second, 2, 0, null],
    ]);
    // 23:30 UTC is half past midnight in Berlin
    expect(figures?.perDay).toEqual([
      { day: '2026-11-03', count: 3 },
      { day: '2026-11-04', count: 1 },
    ]);
    expect(await registrationFigures(guest, event)).toBeUndefined();
  });

  it('count what is offered as taken, and who waits or is under review as neither', async () => {
    const statuses = ['offered', 'waiting', 'pending'] as const;
    for (const [index, status] of statuses.entries()) {
      await send({ email: `${status}@example.org`, categoryId: second }, index + 1);
    }
    for (const status of statuses) {
      const { id } = await byEmail(`${status}@example.org`);
      await write((tx) => tx.update(registrations).set({ status }).where(eq(registrations.id, id)));
    }
    const figures = await registrationFigures(organiser(), event);
    const confirmed = figures?.confirmed ?? 0;
    expect(figures).toMatchObject({ taken: confirmed + 1, left: 99 - confirmed, pending: 1 });
    const category = figures?.categories.find(({ id }) => id === second);
    expect(category).toMatchObject({ taken: (category?.confirmed ?? 0) + 1, waiting: 1 });
  });
});

describe('one registration', () => {
  const correction: DeskCorrectionInput = {
    givenName: 'Ada',
    familyName: 'King',
    organisation: '',
    email: 'ada@example.org',
    locale: 'de',
    accessNeeds: planted,
    diet: `${planted}-diet`,
    answers: [],
    categoryId: '',
  };
  const correct = async (change: Partial<DeskCorrectionInput>, revision = 0) =>
    correctRegistration(
      organiser(),
      now,
      event.slug,
      (await byEmail('ada@example.org')).id,
      { ...correction, categoryId: first, ...change },
      revision,
    );

  it('shows organisers everything, and who changed what', async () => {
    await correct({});
    const found = await findRegistration(organiser(), event, (await byEmail('ada@example.org')).id);
    expect(found?.registration).toMatchObject({
      familyName: 'King',
      accessNeeds: planted,
      diet: `${planted}-diet`,
    });
    expect(found?.registration.consents.map(({ id }) => id)).toEqual([consent]);
    expect(found?.history.map(({ action, by, fields }) => [action, by, fields])).toEqual(
      expect.arrayContaining([
        ['registration.correct', { kind: 'person', name: 'Olga Organisation' }, ['familyName']],
        ['registration.create', { kind: 'guest' }, []],
      ]),
    );
    expect(found?.history).toHaveLength(2);
    expect(JSON.stringify(found?.history)).not.toMatch(/King|Lovelace|planted/);
  });

  it('gets a new link with a new address, and the old one opens nothing', async () => {
    const old = manageToken(await byEmail('ada@example.org'));
    expect(await correct({ email: 'countess@example.org' })).toMatchObject({ ok: true });
    expect(await findByToken(guest, event.slug, old)).toBeUndefined();
    const fresh = manageToken(await byEmail('countess@example.org'));
    expect((await findByToken(guest, event.slug, fresh))?.registration.familyName).toBe('King');
    const changed = await read().select().from(outbox).where(eq(outbox.template, 'registration-changed'));
    expect(changed.map(({ toAddress }) => toAddress)).toEqual(['countess@example.org']);
  });

  it('does not take an address that is registered, nor a form that is out of date', async () => {
    expect(await correct({ email: 'zoe@example.org' })).toEqual({ ok: false, reason: 'addressTaken' });
    expect(await correct({}, 7)).toEqual({ ok: false, reason: 'stale' });
    expect((await byEmail('ada@example.org')).familyName).toBe('Lovelace');
  });

  it('of another event is not found', async () => {
    const { id } = await byEmail('ada@example.org');
    const both = {
      ...organiser(),
      roles: new Map([
        [event.id, new Set(['organiser'])],
        [other.id, new Set(['organiser'])],
      ]),
    } as Actor;
    expect(await findRegistration(both, other, id)).toBeUndefined();
    expect(await cancelRegistration(both, now, other.slug, id)).toEqual({ ok: false, reason: 'notFound' });
  });
});

describe('categories', () => {
  const values: CategoryInput = {
    ...{ name: { de: 'Neu', en: 'New' }, description: { de: '', en: '' }, quota: 1, position: 5 },
    ...{ opensAt: null, closesAt: null, approval: false, byCode: false, whenFull: 'closed' },
  };

  it('are made, changed below what is taken without anyone losing a place, and offered at once', async () => {
    expect(
      await saveCategory(
        organiser(),
        now,
        event.slug,
        { ...values, name: { de: 'Bund', en: '' }, position: 0 },
        first,
      ),
    ).toMatchObject({ ok: true });
    const [bund] = (await listCategories(organiser(), event, now))!;
    expect([bund?.quota, bund?.confirmed, bund?.registrations]).toEqual([1, 2, 2]);
    expect(await send({ email: 'third@example.org' })).toMatchObject({ ok: false, reason: 'noPlace' });
    await saveCategory(organiser(), now, event.slug, values);
    const offer = await registrationOffer(guest, event, now);
    expect(offer?.categories.map(({ name, left }) => [name.de, left])).toEqual([
      ['Bund', 0],
      ['Verbände', 97],
      ['Neu', 1],
    ]);
  });

  it('go only while nobody has registered in them', async () => {
    const made = await saveCategory(organiser(), now, event.slug, values);
    const id = made.ok ? made.value.id : '';
    expect(await deleteCategory(organiser(), now, event.slug, first)).toEqual({
      ok: false,
      reason: 'hasRegistrations',
    });
    expect(await deleteCategory(organiser(), now, other.slug, id)).toEqual({ ok: false, reason: 'notFound' });
    expect(await deleteCategory(organiser(), now, event.slug, id)).toEqual({ ok: true, value: undefined });
  });

  it('and consents are for organisers of the event alone', async () => {
    for (const [, actor] of [...others(), ['door', person('doro', 'door')]] as [string, Actor][]) {
      const refused = { ok: false, reason: 'notFound' };
      expect(await listCategories(actor, event, now)).toBeUndefined();
      expect(await listConsents(actor, event)).toBeUndefined();
      expect(await saveCategory(actor, now, event.slug, values)).toEqual(refused);
      expect(await saveCategory(actor, now, event.slug, values, first)).toEqual(refused);
      expect(await deleteCategory(actor, now, event.slug, first)).toEqual(refused);
      const label = { label: { de: 'X', en: '' }, required: false, position: 0 };
      expect(await saveConsent(actor, now, event.slug, label, consent)).toEqual(refused);
      expect(await retireConsent(actor, now, event.slug, consent)).toEqual(refused);
    }
  });
});

describe('consents', () => {
  const asked = async () =>
    (await registrationOffer(guest, event, now))?.consents.map(({ id, label }) => [id, label.de]);

  it('with other words are a new version; who agreed keeps the old one', async () => {
    const saved = await saveConsent(
      organiser(),
      now,
      event.slug,
      { label: { de: 'Daten, neu', en: '' }, required: true, position: 0 },
      consent,
    );
    const id = saved.ok ? saved.value.id : '';
    expect(await asked()).toEqual([[id, 'Daten, neu']]);
    const versions = await read().select().from(consents).where(eq(consents.key, 'data'));
    expect(versions.map(({ version, current }) => [version, current]).sort()).toEqual([
      [1, false],
      [2, true],
    ]);
    const given = await read().select().from(consentsGiven);
    expect(new Set(given.map(({ consentId }) => consentId))).toEqual(new Set([consent]));
    expect(await send({ email: 'new@example.org' })).toEqual({ ok: false, reason: 'consentsChanged' });
    expect(await send({ email: 'new@example.org', consentIds: [id] })).toMatchObject({ ok: true });
  });

  it('with another place in the order only stay the version they are', async () => {
    const same = { label: { de: 'Daten', en: '' }, required: true, position: 9 };
    expect(await saveConsent(organiser(), now, event.slug, same, consent)).toEqual({
      ok: true,
      value: { id: consent },
    });
  });

  it('are asked for no longer once they are retired, and stay on record', async () => {
    await retireConsent(organiser(), now, event.slug, consent);
    expect(await asked()).toEqual([]);
    expect(await read().select().from(consentsGiven)).toHaveLength(3);
    expect(await send({ email: 'new@example.org', consentIds: [] })).toMatchObject({ ok: true });
  });
});
