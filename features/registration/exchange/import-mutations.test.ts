import { asc, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { read, write } from '@/db/client';
import { events } from '@/db/schema/events';
import { people } from '@/db/schema/people';
import { audit, outbox } from '@/db/schema/platform';
import { answerOptions, answers, questionOptions, questions } from '@/db/schema/questions';
import { categories, registrations } from '@/db/schema/registration';
import { imports } from '@/db/schema/registration-desk';
import { testDatabase } from '@/db/testing';
import type { Event } from '@/features/events/queries';
import { guest, system, type Actor, type EventRole } from '@/features/people/actor';
import { DAY_MS } from '@/lib/clock';
import { canImport, countFates, digest, type RowFate } from './import';
import { guessTargets, type Matching } from './import-columns';
import { carryOutImport, deleteOldImports, discardImport, storeImport } from './import-mutations';
import { findImport, importChoice, listImports, proposedMatching, tryImport } from './import-queries';

const now = new Date('2026-11-03T12:00:00Z');
let event: Event;
let other: Event;
const header = 'Vorname;Nachname;E-Mail;Gruppe';

function person(id: string, role?: EventRole, of = event): Actor {
  const roles = new Map(role ? [[of.id, new Set([role])]] : []);
  const email = `${id}@example.org`;
  return { kind: 'person', id, email, name: id, locale: 'de', isAdministrator: false, roles };
}
const organiser = () => person('olga', 'organiser');

beforeEach(async () => {
  await testDatabase();
  await write(async (tx) => {
    const of = {
      status: 'published' as const,
      title: { de: 'Tagung', en: '' },
      startsAt: new Date('2027-01-14T09:00:00Z'),
      endsAt: new Date('2027-01-14T15:30:00Z'),
      places: 10,
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
    await tx.insert(categories).values([
      { id: 'bund', eventId: event.id, name: { de: 'Bund', en: '' }, approval: true },
      {
        id: 'verband',
        eventId: event.id,
        name: { de: 'Verband', en: '' },
        quota: 1,
        whenFull: 'waitingList',
      },
    ]);
    await tx.insert(people).values({ id: 'olga', email: 'olga@example.org', name: 'Olga' });
  });
});

async function upload(lines: string[], actor = organiser()): Promise<string> {
  const content = Buffer.from([header, ...lines].join('\n'));
  const stored = await storeImport(actor, now, event.slug, { name: 'gäste.csv', content });
  if (!stored.ok) throw new Error(stored.reason);
  return stored.value.id;
}
const row = (name: string, category = 'Bund') => `${name};Test;${name}@example.org;${category}`;

async function tried(
  id: string,
  change: Partial<Matching> = {},
): Promise<{ matching: Matching; fates: RowFate[]; shown: string }> {
  const open = await findImport(organiser(), event, id, 0);
  if (!open) throw new Error('The import is gone');
  const proposed = await proposedMatching(event, open, {}, 'de');
  const matching = { ...proposed.matching, ...change };
  const found = await tryImport(organiser(), event, now, open, matching);
  if (!found) throw new Error('The actor may not import');
  return { matching, fates: found.fates, shown: digest(countFates(found.fates)) };
}
async function importAll(lines: string[], change: Partial<Matching> = {}) {
  const id = await upload(lines);
  const { matching, shown } = await tried(id, change);
  return carryOutImport(organiser(), now, event, id, { matching, shown });
}
const registered = () =>
  read().select().from(registrations).orderBy(asc(registrations.queueNumber), asc(registrations.nameKey));
async function setEvent(change: Partial<Event>): Promise<void> {
  await write((tx) => tx.update(events).set(change).where(eq(events.id, event.id)));
  event = { ...event, ...change };
}

describe('an import', () => {
  it('registers all at once, tells them, and leaves nothing of the file', async () => {
    const result = await importAll([
      row('ada'),
      row('kim', 'Verband'),
      row('lea', 'verband'),
      row('max', 'Verband'),
    ]);
    expect(result).toMatchObject({ ok: true, value: { new: 2, waiting: 2, known: 0 } });
    expect(
      (await registered()).map((one) => [
        one.givenName,
        one.status,
        one.queueNumber,
        one.addressKey,
        one.personId,
      ]),
    ).toEqual([
      ['ada', 'confirmed', null, 'ada@example.org', null],
      ['kim', 'confirmed', null, 'kim@example.org', null],
      ['lea', 'waiting', 1, 'lea@example.org', null],
      ['max', 'waiting', 2, 'max@example.org', null],
    ]);
    const mails = await read().select().from(outbox).orderBy(asc(outbox.toAddress));
    expect(mails.map(({ toAddress, template }) => [toAddress, template])).toEqual([
      ['ada@example.org', 'registration-confirmed'],
      ['kim@example.org', 'registration-confirmed'],
      ['lea@example.org', 'registration-waiting'],
      ['max@example.org', 'registration-waiting'],
    ]);
    expect(await read().select().from(imports)).toEqual([]);
    const notes = await read().select().from(audit).orderBy(asc(audit.action));
    expect(notes.map(({ action }) => action)).toEqual([
      'registration.create',
      'registration.create',
      'registration.create',
      'registration.create',
      'registration.import',
      'registration.importUpload',
    ]);
    expect(JSON.stringify(notes)).not.toMatch(/\bada\b|example\.org|gäste/);
  });

  it('tells nobody when it shall not, and takes the places of the house when it may', async () => {
    await setEvent({ places: 2, heldBack: 1 });
    expect(await importAll([row('ada'), row('kim')], { house: true, mails: false })).toMatchObject({
      ok: true,
    });
    expect((await registered()).map(({ house }) => house)).toEqual([true, false]);
    expect(await read().select().from(outbox)).toEqual([]);
  });

  it('leaves those who are registered as they are', async () => {
    await importAll([row('ada')]);
    const [before] = await registered();
    expect(await importAll([row('ADA'), row('kim'), row('kim')])).toMatchObject({
      ok: true,
      value: { new: 1, known: 1, repeated: 1 },
    });
    const after = await registered();
    expect(after).toHaveLength(2);
    expect(after.find(({ id }) => id === before?.id)).toEqual(before);
  });

  it('registers nobody when one row cannot be', async () => {
    const id = await upload([row('ada'), 'Kim;;kim@example.org;Bund']);
    const { matching, shown, fates } = await tried(id);
    expect(fates.map(({ fate }) => fate)).toEqual(['new', 'wrong']);
    const refused = { ok: false, reason: 'blocked' };
    expect(await carryOutImport(organiser(), now, event, id, { matching, shown })).toEqual(refused);
    const unmatched = { ...matching, targets: [] };
    expect(await carryOutImport(organiser(), now, event, id, { matching: unmatched, shown })).toEqual(
      refused,
    );
    expect(await registered()).toEqual([]);
    expect(await listImports(organiser(), event)).toHaveLength(1);
  });

  it('does not do what the dry run has not shown', async () => {
    await setEvent({ places: 1 });
    const id = await upload([row('kim', 'Verband')]);
    const { matching, shown, fates } = await tried(id);
    expect(canImport(countFates(fates))).toBe(true);
    await importAll([row('ada')], { mails: false });
    expect(await carryOutImport(organiser(), now, event, id, { matching, shown })).toEqual({
      ok: false,
      reason: 'changed',
    });
    expect(await registered()).toHaveLength(1);
    const again = await tried(id);
    expect(again.fates).toEqual([{ fate: 'waiting' }]);
    expect(await carryOutImport(organiser(), now, event, id, again)).toMatchObject({ ok: true });
    // The form sent twice
    expect(await carryOutImport(organiser(), now, event, id, again)).toEqual({
      ok: false,
      reason: 'notFound',
    });
  });

  it('is too late once the event is over', async () => {
    const id = await upload([row('ada')]);
    const shown = await tried(id);
    const later = new Date(event.endsAt.getTime() + DAY_MS);
    expect(await carryOutImport(organiser(), later, event, id, shown)).toEqual({ ok: false, reason: 'over' });
  });

  it('keeps answers, sensitive ones sealed', async () => {
    await write(async (tx) => {
      const asked = { eventId: event.id, type: 'oneOf' as const };
      await tx.insert(questions).values([
        { ...asked, id: 'q1', label: { de: 'Essen', en: '' } },
        { ...asked, id: 'q2', label: { de: 'Glaube', en: '' }, sensitive: true },
      ]);
      await tx.insert(questionOptions).values([
        { id: 'o1', questionId: 'q1', label: { de: 'Vegan', en: '' }, places: 1 },
        { id: 'o2', questionId: 'q2', label: { de: 'Geheim', en: '' } },
      ]);
    });
    const content = Buffer.from(`${header};Essen;Glaube\n${row('ada')};vegan;geheim`);
    const stored = await storeImport(organiser(), now, event.slug, { name: '', content });
    const id = stored.ok ? stored.value.id : '';
    const shown = await tried(id);
    expect(await carryOutImport(organiser(), now, event, id, shown)).toMatchObject({ ok: true });
    expect(await read().select({ optionId: answerOptions.optionId }).from(answerOptions)).toEqual([
      { optionId: 'o1' },
    ]);
    const values = await read()
      .select({ value: answers.value })
      .from(answers)
      .orderBy(asc(answers.questionId));
    expect(values).toEqual([{ value: '["o1"]' }, { value: expect.stringMatching(/^v1\./) }]);
    const choice = await importChoice(read(), event);
    expect(choice.questions[0]?.options[0]?.left).toBe(0);
    expect(guessTargets(['Essen'], [], choice.questions)).toEqual(['question:q1']);
  });

  it('fills an event to its last place', async () => {
    await setEvent({ places: 700 });
    const many = Array.from({ length: 701 }, (_, n) => row(`p${n}`));
    const id = await upload(many);
    expect(countFates((await tried(id)).fates)).toMatchObject({ new: 700, noPlace: 1 });
    expect(await importAll(many.slice(1))).toMatchObject({ ok: true, value: { new: 700 } });
    expect(await read().select().from(outbox)).toHaveLength(700);
    expect(new Set((await registered()).map(({ ticketCode }) => ticketCode)).size).toBe(700);
  });
});

describe('a file that waits', () => {
  it('is there for organisers of the event alone', async () => {
    const id = await upload([row('ada')]);
    const shown = await tried(id);
    const notFound = { ok: false, reason: 'notFound' };
    const content = Buffer.from('a');
    const nobody: Actor[] = [
      guest,
      ...(['viewer', 'door', 'curator', 'programme'] as const).map((role) => person('p', role)),
      person('otto', 'organiser', other),
    ];
    for (const actor of nobody) {
      expect(await listImports(actor, event)).toBeUndefined();
      const open = (await findImport(organiser(), event, id, 0))!;
      expect(await findImport(actor, event, id, 0)).toBeUndefined();
      expect(await tryImport(actor, event, now, open, shown.matching)).toBeUndefined();
      expect(await carryOutImport(actor, now, event, id, shown)).toEqual(notFound);
      expect(await discardImport(actor, now, event.slug, id)).toEqual(notFound);
      expect(await storeImport(actor, now, event.slug, { name: 'x', content })).toEqual(notFound);
    }
    const both: Actor = {
      ...organiser(),
      roles: new Map([[other.id, new Set(['organiser' as const])]]),
    } as Actor;
    expect(await findImport(both, other, id, 0)).toBeUndefined();
    expect(await discardImport(both, now, other.slug, id)).toEqual(notFound);
    expect(await registered()).toEqual([]);
    expect((await listImports(organiser(), event))?.map(({ name }) => name)).toEqual(['gäste.csv']);
  });

  it('cannot be read in the database, and goes when it is taken back or after a day', async () => {
    const first = await upload([row('ada')]);
    const [stored] = await read().select().from(imports);
    expect(stored?.content.toString('latin1')).not.toContain('ada');
    expect(stored?.name).not.toContain('csv');
    await upload([row('kim')]);
    expect(await discardImport(organiser(), now, event.slug, first)).toEqual({ ok: true, value: undefined });
    expect(await discardImport(organiser(), now, event.slug, first)).toEqual({
      ok: false,
      reason: 'notFound',
    });
    expect(await deleteOldImports(system('retention'), new Date(now.getTime() + DAY_MS - 1), 10)).toBe(0);
    expect(await deleteOldImports(system('retention'), new Date(now.getTime() + DAY_MS), 10)).toBe(1);
    expect(await read().select().from(imports)).toEqual([]);
  });
});
