import { beforeEach, describe, expect, it } from 'vitest';
import { read, write } from '@/db/client';
import { events } from '@/db/schema/events';
import { categories, codes, registrations } from '@/db/schema/registration';
import { testDatabase } from '@/db/testing';
import { registrationStatuses } from '@/db/choices';
import { findCode, keptPlaces } from './code-queries';
import { isLive } from '../lifecycle';

const now = new Date('2026-11-03T12:00:00Z');
const later = new Date('2026-11-04T12:00:00Z');
const name = { de: 'Bund', en: 'Federation' };
let eventId: string;
let otherId: string;
let federation: string;
let states: string;

async function makeEvent(slug: string): Promise<string> {
  const [made] = await write((tx) =>
    tx
      .insert(events)
      .values({ slug, startsAt: later, endsAt: later, places: 100, createdAt: now })
      .returning(),
  );
  return made!.id;
}

async function makeCategory(of: string, named = name): Promise<string> {
  const [made] = await write((tx) => tx.insert(categories).values({ eventId: of, name: named }).returning());
  return made!.id;
}

async function makeCode(code: string, change: Partial<typeof codes.$inferInsert> = {}): Promise<string> {
  const [made] = await write((tx) =>
    tx
      .insert(codes)
      .values({
        eventId,
        categoryId: federation,
        code,
        uses: 10,
        holdsPlaces: true,
        batchId: 'batch',
        createdAt: now,
        ...change,
      })
      .returning(),
  );
  return made!.id;
}

let made = 0;
async function use(codeId: string, status: (typeof registrationStatuses)[number]): Promise<void> {
  made += 1;
  const row = { givenName: 'Ada', familyName: 'Lovelace', nameKey: '', searchKey: '', locale: 'de' as const };
  await write((tx) =>
    tx.insert(registrations).values({
      ...row,
      eventId,
      categoryId: federation,
      codeId,
      status,
      email: `${made}@example.org`,
      ticketCode: `TICKET${made}`,
      createdAt: now,
      updatedAt: now,
    }),
  );
}

beforeEach(async () => {
  await testDatabase();
  eventId = await makeEvent('konferenz');
  otherId = await makeEvent('andere');
  federation = await makeCategory(eventId);
  states = await makeCategory(eventId, { de: 'Länder', en: 'States' });
});

describe('findCode', () => {
  it('finds what was typed, with its category and the uses that live', async () => {
    const id = await makeCode('K7QM2XWP', { label: 'Presse' });
    for (const status of registrationStatuses) await use(id, status);
    expect(await findCode(read(), eventId, ' k7om-2xwp ')).toEqual({
      id,
      code: 'K7QM2XWP',
      label: 'Presse',
      holdsPlaces: true,
      batchId: 'batch',
      categoryId: federation,
      categoryName: name,
      uses: 10,
      used: registrationStatuses.filter(isLive).length,
      expiresAt: null,
    });
  });

  it('finds none of another event, and none that is not there', async () => {
    await makeCode('K7QM2XWP');
    expect(await findCode(read(), otherId, 'K7QM2XWP')).toBeUndefined();
    expect(await findCode(read(), eventId, 'K7QM2XWQ')).toBeUndefined();
    expect(await findCode(read(), eventId, '%')).toBeUndefined();
  });
});

describe('keptPlaces', () => {
  const kept = async (at = now) => {
    const { total, byCategory } = await keptPlaces(read(), eventId, at);
    return { total, federation: byCategory.get(federation) ?? 0, states: byCategory.get(states) ?? 0 };
  };

  it('is nothing without codes', async () => {
    expect(await kept()).toEqual({ total: 0, federation: 0, states: 0 });
  });

  it('is what is unused of the codes that hold places and have not expired', async () => {
    const id = await makeCode('AAAAAAAA', { uses: 4 });
    await makeCode('BBBBBBBB', { uses: 5, categoryId: states, expiresAt: later });
    await makeCode('CCCCCCCC', { uses: 7, holdsPlaces: false });
    const category = await makeCategory(otherId);
    await makeCode('DDDDDDDD', { uses: 9, eventId: otherId, categoryId: category });
    expect(await kept()).toEqual({ total: 9, federation: 4, states: 5 });
    await use(id, 'confirmed');
    await use(id, 'cancelled');
    expect(await kept()).toEqual({ total: 8, federation: 3, states: 5 });
    expect(await kept(new Date(later.getTime() - 1))).toEqual({ total: 8, federation: 3, states: 5 });
    expect(await kept(later)).toEqual({ total: 3, federation: 3, states: 0 });
  });

  it('is never less than nothing where one code was used too often', async () => {
    const id = await makeCode('AAAAAAAA', { uses: 1 });
    await makeCode('BBBBBBBB', { uses: 2 });
    await use(id, 'confirmed');
    await use(id, 'confirmed');
    expect(await kept()).toEqual({ total: 2, federation: 2, states: 0 });
  });
});
