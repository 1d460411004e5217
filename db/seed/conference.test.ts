import { and, asc, count, eq, inArray, isNotNull } from 'drizzle-orm';
import { beforeAll, expect, it } from 'vitest';
import { ownAgenda } from '@/features/agenda/bookmarks/queries';
import type { Actor } from '@/features/people/actor';
import { demoAddress } from '@/features/people/schema';
import { changingPlaces } from '@/features/registration/queue-mutations';
import { placeLedger } from '@/features/registration/place-queries';
import { live } from '@/features/registration/lifecycle';
import { answersOfAll } from '@/features/registration/questions/question-queries';
import { placesLeft } from '@/features/registration/capacity';
import { read, write } from '../client';
import { audit, outbox } from '../schema/platform';
import { categories, codes, delegations, registrations } from '../schema/registration';
import { testDatabase } from '../testing';
import { seedConference } from './conference';
import { upcomingEvent } from './content/upcoming';
import { eventId } from './event';
import { seedPeople } from './people';

const now = new Date('2026-11-22T14:00:00Z');
const sample = upcomingEvent(now);
const of = eventId(sample);

beforeAll(async () => {
  await testDatabase();
  await write(async (tx) => {
    await seedPeople(tx, now);
    await seedConference(tx, sample, now);
  });
});

async function theEvent() {
  const event = await read().query.events.findFirst({ where: (table) => eq(table.id, of) });
  if (!event) throw new Error('The sample has no event');
  return event;
}

it('has 121 of 170 places taken as the product counts them, one category and one answer full', async () => {
  const ledger = await placeLedger(read(), await theEvent(), now);
  expect([ledger.places, ledger.total.taken, ledger.kept]).toEqual([170, 121, 0]);
  const left = [...ledger.categories.values()].map(({ quota, taken }) => placesLeft(quota ?? 0, taken));
  expect(left).toEqual([22, 5, 0, 6, 9, 7]);
  const options = [...ledger.options.values()].map(({ places, taken }) => placesLeft(places, taken));
  expect(options).toEqual([0, 7, 16]);
});

it('has an agenda for the attendee of the demo', async () => {
  const email = demoAddress('attendee');
  const person = await read().query.people.findFirst({ where: (table) => eq(table.email, email) });
  if (!person) throw new Error('The sample has no attendee');
  const actor: Actor = { ...person, kind: 'person', name: person.name ?? '', roles: new Map() };
  const { own, gone } = await ownAgenda(actor, await theEvent(), []);
  expect(own.map(({ session, isKept, signup }) => [session.slug, isKept, signup?.status])).toEqual([
    ['eroeffnung', true, undefined],
    ['ki-kompetenzen-sichtbar-machen', false, 'confirmed'],
    ['werkstatt-zwei-ziele', false, 'waiting'],
    ['koennen-nachweisen', true, undefined],
    ['ernte-und-abschluss', true, undefined],
  ]);
  expect(gone).toBe(0);
});

it('leaves the waiting list nothing to do', async () => {
  const all = () => read().select().from(registrations).orderBy(asc(registrations.id));
  const before = await all();
  const event = await theEvent();
  await write((tx) => changingPlaces(tx, now, event, async () => undefined));
  expect(await all()).toEqual(before);
});

it('has nobody in a category by code without a code of it, and no code used too often or outside its time', async () => {
  const came = await read()
    .select({ registration: registrations, category: categories, code: codes })
    .from(registrations)
    .innerJoin(categories, eq(categories.id, registrations.categoryId))
    .leftJoin(codes, eq(codes.id, registrations.codeId))
    .where(eq(registrations.eventId, of));
  expect(came.filter(({ category, code }) => category.byCode && !code)).toEqual([]);
  const odd = came.filter(
    ({ registration: { createdAt, categoryId }, code }) =>
      code &&
      (code.categoryId !== categoryId ||
        createdAt < code.createdAt ||
        (code.expiresAt !== null && createdAt > code.expiresAt)),
  );
  expect(odd).toEqual([]);
  const used = await read()
    .select({ uses: codes.uses, used: count() })
    .from(codes)
    .innerJoin(
      registrations,
      and(eq(registrations.codeId, codes.id), inArray(registrations.status, [...live])),
    )
    .groupBy(codes.id);
  expect(used.length).toBeGreaterThan(4);
  expect(used.filter((code) => code.used > code.uses)).toEqual([]);
});

it('has two delegations, each registered at once', async () => {
  const groups = await read().select().from(delegations).orderBy(asc(delegations.createdAt));
  expect(groups).toHaveLength(2);
  for (const { id, createdAt } of groups) {
    const people = await read().select().from(registrations).where(eq(registrations.delegationId, id));
    expect(people.length).toBeGreaterThan(1);
    expect(people.map((person) => person.createdAt)).toEqual(people.map(() => createdAt));
  }
});

it('keeps sensitive answers sealed, and the others as the form writes them', async () => {
  const rows = await read().query.answers.findMany();
  const given = await answersOfAll(read(), [...new Set(rows.map((row) => row.registrationId))]);
  const asked = await read().query.questions.findMany({ orderBy: (table) => asc(table.position) });
  const secret = asked.filter(({ sensitive }) => sensitive).map(({ id }) => id);
  expect(asked.map(({ type, sensitive }) => [type, sensitive])).toEqual([
    ['oneOf', false],
    ['yesNo', false],
    ['shortText', false],
    ['number', true],
  ]);
  const children = [...given.values()].flat().filter(({ questionId }) => secret.includes(questionId));
  expect(children.length).toBeGreaterThan(3);
  expect(children.filter(({ value }) => value !== '1' && value !== '2')).toEqual([]);
  expect(rows.filter((row) => secret.includes(row.questionId) && /^\d*$/.test(row.value))).toEqual([]);
});

it('notes the life of everybody, and has two mails to send: the offer, and the link to confirm an address', async () => {
  const created = await read().$count(
    audit,
    and(eq(audit.eventId, of), eq(audit.action, 'registration.create')),
  );
  expect(created).toBe(await read().$count(registrations, eq(registrations.eventId, of)));
  const mails = await read()
    .select()
    .from(outbox)
    .where(and(eq(outbox.eventId, of), isNotNull(outbox.subjectId)));
  expect(mails.filter(({ sentAt }) => sentAt && sentAt > now)).toEqual([]);
  const due = mails.filter(({ status }) => status === 'pending').map(({ template }) => template);
  expect(due.sort()).toEqual(['registration-offer', 'registration-unconfirmed']);
});
