import { mkdirSync, mkdtempSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { resetEnv } from '../env';
import { keptFile } from './kept-file';

const START = Date.parse('2026-11-26T12:00Z');
let folder: string;
let minutes = 0;
/** Each later than the one before. */
const later = () => new Date(START + 60_000 * ++minutes);

beforeEach(() => {
  const dataDir = mkdtempSync(join(tmpdir(), 'foyer-kept-'));
  resetEnv({ DATA_DIR: dataDir });
  folder = join(dataDir, 'printed');
});

const words = async (stream: ReadableStream) => new Response(stream).text();
const kept = () => readdirSync(folder).sort();
const key = (n: number) => `catalogue-${n}`;

it('is made once, also for who asks meanwhile, and one file at a time', async () => {
  let [made, atOnce, most] = [0, 0, 0];
  const make = async (path: string) => {
    made += 1;
    most = Math.max(most, ++atOnce);
    await writeFile(path, `file ${made}`);
    atOnce -= 1;
  };
  const asked = [key(1), key(1), key(2), key(1)].map((one) => keptFile(one, make, later()));
  const texts = await Promise.all((await Promise.all(asked)).map(words));
  expect(texts).toEqual(['file 1', 'file 1', 'file 2', 'file 1']);
  expect(await words(await keptFile(key(1), make, later()))).toBe('file 1');
  expect([made, most]).toEqual([2, 1]);
  expect(kept()).toEqual([key(1), key(2)]);
});

it('leaves nothing of one that failed, and makes it when it is asked for again', async () => {
  const broken = async (path: string) => {
    await writeFile(path, 'half');
    throw new Error('no paper');
  };
  await expect(keptFile(key(1), broken, later())).rejects.toThrow('no paper');
  expect(kept()).toEqual([]);
  expect(await words(await keptFile(key(1), (path) => writeFile(path, 'whole'), later()))).toBe('whole');
});

it('lets go of those that nobody has asked for longest, and of what a crash has left', async () => {
  mkdirSync(folder, { recursive: true });
  for (const [name, at] of [
    [`${key(90)}.123`, START - 7_200_000],
    [`${key(91)}.123`, START],
  ] as const) {
    writeFileSync(join(folder, name), 'half');
    utimesSync(join(folder, name), at / 1_000, at / 1_000);
  }
  const make = (path: string) => writeFile(path, 'x');
  for (const n of [1, 2, 3, 4, 5, 6]) await words(await keptFile(key(n), make, later()));
  // Asked for again, it stays
  await words(await keptFile(key(1), make, later()));
  await words(await keptFile(key(7), make, later()));
  expect(kept()).toEqual([...[1, 3, 4, 5, 6, 7].map(key), `${key(91)}.123`]);
});

it('has no name that leads out of its folder', async () => {
  await expect(keptFile('../../secrets', () => Promise.resolve(), later())).rejects.toThrow('Not the name');
});
