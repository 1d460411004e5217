import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { read, write } from '@/db/client';
import { events } from '@/db/schema/events';
import { outbox } from '@/db/schema/platform';
import { categories, registrations } from '@/db/schema/registration';
import { testDatabase } from '@/db/testing';
import type { Event } from '@/features/events/queries';
import { guest, type Actor, type EventRole } from '@/features/people/actor';
import { registerByTeam, type DeskRegistration } from './desk-register-mutations';

const now = new Date('2026-11-03T12:00:00Z');
let event: Event;
let other: Event;
let category: string;
let narrow: string;

function person(id: string, role?: EventRole, of = event): Actor {
  const roles = new Map(role ? [[of.id, new Set([role])]] : []);
  const who = { id, email: `${id}@example.org`, name: id, locale: 'de' as const, isAdministrator: false };
  return { kind: 'person', ...who, roles };
}
const organiser = () => person('olga', 'organiser');
function input(
  email: string,
  change: Partial<DeskRegistration> = {},
  categoryId = category,
): DeskRegistration {
  const needs = { accessNeeds: '', diet: '', organisation: '', locale: 'de' as const, answers: [] };
  return {
    person: { givenName: 'Ada', familyName: 'A', email, categoryId, ...needs },
    begin: 'place',
    mail: true,
    ...change,
  };
}
const enter = (email: string, change: Partial<DeskRegistration> = {}, categoryId = category) =>
  registerByTeam(organiser(), now, event.slug, input(email, change, categoryId));
const all = async () =>
  (await read().select().from(registrations)).map(({ email, status, house }) => [email, status, house]);
const templates = async () => (await read().select().from(outbox)).map(({ template }) => template);
const places = async () => (await read().query.events.findFirst({ where: eq(events.id, event.id) }))!.places;

beforeEach(async () => {
  await testDatabase();
  await write(async (tx) => {
    const facts = {
      status: 'published' as const,
      startsAt: new Date('2027-01-14T09:00:00Z'),
      endsAt: new Date('2027-01-14T15:30:00Z'),
      // Registration has not begun: for the team that does not matter
      registrationOpensAt: new Date('2026-12-01T00:00:00Z'),
      createdAt: now,
    };
    [event, other] = (await tx
      .insert(events)
      .values([
        { ...facts, slug: 'hier', places: 2, heldBack: 1 },
        { ...facts, slug: 'dort', places: 9 },
      ])
      .returning()) as [Event, Event];
    [category, narrow] = (
      await tx
        .insert(categories)
        .values([
          { eventId: event.id, name: { de: 'Presse', en: '' }, approval: true, byCode: true },
          { eventId: event.id, name: { de: 'Eng', en: '' }, quota: 0 },
        ])
        .returning()
    ).map(({ id }) => id) as [string, string];
  });
});

describe('registerByTeam', () => {
  it('gives a place at once, past windows, approval and codes, with or without a mail', async () => {
    expect(await enter('a@example.org')).toMatchObject({ ok: true });
    expect(await enter('b@example.org', { begin: 'house', mail: false })).toMatchObject({ ok: true });
    expect(await all()).toEqual([
      ['a@example.org', 'confirmed', false],
      ['b@example.org', 'confirmed', true],
    ]);
    expect(await templates()).toEqual(['registration-confirmed']);
  });

  it('keeps what is held back for the house, and says when there is nothing left', async () => {
    await enter('a@example.org');
    expect(await enter('b@example.org')).toMatchObject({ ok: false, reason: 'eventFull' });
    expect(await enter('b@example.org', {}, narrow)).toMatchObject({ ok: false });
    expect(await enter('b@example.org', { begin: 'house' })).toMatchObject({ ok: true });
    expect(await enter('c@example.org', { begin: 'house' })).toMatchObject({ reason: 'eventFull' });
    expect(await places()).toBe(2);
  });

  it('makes room where that is asked for, and only as much as is lacking', async () => {
    await enter('a@example.org', { begin: 'more' });
    expect(await places()).toBe(2);
    await enter('b@example.org', { begin: 'more' }, narrow);
    expect(await places()).toBe(3);
    expect((await read().query.categories.findFirst({ where: eq(categories.id, narrow) }))?.quota).toBe(1);
    expect((await all()).length).toBe(2);
  });

  it('puts on the waiting list, which offers what is free in the same moment', async () => {
    await enter('a@example.org');
    expect(await enter('b@example.org', { begin: 'waiting' })).toMatchObject({ ok: true });
    expect(await all()).toContainEqual(['b@example.org', 'waiting', false]);
    expect(await templates()).toContain('registration-waiting');
  });

  it('refuses an address that is registered, unless it may be several times', async () => {
    await enter('a@example.org');
    expect(await enter('a@example.org', { begin: 'more' })).toEqual({ ok: false, reason: 'addressTaken' });
    expect(await places()).toBe(2);
    await write((tx) => tx.update(events).set({ perAddress: 'any' }).where(eq(events.id, event.id)));
    expect(await enter('a@example.org', { begin: 'more' })).toMatchObject({ ok: true });
  });

  it('is for organisers, of categories of their own event, until it is over', async () => {
    const send = (actor: Actor, slug = event.slug, at = now) =>
      registerByTeam(actor, at, slug, input('x@example.org', { begin: 'more' }));
    const actors = [
      guest,
      person('n'),
      person('v', 'viewer'),
      person('d', 'door'),
      person('o', 'organiser', other),
    ];
    for (const actor of actors) expect(await send(actor)).toEqual({ ok: false, reason: 'notFound' });
    expect(await send(person('o', 'organiser', other), other.slug)).toEqual({
      ok: false,
      reason: 'categoryGone',
    });
    const late = new Date('2027-02-01T00:00:00Z');
    expect(await send(organiser(), event.slug, late)).toEqual({ ok: false, reason: 'over' });
    expect(await all()).toEqual([]);
    expect(await places()).toBe(2);
  });
});
