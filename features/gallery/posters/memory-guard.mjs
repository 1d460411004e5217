// @ts-check
import { isMainThread, Worker } from 'node:worker_threads';

// In a thread of its own, since the one that draws answers nobody meanwhile

const LOOK_MS = 25;

/** Ends this process when it takes more memory than `bytes`: what it was to make is too much. @param {number} bytes */
export function guardMemory(bytes) {
  new Worker(new URL(import.meta.url), { argv: [String(bytes)] }).unref();
}

if (!isMainThread) {
  const most = Number(process.argv[2]);
  setInterval(() => {
    if (process.memoryUsage.rss() > most) process.kill(process.pid, 'SIGKILL');
  }, LOOK_MS);
}
