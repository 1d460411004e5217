// @ts-check
import { accessSync, constants, mkdirSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const NAME = /^foyer-tests-(\d+)$/;
/** Several times what all tests together leave behind. */
const ENOUGH_BYTES = 4 * 1024 ** 3;

/** Linux' folder in memory, where tests need not wait for a disk that many share; else the system's own. */
function place() {
  const inMemory = '/dev/shm';
  try {
    accessSync(inMemory, constants.W_OK);
    const { bavail, bsize } = statfsSync(inMemory);
    return bavail * bsize >= ENOUGH_BYTES ? inMemory : tmpdir();
  } catch {
    return tmpdir();
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/**
 * Lets this process and those that it starts put their temporary files into one folder, and gives what removes it. What an
 * earlier run left there because it was killed is removed now.
 */
export default function scratch() {
  const parent = place();
  for (const name of readdirSync(parent)) {
    const pid = Number(NAME.exec(name)?.[1] ?? process.pid);
    if (pid !== process.pid && !isAlive(pid)) rmSync(join(parent, name), { recursive: true, force: true });
  }
  const folder = join(parent, `foyer-tests-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  return () => {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  };
}
