import 'server-only';
import { spawn } from 'node:child_process';
import { setPriority } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { log } from '@/lib/log';
import { refuse, type Result } from '@/lib/result';
import { limits, uploadReasons, widths, type PosterType, type UploadReason } from './upload-rules';

const answer = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(false), reason: z.enum(uploadReasons), detail: z.string().optional() }),
  z.object({
    ok: z.literal(true),
    made: z.object({
      /** Of the poster as it came, turned as its camera says; of a PDF as it was drawn. */
      width: z.int(),
      height: z.int(),
      pages: z.int(),
      placeholder: z.string(),
      original: z.string().optional(),
      derivatives: z.array(
        z.object({ format: z.enum(['avif', 'webp']), width: z.int(), height: z.int(), path: z.string() }),
      ),
    }),
  }),
]);
export type MadeImages = Extract<z.output<typeof answer>, { ok: true }>['made'];

export type PosterJob = {
  source: string;
  type: PosterType;
  /** Where the images go. */
  folder: string;
  /** Keep the picture in its full size too, drawn anew. */
  keepOriginal: boolean;
};

// On globalThis: pages and routes are bundled apart, and the computer is one
const shared: typeof globalThis & { foyerPosters?: { last: Promise<unknown>; waiting: number } } = globalThis;

/** Makes the images of a poster in a process of its own, one after the other. */
export async function makeImages(job: PosterJob): Promise<Result<MadeImages, UploadReason>> {
  const queue = (shared.foyerPosters ??= { last: Promise.resolve(), waiting: 0 });
  if (queue.waiting >= limits.waiting) return refuse('busy');
  queue.waiting += 1;
  const turn = queue.last.then(() => run(job));
  queue.last = turn.catch(() => undefined);
  try {
    return await turn;
  } finally {
    queue.waiting -= 1;
  }
}

const WORKER = 'features/gallery/posters/poster-worker.mjs';
const NICE = 10;

async function run(job: PosterJob): Promise<Result<MadeImages, UploadReason>> {
  const worker = join(/* turbopackIgnore: true */ process.cwd(), WORKER);
  const child = spawn(process.execPath, [worker, JSON.stringify({ ...job, limits, widths })], {
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: limits.workMs,
    killSignal: 'SIGKILL',
    // Nothing of the server's settings is its business; NODE_ENV is there because the type asks for it
    env: { NODE_ENV: 'production', PATH: '', TMPDIR: job.folder },
  });
  // The people who read pages come first
  if (child.pid) setPriority(child.pid, NICE);
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
  await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  // It was stopped, or it ran out of memory
  if (output === '') return refuse('tooComplex');
  const parsed = answer.parse(JSON.parse(output));
  if (parsed.ok) return { ok: true, value: parsed.made };
  if (parsed.detail) log('warn', 'a poster cannot be read', { reason: parsed.reason, detail: parsed.detail });
  return refuse(parsed.reason);
}
