import { existsSync, readFileSync } from 'node:fs';
import { beforeEach, expect, it } from 'vitest';
import { testDatabase } from '@/db/testing';
import { resetEnv } from './env';
import { inWords, leadTo, uploads, type UploadPlace } from './uploads';

const secrets = { AUTH_SECRET: 'x'.repeat(32), DATA_KEY: '0'.repeat(64) };
const origin = 'https://conference.example.org';

/** What the route has done with the files that came, as name and content. */
let taken: [name: string, content: string][];
let folder: string | undefined;

beforeEach(async () => {
  const { dataDir } = await testDatabase();
  resetEnv({ ...secrets, APP_URL: origin, DATA_DIR: dataDir });
  taken = [];
  folder = undefined;
});

const wall: UploadPlace = {
  bytes: 10,
  refused: (reason) => `/wall?upload=${reason}`,
  take({ name, path }, into) {
    taken.push([name, readFileSync(path, 'utf8')]);
    folder = into;
    return Promise.resolve('/wall?upload=done');
  },
};

function route(placeFor: Parameters<typeof uploads<{ wall: string }>>[1]) {
  return uploads<{ wall: string }>(
    { foreign: (t) => t('files.foreign'), notFound: (t) => t('files.refused.notFound') },
    placeFor,
  );
}

const toTheWall = route(({ params }) => Promise.resolve(params.wall === 'north' ? wall : undefined));

function send(
  post: ReturnType<typeof route>,
  { to = 'north', content = 'poster', query = '?locale=en', from = origin } = {},
) {
  const body = new FormData();
  body.set('poster', new File([content], 'poster.txt'));
  const request = new Request(`${origin}/files/${to}${query}`, {
    method: 'POST',
    headers: { origin: from },
    body,
  });
  return post(request, { params: Promise.resolve({ wall: to }) });
}

/** What a sender sees: where they are led, or what they read. */
async function seen(response: Response) {
  return response.headers.get('location') ?? [response.status, await response.text()];
}

it('takes a file and leads on, and nothing of it is left on the way', async () => {
  const response = await send(toTheWall);
  expect(response.status).toBe(303);
  expect(await seen(response)).toBe('/wall?upload=done');
  expect(taken).toEqual([['poster.txt', 'poster']]);
  expect(folder && existsSync(folder)).toBe(false);
});

it('leads back with a file that did not arrive', async () => {
  expect(await seen(await send(toTheWall, { content: 'a large poster' }))).toBe('/wall?upload=tooBig');
  expect(taken).toEqual([]);
});

it('refuses what another site sends, and asks nothing of it', async () => {
  const post = route(() => Promise.reject(new Error('asked')));
  const response = await send(post, { from: 'https://elsewhere.example' });
  expect(response.headers.get('content-language')).toBe('en');
  expect(await seen(response)).toEqual([
    403,
    'This file did not come from a page of this site. Please open the page and upload the file there.',
  ]);
});

it.each([
  ['?locale=en', 'en', 'This does not exist any more, or you may not change it.'],
  ['?locale=fr', 'de', 'Das gibt es nicht mehr, oder Sie dürfen es nicht ändern.'],
  ['', 'de', 'Das gibt es nicht mehr, oder Sie dürfen es nicht ändern.'],
])('finds no such place, in the words of %j', async (query, language, text) => {
  const response = await send(toTheWall, { to: 'south', query });
  expect(response.headers.get('content-language')).toBe(language);
  expect(await seen(response)).toEqual([404, text]);
  expect(taken).toEqual([]);
});

it('finds no such place once the file is there', async () => {
  const post = route(() => Promise.resolve({ ...wall, take: () => Promise.resolve(undefined) }));
  expect(await seen(await send(post))).toEqual([
    404,
    'This does not exist any more, or you may not change it.',
  ]);
});

it('takes nothing where the place answers by itself', async () => {
  expect(await seen(await send(route(() => Promise.resolve(leadTo('/published')))))).toBe('/published');
  const tooOften = route(({ locale }) =>
    Promise.resolve(inWords(429, locale, (t) => t('files.refused.notFound'))),
  );
  expect((await send(tooOften)).status).toBe(429);
  expect(taken).toEqual([]);
});

it('hands on what was asked for', async () => {
  let asked: unknown;
  const post = route(({ params, query, locale }) => {
    asked = [params.wall, query.get('plan'), locale];
    return Promise.resolve(undefined);
  });
  await send(post, { query: '?plan=7&locale=en' });
  expect(asked).toEqual(['north', '7', 'en']);
});
