import { eq } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { read, write } from '@/db/client';
import { events } from '@/db/schema/events';
import { exhibitors, exhibits } from '@/db/schema/gallery';
import { people } from '@/db/schema/people';
import { testDatabase } from '@/db/testing';
import { guest, type Actor } from '@/features/people/actor';
import { findEditedExhibit } from './desk-queries';
import { eventOfOwnExhibits, findExhibitionEvent } from './exhibitor-queries';
import { saveExhibitTexts } from './mutations';
import { takeStep } from './review/step-mutations';
import type { ExhibitTexts } from './schema';

const now = new Date('2026-11-26T12:00Z');
const both = (text: string) => ({ de: text, en: text });
const person = (id: string): Actor => ({
  ...{ kind: 'person', id, email: `${id}@example.org`, name: id, locale: 'de', isAdministrator: false },
  roles: new Map(),
});
const [edin, stranger] = [person('edin'), person('stranger')];

beforeEach(async () => {
  await testDatabase();
  await write(async (tx) => {
    const at = (day: string) => ({
      startsAt: new Date(`${day}T09:00Z`),
      endsAt: new Date(`${day}T16:00Z`),
    });
    const of = { places: 9, createdAt: now, title: both('Tagung') };
    await tx.insert(events).values([
      { ...of, ...at('2027-01-14'), id: 'past', slug: 'past', status: 'published' },
      { ...of, ...at('2027-05-14'), id: 'coming', slug: 'coming', status: 'draft' },
      { ...of, ...at('2027-09-14'), id: 'secret', slug: 'secret', status: 'draft' },
    ]);
    for (const id of ['edin', 'stranger']) {
      await tx.insert(people).values({ id, email: `${id}@example.org`, createdAt: now });
    }
    for (const eventId of ['past', 'coming', 'secret']) {
      const facts = { number: 1, slug: 'eins', kind: 'good', updatedAt: now } as const;
      await tx.insert(exhibits).values({ ...facts, id: `x-${eventId}`, eventId, title: both('Exponat') });
    }
    await tx.insert(exhibitors).values([
      { exhibitId: 'x-past', personId: 'edin' },
      { exhibitId: 'x-coming', personId: 'edin' },
    ]);
  });
});
const slugFor = async (actor: Actor, slug: string) => (await findExhibitionEvent(actor, slug))?.slug;

it('shows an event in draft to who shows an exhibit there, and to nobody else', async () => {
  expect(await slugFor(edin!, 'coming')).toBe('coming');
  expect(await slugFor(edin!, 'secret')).toBeUndefined();
  for (const actor of [guest, stranger!]) {
    expect(await slugFor(actor, 'coming')).toBeUndefined();
    expect(await slugFor(actor, 'past')).toBe('past');
  }
  expect(await slugFor(edin!, 'nowhere')).toBeUndefined();
});

it('leads to the latest event after signing in, in draft or not', async () => {
  expect(await eventOfOwnExhibits(edin!)).toBe('coming');
  expect(await eventOfOwnExhibits(stranger!)).toBeUndefined();
});

it('lets them see and change their exhibit while the event is a draft', async () => {
  const event = (await findExhibitionEvent(edin!, 'coming'))!;
  const seen = await findEditedExhibit(edin!, event, 'x-coming');
  expect(seen).toMatchObject({ id: 'x-coming', canEdit: true, status: 'draft' });
  expect(await findEditedExhibit(stranger!, event, 'x-coming')).toBeUndefined();
  const texts: ExhibitTexts = {
    title: both('Werkstatt'),
    summary: both('Kurz'),
    startingPoint: both('Ausgang'),
    approach: both('Weg'),
    result: both('Ergebnis'),
    transfer: both('Übertragung'),
    ...{ obstacles: both(''), targetGroups: both(''), funding: both(''), partners: both('') },
    region: both(''),
    ...{ people: [], links: [], videoUrl: '' },
    ...{ organisation: 'Haus', period: '' },
    contactName: 'Edin',
    contactEmail: 'edin@example.org',
  };
  expect(await saveExhibitTexts(edin!, 'x-coming', seen!.revision, texts, now)).toMatchObject({ ok: true });
  expect(await takeStep(edin!, 'x-coming', 'submit', now)).toMatchObject({ ok: true });
  const [row] = await read().select().from(exhibits).where(eq(exhibits.id, 'x-coming'));
  expect(row).toMatchObject({ status: 'submitted', title: both('Werkstatt') });
});
