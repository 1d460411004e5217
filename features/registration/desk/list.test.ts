import { eq, inArray } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { registrationStatuses } from '@/db/choices';
import { read, write } from '@/db/client';
import { events } from '@/db/schema/events';
import { answerOptions, answers, questionOptions, questions } from '@/db/schema/questions';
import { categories, codes, delegations, registrations } from '@/db/schema/registration';
import { registrationNotes, savedViews } from '@/db/schema/registration-desk';
import { testDatabase } from '@/db/testing';
import type { Event } from '@/features/events/queries';
import { guest, type Actor, type EventRole } from '@/features/people/actor';
import { columnsOf } from '../exchange/columns';
import { registrationListing } from './desk-listing';
import { parseView } from './desk-view';
import { listChoice, listRegistrations } from './list-queries';
import { deleteView, MOST_VIEWS, renameView, saveView } from './view-mutations';

const now = new Date('2026-11-03T12:00:00Z');
const both = (text: string) => ({ de: text, en: text });
let event: Event;
let other: Event;
let category: string;

function person(id: string, role?: EventRole, of = event): Actor {
  const roles = new Map(role ? [[of.id, new Set([role])]] : []);
  const who = { id, email: `${id}@example.org`, name: id, locale: 'de' as const, isAdministrator: false };
  return { kind: 'person', ...who, roles };
}
const organiser = () => person('olga', 'organiser');
const strangers = (): Actor[] => [
  guest,
  person('nina'),
  person('vera', 'viewer'),
  person('paul', 'programme'),
  person('otto', 'organiser', other),
];

async function add(
  familyName: string,
  change: Partial<typeof registrations.$inferInsert> = {},
): Promise<string> {
  const id = change.id ?? familyName;
  await write((tx) =>
    tx.insert(registrations).values({
      ...{ id, eventId: event.id, categoryId: category, status: 'confirmed', givenName: 'Kim', familyName },
      ...{ nameKey: familyName.toLowerCase(), searchKey: `haus ${familyName.toLowerCase()}@example.org` },
      ...{ email: `${familyName}@example.org`, locale: 'de', ticketCode: id, createdAt: now, updatedAt: now },
      ...change,
    }),
  );
  return id;
}

const names = async (query: Record<string, string>, actor = organiser()) =>
  (await listRegistrations(actor, event, parseView(query).listing))?.rows
    .map(({ familyName }) => familyName)
    .sort();

beforeEach(async () => {
  await testDatabase();
  await write(async (tx) => {
    const facts = { status: 'published' as const, startsAt: now, endsAt: now, places: 9, createdAt: now };
    [event, other] = (await tx
      .insert(events)
      .values([
        { ...facts, slug: 'hier' },
        { ...facts, slug: 'dort' },
      ])
      .returning()) as [Event, Event];
    category = crypto.randomUUID();
    const abroad = crypto.randomUUID();
    await tx.insert(categories).values([
      { id: category, eventId: event.id, name: both('Bund') },
      { id: abroad, eventId: other.id, name: both('Fern') },
    ]);
    for (const [id, of, categoryId] of [
      ['code', event.id, category],
      ['far', other.id, abroad],
    ] as const) {
      await tx.insert(codes).values({
        ...{ id, eventId: of, categoryId, code: id, label: 'Presse', uses: 9, holdsPlaces: false },
        ...{ batchId: id, createdAt: now },
      });
    }
    await tx.insert(delegations).values({
      ...{ id: 'group', eventId: event.id, givenName: 'Lou', familyName: 'Testa', email: 'lou@example.org' },
      ...{ locale: 'de', code: 'group', createdAt: now },
    });
    await tx.insert(questions).values([
      { id: 'dinner', eventId: event.id, type: 'oneOf', label: both('Essen') },
      { id: 'tour', eventId: event.id, type: 'yesNo', label: both('Führung') },
    ]);
    await tx.insert(questionOptions).values({ id: 'soup', questionId: 'dinner', label: both('Suppe') });
  });
  await add('Anna', { codeId: 'code', createdAt: new Date('2026-11-01T22:59:00Z') });
  await add('Bert', {
    delegationId: 'group',
    status: 'pending',
    createdAt: new Date('2026-11-01T23:00:00Z'),
  });
  await add('Cara', { status: 'waiting', queueNumber: 2, locale: 'en' });
  await add('Dora', { status: 'waiting', queueNumber: 1 });
  await add('Emil', { status: 'cancelled' });
  await write(async (tx) => {
    await tx.insert(registrationNotes).values({ registrationId: 'Anna', text: 'x', createdAt: now });
    await tx.insert(answers).values([
      { registrationId: 'Bert', questionId: 'dinner', value: '["soup"]' },
      { registrationId: 'Cara', questionId: 'tour', value: 'yes' },
    ]);
    await tx.insert(answerOptions).values({ registrationId: 'Bert', questionId: 'dinner', optionId: 'soup' });
  });
});

describe('filters', () => {
  it.each([
    [{ status: 'live' }, ['Anna', 'Bert', 'Cara', 'Dora']],
    [{ status: 'waiting' }, ['Cara', 'Dora']],
    [{ status: 'waiting', language: 'en' }, ['Cara']],
    [{ code: 'Presse' }, ['Anna']],
    [{ code: 'press' }, []],
    [{ delegation: 'yes' }, ['Bert']],
    [{ delegation: 'no', status: 'live' }, ['Anna', 'Cara', 'Dora']],
    [{ notes: 'yes' }, ['Anna']],
    [{ notes: 'yes', delegation: 'yes' }, []],
    [{ answer: 'soup' }, ['Bert']],
    [{ answer: 'tour:yes' }, ['Cara']],
    [{ answer: 'tour:no' }, []],
    [{ answer: "x' or 1=1 --:yes" }, []],
    // Days of the event's zone, Europe/Berlin
    [{ until: '2026-11-01' }, ['Anna']],
    [{ from: '2026-11-02', until: '2026-11-02' }, ['Bert']],
    [{ from: '2026-11-03', status: 'live' }, ['Cara', 'Dora']],
    [{ from: '2026-02-31', until: 'gestern' }, ['Anna', 'Bert', 'Cara', 'Dora', 'Emil']],
    [{ q: 'haus cara' }, ['Cara']],
  ] as [Record<string, string>, string[]][])('%j find %j', async (query, expected) => {
    expect(await names(query)).toEqual(expected);
  });

  it('count each status among what the others leave', async () => {
    const list = await listRegistrations(
      organiser(),
      event,
      parseView({ status: 'waiting', delegation: 'no' }).listing,
    );
    expect(list).toMatchObject({ total: 2, counts: { confirmed: 1, pending: 0, waiting: 2, cancelled: 1 } });
  });

  it('of what only organisers see mean nothing to door staff', async () => {
    const door = person('doro', 'door');
    const queries: Record<string, string>[] = [
      { notes: 'yes' },
      { answer: 'soup' },
      { code: 'Presse' },
      { from: '2026-11-03' },
    ];
    for (const query of queries) expect(await names(query, door)).toHaveLength(5);
    expect(await listChoice(door, event)).toMatchObject({
      codeLabels: [],
      questions: [],
      views: [],
      columns: [],
    });
    for (const actor of strangers()) expect(await listChoice(actor, event)).toBeUndefined();
  });
});

describe('pages', () => {
  const sorts = registrationListing.sorts;
  const queries: Record<string, string>[] = [
    {},
    { status: 'waiting' },
    { status: 'live' },
    { language: 'en' },
    { q: 'haus' },
    { answer: 'soup' },
    { answer: 'tour:yes', notes: 'yes' },
    { notes: 'yes', status: 'confirmed' },
  ];

  beforeEach(async () => {
    const statuses = ['confirmed', 'waiting', 'cancelled', 'pending'] as const;
    const second = crypto.randomUUID();
    await write((tx) =>
      tx.insert(categories).values({ id: second, eventId: event.id, name: both('Presse'), position: 1 }),
    );
    for (let n = 0; n < 80; n++) {
      const id = `N${String((n * 37) % 80).padStart(2, '0')}`;
      const status = statuses[n % 4]!;
      await add(id, {
        ...{ status, locale: n % 3 === 0 ? 'en' : 'de', categoryId: n % 5 === 0 ? second : category },
        ...{ queueNumber: status === 'waiting' ? n + 10 : null, priority: n % 7 === 0 ? 1 : 0 },
        createdAt: new Date(now.getTime() + (n % 20)),
      });
      await write(async (tx) => {
        if (n % 2 === 0) {
          await tx
            .insert(answerOptions)
            .values({ registrationId: id, questionId: 'dinner', optionId: 'soup' });
        }
        if (n % 3 === 0)
          await tx.insert(answers).values({ registrationId: id, questionId: 'tour', value: 'yes' });
        const note = { registrationId: id, text: 'x', createdAt: now };
        if (n % 4 === 0) await tx.insert(registrationNotes).values([note, note]);
      });
    }
  });

  it('have everybody once, in the order that was asked for, whichever is read', async () => {
    for (const query of queries) {
      const names = new Set<string>();
      for (const sort of sorts) {
        const both = [];
        for (const dir of ['asc', 'desc']) {
          const pages: string[][] = [];
          let total = 0;
          for (let page = 1; page === 1 || page <= Math.ceil(total / 25); page++) {
            const view = parseView({ ...query, sort, dir, page: String(page) });
            const list = await listRegistrations(organiser(), event, view.listing);
            total = list!.total;
            pages.push(list!.rows.map(({ id }) => id));
          }
          const ids = pages.flat();
          expect([new Set(ids).size, ids.length]).toEqual([total, total]);
          for (const full of pages.slice(0, -1)) expect(full).toHaveLength(25);
          names.add([...ids].sort().join());
          const rows = await read().query.registrations.findMany({
            where: inArray(registrations.id, ids.length > 0 ? ids : ['']),
          });
          const keys = new Map(rows.map((row) => [row.id, sortKey(sort, row)]));
          const inOrder = ids.map((id) => keys.get(id) ?? '');
          expect(inOrder).toEqual(dir === 'asc' ? [...inOrder].sort() : [...inOrder].sort().reverse());
          both.push(inOrder);
        }
        expect(both[1]).toEqual([...both[0]!].reverse());
      }
      // Whatever the order, the same people
      expect(names.size).toBe(1);
    }
  }, 60_000);

  function sortKey(sort: (typeof sorts)[number], row: typeof registrations.$inferSelect): string {
    const number = (value: number) => String(value).padStart(15, '0');
    switch (sort) {
      case 'created':
        return number(row.createdAt.getTime());
      case 'name':
        return row.nameKey;
      case 'organisation':
        return row.searchKey;
      case 'category':
        return row.categoryId === category ? '0' : '1';
      case 'status':
        return number(registrationStatuses.indexOf(row.status));
      case 'queue':
        if (row.status !== 'waiting') return '1';
        return `0 ${number(1_000 - row.priority)} ${number(row.queueNumber ?? 0)}`;
    }
  }
});

it('has the waiting list in its order, with the place of each', async () => {
  await add('Fritz', { status: 'waiting', queueNumber: 9, priority: 1 });
  const { listing } = parseView({ status: 'waiting', sort: 'queue' });
  const list = await listRegistrations(organiser(), event, listing, { positions: true });
  expect(list?.rows.map(({ familyName, details }) => [familyName, details?.position])).toEqual([
    ['Fritz', 1],
    ['Dora', 2],
    ['Cara', 3],
  ]);
});

it('gives the answers and ties that columns show', async () => {
  const choice = await listChoice(organiser(), event);
  const list = await listRegistrations(organiser(), event, parseView({ q: 'bert' }).listing, {
    columns: columnsOf(choice!.questions),
  });
  expect(list?.rows[0]?.details).toMatchObject({
    answers: [{ questionId: 'dinner', optionIds: ['soup'] }],
    person: { delegation: 'Lou Testa' },
  });
});

describe('saved views', () => {
  const save = (name: string, actor = organiser(), slug = event.slug) =>
    saveView(actor, now, slug, { name, query: 'status=waiting' });
  const all = async () => (await listChoice(organiser(), event))?.views.map(({ name }) => name);

  it('are kept under a name of their own, renamed and deleted', async () => {
    const made = await save('Offen');
    await save('Presse');
    const id = made.ok ? made.value.id : '';
    expect(await save('Offen')).toEqual({ ok: false, reason: 'nameTaken' });
    expect(await renameView(organiser(), now, event.slug, id, 'Presse')).toMatchObject({
      reason: 'nameTaken',
    });
    expect(await renameView(organiser(), now, event.slug, id, 'Wartend')).toMatchObject({ ok: true });
    expect(await all()).toEqual(expect.arrayContaining(['Wartend', 'Presse']));
    expect(await deleteView(organiser(), now, event.slug, id)).toMatchObject({ ok: true });
    expect(await all()).toEqual(['Presse']);
  });

  it('belong to one event and its organisers', async () => {
    const made = await save('Offen');
    const id = made.ok ? made.value.id : '';
    const otto = person('otto', 'organiser', other);
    for (const actor of strangers()) {
      expect(await save('Unfug', actor)).toEqual({ ok: false, reason: 'notFound' });
      expect(await renameView(actor, now, event.slug, id, 'Unfug')).toMatchObject({ ok: false });
      expect(await deleteView(actor, now, event.slug, id)).toMatchObject({ ok: false });
    }
    expect(await renameView(otto, now, other.slug, id, 'Unfug')).toMatchObject({ reason: 'notFound' });
    expect(await deleteView(otto, now, other.slug, id)).toMatchObject({ reason: 'notFound' });
    expect((await listChoice(otto, other))?.views).toEqual([]);
    expect(await all()).toEqual(['Offen']);
  });

  it('are so many that one can be found', async () => {
    const rows = Array.from({ length: MOST_VIEWS }, (_, n) => ({
      name: String(n),
      query: '',
      createdAt: now,
    }));
    await write((tx) => tx.insert(savedViews).values(rows.map((row) => ({ ...row, eventId: event.id }))));
    expect(await save('Eine zu viel')).toEqual({ ok: false, reason: 'tooManyViews' });
  });
});

describe('the number of statements', () => {
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

  it('of the list is the same for one and for fifty', async () => {
    const choice = await listChoice(organiser(), event);
    const list = (query: Record<string, string>) =>
      listRegistrations(organiser(), event, parseView({ size: '100', ...query }).listing, {
        columns: choice!.columns,
        positions: true,
      });
    const one = await statements(() => list({ q: 'anna' }));
    for (let n = 0; n < 50; n++) await add(`Anna${n}`, { status: 'waiting', queueNumber: n + 9 });
    expect((await list({ q: 'anna' }))?.rows).toHaveLength(51);
    expect([one, await statements(() => list({ q: 'anna' }))]).toEqual([8, 8]);
    expect(await read().$count(registrations, eq(registrations.eventId, event.id))).toBe(55);
  });
});
