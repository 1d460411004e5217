import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { read, write } from '@/db/client';
import { formats, rooms, sessions, sessionSpeakers, speakerAbsences, speakers } from '@/db/schema/agenda';
import { events } from '@/db/schema/events';
import { categories, registrations, signups } from '@/db/schema/registration';
import { testDatabase } from '@/db/testing';
import type { Event } from '@/features/events/queries';
import { guest, system } from '@/features/people/actor';
import { agendaPlan } from './queries';
import { storeRelease } from './releases/store-mutations';

const now = new Date('2026-11-26T12:00Z');
const planner = system('test');
const both = (text: string) => ({ de: text, en: text });
const at = (hour: number) => new Date(Date.UTC(2027, 0, 14, 0, hour * 60));
const noNote = { name: '', note: both(''), createdBy: null };
let event: Event;

// A talk and a workshop one after the other, a break without a room; Ada and Ben signed up for both, Cem for the workshop
beforeEach(async () => {
  await testDatabase();
  await write(async (tx) => {
    const times = { startsAt: at(9), endsAt: at(16), createdAt: now };
    const [made] = await tx
      .insert(events)
      .values({ slug: 'tagung', title: both('Tagung'), places: 9, ...times })
      .returning();
    event = made!;
    const eventId = event.id;
    await tx.insert(rooms).values([
      { id: 'hall', eventId, name: both('Saal'), capacity: 100, stepFree: true },
      { id: 'attic', eventId, name: both('Dachboden'), capacity: 8 },
    ]);
    await tx
      .insert(formats)
      .values({ id: 'pause', eventId, name: both('Pause'), defaultMinutes: 30, isBreak: true });
    await tx.insert(speakers).values({ id: 'samira', eventId, name: 'Samira Engel' });
    const ready = { eventId, status: 'published', updatedAt: now } as const;
    await tx.insert(sessions).values([
      { ...ready, id: 'talk', slug: 'talk', title: both('Vortrag'), roomId: 'hall', places: 20 },
      { ...ready, id: 'workshop', slug: 'workshop', title: both('Werkstatt'), roomId: 'hall', places: 8 },
      { ...ready, id: 'break', slug: 'break', title: both('Mittag'), formatId: 'pause' },
    ]);
    const place = (id: string, from: number, to: number) =>
      tx
        .update(sessions)
        .set({ startsAt: at(from), endsAt: at(to) })
        .where(eq(sessions.id, id));
    await place('talk', 10, 11);
    await place('workshop', 13, 14);
    await place('break', 12, 13);
    await tx.insert(sessionSpeakers).values([
      { sessionId: 'talk', speakerId: 'samira' },
      { sessionId: 'workshop', speakerId: 'samira' },
    ]);
    const [category] = await tx
      .insert(categories)
      .values({ eventId, name: both('Gäste') })
      .returning();
    for (const id of ['ada', 'ben', 'cem']) {
      await tx.insert(registrations).values({
        ...{ id, eventId, categoryId: category!.id, givenName: id, familyName: 'Testa', nameKey: id },
        ...{ searchKey: id, ticketCode: id, email: `${id}@example.org`, locale: 'de', status: 'confirmed' },
        ...{ createdAt: now, updatedAt: now },
      });
    }
    await storeRelease(tx, now, event, noNote);
    const signup = (registrationId: string, sessionId: string, queueNumber: number) =>
      tx.insert(signups).values({
        ...{ registrationId, sessionId, queueNumber, createdAt: now },
        status: registrationId === 'ben' ? 'waiting' : 'confirmed',
      });
    await signup('ada', 'talk', 1);
    await signup('ben', 'talk', 2);
    await signup('ada', 'workshop', 1);
    await signup('ben', 'workshop', 2);
    await signup('cem', 'workshop', 3);
  });
});

const change = (id: string, set: Partial<typeof sessions.$inferInsert>) =>
  write((tx) => tx.update(sessions).set(set).where(eq(sessions.id, id)));
const warnings = async () => (await agendaPlan(planner, event))?.warnings;

describe('the warnings of a stored plan', () => {
  it('are none where all fits together', async () => expect(await warnings()).toEqual([]));

  it('know who signed up for what was released', async () => {
    await change('workshop', { startsAt: at(10), endsAt: at(11), places: 1, roomId: 'attic' });
    await change('talk', { places: 30 });
    await write((tx) => tx.delete(sessionSpeakers).where(eq(sessionSpeakers.sessionId, 'talk')));
    expect(await warnings()).toEqual([
      { kind: 'signupsPlaces', sessions: ['workshop'], places: 1, confirmed: 2 },
      { kind: 'signupsOverlap', sessions: ['talk', 'workshop'], people: 2 },
      { kind: 'noSpeaker', sessions: ['talk'] },
    ]);
    await change('workshop', { status: 'draft' });
    expect(await warnings()).toEqual([
      { kind: 'signupsLost', sessions: ['workshop'], people: 3 },
      { kind: 'signupsOverlap', sessions: ['talk', 'workshop'], people: 2 },
      { kind: 'noSpeaker', sessions: ['talk'] },
    ]);
  });

  it('know the rooms, the breaks, the times when speakers cannot, and the languages', async () => {
    const absence = { startsAt: at(13), endsAt: at(15) };
    await write((tx) => tx.insert(speakerAbsences).values({ speakerId: 'samira', ...absence }));
    await change('talk', {
      startsAt: at(12),
      roomId: 'attic',
      needsStepFree: true,
      title: { de: 'Vortrag', en: ' ' },
    });
    await change('talk', { endsAt: at(13) });
    const times = { startsAt: absence.startsAt.getTime(), endsAt: absence.endsAt.getTime() };
    expect(await warnings()).toEqual([
      { kind: 'changeover', sessions: ['talk', 'workshop'], speakerId: 'samira', gapMs: 0 },
      { kind: 'break', sessions: ['break', 'talk'], breakId: 'break' },
      { kind: 'absence', sessions: ['workshop'], speakerId: 'samira', absence: times },
      { kind: 'capacity', sessions: ['talk'], roomId: 'attic', places: 20, capacity: 8 },
      { kind: 'steps', sessions: ['talk'], roomId: 'attic' },
      { kind: 'untranslated', sessions: ['talk'], texts: ['title'] },
    ]);
  });

  it('know when a day of the event ends', async () => {
    const late = { ...event, endsAt: at(48) };
    const found = async (dayStartMinutes: number) =>
      (await agendaPlan(planner, { ...late, dayStartMinutes }))?.warnings;
    // Half past ten in the evening to half past one, in Berlin
    await change('workshop', { startsAt: at(21.5), endsAt: at(24.5) });
    const dayEnd = at(23).getTime();
    expect(await found(0)).toEqual([{ kind: 'overnight', sessions: ['workshop'], dayEnd }]);
    expect(await found(240)).toEqual([]);
  });

  it('are nothing for guests, and of this event only', async () => {
    await change('workshop', { startsAt: at(10), endsAt: at(11) });
    expect(await agendaPlan(guest, event)).toBeUndefined();
    const other = await write(async (tx) => {
      const times = { startsAt: at(9), endsAt: at(16), createdAt: now };
      const [made] = await tx
        .insert(events)
        .values({ slug: 'andere', title: both('Andere'), places: 9, ...times })
        .returning();
      return made!;
    });
    expect((await agendaPlan(planner, other))?.warnings).toEqual([]);
    expect(await read().query.signups.findMany()).toHaveLength(5);
  });
});
