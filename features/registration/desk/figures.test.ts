import { beforeEach, expect, it } from 'vitest';
import { write } from '@/db/client';
import { events } from '@/db/schema/events';
import { categories, codes, registrations } from '@/db/schema/registration';
import { testDatabase } from '@/db/testing';
import type { Event } from '@/features/events/queries';
import { guest, type Actor, type EventRole } from '@/features/people/actor';
import { registrationCharts } from './figure-queries';

const now = new Date('2026-11-03T12:00:00Z');
let event: Event;
const person = (role: EventRole, eventId = event.id): Actor => ({
  ...{ kind: 'person', id: role, email: 'x@example.org', name: 'X', locale: 'de', isAdministrator: false },
  roles: new Map([[eventId, new Set([role])]]),
});

beforeEach(async () => {
  await testDatabase();
  await write(async (tx) => {
    const times = { startsAt: new Date('2027-01-14T09:00:00Z'), endsAt: new Date('2027-01-14T15:30:00Z') };
    const [made] = await tx
      .insert(events)
      .values({
        slug: 'k',
        status: 'published',
        title: { de: 'K', en: 'K' },
        places: 10,
        heldBack: 2,
        createdAt: now,
        ...times,
      })
      .returning();
    event = made!;
    const of = { eventId: event.id };
    const [category] = await tx
      .insert(categories)
      .values({ ...of, name: { de: 'A', en: 'A' }, quota: 5 })
      .returning();
    const code = { ...of, categoryId: category!.id, uses: 3, createdAt: now, searchKey: '' };
    const [used] = await tx
      .insert(codes)
      .values([
        { ...code, code: 'AAAAAAAA', label: 'Newsletter', holdsPlaces: true, batchId: '1' },
        { ...code, code: 'BBBBBBBB', label: 'Newsletter', holdsPlaces: false, batchId: '1' },
      ])
      .returning();
    const houses = ['Haus', 'Haus', 'Haus', 'Jobcenter', '', 'Haus'];
    const statuses = ['confirmed', 'confirmed', 'offered', 'waiting', 'pending', 'cancelled'] as const;
    await tx.insert(registrations).values(
      statuses.map((status, index) => ({
        ...{ ...of, categoryId: category!.id, status, givenName: 'P', familyName: String(index) },
        ...{ organisation: houses[index], email: `${index}@example.org`, locale: 'de' as const },
        ...{ nameKey: '', searchKey: '', ticketCode: String(index), createdAt: now, updatedAt: now },
        codeId: index === 0 || index === 5 ? used!.id : null,
      })),
    );
  });
});

it('counts what is taken, kept, held back and free, who waits, and where people come from', async () => {
  const charts = await registrationCharts(person('organiser'), event, now);
  expect(charts?.capacity).toMatchObject({ places: 10, taken: 3, kept: 2, heldBack: 2, left: 3 });
  expect(charts?.capacity.categories).toMatchObject([{ quota: 5, taken: 3, waiting: 1, left: 0 }]);
  expect(charts?.statuses).toEqual(
    expect.arrayContaining([
      { status: 'confirmed', people: 2 },
      { status: 'cancelled', people: 1 },
    ]),
  );
  expect(charts?.organisations).toEqual({
    rows: [
      { name: 'Haus', people: 3 },
      { name: 'Jobcenter', people: 1 },
    ],
    others: 0,
  });
  // Who cancelled no longer counts
  expect(charts?.codes).toEqual({ rows: [{ name: 'Newsletter', people: 1 }], others: 0 });
});

it('names no organisation to who may not see people when it could tell who they are', async () => {
  const charts = await registrationCharts(person('viewer'), event, now);
  expect(charts?.organisations).toEqual({ rows: [{ name: 'Haus', people: 3 }], others: 1 });
  expect(await registrationCharts(guest, event, now)).toBeUndefined();
  expect(await registrationCharts(person('organiser', 'other'), event, now)).toBeUndefined();
});
