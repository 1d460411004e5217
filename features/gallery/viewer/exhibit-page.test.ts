import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import sharp from 'sharp';
import { beforeEach, describe, expect, it } from 'vitest';
import { read, write } from '@/db/client';
import { events } from '@/db/schema/events';
import { exhibits, media, type MediaPage } from '@/db/schema/gallery';
import { files } from '@/db/schema/platform';
import { testDatabase } from '@/db/testing';
import { guest } from '@/features/people/actor';
import { keepFile, withIncoming } from '@/lib/files';
import { findExhibit, type Exhibit } from '../queries';
import { shareMark, sharePicture, shareSize } from './share-picture';

const now = new Date('2026-11-26T12:00Z');
const both = (text: string) => ({ de: text, en: text });
type Event = typeof events.$inferSelect;

let event: Event;

/** A file of one colour in the store, as a row of its own. */
async function stored(ownerId: string, width: number, height: number): Promise<string> {
  const kept = await withIncoming(async (folder) => {
    const path = join(folder, 'image');
    const image = sharp({ create: { width, height, channels: 3, background: '#c04040' } });
    await writeFile(path, await image.webp().toBuffer());
    return keepFile(path);
  });
  const id = crypto.randomUUID();
  const row = { id, ownerId, eventId: event.id, name: `${width}.webp`, contentType: 'image/webp' };
  await write((tx) => tx.insert(files).values({ ...row, ...kept, createdAt: now }));
  return id;
}

type Medium = Partial<typeof media.$inferInsert>;

async function hang(kind: 'poster' | 'picture' | 'document', more: Medium = {}): Promise<string> {
  const id = crypto.randomUUID();
  const fileId = await stored(id, 600, 800);
  const [exhibit] = await read().select().from(exhibits);
  const derivatives = [{ format: 'webp' as const, width: 600, height: 800, fileId }];
  const shape = { widthPx: 600, heightPx: 800, placeholder: '#c04040', derivatives };
  await write((tx) =>
    tx.insert(media).values({ id, exhibitId: exhibit?.id ?? '', kind, fileId, ...shape, ...more }),
  );
  return id;
}

async function found(): Promise<Exhibit> {
  const exhibit = await findExhibit(guest, event, 'lotsinnen');
  if (!exhibit) throw new Error('It is not found');
  return exhibit;
}

beforeEach(async () => {
  await testDatabase();
  const [made] = await write((tx) =>
    tx
      .insert(events)
      .values({
        ...{ slug: 'tagung', status: 'published', title: both('Tagung'), places: 10, galleryPublished: true },
        ...{ startsAt: now, endsAt: now, createdAt: now, accent: '#0000ff' },
      })
      .returning(),
  );
  if (!made) throw new Error('No event');
  event = made;
  await write((tx) =>
    tx.insert(exhibits).values({
      ...{
        eventId: event.id,
        number: 1,
        slug: 'lotsinnen',
        status: 'published',
        kind: 'best',
        updatedAt: now,
      },
      ...{ title: both('Lotsinnen'), summary: both('Worum es geht'), obstacles: both('Zu wenig Zeit') },
      people: [
        { name: 'Gezeigt', role: both('Leitung'), shown: true },
        { name: 'Verborgen', role: both('Beratung'), shown: false },
      ],
    }),
  );
});

describe('what an exhibit’s page is told', () => {
  it('names nobody who has not agreed to it', async () => {
    const exhibit = await found();
    expect(exhibit.people).toEqual([{ name: 'Gezeigt', role: both('Leitung') }]);
    expect(JSON.stringify(exhibit)).not.toContain('Verborgen');
  });

  it('sorts what was handed in by kind, each in its order', async () => {
    await hang('document', { title: both('Zweites'), position: 2 });
    await hang('document', { title: both('Erstes'), position: 1 });
    await hang('picture', { title: both('Bild'), decorative: true });
    await hang('picture', { derivatives: [] });
    const { pictures, documents, poster, pages, obstacles } = await found();
    expect(documents.map(({ title }) => title.de)).toEqual(['Erstes', 'Zweites']);
    expect(pictures.map(({ title, decorative }) => [title.de, decorative])).toEqual([['Bild', true]]);
    expect({ poster, pages, obstacles }).toEqual({
      poster: null,
      pages: [],
      obstacles: both('Zu wenig Zeit'),
    });
  });

  it('has every page of the poster that can be seen, and where its tiles are', async () => {
    const derivatives = [{ format: 'webp' as const, width: 600, height: 800, fileId: 'f' }];
    const page: MediaPage = {
      ...{ widthPx: 3000, heightPx: 4000, placeholder: '#ffffff', preview: 'data:,' },
      ...{ derivatives, tiles: { fileId: 't', tilePx: 512, levels: [] } },
    };
    const id = await hang('poster', {
      pages: [page, { ...page, derivatives: [] }, { ...page, tiles: null }],
    });
    const { pages } = await found();
    expect(pages.map(({ number, tileSource }) => [number, tileSource])).toEqual([
      [1, `/iiif/${id}-1`],
      [3, null],
    ]);
  });

  it('takes a poster from before there were pages for one page', async () => {
    await hang('poster');
    const { pages, poster } = await found();
    expect(pages).toMatchObject([{ number: 1, widthPx: 600, heightPx: 800, tileSource: null }]);
    expect(poster?.heightPx).toBe(800);
  });
});

describe('the picture that goes with a link', () => {
  async function colourAt(jpeg: Buffer, left: number, top: number): Promise<number[]> {
    const { data } = await sharp(jpeg)
      .extract({ left, top, width: 1, height: 1 })
      .raw()
      .toBuffer({ resolveWithObject: true });
    return [...data].map((channel) => Math.round(channel / 64));
  }

  it('shows the poster beside the title, in the event’s colour', async () => {
    await hang('poster');
    const jpeg = await sharePicture(event, await found(), 'de');
    const { width, height, format } = await sharp(jpeg).metadata();
    expect({ width, height, format }).toEqual({ ...shareSize, format: 'jpeg' });
    expect(await colourAt(jpeg, 900, 315)).toEqual([3, 1, 1]);
    expect(await colourAt(jpeg, 4, 315)).toEqual([0, 0, 4]);
    expect(jpeg.length).toBeLessThan(150_000);
  });

  it('is made where there is no poster, and of the longest title', async () => {
    const exhibit = { ...(await found()), title: both('Arbeitsmarktintegrationsmaßnahmen '.repeat(20)) };
    const jpeg = await sharePicture(event, exhibit, 'en');
    expect((await sharp(jpeg).metadata()).width).toBe(shareSize.width);
    expect(await colourAt(jpeg, 900, 600)).toEqual([4, 4, 4]);
  });

  it('shows no poster that not everyone may see', async () => {
    await hang('poster');
    const exhibit = await found();
    await write((tx) => tx.update(exhibits).set({ status: 'draft' }).where(eq(exhibits.id, exhibit.id)));
    expect(await colourAt(await sharePicture(event, exhibit, 'de'), 900, 315)).toEqual([4, 4, 4]);
  });

  it('has another mark whenever it shows something else', async () => {
    await hang('poster');
    const exhibit = await found();
    const marks = [
      shareMark(event, exhibit, 'de'),
      shareMark(event, exhibit, 'en'),
      shareMark({ ...event, accent: '#ff0000' }, exhibit, 'de'),
      shareMark(event, { ...exhibit, title: both('Anders') }, 'de'),
      shareMark(event, { ...exhibit, pages: [] }, 'de'),
    ];
    expect(new Set(marks).size).toBe(marks.length);
    expect(shareMark(event, { ...exhibit }, 'de')).toBe(marks[0]);
  });
});
