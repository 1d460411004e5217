import { and, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { read, write } from '@/db/client';
import { events } from '@/db/schema/events';
import { audit, outbox } from '@/db/schema/platform';
import { categories, registrations } from '@/db/schema/registration';
import { testDatabase } from '@/db/testing';
import type { Event } from '@/features/events/queries';
import { guest, type Actor, type EventRole } from '@/features/people/actor';
import { parseBulk, tallyOf, tallyParams, type BulkWish } from './bulk';
import { carryOutBulk, undoMove, type BulkOrder } from './bulk-mutations';
import { foreseeBulk } from './bulk-queries';

const now = new Date('2026-11-03T12:00:00Z');
const both = (text: string) => ({ de: text, en: text });
let event: Event;
let other: Event;
let first: string;
let second: string;

function person(id: string, role?: EventRole, of = event): Actor {
  const roles = new Map(role ? [[of.id, new Set([role])]] : []);
  const who = { id, email: `${id}@example.org`, name: id, locale: 'de' as const, isAdministrator: false };
  return { kind: 'person', ...who, roles };
}
const organiser = () => person('olga', 'organiser');
const wish = (query: Record<string, string | string[]>): BulkWish => parseBulk(query)!;

let made = 0;
async function add(change: Partial<typeof registrations.$inferInsert> = {}): Promise<string> {
  const id = `r${++made}`;
  await write((tx) =>
    tx.insert(registrations).values({
      ...{ id, eventId: event.id, categoryId: first, status: 'pending', givenName: 'Kim', familyName: id },
      ...{ nameKey: id, searchKey: id, email: `${id}@example.org`, locale: 'de', ticketCode: id },
      ...{ createdAt: new Date(now.getTime() - 1_000_000 + made), updatedAt: now },
      ...change,
    }),
  );
  return id;
}
const row = async (id: string) =>
  (await read().query.registrations.findFirst({ where: eq(registrations.id, id) }))!;
const run = (
  query: Record<string, string | string[]>,
  order: BulkOrder,
  actor = organiser(),
  slug = event.slug,
) => carryOutBulk(actor, now, slug, { wish: wish(query), at: now, order, key: 'k' });
const mails = async () =>
  (await read().select({ template: outbox.template, subject: outbox.subjectId }).from(outbox)).map(
    ({ template, subject }) => [template, subject],
  );

beforeEach(async () => {
  await testDatabase();
  made = 0;
  await write(async (tx) => {
    const facts = { status: 'published' as const, places: 3, createdAt: now };
    const when = { startsAt: new Date('2027-01-14T09:00:00Z'), endsAt: new Date('2027-01-14T15:30:00Z') };
    [event, other] = (await tx
      .insert(events)
      .values([
        { ...facts, ...when, slug: 'hier' },
        { ...facts, ...when, slug: 'dort' },
      ])
      .returning()) as [Event, Event];
    [first, second] = (
      await tx
        .insert(categories)
        .values([
          { eventId: event.id, name: both('Bund') },
          { eventId: event.id, name: both('Presse'), quota: 2 },
        ])
        .returning()
    ).map(({ id }) => id) as [string, string];
  });
});

describe('parseBulk', () => {
  it('takes the ticked ones unless all are meant', () => {
    expect(parseBulk({ act: 'approve', id: ['a', 'b', 'a'] })?.ids).toEqual(['a', 'b']);
    expect(parseBulk({ act: 'approve', id: 'a', of: 'all' })?.ids).toBeUndefined();
    expect(parseBulk({ act: 'approve' })?.ids).toEqual([]);
    expect(parseBulk({ act: 'destroy', id: 'a' })).toBeUndefined();
  });

  it('puts a tally into an address and reads it again', () => {
    const tally = { done: 3, left: { confirmed: 2, noPlace: 1 } };
    expect(tallyOf(Object.fromEntries(tallyParams(tally)))).toEqual(tally);
    expect(tallyOf({ done: '-1', 'left-noPlace': 'x' })).toEqual({ done: 0, left: {} });
  });
});

describe('approving', () => {
  it('is foreseen and done as far as there are places, oldest first', async () => {
    const ids = [await add(), await add(), await add(), await add()];
    await add({ status: 'confirmed' });
    await add({ status: 'cancelled' });
    // Who has been declined is not let in along with others
    await add({ status: 'declined' });
    const expected = { done: 2, left: { noPlace: 2, confirmed: 1, cancelled: 1, declined: 1 } };
    expect(await foreseeBulk(organiser(), event, wish({ act: 'approve', of: 'all' }), now)).toEqual({
      ...expected,
      total: 7,
    });
    expect(await mails()).toEqual([]);
    const result = await run({ act: 'approve', of: 'all' }, { act: 'approve', words: 'Bis bald' });
    expect(result).toEqual({ ok: true, value: expected });
    const statuses = await Promise.all(ids.map(async (id) => (await row(id)).status));
    expect(statuses).toEqual(['confirmed', 'confirmed', 'pending', 'pending']);
    expect(await mails()).toEqual([
      ['registration-confirmed', ids[0]],
      ['registration-confirmed', ids[1]],
    ]);
  });

  it('means those that the filters find, and that were there when the summary was made', async () => {
    await add({ locale: 'en' });
    const late = await add({ locale: 'en', createdAt: new Date(now.getTime() + 1) });
    const german = await add();
    await run({ act: 'decline', of: 'all', language: 'en' }, { act: 'decline', words: '' });
    expect([(await row(late)).status, (await row(german)).status]).toEqual(['pending', 'pending']);
    expect(await mails()).toHaveLength(1);
  });
});

it('cancels, and offers what is free to who waits', async () => {
  const ids = [
    await add({ status: 'confirmed' }),
    await add({ status: 'confirmed' }),
    await add({ status: 'confirmed' }),
  ];
  const waits = await add({ status: 'waiting', queueNumber: 1 });
  expect(await run({ act: 'cancel', id: [ids[0]!, ids[1]!] }, { act: 'cancel' })).toMatchObject({
    value: { done: 2 },
  });
  expect([(await row(ids[2]!)).status, (await row(waits)).status]).toEqual(['confirmed', 'offered']);
});

describe('a message', () => {
  const message = { subject: 'Anreise', text: 'Bitte früh kommen.' };
  it('goes to each once, however often its form is sent', async () => {
    const id = await add({ status: 'confirmed' });
    for (let n = 0; n < 2; n++) await run({ act: 'message', id }, { act: 'message', message });
    expect(await mails()).toEqual([['registration-message', id]]);
    const noted = await read()
      .select()
      .from(audit)
      .where(and(eq(audit.subjectId, id), eq(audit.action, 'registration.message')));
    expect(JSON.stringify(noted)).not.toContain('Anreise');
  });
});

describe('moving', () => {
  const order = (mails: boolean): BulkOrder => ({ act: 'move', to: second, mails });

  it('keeps to the quota, and is undone for those who are still there', async () => {
    const ids = [
      await add({ status: 'confirmed' }),
      await add({ status: 'confirmed' }),
      await add({ status: 'confirmed' }),
    ];
    const has = await add({ categoryId: second });
    const expected = { done: 2, left: { noPlace: 1, sameCategory: 1 } };
    expect(
      await foreseeBulk(organiser(), event, wish({ act: 'move', of: 'all', to: second }), now),
    ).toMatchObject(expected);
    const key = `${now.getTime()}-key`;
    const query = { wish: wish({ act: 'move', of: 'all', to: second }), at: now, order: order(false), key };
    expect(await carryOutBulk(organiser(), now, event.slug, query)).toEqual({ ok: true, value: expected });
    expect(await mails()).toEqual([]);
    // One has gone elsewhere meanwhile
    await write((tx) =>
      tx.update(registrations).set({ categoryId: first }).where(eq(registrations.id, ids[0]!)),
    );
    expect(await undoMove(person('otto', 'organiser', other), now, other.slug, key)).toMatchObject({
      ok: false,
    });
    expect(await undoMove(organiser(), now, event.slug, key)).toEqual({
      ok: true,
      value: { done: 1, left: { sameCategory: 1 } },
    });
    const where = await Promise.all([...ids, has].map(async (id) => (await row(id)).categoryId));
    expect(where).toEqual([first, first, first, second]);
    expect(await undoMove(organiser(), now, event.slug, 'nonsense')).toMatchObject({ ok: false });
  });

  it('says so by mail where that is asked for, and goes to no category of another event', async () => {
    const id = await add({ status: 'confirmed' });
    const [far] = await write((tx) =>
      tx
        .insert(categories)
        .values({ eventId: other.id, name: both('Fern') })
        .returning(),
    );
    expect(await run({ act: 'move', id }, { act: 'move', to: far!.id, mails: false })).toEqual({
      ok: false,
      reason: 'categoryGone',
    });
    await run({ act: 'move', id }, order(true));
    expect(await mails()).toEqual([['registration-changed', id]]);
  });
});

it('is for organisers of the event, and passes over the ids of another', async () => {
  const id = await add();
  const actors = [
    guest,
    person('n'),
    person('v', 'viewer'),
    person('d', 'door'),
    person('o', 'organiser', other),
  ];
  for (const actor of actors) {
    expect(await foreseeBulk(actor, event, wish({ act: 'approve', id }), now)).toBeUndefined();
    expect(await run({ act: 'approve', id }, { act: 'approve', words: '' }, actor)).toEqual({
      ok: false,
      reason: 'notFound',
    });
  }
  const otto = person('otto', 'organiser', other);
  for (const query of [
    { act: 'decline', id },
    { act: 'decline', of: 'all' },
  ] as Record<string, string>[]) {
    expect(await foreseeBulk(otto, other, wish(query), now)).toMatchObject({ total: 0 });
    expect(await run(query, { act: 'decline', words: '' }, otto, other.slug)).toMatchObject({
      value: { done: 0 },
    });
  }
  expect((await row(id)).status).toBe('pending');
});

it('lets others write while it works on many', async () => {
  for (let n = 0; n < 200; n++) await add();
  const turns: number[] = [];
  const working = run({ act: 'decline', of: 'all' }, { act: 'decline', words: '' });
  for (let n = 0; n < 3; n++) {
    await write(async (tx) => {
      turns.push(await tx.$count(registrations, eq(registrations.status, 'declined')));
    });
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(await working).toMatchObject({ value: { done: 200 } });
  expect(new Set(turns).size).toBeGreaterThan(1);
}, 20_000);
