import { asc, eq, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { read, write } from '@/db/client';
import { sessions } from '@/db/schema/agenda';
import { releasedSessions } from '@/db/schema/agenda-released';
import { events } from '@/db/schema/events';
import { audit, outbox } from '@/db/schema/platform';
import { categories, registrations, signups } from '@/db/schema/registration';
import { seededRandom } from '@/db/seed/random';
import { testDatabase } from '@/db/testing';
import type { Event } from '@/features/events/queries';
import { renderMail } from '@/features/mail/render';
import { guest, type Actor, type EventRole } from '@/features/people/actor';
import { manageLink } from '@/features/tickets/link';
import { decrypt } from '@/lib/crypto';
import { env } from '@/lib/env';
import { signOffFor, signUpFor } from './desk-mutations';
import { promoteSignupsIn, releaseSignupsIn, signOffIn, signUpIn } from './mutations';
import { countSession, sessionChoices, type SignedRegistration } from './queries';

const now = new Date('2026-12-01T12:00:00Z');
const at = (time: string) => new Date(`2027-01-14T${time}Z`);
const both = (text: string) => ({ de: text, en: text });

let event: Event;
let people: SignedRegistration[];
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
      .values({
        ...{ slug, status: 'published', title: both('Fachkonferenz'), agendaPublished: true, places: 99 },
        ...{ startsAt: at('09:00'), endsAt: at('16:00'), createdAt: now },
      })
      .returning(),
  );
  return made!;
}

async function makeSession(slug: string, change: Partial<typeof releasedSessions.$inferInsert> = {}) {
  const session = {
    ...{ id: slug, eventId: event.id, slug, status: 'published' as const, title: both(slug), places: 2 },
    ...{ startsAt: at('10:00'), endsAt: at('11:00'), ...change },
  };
  await write(async (tx) => {
    await tx.insert(sessions).values({ ...session, updatedAt: now });
    await tx.insert(releasedSessions).values(session);
  });
  return slug;
}

async function makePeople(count: number): Promise<SignedRegistration[]> {
  return write(async (tx) => {
    const [category] = await tx
      .insert(categories)
      .values({ eventId: event.id, name: both('Gäste') })
      .returning();
    const codes = '23456789ABCDEFGHJKLM';
    return tx
      .insert(registrations)
      .values(
        Array.from({ length: count }, (_, index) => ({
          ...{
            eventId: event.id,
            categoryId: category!.id,
            status: 'confirmed' as const,
            locale: 'de' as const,
          },
          ...{ givenName: `Kim ${index}`, familyName: 'Testa', nameKey: `testa kim ${index}`, searchKey: '' },
          ...{ email: `kim${index}@example.org`, ticketCode: `AAAAAAAAA${codes[index]!}` },
          ...{ createdAt: now, updatedAt: now },
        })),
      )
      .returning();
  });
}

beforeEach(async () => {
  await testDatabase();
  event = await makeEvent('konferenz');
  people = await makePeople(6);
  forum = await makeSession('forum');
  workshop = await makeSession('workshop', { startsAt: at('10:30'), endsAt: at('12:00') });
});

const person = (index: number) => people[index]!;
const signUp = (index: number, sessionId = forum, when = now) =>
  write((tx) => signUpIn(tx, guest, when, event, person(index), sessionId, false));
const signOff = (index: number, sessionId = forum, when = now) =>
  write((tx) => signOffIn(tx, guest, when, event, person(index).id, sessionId, false));
const promote = (when = now) => write((tx) => promoteSignupsIn(tx, guest, when, event, forum));
const change = (values: Partial<typeof releasedSessions.$inferInsert>) =>
  write(async (tx) => {
    await tx.update(releasedSessions).set(values).where(eq(releasedSessions.id, forum));
  });
/** Who is in a session, in order: "0" with a place, "(0)" waiting. */
async function list(sessionId = forum): Promise<string> {
  const rows = await read()
    .select()
    .from(signups)
    .where(eq(signups.sessionId, sessionId))
    .orderBy(asc(signups.queueNumber));
  const index = (id: string) => people.findIndex((one) => one.id === id);
  return rows
    .map(({ registrationId, status }) =>
      status === 'confirmed' ? `${index(registrationId)}` : `(${index(registrationId)})`,
    )
    .join(' ');
}
const actions = async () =>
  (
    await read()
      .select()
      .from(audit)
      .orderBy(sql`rowid`)
  ).map(({ action }) => action);

describe('signing up', () => {
  it('gives places in turn, then a waiting list', async () => {
    expect([await signUp(0), await signUp(1), await signUp(2), await signUp(3)]).toEqual(
      ['confirmed', 'confirmed', 'waiting', 'waiting'].map((status) => {
        return { ok: true, value: { status, overlaps: [] } };
      }),
    );
    expect(await list()).toBe('0 1 (2) (3)');
    const own = await sessionChoices(read(), now, event, person(3));
    expect(own.map(({ session, count, own: mine }) => [session.slug, count, mine])).toEqual([
      ['forum', { confirmed: 2, waiting: 2 }, { status: 'waiting', position: 2 }],
      ['workshop', { confirmed: 0, waiting: 0 }, undefined],
    ]);
    expect(await actions()).toEqual(Array(4).fill('registration.signUp'));
    expect(await read().select().from(outbox)).toEqual([]);
  });

  it('is once', async () => {
    await signUp(0);
    expect(await signUp(0)).toEqual({ ok: false, reason: 'already' });
    expect(await list()).toBe('0');
  });

  it('is for confirmed registrations, and for sessions of their event', async () => {
    const waiting = { ...person(0), status: 'waiting' as const };
    const refused = await write((tx) => signUpIn(tx, guest, now, event, waiting, forum, false));
    expect(refused).toEqual({ ok: false, reason: 'notConfirmed' });
    const other = await makeEvent('andere');
    const elsewhere = await write((tx) => signUpIn(tx, guest, now, other, person(0), forum, false));
    expect(elsewhere).toEqual({ ok: false, reason: 'notFound' });
    expect(await list()).toBe('');
  });

  it('warns of two at one time, or refuses the second', async () => {
    await signUp(0);
    const choice = async () =>
      (await sessionChoices(read(), now, event, person(0))).map(({ session, verdict, overlaps }) => [
        session.slug,
        verdict.ok || verdict.reason,
        overlaps.map(({ slug }) => slug),
      ]);
    expect(await choice()).toEqual([
      ['forum', 'already', []],
      ['workshop', true, ['forum']],
    ]);
    event = { ...event, signupOverlap: 'block' };
    expect(await choice()).toEqual([
      ['forum', 'already', []],
      ['workshop', 'overlap', ['forum']],
    ]);
    expect(await signUp(0, workshop)).toMatchObject({
      reason: 'overlap',
      facts: { sessions: [{ slug: 'forum' }] },
    });
    event = { ...event, signupOverlap: 'warn' };
    expect(await signUp(0, workshop)).toMatchObject({
      value: { status: 'confirmed', overlaps: [{ slug: 'forum' }] },
    });
    expect(await choice()).toEqual([
      ['forum', 'already', ['workshop']],
      ['workshop', 'already', ['forum']],
    ]);
  });
});

describe('a place that is free again', () => {
  beforeEach(async () => {
    for (const index of [0, 1, 2, 3]) await signUp(index);
  });

  it('goes to who waits first, in the same transaction, with one mail in their language', async () => {
    await write(async (tx) => {
      await tx
        .update(registrations)
        .set({ locale: 'en' })
        .where(eq(registrations.id, person(2).id));
    });
    expect(await signOff(0)).toEqual({ ok: true, value: undefined });
    expect(await list()).toBe('1 2 (3)');
    const [mail, ...more] = await read().select().from(outbox);
    expect(more).toEqual([]);
    const parameters: unknown = JSON.parse(decrypt(env().dataKey, mail!.payload, `mail:${mail!.dedupeKey}`));
    expect(parameters).toEqual({
      name: 'Kim 2 Testa',
      eventTitle: 'Fachkonferenz',
      sessionTitle: 'forum',
      when: 'Thursday, 14 January 2027, 11:00 to 12:00',
      sessionsLink: `${manageLink('en', 'konferenz', person(2))}/sessions`,
    });
    expect(mail).toMatchObject({ toAddress: 'kim2@example.org', template: 'signup-moved-up', locale: 'en' });
    expect(renderMail('signup-moved-up', 'en', parameters).subject).toBe('You have a place: forum');
    expect((await actions()).slice(4)).toEqual(['registration.signOff', 'registration.moveUp']);
  });

  it('stays free for nobody when who leaves only waited', async () => {
    await signOff(2);
    expect(await list()).toBe('0 1 (3)');
    expect(await read().select().from(outbox)).toEqual([]);
  });

  it('comes with more places, as many as there are then, and none is taken away with fewer', async () => {
    await change({ places: 3 });
    expect(await promote()).toBe(1);
    expect(await list()).toBe('0 1 2 (3)');
    await change({ places: 1 });
    expect(await promote()).toBe(0);
    expect(await list()).toBe('0 1 2 (3)');
    await signOff(0);
    expect(await list()).toBe('1 2 (3)');
    await change({ places: null });
    expect(await promote()).toBe(1);
    expect(await list()).toBe('1 2 3');
  });

  it('waits for a session that does not take place for now, and for nobody once it has begun', async () => {
    await change({ status: 'cancelled', places: 9 });
    expect(await promote()).toBe(0);
    await change({ status: 'published' });
    expect(await promote(at('10:00'))).toBe(0);
    expect(await promote(at('09:59'))).toBe(2);
  });

  it('comes from a registration that ends, in all its sessions', async () => {
    await signUp(0, workshop);
    await signUp(1, workshop);
    await signUp(5, workshop);
    await write((tx) => releaseSignupsIn(tx, guest, now, event, person(0).id));
    expect([await list(), await list(workshop)]).toEqual(['1 2 (3)', '1 5']);
    await write((tx) => releaseSignupsIn(tx, guest, now, event, person(3).id));
    expect(await list()).toBe('1 2');
  });

  it('is told again to who signed off, waited once more, and moves up a second time', async () => {
    await signOff(0);
    await signOff(2);
    await signUp(2);
    await signOff(1);
    expect(await list()).toBe('3 2');
    expect(await read().select().from(outbox)).toHaveLength(3);
  });
});

describe('signing off', () => {
  it('ends when the session begins, for the person', async () => {
    await signUp(0);
    expect(await signOff(0, forum, at('10:00'))).toEqual({ ok: false, reason: 'begun' });
    expect(await signOff(1)).toEqual({ ok: false, reason: 'notFound' });
    expect(await list()).toBe('0');
    expect(await signOff(0, forum, at('09:59'))).toEqual({ ok: true, value: undefined });
  });
});

describe('for someone else', () => {
  it.each(['viewer', 'door', 'curator', 'programme', 'organiser'] as const)('as %s', async (role) => {
    const actor = withRole(role);
    const may = role === 'organiser';
    const up = await signUpFor(actor, at('10:00'), 'konferenz', forum, person(0).id);
    expect(up).toMatchObject(may ? { ok: true } : { reason: 'notFound' });
    expect(await list()).toBe(may ? '0' : '');
    await signUp(1);
    const off = await signOffFor(actor, at('10:00'), 'konferenz', forum, person(1).id);
    expect(off).toMatchObject(may ? { ok: true } : { reason: 'notFound' });
    expect(await list()).toBe(may ? '0' : '1');
  });

  it('is nothing that guests and organisers of another event may do', async () => {
    const other = await makeEvent('andere');
    for (const actor of [guest, withRole('organiser', other.id)]) {
      for (const slug of ['konferenz', 'andere', 'keine']) {
        const up = await signUpFor(actor, now, slug, forum, person(0).id);
        expect(up).toEqual({ ok: false, reason: 'notFound' });
      }
    }
    expect(await list()).toBe('');
  });
});

describe('whatever happens', () => {
  it.each(Array.from({ length: 12 }, (_, seed) => seed))(
    'the rows keep to the places and to the order (history %i)',
    async (seed) => {
      const random = seededRandom(seed);
      let places = 2;
      const mailed = new Set<string>();
      for (let step = 0; step < 60; step++) {
        const index = random.between(0, 5);
        const session = random.pick([forum, workshop]);
        const before = await countSession(read(), forum);
        if (random.chance(0.5)) await signUp(index, session);
        else if (random.chance(0.7)) await signOff(index, session);
        else if (random.chance(0.5)) {
          await write((tx) => releaseSignupsIn(tx, guest, now, event, person(index).id));
        } else {
          places = random.between(0, 4);
          await change({ places });
          await promote();
        }
        const { confirmed, waiting } = await countSession(read(), forum);
        expect(confirmed).toBeLessThanOrEqual(Math.max(places, before.confirmed));
        if (waiting > 0) expect(confirmed).toBeGreaterThanOrEqual(places);
        // Those who wait stand behind those who have a place
        expect(await list()).toMatch(/^[\d ]*(\(\d\) ?)*$/);
      }
      const sent = await read().select().from(outbox);
      for (const { dedupeKey } of sent) mailed.add(dedupeKey);
      const moved = (await actions()).filter((action) => action === 'registration.moveUp');
      expect(mailed.size).toBe(moved.length);
    },
  );
});
