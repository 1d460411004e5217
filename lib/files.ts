import { createHash, randomUUID } from 'node:crypto';
import { constants, createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { HOUR_MS } from './clock';
import { randomToken } from './crypto';
import { env } from './env';

/** What the store keeps of a file: its random name, its size and the hash of what is in it. */
export type StoredFile = { storageKey: string; sizeBytes: number; sha256: string };

const KEY = /^[\w-]{32}$/;
/** Uploads on their way; what a crash has left there goes after a while. */
const INCOMING = '.incoming';
const STALE_MS = 2 * HOUR_MS;

function store(): string {
  return join(env().dataDir, 'files');
}

/** Keys are made here and never by anyone outside, and this holds even if that is forgotten. */
function pathOf(storageKey: string): string {
  if (!KEY.test(storageKey)) throw new Error('Not the name of a stored file');
  return join(store(), storageKey);
}

/** Runs `work` with an empty folder beside the store, and removes the folder whatever happens. */
export async function withIncoming<Value>(work: (folder: string) => Promise<Value>): Promise<Value> {
  const incoming = join(store(), INCOMING);
  const folder = join(incoming, randomUUID());
  await mkdir(folder, { recursive: true });
  try {
    await removeStale(incoming, (await stat(folder)).mtimeMs);
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Old by the clock of the disk, which has set all these times. */
async function removeStale(incoming: string, nowMs: number): Promise<void> {
  for (const name of await readdir(incoming)) {
    const found = await stat(join(incoming, name)).catch(() => undefined);
    if (found && nowMs - found.mtimeMs > STALE_MS) {
      await rm(join(incoming, name), { recursive: true, force: true });
    }
  }
}

/** Takes a finished file from an incoming folder into the store: on the disk, then under its name, or not at all. */
export async function keepFile(path: string): Promise<StoredFile> {
  const storageKey = randomToken(24);
  const hash = createHash('sha256');
  let sizeBytes = 0;
  for await (const chunk of createReadStream(path)) {
    // A stream without an encoding gives buffers
    const bytes = chunk as Buffer;
    hash.update(bytes);
    sizeBytes += bytes.length;
  }
  const file = await open(path, constants.O_RDWR);
  try {
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(path, pathOf(storageKey));
  return { storageKey, sizeBytes, sha256: hash.digest('hex') };
}

/** The content of a stored file; undefined when it is gone. */
export async function readStoredFile(storageKey: string): Promise<ReadableStream | undefined> {
  const file = await open(pathOf(storageKey)).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  });
  // Two declarations of one stream: Node's and the browser's
  return file && (Readable.toWeb(file.createReadStream()) as ReadableStream);
}

/** The bytes of a stored file from `start` up to `end`; undefined when they are not there. */
export async function readStoredPart(
  storageKey: string,
  start: number,
  end: number,
): Promise<Buffer | undefined> {
  const file = await open(pathOf(storageKey)).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (!file) return undefined;
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(end - start), 0, end - start, start);
    return bytesRead === end - start ? buffer : undefined;
  } finally {
    await file.close();
  }
}

/** Random names of files that have lain in the store for `ms`, a few at a time. */
export async function* storedLongerThan(ms: number, atOnce: number): AsyncGenerator<string[]> {
  const names = await readdir(store()).catch(() => []);
  const nowMs = await diskNow();
  for (let from = 0; from < names.length; from += atOnce) {
    const old: string[] = [];
    for (const name of names.slice(from, from + atOnce)) {
      const found = KEY.test(name) ? await stat(pathOf(name)).catch(() => undefined) : undefined;
      if (found?.isFile() && nowMs - found.mtimeMs > ms) old.push(name);
    }
    yield old;
  }
}

/** What time it is by the clock of the disk. */
function diskNow(): Promise<number> {
  return withIncoming(async (folder) => (await stat(folder)).mtimeMs);
}

/** Removes files; those that are gone already are no error. */
export async function removeStoredFiles(storageKeys: readonly string[]): Promise<void> {
  await Promise.all(storageKeys.map((key) => rm(pathOf(key), { force: true })));
}
