import { join } from 'node:path';
import { normalize, serialize, serializeConfigPresentation3, Traverse } from '@iiif/parser';
import { presentation3StrictUpgrade } from '@iiif/parser/strict';
import { eq } from 'drizzle-orm';
import sharp from 'sharp';
import { beforeEach, describe, expect, it } from 'vitest';
import { write } from '@/db/client';
import { events } from '@/db/schema/events';
import {
  exhibitors,
  exhibits,
  exhibitTopics,
  media,
  stations,
  topics,
  type Tiles,
} from '@/db/schema/gallery';
import { people } from '@/db/schema/people';
import { files } from '@/db/schema/platform';
import { testDatabase } from '@/db/testing';
import { guest, type Actor } from '@/features/people/actor';
import { keepFile, withIncoming } from '@/lib/files';
import { translator } from '@/lib/i18n/translator';
import { makeTiles } from '../posters/page-images.mjs';
import { answerCollection, answerInfo, answerManifest } from './answers';
import { answerImage } from './image-answer';

const en = translator('en');
const now = new Date('2026-11-26T12:00Z');
const both = (de: string, en = de) => ({ de, en });
const SITE = 'https://conference.example.org';
const SIZE = { width: 1_300, height: 2_100 };
const asGuest = () => Promise.resolve(guest);
const person = (id: string): Actor => ({
  ...{ kind: 'person', id, email: `${id}@example.org`, name: id, locale: 'de', isAdministrator: false },
  roles: new Map(),
});

/** A page with a colour of its own at each place: red from left to right, green from top to bottom. */
async function storeTiles(): Promise<Tiles> {
  const raw = Buffer.alloc(SIZE.width * SIZE.height * 3);
  for (let y = 0; y < SIZE.height; y++) {
    for (let x = 0; x < SIZE.width; x++) {
      const at = (y * SIZE.width + x) * 3;
      [raw[at], raw[at + 1], raw[at + 2]] = [(x / SIZE.width) * 255, (y / SIZE.height) * 255, 128];
    }
  }
  const [{ path: _path, ...made }, kept] = await withIncoming(async (folder) => {
    const tiles = await makeTiles({ ...SIZE, data: raw }, join(folder, 'tiles'));
    return [tiles, await keepFile(tiles.path)] as const;
  });
  await write((tx) =>
    tx.insert(files).values({
      ...{
        id: 'tiles',
        eventId: 'e',
        ownerId: 'm1',
        name: 'tiles',
        contentType: 'image/jpeg',
        createdAt: now,
      },
      ...kept,
    }),
  );
  return { ...made, fileId: 'tiles' };
}

const texts = {
  title: both('Lernen im Betrieb <b>', 'Learning at work'),
  summary: both('Wie Betriebe ausbilden.', 'How companies train.'),
  startingPoint: both('Es fehlten Plätze.', ''),
  approach: both('Wir haben gefragt.'),
  result: both('<p>Kein HTML</p>'),
  transfer: both(''),
  obstacles: both('Die Zeit.', 'The time.'),
  targetGroups: both('Jugendliche', 'Young people'),
  funding: both('ESF Plus'),
  partners: both(''),
  people: [
    { name: 'Ada Öztürk', role: both('Leitung'), shown: true },
    { name: 'Bea Geheim', role: both('Team'), shown: false },
  ],
  links: [{ title: both('Seite & mehr', ''), url: 'https://example.org/?a=1&b="2"' }],
  organisation: 'Kammer am Fluss',
  contactEmail: 'secret@example.org',
};

async function hang(): Promise<void> {
  const file = (id: string, contentType: string, ownerId = 'm1') => ({
    ...{ id, contentType, ownerId, eventId: 'e', name: id, storageKey: id, sizeBytes: 9, sha256: id },
    createdAt: now,
  });
  const derivative = (id: string, width: number) =>
    ({ format: 'webp', width, height: width * 1.5, fileId: id }) as const;
  const tiles = await storeTiles();
  await write(async (tx) => {
    await tx.insert(topics).values([
      { id: 't1', eventId: 'e', slug: 'a', name: both('Ausbildung', 'Training'), position: 0 },
      { id: 't2', eventId: 'e', slug: 'b', name: both('Anerkennung', ''), position: 1 },
    ]);
    const facts = { eventId: 'e', kind: 'best', updatedAt: now } as const;
    await tx.insert(exhibits).values([
      { ...facts, ...texts, id: 'x1', number: 1, slug: 'lernen', status: 'published' },
      { ...facts, id: 'x2', number: 2, slug: 'knapp', status: 'published', title: both('Knapp', '') },
      { ...facts, id: 'x3', number: 3, slug: 'geheim', status: 'accepted', title: both('Geheim') },
    ]);
    await tx.insert(exhibitTopics).values([
      { exhibitId: 'x1', topicId: 't1' },
      { exhibitId: 'x1', topicId: 't2' },
    ]);
    await tx.insert(stations).values({ eventId: 'e', number: 7, exhibitId: 'x1' });
    await tx.insert(people).values({ id: 'edin', email: 'edin@example.org', createdAt: now });
    await tx.insert(exhibitors).values({ exhibitId: 'x3', personId: 'edin' });
    await tx
      .insert(files)
      .values([
        file('pdf', 'application/pdf'),
        file('w320', 'image/webp'),
        file('w640', 'image/webp'),
        file('doc', 'application/pdf', 'm3'),
        file('photo', 'image/webp', 'm2'),
        file('draft', 'application/pdf', 'm4'),
      ]);
    const page = {
      ...{ widthPx: SIZE.width, heightPx: SIZE.height, placeholder: '#ffffff', preview: 'data:,' },
      derivatives: [derivative('w320', 320), derivative('w640', 640)],
    };
    await tx.insert(media).values([
      {
        ...{ id: 'm1', exhibitId: 'x1', kind: 'poster', fileId: 'pdf', position: 0 },
        ...{ alt: both('Ein Plan.', 'A plan.'), transcript: both('Alles, was dort steht.', '') },
        ...{
          derivatives: page.derivatives,
          pages: [
            { ...page, tiles },
            { ...page, tiles: null },
          ],
        },
      },
      {
        ...{
          id: 'm2',
          exhibitId: 'x1',
          kind: 'picture',
          fileId: 'photo',
          position: 1,
          title: both('Werkstatt'),
        },
        ...{
          alt: both('Eine Werkstatt'),
          widthPx: 640,
          heightPx: 960,
          derivatives: [derivative('w640', 640)],
        },
      },
      {
        ...{ id: 'm3', exhibitId: 'x1', kind: 'document', fileId: 'doc', position: 2 },
        title: both('Leitfaden', 'Guide'),
      },
      {
        ...{ id: 'm5', exhibitId: 'x1', kind: 'picture', fileId: 'photo', position: 3, decorative: true },
        ...{ widthPx: 640, heightPx: 960, derivatives: [derivative('w640', 640)] },
      },
      {
        ...{ id: 'm4', exhibitId: 'x3', kind: 'poster', fileId: 'draft', pages: [{ ...page, tiles }] },
      },
    ]);
  });
}

beforeEach(async () => {
  await testDatabase({ APP_URL: SITE });
  await write((tx) =>
    tx.insert(events).values({
      ...{ id: 'e', slug: 'tagung', status: 'published', title: both('Tagung', 'Meeting') },
      ...{ organisers: both('Die Veranstalter*innen', 'The hosts'), summary: both('Worum es geht', '') },
      ...{ startsAt: new Date('2027-01-14T09:00Z'), endsAt: new Date('2027-01-14T16:00Z') },
      ...{ places: 170, galleryPublished: true, createdAt: now },
    }),
  );
  await hang();
});

const request = (headers: Record<string, string> = {}) => new Request(SITE, { headers });
const manifestOf = (slug: string, headers = {}) => answerManifest(request(headers), 'tagung', slug);
const picture = (path: string, actor = asGuest, image = 'm1-1', headers = {}) => {
  const [region = '', size = '', rotation = '', file = ''] = path.split('/');
  return answerImage(request(headers), actor, { image, region, size, rotation, file });
};

/** What the parser keeps of a document that it takes apart and writes again; it puts the context first and nothing else away. */
function throughParser(json: { id: string; type: string }): unknown {
  const { entities, mapping, resource } = normalize(structuredClone(json));
  expect(Object.keys(mapping)).toContain(json.id);
  return serialize({ entities, mapping, requests: {} }, resource, serializeConfigPresentation3);
}

describe('the manifest of an exhibit', () => {
  it('is read by a IIIF parser without loss and without complaint', async () => {
    const json = await (await manifestOf('lernen')).json();
    expect(throughParser(json)).toEqual(json);
    const state = { warnings: [] };
    expect(presentation3StrictUpgrade(structuredClone(json), state)).toEqual(json);
    expect(state.warnings).toEqual([]);
  });

  it('tells what the exhibit is, in both languages, with only what is public', async () => {
    const answer = await manifestOf('lernen');
    expect(answer.headers.get('Content-Type')).toBe(
      'application/ld+json;profile="http://iiif.io/api/presentation/3/context.json"',
    );
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('*');
    const text = await answer.text();
    expect(text).not.toContain('Geheim');
    expect(text).not.toContain('secret@');
    const json = JSON.parse(text);
    expect(json).toMatchObject({
      '@context': 'http://iiif.io/api/presentation/3/context.json',
      id: `${SITE}/tagung/gallery/lernen/manifest.json`,
      type: 'Manifest',
      label: { de: ['Lernen im Betrieb <b>'], en: ['Learning at work'] },
      summary: { de: ['Wie Betriebe ausbilden.'], en: ['How companies train.'] },
      requiredStatement: {
        label: { de: ['Herkunft'], en: ['Attribution'] },
        value: { none: ['Kammer am Fluss'] },
      },
      provider: [{ type: 'Agent', label: { de: ['Die Veranstalter*innen'], en: ['The hosts'] } }],
      homepage: [
        { id: `${SITE}/de/tagung/gallery/lernen`, type: 'Text', format: 'text/html', language: ['de'] },
        { id: `${SITE}/en/tagung/gallery/lernen`, type: 'Text', format: 'text/html', language: ['en'] },
      ],
      thumbnail: [{ id: `${SITE}/files/w320`, type: 'Image', format: 'image/webp', width: 320, height: 480 }],
      rendering: [
        { id: `${SITE}/files/pdf`, type: 'Text', format: 'application/pdf', label: { de: ['Poster'] } },
        { id: `${SITE}/files/doc`, label: { de: ['Leitfaden'], en: ['Guide'] } },
      ],
      partOf: [{ id: `${SITE}/tagung/gallery/collection.json`, type: 'Collection' }],
    });
    const facts = Object.fromEntries(
      (json.metadata as { label: { en: [string] }; value: object }[]).map(({ label, value }) => [
        label.en[0],
        value,
      ]),
    );
    expect(facts).toEqual({
      Organisation: { none: ['Kammer am Fluss'] },
      'Kind of practice': { de: ['Best Practice'], en: ['Best practice'] },
      Topics: { de: ['Ausbildung', 'Anerkennung'], en: ['Training'] },
      'Target groups': { de: ['Jugendliche'], en: ['Young people'] },
      Funding: { de: ['ESF Plus'], en: ['ESF Plus'] },
      [en('gallery.people', { count: 1 })]: { none: ['Ada Öztürk'] },
      Station: { none: ['7'] },
      'Starting point': { de: ['Es fehlten Plätze.'] },
      Approach: { de: ['Wir haben gefragt.'], en: ['Wir haben gefragt.'] },
      // Not HTML, whatever it looks like
      Result: { de: ['<p>Kein HTML</p> '], en: ['<p>Kein HTML</p> '] },
      'What did not work': { de: ['Die Zeit.'], en: ['The time.'] },
      [en('gallery.links')]: {
        de: ['<a href="https://example.org/?a=1&amp;b=&quot;2&quot;">Seite &amp; mehr</a>'],
        en: ['<a href="https://example.org/?a=1&amp;b=&quot;2&quot;">Seite &amp; mehr</a>'],
      },
    });
  });

  it('has a canvas for each page of the poster and each picture, its words before it', async () => {
    const json = await (await manifestOf('lernen')).json();
    const canvases = json.items as Record<string, never>[];
    expect(canvases.map(({ label }) => label)).toEqual([
      { de: ['Poster, Seite 1'], en: ['Poster, page 1'] },
      { de: ['Poster, Seite 2'], en: ['Poster, page 2'] },
      { de: ['Werkstatt'], en: ['Werkstatt'] },
    ]);
    const [first, second] = canvases;
    expect(first).toMatchObject({ ...SIZE, summary: { de: ['Ein Plan.'], en: ['A plan.'] } });
    const names = Object.keys(first!);
    expect(names.indexOf('annotations')).toBeLessThan(names.indexOf('items'));
    expect(first).toMatchObject({
      annotations: [
        {
          items: [
            {
              motivation: 'supplementing',
              body: { type: 'TextualBody', value: 'Alles, was dort steht.', language: ['de'] },
              target: first!.id,
            },
          ],
        },
      ],
    });
    expect(second).not.toHaveProperty('annotations');
    const bodies: object[] = [];
    new Traverse({
      annotation: [
        (one) => {
          if ([one.motivation].flat().includes('painting'))
            bodies.push(...[one.body].flat().map((body) => body as object));
        },
      ],
    }).traverseManifest(json);
    expect(bodies).toEqual([
      {
        ...{ id: `${SITE}/iiif/m1-1/full/max/0/default.jpg`, type: 'Image', format: 'image/jpeg' },
        ...{ width: 650, height: 1_050 },
        service: [{ id: `${SITE}/iiif/m1-1`, type: 'ImageService3', profile: 'level0' }],
      },
      { id: `${SITE}/files/w640`, type: 'Image', format: 'image/webp', width: 640, height: 960 },
      { id: `${SITE}/files/w640`, type: 'Image', format: 'image/webp', width: 640, height: 960 },
    ]);
  });

  it('is as much of an exhibit as there is', async () => {
    const json = await (await manifestOf('knapp')).json();
    expect(throughParser(json)).toEqual(json);
    expect(json).toMatchObject({ label: { de: ['Knapp'] }, items: [] });
    expect(json).not.toHaveProperty('summary');
    expect(json).not.toHaveProperty('thumbnail');
  });

  it('is not there for what is not published, not even for who may see it', async () => {
    for (const slug of ['geheim', 'niemals']) expect((await manifestOf(slug)).status).toBe(404);
    expect((await answerManifest(request(), 'nirgends', 'lernen')).status).toBe(404);
    await write((tx) => tx.update(events).set({ galleryPublished: false }));
    expect((await manifestOf('lernen')).status).toBe(404);
    expect((await answerCollection(request(), 'tagung')).status).toBe(404);
  });

  it('is sent once, and again when it has changed', async () => {
    const tag = (await manifestOf('lernen')).headers.get('ETag')!;
    expect((await manifestOf('lernen', { 'if-none-match': tag })).status).toBe(304);
    await write((tx) =>
      tx
        .update(exhibits)
        .set({ region: both('Sachsen', 'Saxony') })
        .where(eq(exhibits.id, 'x1')),
    );
    const changed = await manifestOf('lernen', { 'if-none-match': tag });
    expect(changed.status).toBe(200);
    expect((await changed.json()).metadata).toContainEqual({
      label: { de: ['Region'], en: ['Region'] },
      value: { de: ['Sachsen'], en: ['Saxony'] },
    });
  });
});

describe('the collection', () => {
  it('names the published exhibits, and is read without loss', async () => {
    const answer = await answerCollection(request(), 'tagung');
    const json = await answer.json();
    expect(throughParser(json)).toEqual(json);
    expect(json).toMatchObject({
      id: `${SITE}/tagung/gallery/collection.json`,
      label: { de: ['Galerie: Tagung'], en: ['Gallery: Meeting'] },
    });
    expect(json.items).toEqual([
      {
        ...{ id: `${SITE}/tagung/gallery/lernen/manifest.json`, type: 'Manifest' },
        label: { de: ['Lernen im Betrieb <b>'], en: ['Learning at work'] },
        summary: { de: ['Wie Betriebe ausbilden.'], en: ['How companies train.'] },
        thumbnail: [expect.objectContaining({ id: `${SITE}/files/w320` })],
      },
      {
        ...{ id: `${SITE}/tagung/gallery/knapp/manifest.json`, type: 'Manifest' },
        label: { de: ['Knapp'] },
      },
    ]);
  });
});

describe('the image service', () => {
  it('says where it is and what there is', async () => {
    const answer = await answerInfo(request(), asGuest, 'm1-1');
    expect(answer.headers.get('Content-Type')).toBe(
      'application/ld+json;profile="http://iiif.io/api/image/3/context.json"',
    );
    const tag = answer.headers.get('ETag')!;
    expect(await answer.json()).toMatchObject({
      ...{ id: `${SITE}/iiif/m1-1`, ...SIZE, maxWidth: 1_050 },
      tiles: [{ width: 512, height: 512, scaleFactors: [1, 2, 4, 8] }],
    });
    expect((await answerInfo(request({ 'if-none-match': tag }), asGuest, 'm1-1')).status).toBe(304);
    for (const image of ['m1-2', 'm1-3', 'm1', 'nobody-1']) {
      expect((await answerInfo(request(), asGuest, image)).status).toBe(404);
    }
  });

  it.each([
    ['0,0,512,512/512,512', 512, 512, 0, 0],
    ['1024,2048,276,52/276,52', 276, 52, 1_024, 2_048],
    ['1024,1024,276,1024/138,512', 138, 512, 1_024, 1_024],
    ['full/163,263', 163, 263, 0, 0],
    ['full/325,525', 325, 525, 0, 0],
    ['full/max', 650, 1_050, 0, 0],
  ])('gives %s in its size and of its place', async (path, width, height, x, y) => {
    const answer = await picture(`${path}/0/default.jpg`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('Content-Type')).toBe('image/jpeg');
    expect(answer.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('*');
    const bytes = Buffer.from(await answer.arrayBuffer());
    const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
    expect([info.width, info.height]).toEqual([width, height]);
    // Its first pixel is that of the place where it begins
    expect(Math.abs(data[0]! - (x / SIZE.width) * 255)).toBeLessThan(4);
    expect(Math.abs(data[1]! - (y / SIZE.height) * 255)).toBeLessThan(4);
    const tag = answer.headers.get('ETag')!;
    expect((await picture(`${path}/0/default.jpg`, asGuest, 'm1-1', { 'if-none-match': tag })).status).toBe(
      304,
    );
  });

  it('puts all tiles of a level where they belong', async () => {
    const bytes = Buffer.from(await (await picture('full/max/0/default.jpg')).arrayBuffer());
    const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
    for (const [x, y] of [
      [10, 10],
      [511, 511],
      [514, 1_030],
      [649, 1_049],
    ] as const) {
      const at = (y * info.width + x) * 3;
      expect(Math.abs(data[at]! - (x / info.width) * 255)).toBeLessThan(6);
      expect(Math.abs(data[at + 1]! - (y / info.height) * 255)).toBeLessThan(6);
    }
  });

  it.each([
    ['0,0,512,512/512,512/90/default.jpg', 400],
    ['0,0,512,512/512,512/!0/default.jpg', 400],
    ['0,0,512,512/512,512/0/default.png', 400],
    ['0,0,512,512/512,512/0/gray.jpg', 400],
    ['full/1300,2100/0/default.jpg', 404],
    ['0,0,512,512/256,256/0/default.jpg', 404],
    ['nonsense/../0/default.jpg', 404],
  ])('does not offer %s', async (path, status) => {
    const answer = await picture(path);
    expect([answer.status, answer.headers.get('Access-Control-Allow-Origin')]).toEqual([status, '*']);
  });

  it('shows what is not published to its exhibitors alone, and keeps it out of shared caches', async () => {
    const own = () => Promise.resolve(person('edin'));
    const stranger = () => Promise.resolve(person('stranger'));
    const tile = '0,0,512,512/512,512/0/default.jpg';
    expect((await picture(tile, own, 'm4-1')).headers.get('Cache-Control')).toBe('private, no-store');
    expect((await picture(tile, own, 'm4-1')).headers.get('Access-Control-Allow-Origin')).toBeNull();
    const info = await answerInfo(request(), own, 'm4-1');
    expect([info.status, info.headers.get('Cache-Control')]).toEqual([200, 'private, no-store']);
    for (const actor of [asGuest, stranger]) {
      expect((await picture(tile, actor, 'm4-1')).status).toBe(404);
      expect((await answerInfo(request(), actor, 'm4-1')).status).toBe(404);
    }
    await write((tx) => tx.update(events).set({ galleryPublished: false }));
    expect((await picture(tile)).status).toBe(404);
  });
});
