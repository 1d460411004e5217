import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { read, write } from '@/db/client';
import { events } from '@/db/schema/events';
import { people } from '@/db/schema/people';
import { audit, outbox } from '@/db/schema/platform';
import { categories, registrations } from '@/db/schema/registration';
import { registrationNotes } from '@/db/schema/registration-desk';
import { testDatabase } from '@/db/testing';
import type { Event } from '@/features/events/queries';
import { guest, type Actor, type EventRole } from '@/features/people/actor';
import { decideRegistration } from './desk-mutations';
import { registrationDesk } from './desk-person-queries';
import { addNote, deleteNote, resendLink } from './note-mutations';
import type { Registration } from '../queries';
import { register } from '../register-mutations';

const now = new Date('2026-11-03T12:00:00Z');
let event: Event;
let other: Event;
let first: Registration;
let second: Registration;
let third: Registration;

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
  person('doro', 'door'),
  person('paul', 'programme'),
  person('otto', 'organiser', other),
];
const of = async (email: string) =>
  (await read().query.registrations.findFirst({ where: eq(registrations.email, email) }))!;
const desk = async (registration: Registration, actor = organiser()) =>
  registrationDesk(actor, event, registration, now);
const actions = async () =>
  (await read().select({ action: audit.action }).from(audit)).map(({ action }) => action);

beforeEach(async () => {
  await testDatabase();
  await write(async (tx) => {
    const facts = {
      status: 'published' as const,
      startsAt: new Date('2027-01-14T09:00:00Z'),
      endsAt: new Date('2027-01-14T15:30:00Z'),
      places: 1,
      createdAt: now,
    };
    [event, other] = (await tx
      .insert(events)
      .values([
        { ...facts, slug: 'hier' },
        { ...facts, slug: 'dort' },
      ])
      .returning()) as [Event, Event];
    await tx
      .insert(categories)
      .values({ eventId: event.id, name: { de: 'Bund', en: '' }, whenFull: 'waitingList' });
    await tx.insert(people).values([
      { id: 'olga', email: 'olga@example.org', name: 'Olga Organisation' },
      { id: 'omar', email: 'omar@example.org', name: '' },
    ]);
  });
  const categoryId = (await read().query.categories.findFirst())!.id;
  for (const email of ['a@example.org', 'b@example.org', 'c@example.org']) {
    const one = { givenName: 'Ada', familyName: email, organisation: '', locale: 'de' as const };
    await register(guest, now, event.slug, {
      people: [{ ...one, email, accessNeeds: '', diet: '', categoryId, consentIds: [], answers: [] }],
    });
  }
  [first, second, third] = [await of('a@example.org'), await of('b@example.org'), await of('c@example.org')];
});

describe('registrationDesk', () => {
  it('says what can be decided, where somebody stands, and which mails went out', async () => {
    expect(await desk(first)).toMatchObject({
      acts: [],
      position: undefined,
      refusal: { reason: 'eventFull' },
    });
    const waiting = await desk(third);
    expect(waiting).toMatchObject({ acts: ['addPlace', 'decline'], position: 2 });
    expect(waiting?.mails.map(({ template, toAddress, status }) => [template, toAddress, status])).toEqual([
      ['registration-waiting', 'c@example.org', 'pending'],
    ]);
  });

  it('shows nothing to anybody but organisers of its event', async () => {
    for (const actor of strangers()) expect(await desk(first, actor)).toBeUndefined();
    expect(await registrationDesk(person('otto', 'organiser', other), other, first, now)).toBeUndefined();
  });

  it('puts the words of a decision into the mail of that person alone', async () => {
    await decideRegistration(organiser(), now, event.slug, second.id, 'decline', 'Leider kein Raum');
    expect((await desk(second))?.mails.map(({ template }) => template).sort()).toEqual([
      'registration-declined',
      'registration-waiting',
    ]);
    expect((await desk(third))?.mails).toHaveLength(1);
  });
});

describe('notes', () => {
  const note = async (actor: Actor, text: string) => addNote(actor, now, event.slug, first.id, text);

  it('are kept with their author and read by organisers', async () => {
    await note(organiser(), 'Kommt mit Hund');
    await note(person('omar', 'organiser'), 'Ruft zurück');
    const notes = (await desk(first))?.notes.map(({ text, author, isOwn }) => ({ text, author, isOwn }));
    expect(notes).toEqual(
      expect.arrayContaining([
        { text: 'Kommt mit Hund', author: 'Olga Organisation', isOwn: true },
        { text: 'Ruft zurück', author: 'omar@example.org', isOwn: false },
      ]),
    );
    expect((await desk(second))?.notes).toEqual([]);
    // What is written there is nobody's history
    expect(JSON.stringify(await read().select().from(audit))).not.toContain('Hund');
  });

  it('are deleted by who wrote them, from the registration that they are about', async () => {
    await note(organiser(), 'Kommt mit Hund');
    const { id } = (await read().query.registrationNotes.findFirst())!;
    const remove = (actor: Actor, slug: string, registration: string) =>
      deleteNote(actor, now, slug, registration, id);
    expect(await remove(person('omar', 'organiser'), event.slug, first.id)).toMatchObject({ ok: false });
    expect(await remove(organiser(), event.slug, second.id)).toMatchObject({ ok: false });
    expect(await remove(person('olga', 'organiser', other), other.slug, first.id)).toMatchObject({
      ok: false,
    });
    expect(await read().select().from(registrationNotes)).toHaveLength(1);
    expect(await remove(organiser(), event.slug, first.id)).toEqual({ ok: true, value: undefined });
    expect(await read().select().from(registrationNotes)).toEqual([]);
    expect(await actions()).toEqual(
      expect.arrayContaining(['registration.addNote', 'registration.deleteNote']),
    );
  });

  it('cannot be written by anybody else, nor the link sent', async () => {
    const mails = (await read().select().from(outbox)).length;
    for (const actor of strangers()) {
      expect(await note(actor, 'Unfug')).toEqual({ ok: false, reason: 'notFound' });
      expect(await resendLink(actor, now, event.slug, first.id)).toEqual({ ok: false, reason: 'notFound' });
    }
    const otto = person('otto', 'organiser', other);
    expect(await addNote(otto, now, other.slug, first.id, 'Unfug')).toMatchObject({ ok: false });
    expect(await resendLink(otto, now, other.slug, first.id)).toMatchObject({ ok: false });
    expect(await read().select().from(registrationNotes)).toEqual([]);
    expect(await read().select().from(outbox)).toHaveLength(mails);
  });
});

it('sends the link again, at most once an hour', async () => {
  for (let n = 0; n < 2; n++) await resendLink(organiser(), now, event.slug, first.id);
  const mails = (await desk(first))?.mails.map(({ template }) => template).sort();
  expect(mails).toEqual(['registration-confirmed', 'registration-existing']);
});
