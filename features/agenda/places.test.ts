import { asc, eq } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { read, write } from '@/db/client';
import { sessions } from '@/db/schema/agenda';
import { events } from '@/db/schema/events';
import { outbox } from '@/db/schema/platform';
import { categories, registrations, signups } from '@/db/schema/registration';
import { testDatabase } from '@/db/testing';
import { system } from '@/features/people/actor';
import { signUpIn } from '@/features/signup/mutations';
import type { FormValues } from '@/lib/form';
import { deleteSession, saveSession } from './mutations';
import { releaseAgenda } from './releases/mutations';
import { parseSession } from './schema';

const now = new Date('2026-11-26T12:00Z');
const seed = system('test');
const both = (text: string) => ({ de: text, en: text });
const words = { name: 'Probe', note: both('') };
let eventId: string;
let id: string;

function values(change: FormValues) {
  const parsed = parseSession(
    {
      ...{ 'title.de': 'Forum', 'title.en': '', 'abstract.de': '', 'abstract.en': '', places: '1' },
      ...{ status: 'published', language: 'de', startsAt: '2027-01-14T13:00', endsAt: '2027-01-14T14:00' },
      ...change,
    },
    'Europe/Berlin',
  );
  if (!parsed.success) throw new Error(JSON.stringify(parsed.error.issues));
  return parsed.data;
}

async function save(change: FormValues): Promise<void> {
  const { updatedAt } = (await read().query.sessions.findFirst({ where: eq(sessions.id, id) }))!;
  const saved = await saveSession(seed, eventId, { id, updatedAt }, values(change), now);
  expect(saved.ok).toBe(true);
  expect((await releaseAgenda(seed, eventId, words, now)).ok).toBe(true);
}
/** Of those who signed up, in their order. */
const statuses = async () =>
  (await read().select().from(signups).orderBy(asc(signups.queueNumber))).map(({ status }) => status);
const mails = async () =>
  (await read().select().from(outbox).where(eq(outbox.template, 'signup-moved-up'))).map(
    ({ toAddress }) => toAddress,
  );

// A session with one place, and three people who would have it
beforeEach(async () => {
  await testDatabase();
  const event = await write(async (tx) => {
    const [made] = await tx
      .insert(events)
      .values({
        ...{ slug: 'konferenz', status: 'published', title: both('Konferenz'), agendaPublished: true },
        ...{ startsAt: new Date('2027-01-14T09:00Z'), endsAt: new Date('2027-01-14T16:00Z') },
        ...{ places: 9, createdAt: now },
      })
      .returning();
    return made!;
  });
  eventId = event.id;
  const saved = await saveSession(seed, eventId, undefined, values({}), now);
  if (!saved.ok) throw new Error(saved.reason);
  id = saved.value.id;
  await releaseAgenda(seed, eventId, words, now);
  await write(async (tx) => {
    const [category] = await tx
      .insert(categories)
      .values({ eventId, name: both('Gäste') })
      .returning();
    for (const index of [2, 3, 4]) {
      const [made] = await tx
        .insert(registrations)
        .values({
          ...{
            eventId,
            categoryId: category!.id,
            status: 'confirmed',
            locale: 'de',
            nameKey: '',
            searchKey: '',
          },
          ...{
            givenName: 'Kim',
            familyName: 'Testa',
            email: `${index}@example.org`,
            ticketCode: `CODE${index}`,
          },
          ...{ createdAt: now, updatedAt: now },
        })
        .returning();
      await signUpIn(tx, seed, now, event, made!, id, false);
    }
  });
});

it('lets people move up when the form gives the session more places, and takes none from anyone', async () => {
  expect(await statuses()).toEqual(['confirmed', 'waiting', 'waiting']);
  await save({ 'title.de': 'Anders' });
  expect(await statuses()).toEqual(['confirmed', 'waiting', 'waiting']);
  await save({ places: '2' });
  expect(await statuses()).toEqual(['confirmed', 'confirmed', 'waiting']);
  expect(await mails()).toEqual(['3@example.org']);
  await save({ places: '1' });
  expect(await statuses()).toEqual(['confirmed', 'confirmed', 'waiting']);
  await save({ places: '' });
  expect(await statuses()).toEqual(['confirmed', 'confirmed', 'confirmed']);
  expect(await mails()).toEqual(['3@example.org', '4@example.org']);
});

it('lets nobody move up into a session that does not take place, until it does', async () => {
  await save({ places: '3', status: 'cancelled' });
  expect(await mails()).toEqual([]);
  await save({ places: '3' });
  expect(await statuses()).toEqual(['confirmed', 'confirmed', 'confirmed']);
});

it('keeps a session that people signed up for: it is cancelled, or deleted once nobody is left', async () => {
  const kept = { ok: false, reason: 'signedUp', facts: { confirmed: 1, waiting: 2 } };
  expect(await deleteSession(seed, eventId, id, now)).toEqual(kept);
  await save({ status: 'cancelled' });
  expect(await deleteSession(seed, eventId, id, now)).toEqual(kept);
  expect(await statuses()).toEqual(['confirmed', 'waiting', 'waiting']);
  await write((tx) => tx.delete(signups).where(eq(signups.status, 'confirmed')));
  expect(await deleteSession(seed, eventId, id, now)).toEqual({
    ...kept,
    facts: { confirmed: 0, waiting: 2 },
  });
  await write((tx) => tx.delete(signups));
  const shown = { ok: false, reason: 'released', facts: { confirmed: 0, waiting: 0 } };
  expect(await deleteSession(seed, eventId, id, now)).toEqual(shown);
  await save({ status: 'draft' });
  expect(await deleteSession(seed, eventId, id, now)).toEqual({ ok: true, value: { slug: 'konferenz' } });
});
