import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { write } from '@/db/client';
import { markPagesChanged } from '@/db/page-versions';
import { events } from '@/db/schema/events';
import { exhibits, media, stations } from '@/db/schema/gallery';
import { files } from '@/db/schema/platform';
import { testDatabase } from '@/db/testing';
import type { Event } from '@/features/events/queries';
import { guest } from '@/features/people/actor';
import { publicGallery } from '../queries';
import { answer } from './answer';
import { gallerySearch, galleryWords } from './queries';
import { foundBy } from './wall-item';
import { galleryIndex } from './wall-items';
import { everything } from './wanted';

const now = new Date('2026-12-01T12:00:00Z');
const both = (text: string) => ({ de: text, en: text });
let event: Event;

async function addExhibit(number: number, title: string, change: Partial<typeof exhibits.$inferInsert> = {}) {
  return write(async (tx) => {
    const [row] = await tx
      .insert(exhibits)
      .values({
        ...{ eventId: event.id, status: 'published', number, slug: `e${number}`, title: both(title) },
        ...{ summary: both(''), kind: 'good', updatedAt: now, ...change },
      })
      .returning();
    await markPagesChanged(tx, { eventSlug: event.slug });
    return row!.id;
  });
}

async function addPoster(exhibitId: string, transcript: { de: string; en: string }, foundText: string) {
  await write(async (tx) => {
    const [file] = await tx
      .insert(files)
      .values({
        ...{ eventId: event.id, name: 'p.pdf', contentType: 'application/pdf', sizeBytes: 1, sha256: 'x' },
        ...{ storageKey: 'x', ownerType: 'exhibit' as const, ownerId: exhibitId, createdAt: now },
      })
      .returning();
    await tx
      .insert(media)
      .values({ exhibitId, kind: 'poster', fileId: file!.id, alt: both(''), transcript, foundText });
  });
}

/** The numbers of the exhibits that are found, of those that everyone sees. */
async function found(q: string): Promise<number[]> {
  const gallery = await publicGallery(guest, event);
  const places = (await gallerySearch(guest, event))(q);
  return (gallery?.exhibits ?? []).flatMap(({ number }, place) => (places?.has(place) ? [number] : []));
}

beforeEach(async () => {
  await testDatabase();
  [event] = (await write((tx) =>
    tx
      .insert(events)
      .values({
        ...{ slug: 'tagung', status: 'published', title: both('T'), places: 9, galleryPublished: true },
        ...{ startsAt: new Date('2027-01-14T09:00Z'), endsAt: new Date('2027-01-14T16:00Z'), createdAt: now },
      })
      .returning(),
  )) as [Event];
});

it('hangs along the stations when it is asked to, 9 before 10, and at last what has none', async () => {
  for (const [number, station] of [[1], [2, 10], [3, 9], [4]] as const) {
    const exhibitId = await addExhibit(number, `Titel ${number}`);
    if (station === undefined) continue;
    await write((tx) =>
      tx.insert(stations).values({ eventId: event.id, number: station, name: both(''), exhibitId }),
    );
  }
  const { items } = galleryIndex((await publicGallery(guest, event))!, 'de');
  expect(items.map(({ number, station }) => [number, station])).toEqual([
    [1, null],
    [2, 10],
    [3, 9],
    [4, null],
  ]);
  const found = items.map((item) => foundBy(item));
  const inOrder = (sort: 'number' | 'station') =>
    answer(found, { ...everything, sort }, undefined, () => 0).order.map((place) => items[place]?.number);
  expect(inOrder('number')).toEqual([1, 2, 3, 4]);
  expect(inOrder('station')).toEqual([3, 2, 1, 4]);
});

it('finds a region under one key in both languages, and calls it as the reader does', async () => {
  await addExhibit(1, 'Eins', { region: { de: '', en: 'Saxony' } });
  await addExhibit(2, 'Zwei', { region: { de: 'Sachsen', en: 'Saxony' } });
  await addExhibit(3, 'Drei', { region: { de: 'Bayern', en: '' } });
  await addExhibit(4, 'Vier');
  const gallery = (await publicGallery(guest, event))!;
  const index = { de: galleryIndex(gallery, 'de'), en: galleryIndex(gallery, 'en') };
  expect(index.de.regions).toEqual({ Sachsen: { text: 'Sachsen' }, Bayern: { text: 'Bayern' } });
  expect(index.en.regions).toEqual({ Sachsen: { text: 'Saxony' }, Bayern: { text: 'Bayern', lang: 'de' } });
  const wanted = { ...everything, region: ['Sachsen'] };
  for (const { items } of [index.de, index.en]) {
    const { order, counts } = answer(
      items.map((item) => foundBy(item)),
      wanted,
      undefined,
      () => 0,
    );
    expect(order.map((place) => items[place]?.number)).toEqual([1, 2]);
    expect([...counts.region]).toEqual([
      ['Sachsen', 2],
      ['Bayern', 1],
    ]);
  }
});

describe('the search through the gallery', () => {
  it('finds by title, text, topic and the words on the poster, in both languages', async () => {
    await addExhibit(7, 'Zweites');
    const first = await addExhibit(3, 'Erstes', {
      obstacles: { de: 'Zu wenig Zeit', en: 'Not enough patience' },
      people: [
        { name: 'Ada Öztürk', role: both(''), shown: true },
        { name: 'Ben Verborgen', role: both(''), shown: false },
      ],
    });
    await addPoster(first, { de: 'Lotsendienst', en: 'pilot service' }, 'Schaubild der Beratungswege');
    expect(await found('erstes')).toEqual([3]);
    expect(await found('patience')).toEqual([3]);
    expect(await found('Lotsen-Dienst')).toEqual([3]);
    expect(await found('pilot')).toEqual([3]);
    expect(await found('beratung schaubild')).toEqual([3]);
    expect(await found('oeztuerk')).toEqual([3]);
    expect(await found('verborgen')).toEqual([]);
    expect(await found('zweites')).toEqual([7]);
  });

  it('follows each change that the pages follow, at once', async () => {
    const id = await addExhibit(1, 'Alter Titel');
    expect(await found('alter')).toEqual([1]);
    await write(async (tx) => {
      await tx
        .update(exhibits)
        .set({ title: both('Neuer Name') })
        .where(eq(exhibits.id, id));
      await markPagesChanged(tx, { eventSlug: event.slug });
    });
    expect([await found('alter'), await found('neuer')]).toEqual([[], [1]]);
    await addExhibit(2, 'Noch ein Name');
    expect(await found('name')).toEqual([1, 2]);
    await write(async (tx) => {
      await tx.update(exhibits).set({ status: 'accepted' }).where(eq(exhibits.id, id));
      await markPagesChanged(tx, { eventSlug: event.slug });
    });
    expect(await found('name')).toEqual([2]);
  });

  it('makes its index once for what has not changed', async () => {
    await addExhibit(1, 'Eins');
    const [one, two] = [await galleryWords(guest, event), await galleryWords(guest, event)];
    expect(one).toBe(two);
    await addExhibit(2, 'Zwei');
    expect(await galleryWords(guest, event)).not.toBe(one);
  });

  it('tells nothing of what is not open or not published', async () => {
    await addExhibit(1, 'Entwurf', { status: 'draft' });
    expect((await galleryWords(guest, event))?.words).toBe('');
    const closed = { ...event, galleryPublished: false };
    await addExhibit(2, 'Offen');
    expect(await galleryWords(guest, closed)).toBeUndefined();
    expect((await gallerySearch(guest, closed))('offen')?.size).toBe(0);
  });
});
