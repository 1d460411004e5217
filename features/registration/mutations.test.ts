import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { read, write } from '@/db/client';
import { consents, events } from '@/db/schema/events';
import { audit, cacheVersions, outbox } from '@/db/schema/platform';
import { categories, consentsGiven, registrations } from '@/db/schema/registration';
import { testDatabase } from '@/db/testing';
import type { Event } from '@/features/events/queries';
import { guest } from '@/features/people/actor';
import { manageToken } from '@/features/tickets/link';
import { HOUR_MS } from '@/lib/clock';
import { decrypt } from '@/lib/crypto';
import { env } from '@/lib/env';
import { sendLinks } from './mutations';
import { cancelOwn, correctOwn, withdrawConsent } from './own/person-mutations';
import { findByToken } from './own/person-queries';
import { placeCounts } from './queries';
import { register } from './register-mutations';
import type { CorrectionInput, PersonInput } from './schema';

const now = new Date('2026-11-03T12:00:00Z');
let dataDir: string;
let event: Event;
let small: string;
let open: string;
let data: string;
let photo: string;

async function makeEvent(change: Partial<typeof events.$inferInsert> = {}): Promise<Event> {
  const [made] = await write((tx) =>
    tx
      .insert(events)
      .values({
        slug: 'konferenz',
        status: 'published',
        title: { de: 'Fachkonferenz', en: 'Conference' },
        startsAt: new Date('2027-01-14T09:00:00Z'),
        endsAt: new Date('2027-01-14T15:30:00Z'),
        places: 10,
        createdAt: now,
        ...change,
      })
      .returning(),
  );
  return made!;
}

beforeEach(async () => {
  ({ dataDir } = await testDatabase());
  event = await makeEvent();
  await write(async (tx) => {
    const of = { eventId: event.id };
    const made = await tx
      .insert(categories)
      .values([
        { ...of, name: { de: 'Bund', en: 'Federation' }, quota: 3, position: 0 },
        { ...of, name: { de: 'Verbände', en: 'Associations' }, quota: null, position: 1 },
      ])
      .returning();
    [small, open] = made.map(({ id }) => id) as [string, string];
    const asked = await tx
      .insert(consents)
      .values([
        { ...of, key: 'data', version: 1, label: { de: 'Daten', en: 'Data' }, required: true },
        { ...of, key: 'photo', version: 1, label: { de: 'Foto', en: 'Photo' }, required: false, position: 1 },
      ])
      .returning();
    [data, photo] = asked.map(({ id }) => id) as [string, string];
  });
});

type Sent = PersonInput & { submissionId?: string; code?: string };
function input({ submissionId, code, ...change }: Partial<Sent> = {}) {
  const person: PersonInput = {
    givenName: 'Ada',
    familyName: 'Lovelace',
    organisation: 'Society',
    email: 'ada@example.org',
    locale: 'en',
    accessNeeds: '',
    diet: '',
    categoryId: open,
    consentIds: [data],
    answers: [],
    ...change,
  };
  return { people: [person], submissionId, code };
}
const send = (change: Partial<Sent> = {}, at = now) => register(guest, at, 'konferenz', input(change));
const confirmed = { ok: true, value: { beginning: 'confirmed' } };
const rows = () => read().select().from(registrations).orderBy(registrations.createdAt, registrations.id);
const only = async () => {
  const [row, ...more] = await rows();
  expect(more).toEqual([]);
  return row!;
};
const mails = () => read().select().from(outbox).orderBy(outbox.createdAt, outbox.dedupeKey);
const notes = async () => (await read().select().from(audit).orderBy(audit.at)).map(({ action }) => action);
const pageVersion = async () =>
  (await read().query.cacheVersions.findFirst({ where: eq(cacheVersions.tag, 'event:konferenz') }))
    ?.version ?? 0;

describe('register', () => {
  it('confirms, keeps the consents, and puts the link into a mail in the reader’s language', async () => {
    expect(await send({ consentIds: [data, photo] })).toEqual(confirmed);
    const row = await only();
    expect(row).toMatchObject({
      status: 'confirmed',
      email: 'ada@example.org',
      revision: 0,
      nameKey: 'lovelace ada',
    });
    const given = await read().select().from(consentsGiven);
    expect(given.map(({ consentId, givenAt }) => [consentId, givenAt])).toEqual([
      [data, now],
      [photo, now],
    ]);
    const [mail, ...more] = await mails();
    expect(more).toEqual([]);
    expect(mail).toMatchObject({
      toAddress: 'ada@example.org',
      locale: 'en',
      template: 'registration-confirmed',
    });
    const parameters = JSON.parse(decrypt(env().dataKey, mail!.payload, `mail:${mail!.dedupeKey}`));
    expect(parameters).toMatchObject({
      name: 'Ada Lovelace',
      eventTitle: 'Conference',
      when: expect.stringMatching(/14 January 2027, 10:00 to 16:30$/),
      category: 'Associations',
      manageLink: `http://localhost:3000/en/konferenz/me/${manageToken(row)}`,
    });
    expect(parameters.calendar).toContain(`UID:${row.id}@localhost:3000`);
    expect(await notes()).toEqual(['registration.create']);
  });

  it('answers the same for an address that is registered, and mails its link once an hour', async () => {
    await send();
    expect(await send({ givenName: 'Eve', categoryId: small })).toEqual(confirmed);
    expect(await send()).toEqual(confirmed);
    expect(await only()).toMatchObject({ givenName: 'Ada', categoryId: open });
    expect((await mails()).map(({ template }) => template)).toEqual([
      'registration-confirmed',
      'registration-existing',
    ]);
    await send({}, new Date(now.getTime() + HOUR_MS));
    expect(await mails()).toHaveLength(3);
  });

  it('says that it is full before it looks whether the address is known', async () => {
    await send({ categoryId: small, email: 'a@example.org' });
    await send({ categoryId: small, email: 'b@example.org' });
    await send({ categoryId: small, email: 'c@example.org' });
    const known = await send({ categoryId: small, email: 'a@example.org' });
    const unknown = await send({ categoryId: small, email: 'x@example.org' });
    expect(known).toEqual(unknown);
    expect(known).toMatchObject({
      ok: false,
      reason: 'noPlace',
      facts: { refusal: { reason: 'categoryFull', facts: { quota: 3, since: now } } },
    });
    expect(await mails()).toHaveLength(3);
  });

  it('takes one form sent twice for one, even when it took the last place', async () => {
    const submissionId = 'form-0123456789abcdef';
    for (const email of ['a@example.org', 'b@example.org']) await send({ categoryId: small, email });
    const last = { categoryId: small, email: 'c@example.org', submissionId };
    expect(await send(last)).toEqual(confirmed);
    expect(await send(last)).toEqual(confirmed);
    expect(await mails()).toHaveLength(3);
    // The same form for someone else is another registration
    expect(await send({ email: 'd@example.org', submissionId })).toEqual(confirmed);
    expect(await rows()).toHaveLength(4);
  });

  it('lets people register again after they cancelled', async () => {
    const submissionId = 'form-0123456789abcdef';
    await send({ submissionId });
    await cancelOwn(guest, now, 'konferenz', manageToken(await only()));
    expect(await send({ submissionId })).toEqual(confirmed);
    expect((await rows()).map(({ status }) => status).sort()).toEqual(['cancelled', 'confirmed']);
  });

  it('refuses what the event does not offer', async () => {
    const elsewhere = await makeEvent({ slug: 'andere' });
    const [other] = await write((tx) =>
      tx
        .insert(categories)
        .values({ eventId: elsewhere.id, name: { de: 'X', en: 'X' } })
        .returning(),
    );
    expect(await send({ categoryId: other!.id })).toEqual({ ok: false, reason: 'categoryGone' });
    expect(await send({ consentIds: [] })).toEqual({ ok: false, reason: 'consentsChanged' });
    expect(await send({ consentIds: [data, 'made-up'] })).toEqual({ ok: false, reason: 'consentsChanged' });
    expect(await register(guest, now, 'nowhere', input())).toEqual({ ok: false, reason: 'notFound' });
    await makeEvent({ slug: 'entwurf', status: 'draft' });
    expect(await register(guest, now, 'entwurf', input())).toEqual({ ok: false, reason: 'notFound' });
    expect([await rows(), await mails(), await notes()]).toEqual([[], [], []]);
  });

  it('gives exactly the places there are to 120 who ask at once, and each of the others the reason', async () => {
    const asked = Array.from({ length: 120 }, (_, n) =>
      send({ email: `p${n}@example.org`, categoryId: n % 3 === 0 ? small : open }),
    );
    const reasons = (await Promise.all(asked)).map((result) =>
      result.ok ? 'confirmed' : result.reason === 'noPlace' ? result.facts.refusal.reason : result.reason,
    );
    const how = (many: string) => reasons.filter((reason) => reason === many).length;
    expect([how('confirmed'), how('categoryFull') + how('eventFull')]).toEqual([10, 110]);
    expect(await placeCounts(guest, event.id, now)).toEqual({
      places: 10,
      taken: 10,
      left: 0,
      categories: [
        { id: small, quota: 3, taken: 3, left: 0, waiting: 0 },
        { id: open, quota: null, taken: 7, left: 0, waiting: 0 },
      ],
    });
    expect(await mails()).toHaveLength(10);
  });

  it('makes the public pages anew only when the last place goes or one comes back', async () => {
    for (const email of ['a@example.org', 'b@example.org']) await send({ categoryId: small, email });
    expect(await pageVersion()).toBe(0);
    await send({ categoryId: small, email: 'c@example.org' });
    expect(await pageVersion()).toBe(1);
    const [first, second] = await rows();
    await cancelOwn(guest, now, 'konferenz', manageToken(first!));
    expect(await pageVersion()).toBe(2);
    await cancelOwn(guest, now, 'konferenz', manageToken(second!));
    expect(await pageVersion()).toBe(2);
  });

  it('makes the public pages anew when an event that is full in all its categories has a place again', async () => {
    const people = Array.from({ length: 10 }, (_, n) => `p${n}@example.org`);
    for (const email of people) await send({ categoryId: open, email });
    const whenFull = await pageVersion();
    expect(whenFull).toBeGreaterThan(0);
    const [first] = await rows();
    await cancelOwn(guest, now, 'konferenz', manageToken(first!));
    expect(await pageVersion()).toBe(whenFull! + 1);
  });

  it('gives away in the same moment a place that an address was not confirmed in time for', async () => {
    for (const email of ['a@example.org', 'b@example.org', 'c@example.org'])
      await send({ categoryId: small, email });
    const [first] = await rows();
    const expired = { status: 'unconfirmed' as const, expiresAt: new Date(now.getTime() - 1) };
    await write((tx) => tx.update(registrations).set(expired).where(eq(registrations.id, first!.id)));
    expect(await send({ categoryId: small, email: 'd@example.org' })).toMatchObject({ ok: true });
    expect(await send({ categoryId: small, email: 'e@example.org' })).toMatchObject({ ok: false });
  });

  it('leaves no trace of access needs and diet in the files of the database', async () => {
    const needs = 'Gebaerdensprache-planted-7f3a';
    const diet = 'Zoeliakie-planted-9c2e';
    await send({ accessNeeds: needs, diet });
    const found = await findByToken(guest, 'konferenz', manageToken(await only()));
    expect([found?.registration.accessNeeds, found?.registration.diet]).toEqual([needs, diet]);
    const files = readdirSync(dataDir).map((name) => readFileSync(join(dataDir, name)).toString('latin1'));
    expect(files.some((content) => content.includes('lovelace ada'))).toBe(true);
    expect(files.filter((content) => content.includes('planted'))).toEqual([]);
  });
});

describe('the secret link', () => {
  const token = async () => manageToken(await only());
  const correction = {
    givenName: 'Ada',
    familyName: 'King',
    organisation: '',
    locale: 'de',
    accessNeeds: 'ramp',
    diet: '',
    answers: [],
  } satisfies Partial<CorrectionInput>;

  it('opens its registration only, at its event only, and never with a changed letter', async () => {
    await send();
    const real = await token();
    expect((await findByToken(guest, 'konferenz', real))?.registration.familyName).toBe('Lovelace');
    await makeEvent({ slug: 'andere' });
    const last = real.endsWith('A') ? 'B' : 'A';
    for (const [slug, tried] of [
      ['andere', real],
      ['konferenz', real.slice(0, -1) + last],
      ['konferenz', real.split('-')[0]!],
      ['konferenz', ''],
      ['konferenz', '%'.repeat(50)],
    ] as const) {
      expect(await findByToken(guest, slug, tried)).toBeUndefined();
      expect(await cancelOwn(guest, now, slug, tried)).toEqual({ ok: false, reason: 'notFound' });
    }
    expect((await only()).status).toBe('confirmed');
  });

  it('corrects, says so by mail in the new language, and refuses a form that is out of date', async () => {
    await send();
    const secret = await token();
    const change = () => correctOwn(guest, now, 'konferenz', secret, { ...correction, categoryId: open }, 0);
    expect(await change()).toEqual({
      ok: true,
      value: { changed: ['familyName', 'organisation', 'locale', 'accessNeeds'] },
    });
    expect(await only()).toMatchObject({ familyName: 'King', revision: 1, nameKey: 'king ada' });
    expect((await mails()).map(({ template, locale }) => [template, locale])).toEqual([
      ['registration-changed', 'de'],
      ['registration-confirmed', 'en'],
    ]);
    expect(await change()).toEqual({ ok: false, reason: 'stale' });
    expect(await correctOwn(guest, now, 'konferenz', secret, { ...correction, categoryId: open }, 1)).toEqual(
      { ok: true, value: { changed: [] } },
    );
    expect((await only()).revision).toBe(1);
  });

  it('moves to another category only where it has a place', async () => {
    for (const email of ['a@example.org', 'b@example.org', 'c@example.org']) {
      await send({ categoryId: small, email }, new Date(now.getTime() - HOUR_MS));
    }
    await send();
    const secret = manageToken((await rows()).at(-1)!);
    const move = () => correctOwn(guest, now, 'konferenz', secret, { ...correction, categoryId: small }, 0);
    expect(await move()).toMatchObject({ ok: false, reason: 'categoryFull', facts: { quota: 3 } });
    await cancelOwn(guest, now, 'konferenz', manageToken((await rows())[0]!));
    expect(await move()).toMatchObject({ ok: true });
  });

  it('cancels once, frees the place at once and tells the calendar', async () => {
    await send({ categoryId: small });
    expect(await cancelOwn(guest, now, 'konferenz', await token())).toEqual({ ok: true, value: undefined });
    expect(await only()).toMatchObject({ status: 'cancelled', cancelledAt: now, revision: 1 });
    expect(await cancelOwn(guest, now, 'konferenz', await token())).toEqual({
      ok: false,
      reason: 'cancelled',
    });
    expect((await placeCounts(guest, event.id, now))?.left).toBe(10);
    const mail = (await mails()).find(({ template }) => template === 'registration-cancelled')!;
    const { calendar } = JSON.parse(decrypt(env().dataKey, mail.payload, `mail:${mail.dedupeKey}`));
    expect(calendar).toContain('METHOD:CANCEL');
    expect(calendar).toContain('SEQUENCE:1');
    expect(await notes()).toEqual(['registration.create', 'registration.cancel']);
  });

  it('takes back an optional consent, and keeps on record that it was given', async () => {
    await send({ consentIds: [data, photo] });
    const secret = await token();
    const withdraw = (id: string) => withdrawConsent(guest, now, 'konferenz', secret, id);
    expect(await withdraw(data)).toEqual({ ok: false, reason: 'required' });
    expect(await withdraw('made-up')).toEqual({ ok: false, reason: 'notFound' });
    expect(await withdraw(photo)).toEqual({ ok: true, value: undefined });
    expect(await withdraw(photo)).toEqual({ ok: true, value: undefined });
    const given = await read().select().from(consentsGiven).where(eq(consentsGiven.consentId, photo));
    expect(given.map(({ givenAt, withdrawnAt }) => [givenAt, withdrawnAt])).toEqual([[now, now]]);
    expect(await notes()).toEqual(['registration.create', 'registration.withdrawConsent']);
  });

  it('changes nothing once the event is over', async () => {
    await send();
    const late = new Date('2027-02-01T12:00:00Z');
    const secret = await token();
    expect(await cancelOwn(guest, late, 'konferenz', secret)).toEqual({ ok: false, reason: 'over' });
    expect(
      await correctOwn(guest, late, 'konferenz', secret, { ...correction, categoryId: open }, 0),
    ).toEqual({ ok: false, reason: 'over' });
  });
});

describe('sendLinks', () => {
  it('mails the link to who is registered, once an hour, and nothing to anyone else', async () => {
    await send();
    await sendLinks(guest, now, 'konferenz', 'nobody@example.org');
    await sendLinks(guest, now, 'nowhere', 'ada@example.org');
    expect(await mails()).toHaveLength(1);
    await sendLinks(guest, now, 'konferenz', 'ada@example.org');
    await sendLinks(guest, now, 'konferenz', 'ada@example.org');
    expect((await mails()).map(({ toAddress, template }) => [toAddress, template])).toContainEqual([
      'ada@example.org',
      'registration-existing',
    ]);
    expect(await mails()).toHaveLength(2);
  });
});
