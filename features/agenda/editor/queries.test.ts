import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { read, write, type Tx } from '@/db/client';
import { rooms, sessions, sessionSpeakers, speakers } from '@/db/schema/agenda';
import { events } from '@/db/schema/events';
import { categories, registrations, signups } from '@/db/schema/registration';
import { testDatabase } from '@/db/testing';
import type { Event } from '@/features/events/queries';
import { system } from '@/features/people/actor';
import { savePart } from '../part-mutations';
import { agendaPlan } from '../queries';
import { storeRelease } from '../releases/store-mutations';
import { findWarnings } from '../warnings';
import { boardAfter, newBoard } from './board';
import { editorPlan, planChanges, planVersion } from './queries';
import { etagOf } from './version';

const now = new Date('2026-11-26T12:00Z');
const planner = system('test');
const both = (text: string) => ({ de: text, en: text });
const at = (hour: number) => new Date(Date.UTC(2027, 0, 14, hour));
const noNote = { name: '', note: both(''), createdBy: null };
let event: Event;

async function addSignup(tx: Tx, registrationId: string, sessionId: string, queueNumber: number) {
  const status = queueNumber === 1 ? ('confirmed' as const) : ('waiting' as const);
  await tx.insert(signups).values({ registrationId, sessionId, queueNumber, status, createdAt: now });
}

// Released with a talk at ten and a workshop at one; planned since then: both at ten, and a place less in the workshop
beforeEach(async () => {
  await testDatabase();
  await write(async (tx) => {
    const [made] = await tx
      .insert(events)
      .values({
        slug: 'tagung',
        title: both('Tagung'),
        startsAt: at(9),
        endsAt: at(16),
        places: 9,
        createdAt: now,
      })
      .returning();
    event = made!;
    const eventId = event.id;
    await tx.insert(rooms).values({ id: 'hall', eventId, name: both('Saal') });
    await tx.insert(rooms).values({ id: 'attic', eventId, name: both('Dachboden') });
    await tx.insert(speakers).values({ id: 'samira', eventId, name: 'Samira Engel' });
    const ready = { eventId, status: 'published', updatedAt: now, places: 2 } as const;
    const talk = { ...ready, id: 'talk', slug: 'talk', title: both('Vortrag'), roomId: 'hall' };
    const workshop = {
      ...ready,
      id: 'workshop',
      slug: 'workshop',
      title: both('Werkstatt'),
      roomId: 'attic',
    };
    await tx.insert(sessions).values([
      { ...talk, startsAt: at(10), endsAt: at(11) },
      { ...workshop, startsAt: at(13), endsAt: at(14) },
    ]);
    await tx.insert(sessionSpeakers).values({ sessionId: 'talk', speakerId: 'samira' });
    const [category] = await tx
      .insert(categories)
      .values({ eventId, name: both('Gäste') })
      .returning();
    for (const id of ['ada', 'ben']) {
      await tx.insert(registrations).values({
        ...{ id, eventId, categoryId: category!.id, givenName: id, familyName: 'Testa', nameKey: id },
        ...{ searchKey: id, ticketCode: id, email: `${id}@example.org`, locale: 'de', status: 'confirmed' },
        ...{ createdAt: now, updatedAt: now },
      });
    }
    await storeRelease(tx, now, event, noNote);
    await tx
      .update(sessions)
      .set({ startsAt: at(10), endsAt: at(11), places: 0 })
      .where(eq(sessions.id, 'workshop'));
    await addSignup(tx, 'ada', 'talk', 1);
  });
});

/** What somebody does meanwhile, and the kinds of warnings that come of it or go. */
const acts: [string, () => Promise<unknown>, string[]][] = [
  ['signs up', () => write((tx) => addSignup(tx, 'ada', 'workshop', 1)), ['signupsPlaces', 'signupsOverlap']],
  ['waits for a place', () => write((tx) => addSignup(tx, 'ada', 'workshop', 2)), ['signupsOverlap']],
  ['says when they cannot', () => away(at(9), at(12)), ['absence']],
];

function away(startsAt: Date, endsAt: Date) {
  const values = {
    ...{ name: 'Samira Engel', role: both(''), organisation: '', biography: both('') },
    ...{ email: '', locale: 'de' as const, absences: [{ startsAt, endsAt }] },
  };
  return savePart(planner, event.id, 'speakers', { id: 'samira', revision: 0 }, values, now);
}

const version = async () => etagOf((await planVersion(planner, event))!);
const stored = async () => (await agendaPlan(planner, event))?.warnings;

describe('what a grid is told that is open meanwhile', () => {
  it.each(acts)('leads to the warnings as they are now: somebody %s', async (_, act, expected) => {
    const plan = (await editorPlan(planner, event, 'de'))!;
    const [before, known] = [await version(), await stored()];
    await act();
    expect(await version()).not.toBe(before);
    const changes = (await planChanges(planner, event, Number.MAX_SAFE_INTEGER, 'de'))!;
    // None of it is a change of a session
    expect(changes.sessions).toEqual([]);
    const board = boardAfter(newBoard(plan), { type: 'takeOver', changes });
    const { absences, shared } = board.around;
    const found = findWarnings({ ...plan, absences, shared, sessions: [...board.sessions.values()] });
    expect(found).toEqual(await stored());
    const isNew = ({ kind }: { kind: string }) => !known?.some((warning) => warning.kind === kind);
    expect(found.filter(isNew).map(({ kind }) => kind)).toEqual(expected);
  });

  it('is another version after each of a sign-up’s turns, and the same while nothing happens', async () => {
    const seen = [await version(), await version()];
    const turns: ((tx: Tx) => Promise<unknown>)[] = [
      (tx) => addSignup(tx, 'ben', 'talk', 2),
      (tx) => tx.update(signups).set({ status: 'confirmed' }).where(eq(signups.registrationId, 'ben')),
      (tx) => tx.delete(signups).where(eq(signups.registrationId, 'ada')),
      (tx) => storeRelease(tx, now, event, noNote),
      (tx) =>
        tx
          .update(events)
          .set({ endsAt: at(18) })
          .where(eq(events.id, event.id)),
    ];
    for (const turn of turns) {
      await write(turn);
      event = (await read().query.events.findFirst({ where: eq(events.id, event.id) }))!;
      seen.push(await version());
    }
    expect(seen[1]).toBe(seen[0]);
    expect(new Set(seen).size).toBe(turns.length + 1);
  });

  it('says nothing of another event’s sign-ups', async () => {
    const others = { ...event, id: 'another' };
    const before = await planVersion(planner, others);
    await write((tx) => addSignup(tx, 'ben', 'talk', 2));
    expect(await planVersion(planner, others)).toEqual(before);
  });
});
