import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { read, write } from '@/db/client';
import { sessions } from '@/db/schema/agenda';
import { agendaReaders, bookmarks } from '@/db/schema/agenda-released';
import { events } from '@/db/schema/events';
import { people } from '@/db/schema/people';
import { audit } from '@/db/schema/platform';
import { categories, registrations, signups } from '@/db/schema/registration';
import { testDatabase } from '@/db/testing';
import type { Event } from '@/features/events/queries';
import { guest, type Actor } from '@/features/people/actor';
import { shortId } from '../filter';
import { storeRelease } from '../releases/store-mutations';
import { calendarToken } from './link';
import { renewCalendar, setBookmark, setTelling, takeAlong } from './mutations';
import { agendaReader, bookmarkedIds, calendarOf, ownAgenda } from './queries';

const now = new Date('2026-12-01T12:00:00Z');
const both = (text: string) => ({ de: text, en: text });
const ids = ['opening', 'forum', 'closing', 'draft'].map(
  (name, n) => [name, `0000000${n}-0000-4000-8000-00000000000${n}`] as const,
);
const id = Object.fromEntries(ids);
const short = (name: string) => shortId(id[name] ?? '');
let event: Event;
let anna: Actor;
let ben: Actor;

async function makeEvent(slug: string): Promise<Event> {
  const [made] = await write((tx) =>
    tx
      .insert(events)
      .values({
        ...{
          slug,
          status: 'published',
          title: both(slug),
          agendaPublished: true,
          places: 99,
          createdAt: now,
        },
        ...{ startsAt: new Date('2027-01-14T09:00Z'), endsAt: new Date('2027-01-14T16:00Z') },
      })
      .returning(),
  );
  return made!;
}

async function makePerson(personId: string): Promise<Actor> {
  const email = `${personId}@test.example`;
  await write((tx) => tx.insert(people).values({ id: personId, email, name: personId, createdAt: now }));
  return {
    kind: 'person',
    id: personId,
    email,
    name: personId,
    locale: 'de',
    isAdministrator: false,
    roles: new Map(),
  };
}

async function release(): Promise<void> {
  await write((tx) => storeRelease(tx, now, event, { name: '', note: both(''), createdBy: null }));
}

beforeEach(async () => {
  await testDatabase();
  event = await makeEvent('tagung');
  [anna, ben] = [await makePerson('anna'), await makePerson('ben')];
  await write(async (tx) => {
    for (const [name, sessionId] of ids) {
      const startsAt = new Date(`2027-01-14T1${name === 'opening' ? 0 : 2}:00Z`);
      await tx.insert(sessions).values({
        ...{ id: sessionId, eventId: event.id, slug: name, title: both(name), updatedAt: now, startsAt },
        ...{ endsAt: new Date(startsAt.getTime() + 3_600_000), places: 5 },
        status: name === 'draft' ? 'draft' : 'published',
      });
    }
  });
  await release();
});

const kept = async (actor: Actor) =>
  (await ownAgenda(actor, event, [])).own.map(({ session }) => session.slug);

describe('a bookmark', () => {
  it('is kept and dropped, by who has an account, each their own', async () => {
    expect(await setBookmark(anna, now, 'tagung', short('forum'), 'toggle')).toEqual({
      ok: true,
      value: { isKept: true },
    });
    expect(await setBookmark(anna, now, 'tagung', id.opening!, 'keep')).toMatchObject({ ok: true });
    expect(await setBookmark(anna, now, 'tagung', id.opening!, 'keep')).toMatchObject({ ok: true });
    expect([await kept(anna), await kept(ben)]).toEqual([['opening', 'forum'], []]);
    expect((await bookmarkedIds(anna, event.id)).sort()).toEqual([short('opening'), short('forum')].sort());
    expect(await setBookmark(anna, now, 'tagung', short('forum'), 'toggle')).toEqual({
      ok: true,
      value: { isKept: false },
    });
    expect(await setBookmark(anna, now, 'tagung', short('forum'), 'drop')).toMatchObject({ ok: true });
    expect(await kept(anna)).toEqual(['opening']);
  });

  it('is for what can be read, in the event that it is in', async () => {
    await makeEvent('other');
    const refused = { ok: false, reason: 'notFound' };
    expect(await setBookmark(anna, now, 'tagung', short('draft'), 'keep')).toMatchObject(refused);
    expect(await setBookmark(anna, now, 'other', short('forum'), 'keep')).toMatchObject(refused);
    expect(await setBookmark(anna, now, 'tagung', '', 'keep')).toMatchObject(refused);
    expect(await setBookmark(guest, now, 'tagung', short('forum'), 'keep')).toMatchObject(refused);
    await write((tx) => tx.update(events).set({ agendaPublished: false }).where(eq(events.id, event.id)));
    expect(await setBookmark(anna, now, 'tagung', short('forum'), 'keep')).toMatchObject(refused);
    expect(await read().select().from(bookmarks)).toEqual([]);
  });

  it('is no business of those who read the history', async () => {
    const before = await read().select().from(audit);
    await setBookmark(anna, now, 'tagung', short('forum'), 'keep');
    expect(await read().select().from(audit)).toEqual(before);
  });

  it('outlives a session that is taken out, is said to be gone, and can be dropped', async () => {
    await setBookmark(anna, now, 'tagung', short('forum'), 'keep');
    await write((tx) => tx.update(sessions).set({ status: 'draft' }).where(eq(sessions.id, id.forum!)));
    await release();
    expect(await ownAgenda(anna, event, [])).toEqual({ own: [], gone: 1 });
    await setBookmark(anna, now, 'tagung', short('forum'), 'drop');
    expect(await ownAgenda(anna, event, [])).toEqual({ own: [], gone: 0 });
  });

  it('is taken along from a device, once, without what is not there', async () => {
    await setBookmark(anna, now, 'tagung', short('forum'), 'keep');
    const device = [short('forum'), short('opening'), short('draft'), 'nothing'];
    expect(await takeAlong(anna, now, 'tagung', device)).toMatchObject({ ok: true });
    expect(await takeAlong(anna, now, 'tagung', device)).toMatchObject({ ok: true });
    expect(await kept(anna)).toEqual(['opening', 'forum']);
    expect(await takeAlong(guest, now, 'tagung', device)).toMatchObject({ ok: false });
  });
});

describe('my agenda', () => {
  it('is what a device keeps, for who has no account', async () => {
    const { own, gone } = await ownAgenda(guest, event, [short('closing'), 'nothing']);
    expect([own.map(({ session, isKept }) => [session.slug, isKept]), gone]).toEqual([
      [['closing', true]],
      1,
    ]);
  });

  it('has the places of one’s own registration, and nobody else’s', async () => {
    const [category] = await write((tx) =>
      tx
        .insert(categories)
        .values({ eventId: event.id, name: both('Alle') })
        .returning(),
    );
    const register = async (email: string, addressKey: string | null, sessionId: string) => {
      const [row] = await write((tx) =>
        tx
          .insert(registrations)
          .values({
            ...{ eventId: event.id, categoryId: category!.id, status: 'confirmed', email, addressKey },
            ...{
              givenName: 'A',
              familyName: 'B',
              nameKey: 'b a',
              searchKey: '',
              ticketCode: `T${sessionId}`,
            },
            ...{ locale: 'de', createdAt: now, updatedAt: now },
          })
          .returning(),
      );
      await write((tx) =>
        tx.insert(signups).values({
          registrationId: row!.id,
          sessionId,
          status: 'confirmed',
          queueNumber: 1,
          createdAt: now,
        }),
      );
    };
    await register('anna@test.example', 'anna@test.example', id.opening!);
    // She is only the contact of this one
    await register('anna@test.example', null, id.closing!);
    await register('ben@test.example', 'ben@test.example', id.forum!);
    const { own } = await ownAgenda(anna, event, []);
    expect(own.map(({ session, isKept, signup }) => [session.slug, isKept, signup?.status])).toEqual([
      ['opening', false, 'confirmed'],
    ]);
  });
});

describe('the address of the own calendar', () => {
  const tokenOf = async (actor: Actor) => calendarToken((await agendaReader(actor, event.id))!);
  const inCalendar = async (slug: string, token: string) =>
    (await calendarOf(slug, token))?.sessions.map((session) => session.slug);

  it('shows what is in the agenda now, until it is renewed', async () => {
    await setBookmark(anna, now, 'tagung', short('forum'), 'keep');
    const first = await tokenOf(anna);
    expect(await inCalendar('tagung', first)).toEqual(['forum']);
    await setBookmark(anna, now, 'tagung', short('opening'), 'keep');
    expect(await inCalendar('tagung', first)).toEqual(['opening', 'forum']);
    await renewCalendar(anna, 'tagung');
    expect(await inCalendar('tagung', first)).toBeUndefined();
    expect(await inCalendar('tagung', await tokenOf(anna))).toEqual(['opening', 'forum']);
  });

  it('opens for nobody without it, nor in another event, nor once the agenda is withdrawn', async () => {
    await makeEvent('other');
    await renewCalendar(anna, 'tagung');
    await renewCalendar(ben, 'tagung');
    const token = await tokenOf(anna);
    expect(await inCalendar('tagung', token)).toEqual([]);
    const other = (await tokenOf(ben)).slice(0, 36) + token.slice(36);
    for (const [slug, tried] of [
      ['tagung', other],
      ['tagung', `${token}x`],
      ['tagung', ''],
      ['other', token],
    ] as const) {
      expect(await inCalendar(slug, tried), `${slug} ${tried}`).toBeUndefined();
    }
    await write((tx) => tx.update(events).set({ agendaPublished: false }).where(eq(events.id, event.id)));
    expect(await inCalendar('tagung', token)).toBeUndefined();
  });

  it('goes with the person', async () => {
    await setBookmark(anna, now, 'tagung', short('forum'), 'keep');
    const token = await tokenOf(anna);
    await write((tx) => tx.delete(people).where(eq(people.id, 'anna')));
    expect(await inCalendar('tagung', token)).toBeUndefined();
    expect([await read().select().from(bookmarks), await read().select().from(agendaReaders)]).toEqual([
      [],
      [],
    ]);
  });
});

it('a person is told of changes until they do not want it', async () => {
  await setBookmark(anna, now, 'tagung', short('forum'), 'keep');
  expect((await agendaReader(anna, event.id))?.tellChanges).toBe(true);
  await setTelling(anna, 'tagung', false);
  await setBookmark(anna, now, 'tagung', short('opening'), 'keep');
  await renewCalendar(anna, 'tagung');
  expect(await agendaReader(anna, event.id)).toMatchObject({ tellChanges: false, linkVersion: 1 });
  expect(await setTelling(guest, 'tagung', true)).toMatchObject({ ok: false });
});
