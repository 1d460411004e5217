import { beforeEach, describe, expect, it } from 'vitest';
import { eventRoles } from '@/db/choices';
import { read, write } from '@/db/client';
import { sessions } from '@/db/schema/agenda';
import { releasedSessions } from '@/db/schema/agenda-released';
import { events } from '@/db/schema/events';
import { categories, registrations, signups } from '@/db/schema/registration';
import { testDatabase } from '@/db/testing';
import type { Event } from '@/features/events/queries';
import { guest, type Actor, type EventRole } from '@/features/people/actor';
import { parseListing, type SearchParams } from '@/lib/listing';
import { findCandidates, listSignups, signupFigures } from './desk-queries';
import { signupListing } from './listing';
import { sessionChoices } from './queries';

const now = new Date('2026-12-01T12:00:00Z');
const both = (text: string) => ({ de: text, en: text });
let event: Event;
let forum: string;
let workshop: string;

function withRole(role: EventRole, eventId = event.id): Actor {
  const roles = new Map([[eventId, new Set([role])]]);
  const email = `${role}@example.org`;
  return { kind: 'person', id: role, email, name: role, locale: 'de', isAdministrator: false, roles };
}

async function makeEvent(slug: string): Promise<Event> {
  const [made] = await write((tx) =>
    tx
      .insert(events)
      .values({ slug, title: both(slug), startsAt: now, endsAt: now, places: 9, createdAt: now })
      .returning(),
  );
  return made!;
}

// Ada has a place in the forum, Björn and Cem wait, in the order Cem, Björn; Dora is only registered, Emil has cancelled
beforeEach(async () => {
  await testDatabase();
  event = await makeEvent('konferenz');
  await write(async (tx) => {
    const eventId = event.id;
    const [category] = await tx
      .insert(categories)
      .values({ eventId, name: both('Gäste') })
      .returning();
    const made = await tx
      .insert(sessions)
      .values([
        { eventId, slug: 'forum', title: both('Forum'), places: 1, updatedAt: now },
        { eventId, slug: 'workshop', title: both('Workshop'), places: 1, updatedAt: now },
      ])
      .returning();
    [forum, workshop] = made.map(({ id }) => id) as [string, string];
    await tx.insert(releasedSessions).values(
      made.map(({ id, slug, status, title, places }) => {
        return { ...{ id, eventId, slug, status, title, places }, startsAt: now, endsAt: now };
      }),
    );
    const person = (givenName: string, nameKey: string, code: string) => ({
      ...{ eventId, categoryId: category!.id, givenName, familyName: 'Testa', nameKey: `testa ${nameKey}` },
      ...{ searchKey: `haus ${nameKey}@example.org ${code.toLowerCase()}`, ticketCode: code },
      ...{ email: `${nameKey}@example.org`, locale: 'de' as const, createdAt: now, updatedAt: now },
      status: givenName === 'Emil' ? ('cancelled' as const) : ('confirmed' as const),
    });
    const [ada, bjorn, cem] = await tx
      .insert(registrations)
      .values([
        person('Ada', 'ada', 'AAAAA22222'),
        person('Björn', 'bjorn', 'BBBBB33333'),
        person('Cem', 'cem', 'CCCCC44444'),
        person('Dora', 'dora', 'DDDDD55555'),
        person('Emil', 'emil', 'EEEEE66666'),
      ])
      .returning();
    await tx.insert(signups).values([
      { registrationId: ada!.id, sessionId: forum, status: 'confirmed', queueNumber: 1, createdAt: now },
      { registrationId: cem!.id, sessionId: forum, status: 'waiting', queueNumber: 2, createdAt: now },
      { registrationId: bjorn!.id, sessionId: forum, status: 'waiting', queueNumber: 3, createdAt: now },
      { registrationId: bjorn!.id, sessionId: workshop, status: 'confirmed', queueNumber: 1, createdAt: now },
    ]);
  });
});

const list = async (actor: Actor, query: SearchParams = {}, sessionId = forum, of = event) =>
  listSignups(actor, of, sessionId, parseListing(query, signupListing));
const names = async (query: SearchParams) =>
  (await list(withRole('organiser'), query))?.rows.map(({ givenName }) => givenName);

describe('who sees what', () => {
  it.each(eventRoles)('%s', async (role) => {
    const actor = withRole(role);
    const figures = await signupFigures(actor, event);
    const plans = role === 'programme' || role === 'organiser';
    expect(figures && [...figures]).toEqual(
      plans ? expect.arrayContaining([[forum, { confirmed: 1, waiting: 2 }]]) : undefined,
    );
    expect((await list(actor)) !== undefined).toBe(role === 'organiser');
    expect((await findCandidates(actor, event, forum, 'testa')).rows.length > 0).toBe(role === 'organiser');
  });

  it('is nothing for guests, other events’ organisers, and other events’ sessions', async () => {
    const other = await makeEvent('andere');
    for (const actor of [guest, withRole('organiser', other.id)]) {
      expect(await list(actor)).toBeUndefined();
      expect(await signupFigures(actor, event)).toBeUndefined();
      expect(await findCandidates(actor, event, forum, 'testa')).toEqual({ rows: [], more: false });
    }
    expect(await list(withRole('organiser', other.id), {}, forum, other)).toBeUndefined();
    expect(await findCandidates(withRole('organiser', other.id), other, forum, 'testa')).toEqual({
      rows: [],
      more: false,
    });
  });
});

describe('listSignups', () => {
  it('has those with a place first, then the waiting list in its order, with numbers', async () => {
    const found = await list(withRole('organiser'));
    expect(found?.rows.map(({ givenName, status, position }) => [givenName, status, position])).toEqual([
      ['Ada', 'confirmed', 0],
      ['Cem', 'waiting', 1],
      ['Björn', 'waiting', 2],
    ]);
    expect([found?.total, found?.count]).toEqual([3, { confirmed: 1, waiting: 2 }]);
  });

  it.each<[SearchParams, string[]]>([
    [{ status: 'waiting' }, ['Cem', 'Björn']],
    [{ q: 'BJÖRN testa' }, ['Björn']],
    [{ q: 'cem@example' }, ['Cem']],
    [{ q: 'CCCCC 44444' }, ['Cem']],
    [{ q: '%' }, []],
    [{ sort: 'name', dir: 'desc' }, ['Cem', 'Björn', 'Ada']],
    [{ q: 'dora' }, []],
  ])('answers %j', async (query, expected) => expect(await names(query)).toEqual(expected));
});

describe('findCandidates', () => {
  it('finds who is confirmed, by name, and says who has signed up already', async () => {
    const { rows } = await findCandidates(withRole('organiser'), event, forum, 'testa');
    expect(rows.map(({ givenName, signed }) => [givenName, signed])).toEqual([
      ['Ada', 'confirmed'],
      ['Björn', 'waiting'],
      ['Cem', 'waiting'],
      ['Dora', null],
    ]);
    expect((await findCandidates(withRole('organiser'), event, forum, ' ')).rows).toEqual([]);
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
    ['list', 4, () => list(withRole('organiser'), { size: '100' })],
    ['choices', 3, () => sessionChoices(read(), now, event, { id: 'nobody', status: 'confirmed' })],
  ])('of the %s is %i for a few and for fifty', async (_, expected, work) => {
    event = { ...event, agendaPublished: true };
    expect(await statements(work)).toBe(expected);
    await write(async (tx) => {
      const [like] = await tx.select().from(registrations).limit(1);
      for (let n = 0; n < 50; n++) {
        const id = `more-${n}`;
        await tx.insert(registrations).values({ ...like!, id, ticketCode: id, addressKey: null });
        const session = {
          ...{ id, eventId: event.id, slug: id, title: both(id), places: 1 },
          ...{ status: 'published' as const, startsAt: now, endsAt: now },
        };
        await tx.insert(sessions).values({ ...session, updatedAt: now });
        await tx.insert(releasedSessions).values(session);
        const row = { registrationId: id, status: 'waiting' as const, queueNumber: n + 9, createdAt: now };
        await tx.insert(signups).values([
          { ...row, sessionId: forum },
          { ...row, sessionId: id },
        ]);
      }
    });
    expect(await statements(work)).toBe(expected);
  });
});
