import 'server-only';
import { mkdir, open, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { HOUR_MS } from '../clock';
import { env } from '../env';

/** Files that were made or asked for last, for all who ask for them next. */
const KEPT = 6;
const KEY = /^[\w-]{8,64}$/;

// One at a time: each holds pages and pictures in memory
let last: Promise<unknown> = Promise.resolve();
const underWay = new Map<string, Promise<void>>();

/**
 * A printed file that takes a while to make, from the disk where it is kept by `key`, which says all that it is made of. `make`
 * writes it to a path. Who asks while it is being made waits for the same.
 */
export async function keptFile(
  key: string,
  make: (path: string) => Promise<void>,
  now: Date,
): Promise<ReadableStream> {
  if (!KEY.test(key)) throw new Error('Not the name of a kept file');
  const folder = join(env().dataDir, 'printed');
  const path = join(folder, key);
  const known = await opened(path, now);
  if (known) return known;
  const making =
    underWay.get(key) ??
    inTurn(async () => {
      await mkdir(folder, { recursive: true });
      const unfinished = `${path}.${process.pid}`;
      await rm(unfinished, { force: true });
      try {
        await make(unfinished);
        await utimes(unfinished, now, now);
        await rename(unfinished, path);
      } finally {
        await rm(unfinished, { force: true });
      }
      await removeOldest(folder, now);
    }).finally(() => underWay.delete(key));
  underWay.set(key, making);
  await making;
  const made = await opened(path, now);
  if (!made) throw new Error('A printed file is gone as soon as it is made');
  return made;
}

async function opened(path: string, now: Date): Promise<ReadableStream | undefined> {
  const file = await open(path).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (!file) return undefined;
  await utimes(path, now, now).catch(() => undefined);
  // Two declarations of one stream: Node's and the browser's
  return Readable.toWeb(file.createReadStream()) as ReadableStream;
}

function inTurn(work: () => Promise<void>): Promise<void> {
  const turn = last.then(work);
  last = turn.catch(() => undefined);
  return turn;
}

async function removeOldest(folder: string, now: Date): Promise<void> {
  const found = await Promise.all(
    (await readdir(folder)).map(async (name) => {
      const path = join(folder, name);
      const known = await stat(path).catch(() => undefined);
      return { path, atMs: known?.mtimeMs ?? 0, isWhole: KEY.test(name) };
    }),
  );
  const sorted = found.sort((a, b) => b.atMs - a.atMs);
  const old = sorted.filter(({ isWhole }) => isWhole).slice(KEPT);
  // What a crash has left is not under way any more
  const stale = sorted.filter(({ isWhole, atMs }) => !isWhole && now.getTime() - atMs > HOUR_MS);
  await Promise.all([...old, ...stale].map(({ path }) => rm(path, { force: true })));
}
