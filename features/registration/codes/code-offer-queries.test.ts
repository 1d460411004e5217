import { beforeEach, describe, expect, it } from 'vitest';
import { read, write } from '@/db/client';
import { events } from '@/db/schema/events';
import { categories, codes } from '@/db/schema/registration';
import { testDatabase } from '@/db/testing';
import { findEvent, type Event } from '@/features/events/queries';
import { guest } from '@/features/people/actor';
import { codeOffer } from './code-offer-queries';

const now = new Date('2026-11-03T12:00:00Z');
const startsAt = new Date('2026-12-04T12:00:00Z');
const name = { de: 'Presse', en: 'Press' };
let event: Event;

async function makeEvent(slug: string, status: 'draft' | 'published', code: string) {
  const categoryId = crypto.randomUUID();
  const id = crypto.randomUUID();
  await write(async (tx) => {
    const times = { startsAt, endsAt: startsAt, createdAt: now };
    await tx.insert(events).values({ id, slug, status, places: 3, ...times });
    await tx.insert(categories).values([
      { id: categoryId, eventId: id, name, quota: 2, byCode: true, position: 0 },
      { eventId: id, name: { de: 'Alle', en: 'All' }, position: 1 },
    ]);
    const facts = { uses: 2, holdsPlaces: true, batchId: 'batch', createdAt: now };
    await tx.insert(codes).values({ eventId: id, categoryId, code, ...facts });
  });
  return categoryId;
}

describe('codeOffer', () => {
  let press: string;
  beforeEach(async () => {
    await testDatabase();
    press = await makeEvent('tagung', 'published', 'K7QM2XWP');
    await makeEvent('andere', 'published', 'ANDERERX');
    event = (await findEvent(guest, 'tagung'))!;
  });

  it('opens the category of the code, with the places that it keeps', async () => {
    const offer = await codeOffer(guest, event, ' k7qm-2xwp', now);
    expect(offer).toMatchObject({
      ok: true,
      code: { code: 'K7QM2XWP', categoryId: press, categoryName: name, keepsPlace: true },
    });
    const left = offer?.ok && offer.offer.categories.map((one) => [one.left, one.window.ok]);
    expect(left).toEqual([
      [2, true],
      [1, true],
    ]);
  });

  it.each(['', 'no code', 'ANDERERX', 'K7QM2XWQ'])('does not know %j here', async (typed) => {
    expect(await codeOffer(guest, event, typed, now)).toEqual({
      ok: false,
      refusal: { ok: false, reason: 'codeUnknown' },
    });
  });

  it('says that a code has expired', async () => {
    await write((tx) => tx.update(codes).set({ expiresAt: now }));
    expect(await codeOffer(guest, event, 'K7QM2XWP', now)).toMatchObject({
      refusal: { reason: 'codeExpired', facts: { at: now } },
    });
  });

  it('has nothing for who may not see the event', async () => {
    await makeEvent('entwurf', 'draft', 'K7QM2XWP');
    const draft = await read().query.events.findFirst({ where: (all, { eq }) => eq(all.slug, 'entwurf') });
    expect(await codeOffer(guest, { ...event, ...draft! }, 'K7QM2XWP', now)).toBeUndefined();
  });
});
