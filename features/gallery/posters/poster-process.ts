import 'server-only';
import { spawn } from 'node:child_process';
import { setPriority } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import type { mediaKinds } from '@/db/choices';
import { log } from '@/lib/log';
import { refuse, type Result } from '@/lib/result';
import { limits, uploadReasons, widths, type PosterType, type UploadReason } from './upload-rules';

const page = z.object({
  /** Of the page as it is drawn, turned as its camera says. */
  widthPx: z.int(),
  heightPx: z.int(),
  placeholder: z.string(),
  preview: z.string(),
  derivatives: z.array(
    z.object({ format: z.enum(['avif', 'webp']), width: z.int(), height: z.int(), path: z.string() }),
  ),
  tiles: z
    .object({
      path: z.string(),
      tilePx: z.int(),
      levels: z.array(z.object({ widthPx: z.int(), heightPx: z.int(), offsets: z.array(z.int()) })),
    })
    .nullable(),
});
const line = z.union([
  z.object({ step: z.int(), of: z.int() }),
  z.object({ ok: z.literal(false), reason: z.enum(uploadReasons), detail: z.string().optional() }),
  z.object({
    ok: z.literal(true),
    made: z.object({ pages: z.array(page), text: z.array(z.string()), original: z.string().optional() }),
  }),
]);
type Line = z.output<typeof line>;
export type MadeImages = Extract<Line, { ok: true }>['made'];

export type PosterJob = {
  source: string;
  type: PosterType;
  /** Of a document the text is read, and nothing is drawn. */
  kind: (typeof mediaKinds)[number];
  /** Where the images go. */
  folder: string;
  /** Keep the picture in its full size too, drawn anew. */
  keepOriginal: boolean;
};
/** How far it is, and what may stop it. */
export type Watch = { pageDone?: (page: number, pages: number) => void; signal?: AbortSignal };

// On globalThis: pages and routes are bundled apart, and the computer is one
const shared: typeof globalThis & { foyerPosters?: Promise<unknown> } = globalThis;

/** Makes the images of a file in a process of its own, one after the other. */
export function makeImages(job: PosterJob, watch: Watch = {}): Promise<Result<MadeImages, UploadReason>> {
  const turn = (shared.foyerPosters ?? Promise.resolve()).then(() => run(job, watch));
  shared.foyerPosters = turn.catch(() => undefined);
  return turn;
}

const WORKER = 'features/gallery/posters/poster-worker.mjs';
const NICE = 10;

async function run(job: PosterJob, { pageDone, signal }: Watch): Promise<Result<MadeImages, UploadReason>> {
  const worker = join(/* turbopackIgnore: true */ process.cwd(), WORKER);
  const child = spawn(process.execPath, [worker, JSON.stringify({ ...job, limits, widths })], {
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: limits.workMs,
    killSignal: 'SIGKILL',
    signal,
    // Nothing of the server's settings is its business; NODE_ENV is there because the type asks for it
    env: { NODE_ENV: 'production', PATH: '', TMPDIR: job.folder },
  });
  // The people who read pages come first
  if (child.pid) setPriority(child.pid, NICE);
  const ended = new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  ended.catch(() => undefined);
  const kill = () => child.kill('SIGKILL');
  let patience = setTimeout(kill, limits.pageMs);
  let last: Line | undefined;
  try {
    for await (const said of createInterface({ input: child.stdout })) {
      last = line.parse(JSON.parse(said));
      if (!('step' in last)) continue;
      clearTimeout(patience);
      patience = setTimeout(kill, limits.pageMs);
      pageDone?.(last.step, last.of);
    }
    await ended;
  } finally {
    clearTimeout(patience);
    kill();
  }
  // It was stopped, or it took more memory than it may
  if (!last || 'step' in last) return refuse('tooComplex');
  if (last.ok) return { ok: true, value: last.made };
  if (last.detail) log('warn', 'a poster cannot be read', { reason: last.reason, detail: last.detail });
  return refuse(last.reason);
}
