import fc from 'fast-check';
import { asc, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { read, write } from '@/db/client';
import { events } from '@/db/schema/events';
import { questionOptions, questions } from '@/db/schema/questions';
import { categories, codes, registrations } from '@/db/schema/registration';
import { testDatabase } from '@/db/testing';
import { guest, system } from '@/features/people/actor';
import { manageToken } from '@/features/tickets/link';
import { HOUR_MS } from '@/lib/clock';
import { decideClaims, eventLeft, heldForHouse } from './capacity';
import { addPlaceFor, cancelRegistration, decideRegistration, placeInQueue } from './desk/desk-mutations';
import { Desk, OFFER_HOURS, type Entry, type Setting, type Step } from './desk-model';
import { isLive } from './lifecycle';
import { cancelOwn, stepOwn } from './own/person-mutations';
import { expirePlaces } from './queue-mutations';
import { register } from './register-mutations';

const name = { de: 'a', en: 'a' };
const setting: fc.Arbitrary<Setting> = fc.record({
  places: fc.integer({ min: 1, max: 7 }),
  heldBack: fc.nat(1),
  confirmEmail: fc.boolean(),
  perAddress: fc.constantFrom('one' as const, 'any' as const),
  optionPlaces: fc.integer({ min: 1, max: 3 }),
  code: fc.record({ uses: fc.integer({ min: 1, max: 2 }), holdsPlaces: fc.boolean() }),
  categories: fc.array(
    fc.record({
      quota: fc.option(fc.nat(4), { nil: null }),
      approval: fc.boolean(),
      whenFull: fc.constantFrom('waitingList' as const, 'closed' as const),
    }),
    { minLength: 2, maxLength: 2 },
  ),
});
const who = fc.nat(7);
const asked = fc.record({ address: fc.nat(5), category: fc.nat(1), option: fc.boolean() });
const alone = fc.tuple(asked);
// Nobody of a delegation has another's address: the form sees to it
const together = fc.uniqueArray(asked, {
  minLength: 2,
  maxLength: 3,
  comparator: (a, b) => a.address > 0 && a.address === b.address,
});
const registering = (people: typeof together | typeof alone) =>
  fc.record({ kind: fc.constant('register' as const), people, code: fc.boolean() });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: registering(alone) },
  { weight: 2, arbitrary: registering(together) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('move' as const),
      who,
      move: fc.constantFrom('confirmAddress' as const, 'accept' as const, 'cancel' as const),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('decide' as const),
      who,
      move: fc.constantFrom('approve', 'decline', 'queue', 'offer', 'admit', 'cancel'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('addPlace' as const), who }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('place' as const),
      who,
      place: fc.constantFrom('first', 'last', 'byTime'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('wait' as const), hours: fc.constantFrom(1, 30, 60) }),
  },
);
const steps = fc.array(step, { minLength: 1, maxLength: 25 });

function checkLimits(desk: Desk, { perAddress, code }: Setting): void {
  const ledger = desk.ledger();
  const { places, total, kept } = ledger;
  expect(total.taken).toBeLessThanOrEqual(places);
  for (const { taken, quota } of ledger.categories.values())
    expect(taken).toBeLessThanOrEqual(quota ?? places);
  for (const { taken, places: limit } of ledger.options.values()) expect(taken).toBeLessThanOrEqual(limit);
  const living = desk.entries.filter(({ status }) => isLive(status));
  expect(living.filter((entry) => entry.code).length).toBeLessThanOrEqual(code.uses);
  const promised = total.taken + kept + heldForHouse(ledger);
  expect(eventLeft(ledger)).toBe(Math.max(0, places - promised));
  if (perAddress === 'one') {
    const own = living.filter((entry) => entry.own).map(({ address }) => address);
    expect(new Set(own).size).toBe(own.length);
  }
  // Nothing lies idle: nobody waits for whom there is a place
  for (const { claims } of desk.waiting()) expect(decideClaims(ledger, claims, new Date(0)).ok).toBe(false);
}

const same = (a: Entry, b: Entry) => a.category === b.category && a.option === b.option && a.code === b.code;

describe('random histories', () => {
  it('never go above a limit, leave no place idle, and keep the order of the waiting list', () => {
    fc.assert(
      fc.property(setting, steps, (given, history) => {
        const desk = new Desk(given);
        for (const one of history) {
          const before = desk.waiting().filter(({ entries }) => entries.length === 1);
          desk.play(one);
          checkLimits(desk, given);
          // Of two who wait for the same, the first is offered a place first. A code keeps a place of its own, and an
          // organiser may decide otherwise, by name
          if (one.kind === 'decide' || one.kind === 'addPlace' || one.kind === 'place') continue;
          const waitsOn = before.map(({ entries: [entry] }) => entry!);
          for (const [index, later] of waitsOn.entries()) {
            if (later.status !== 'offered') continue;
            const passed = waitsOn.slice(0, index).filter((entry) => same(entry, later));
            expect(passed.filter(({ status }) => status === 'waiting')).toEqual([]);
          }
        }
      }),
      { numRuns: 10_000 },
    );
    // Six seconds on a machine that does nothing else
  }, 120_000);
});

const start = new Date('2026-11-03T12:00:00Z');
const desk = system('test');
let made = 0;

/** The same setting as an event in the database. */
async function eventOf(given: Setting) {
  const slug = `e${++made}`;
  return write(async (tx) => {
    const { places, heldBack, confirmEmail, perAddress } = given;
    const times = { startsAt: new Date('2027-09-14T09:00:00Z'), endsAt: new Date('2027-09-14T15:30:00Z') };
    const limits = { places, heldBack, confirmEmail, perAddress, offerHours: OFFER_HOURS };
    const [event] = await tx
      .insert(events)
      .values({ slug, status: 'published', title: name, createdAt: start, ...times, ...limits })
      .returning();
    const of = { eventId: event!.id };
    const groups = given.categories.map((category, position) => ({ ...of, ...category, name, position }));
    const rows = await tx.insert(categories).values(groups).returning();
    const [question] = await tx
      .insert(questions)
      .values({ ...of, type: 'oneOf', label: name })
      .returning();
    const [option] = await tx
      .insert(questionOptions)
      .values({ questionId: question!.id, label: name, places: given.optionPlaces })
      .returning();
    const code = { ...of, ...given.code, categoryId: rows[0]!.id, code: 'K7QM2XWP', batchId: 'b' };
    await tx.insert(codes).values({ ...code, createdAt: start });
    const categoryIds = rows.map(({ id }) => id);
    return { slug, id: event!.id, categoryIds, questionId: question!.id, optionId: option!.id };
  });
}
type Made = Awaited<ReturnType<typeof eventOf>>;

async function play(event: Made, ids: string[], one: Step, now: Date): Promise<void> {
  if (one.kind === 'wait') return expirePlaces(now);
  if (one.kind === 'register') {
    const isGroup = one.people.length > 1;
    const answer = { questionId: event.questionId, value: '', optionIds: [event.optionId] };
    await register(guest, now, event.slug, {
      people: one.people.map(({ address, category, option }, index) => ({
        ...{ givenName: `P${ids.length + index}`, familyName: 'X', organisation: '', locale: 'de' as const },
        ...{ accessNeeds: '', diet: '', consentIds: [], answers: option ? [answer] : [] },
        email: isGroup && address === 0 ? '' : `p${address}@example.org`,
        categoryId: event.categoryIds[category]!,
      })),
      contact: isGroup
        ? { givenName: 'C', familyName: 'C', organisation: '', locale: 'de', email: 'contact@example.org' }
        : undefined,
      code: one.code ? 'K7QM-2XWP' : undefined,
    });
    return;
  }
  const id = ids[one.who % ids.length];
  if (id === undefined) return;
  const row = await read().query.registrations.findFirst({ where: eq(registrations.id, id) });
  const token = manageToken(row!);
  switch (one.kind) {
    case 'move':
      return void (one.move === 'cancel'
        ? await cancelOwn(guest, now, event.slug, token)
        : await stepOwn(guest, now, event.slug, token, one.move));
    case 'decide':
      return void (one.move === 'cancel'
        ? await cancelRegistration(desk, now, event.slug, id)
        : await decideRegistration(desk, now, event.slug, id, one.move, ''));
    case 'addPlace':
      return void (await addPlaceFor(desk, now, event.slug, id));
    case 'place':
      return void (await placeInQueue(desk, now, event.slug, id, one.place));
  }
}

describe('the database', () => {
  it('does what the rules say, step by step', async () => {
    await testDatabase();
    await fc.assert(
      fc.asyncProperty(setting, steps, async (given, history) => {
        const model = new Desk(given);
        const event = await eventOf(given);
        const ids: string[] = [];
        for (const one of history) {
          model.play(one);
          await play(event, ids, one, new Date(start.getTime() + model.now * HOUR_MS));
          const rows = await read().query.registrations.findMany({
            where: eq(registrations.eventId, event.id),
            orderBy: asc(registrations.givenName),
          });
          for (const { id, givenName } of rows) ids[Number(givenName.slice(1))] = id;
          const inOrder = ids.map((id) => rows.find((row) => row.id === id)!);
          expect(inOrder.map((row) => [row.status, row.priority, row.codeId !== null])).toEqual(
            model.entries.map(({ status, priority, code }) => [status, priority, code]),
          );
        }
      }),
      { numRuns: 400 },
    );
  }, 120_000);
});
