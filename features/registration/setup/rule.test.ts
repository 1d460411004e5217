import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { read, write } from '@/db/client';
import { events } from '@/db/schema/events';
import { audit, outbox } from '@/db/schema/platform';
import { categories, registrations } from '@/db/schema/registration';
import { testDatabase } from '@/db/testing';
import type { Event } from '@/features/events/queries';
import { guest, system, type Actor, type EventRole } from '@/features/people/actor';
import { issueErrors } from '@/lib/form';
import { saveCategory } from './category-mutations';
import { parseCategory } from './category-schema';
import { register } from '../register-mutations';
import { saveRules } from './rule-mutations';
import { parseRules, type RegistrationRules } from './rule-schema';

const now = new Date('2026-11-03T12:00:00Z');
const sent = {
  places: '2',
  heldBack: '0',
  confirmEmail: '',
  changesUntil: '2027-01-10T18:00',
  cancelUntil: '',
  offerHours: '48',
  perAddress: 'one',
  signupOverlap: 'warn',
};
const rules = (change: Partial<RegistrationRules> = {}): RegistrationRules => ({
  places: 1,
  heldBack: 0,
  confirmEmail: false,
  changesUntil: null,
  cancelUntil: null,
  offerHours: 24,
  perAddress: 'one',
  signupOverlap: 'warn',
  ...change,
});

describe('parseRules', () => {
  it('reads numbers, boxes and times of the event’s zone', () => {
    expect(parseRules({ ...sent, confirmEmail: 'on' }, 'Europe/Berlin').data).toEqual({
      ...rules({ places: 2, offerHours: 48, confirmEmail: true }),
      changesUntil: new Date('2027-01-10T17:00:00Z'),
    });
  });
  it.each([
    ['places', { places: '0' }],
    ['places', { places: '' }],
    ['places', { places: '1e9' }],
    ['heldBack', { heldBack: '3' }],
    ['heldBack', { heldBack: '-1' }],
    ['offerHours', { offerHours: '1.5' }],
    ['changesUntil', { changesUntil: '2027-02-31T10:00' }],
    ['perAddress', { perAddress: 'some' }],
  ])('says what is wrong with %s', (field, change) => {
    const parsed = parseRules({ ...sent, ...change }, 'Europe/Berlin');
    expect(Object.keys(issueErrors(parsed.error?.issues ?? [], 'de'))).toEqual([field]);
  });
});

describe('a category’s times', () => {
  const form = { 'name.de': 'Bund', 'name.en': '', whenFull: 'waitingList', position: '1' };
  it('are those of the event’s zone, in order', () => {
    const times = { opensAt: '2027-01-10T18:00', closesAt: '2027-01-10T17:00' };
    expect(parseCategory({ ...form, opensAt: times.opensAt }, 'Europe/Berlin').data?.opensAt).toEqual(
      new Date('2027-01-10T17:00:00Z'),
    );
    const parsed = parseCategory({ ...form, ...times }, 'Europe/Berlin');
    expect(Object.keys(issueErrors(parsed.error?.issues ?? [], 'de'))).toEqual(['closesAt']);
  });
});

let event: Event;
let categoryId: string;
const organiser = (role: EventRole = 'organiser', eventId = event.id): Actor => ({
  ...{ kind: 'person', id: 'olga', email: 'olga@example.org', name: 'Olga', locale: 'de' },
  isAdministrator: false,
  roles: new Map([[eventId, new Set([role])]]),
});
const arrive = (name: string) =>
  register(guest, now, 'konferenz', {
    people: [
      {
        ...{ givenName: name, familyName: 'X', organisation: '', email: `${name}@example.org`, locale: 'de' },
        ...{ accessNeeds: '', diet: '', categoryId, consentIds: [], answers: [] },
      },
    ],
  });
const statuses = async () =>
  (await read().select().from(registrations).orderBy(registrations.givenName)).map(({ status }) => status);
const mails = async () =>
  (await read().select().from(outbox)).map(({ template, toAddress }) => `${template} ${toAddress}`);

beforeEach(async () => {
  await testDatabase();
  await write(async (tx) => {
    const [made] = await tx
      .insert(events)
      .values({
        ...{ slug: 'konferenz', status: 'published', title: { de: 'K', en: 'C' }, places: 1, createdAt: now },
        startsAt: new Date('2027-01-14T09:00:00Z'),
        endsAt: new Date('2027-01-14T15:30:00Z'),
      })
      .returning();
    event = made!;
    const [category] = await tx
      .insert(categories)
      .values({ eventId: event.id, name: { de: 'A', en: 'A' }, quota: 1, whenFull: 'waitingList' })
      .returning();
    categoryId = category!.id;
  });
  for (const name of ['a', 'b', 'c']) await arrive(name);
});

describe('more places', () => {
  it('go to who waits, in the same moment: of the event and of a category', async () => {
    expect(await statuses()).toEqual(['confirmed', 'waiting', 'waiting']);
    expect(await saveRules(organiser(), now, 'konferenz', 0, rules({ places: 3 }))).toMatchObject({
      ok: true,
    });
    expect(await statuses()).toEqual(['confirmed', 'waiting', 'waiting']);
    const category = { name: { de: 'A', en: 'A' }, description: { de: '', en: '' }, quota: 2, position: 0 };
    const manner = { opensAt: null, closesAt: null, approval: false, byCode: false } as const;
    const input = { ...category, ...manner, whenFull: 'waitingList' as const };
    expect(await saveCategory(organiser(), now, 'konferenz', input, categoryId)).toMatchObject({ ok: true });
    expect(await statuses()).toEqual(['confirmed', 'offered', 'waiting']);
    const [offer] = await read().select().from(registrations).where(eq(registrations.status, 'offered'));
    expect(offer?.expiresAt).toEqual(new Date('2026-11-04T12:00:00Z'));
    expect(await mails()).toContain('registration-offer b@example.org');
  });

  it('stay with the house as far as it holds them back', async () => {
    const category = { quota: null };
    await write((tx) => tx.update(categories).set(category).where(eq(categories.id, categoryId)));
    await saveRules(organiser(), now, 'konferenz', 0, rules({ places: 3, heldBack: 1 }));
    expect(await statuses()).toEqual(['confirmed', 'offered', 'waiting']);
  });
});

describe('saveRules', () => {
  it('is for organisers of the event, and tells who comes too late', async () => {
    const notFound = { ok: false, reason: 'notFound' };
    for (const actor of [guest, organiser('viewer'), organiser('organiser', 'other')]) {
      expect(await saveRules(actor, now, 'konferenz', 0, rules({ places: 9 }))).toEqual(notFound);
    }
    expect(await saveRules(organiser(), now, 'konferenz', 0, rules({ places: 2 }))).toMatchObject({
      ok: true,
    });
    expect(await saveRules(organiser(), now, 'konferenz', 0, rules({ places: 9 }))).toEqual({
      ok: false,
      reason: 'changedMeanwhile',
    });
    const [entry] = await read().select().from(audit).where(eq(audit.action, 'event.registrationRules'));
    expect(entry?.detail).toEqual({ fields: ['places', 'offerHours'] });
    expect(await saveRules(system('test'), now, 'konferenz', 1, rules({ places: 2 }))).toMatchObject({
      ok: true,
    });
    expect(await read().select().from(audit).where(eq(audit.action, 'event.registrationRules'))).toHaveLength(
      1,
    );
  });
});
