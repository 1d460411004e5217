import { join } from 'node:path';
import { and, eq } from 'drizzle-orm';
import { read } from '@/db/client';
import { events } from '@/db/schema/events';
import { exhibits, media } from '@/db/schema/gallery';
import { root } from '../scripts/steps/paths.mjs';
import { expect, test } from './fixtures';

// A viewer brings its own scripts into its own page; here that page is one of this site
test.use({ bypassCSP: true });

type Info = { id: string; width: number; height: number; sizes: { width: number; height: number }[] };
type Manifest = { id: string; items: { items: { items: { body: { service?: { id: string }[] } }[] }[] }[] };

/** A published exhibit of the sample whose poster has tiles. */
async function tiledExhibit(): Promise<{ event: string; exhibit: string }> {
  const rows = await read()
    .select({ event: events.slug, exhibit: exhibits.slug, pages: media.pages })
    .from(media)
    .innerJoin(exhibits, eq(exhibits.id, media.exhibitId))
    .innerJoin(events, eq(events.id, exhibits.eventId))
    .where(and(eq(exhibits.status, 'published'), eq(events.galleryPublished, true)));
  const found = rows.find(({ pages }) => pages[0]?.tiles);
  if (!found) throw new Error('No published poster of the sample has tiles');
  return found;
}

test('a IIIF viewer opens the gallery, an exhibit and every tile of its poster', async ({ page, server }) => {
  const { event, exhibit } = await tiledExhibit();
  const get = async <Body>(url: string): Promise<Body> => {
    const answer = await page.request.get(url);
    expect(answer.status(), url).toBe(200);
    expect(answer.headers()['access-control-allow-origin']).toBe('*');
    return (await answer.json()) as Body;
  };
  const collection = await get<{ items: { id: string }[] }>(`${server.url}/${event}/gallery/collection.json`);
  const id = `${server.url}/${event}/gallery/${exhibit}/manifest.json`;
  expect(collection.items.map((item) => item.id)).toContain(id);
  const manifest = await get<Manifest>(id);
  expect(manifest.id).toBe(id);
  const [service] = manifest.items[0]?.items[0]?.items[0]?.body.service ?? [];
  const info = await get<Info>(`${service?.id}/info.json`);
  expect(info.id).toBe(service?.id);

  await page.goto(`/en/${event}/gallery`);
  await page.addScriptTag({
    path: join(root, 'node_modules/openseadragon/build/openseadragon/openseadragon.js'),
  });
  const seen = await page.evaluate(async (address) => {
    type Source = {
      width: number;
      height: number;
      maxLevel: number;
      getTileUrl(l: number, x: number, y: number): string;
      getNumTiles(l: number): { x: number; y: number };
      getTileBounds(l: number, x: number, y: number, source: boolean): unknown;
    };
    type Viewer = {
      addHandler(name: string, then: (event: { source?: Source; message?: string }) => void): void;
      world: { getItemAt(index: number): { source: Source } };
    };
    const OpenSeadragon = (window as unknown as { OpenSeadragon: (options: object) => Viewer }).OpenSeadragon;
    const place = document.createElement('div');
    place.style.cssText = 'position:fixed;inset:0;z-index:99;background:#fff';
    document.body.append(place);
    const viewer = OpenSeadragon({ element: place, tileSources: [address], showNavigationControl: false });
    await new Promise<void>((resolve, reject) => {
      viewer.addHandler('open', () => resolve());
      viewer.addHandler('open-failed', (event) => reject(new Error(event.message)));
    });
    const { source } = viewer.world.getItemAt(0);
    const tiles: { url: string; level: number; status: number; width: number; height: number }[] = [];
    for (let level = 0; level <= source.maxLevel; level++) {
      const { x: columns, y: rows } = source.getNumTiles(level);
      for (let y = 0; y < rows; y++) {
        for (let x = 0; x < columns; x++) {
          const url = source.getTileUrl(level, x, y);
          const answer = await fetch(url);
          const picture = answer.ok ? await createImageBitmap(await answer.blob()) : undefined;
          const { width = 0, height = 0 } = picture ?? {};
          tiles.push({ url, level, status: answer.status, width, height });
        }
      }
    }
    return { tiles, width: source.width, height: source.height, levels: source.maxLevel + 1 };
  }, `${service?.id}/info.json`);
  expect([seen.width, seen.height]).toEqual([info.width, info.height]);
  expect(seen.tiles.filter(({ status }) => status !== 200)).toEqual([]);
  // Each is as large as its address says, and together they are the picture
  for (const { url, width, height } of seen.tiles) {
    const size = url.split('/').at(-3);
    if (size !== 'max') expect(`${width},${height}`, url).toBe(size);
  }
  const whole = seen.tiles.filter(({ level }) => level === seen.levels - 1);
  const area = whole.reduce((sum, { width, height }) => sum + width * height, 0);
  expect(area).toBe(info.width * info.height);
  // A reader that wants one picture gets one
  const body = await page.request.get(`${service?.id}/full/max/0/default.jpg`);
  expect([body.status(), body.headers()['content-type']]).toEqual([200, 'image/jpeg']);
});
