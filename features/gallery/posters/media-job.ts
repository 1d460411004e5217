import 'server-only';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeStream } from 'node:stream/web';
import { system, type Actor } from '@/features/people/actor';
import { readStoredFile, removeStoredFiles, withIncoming } from '@/lib/files';
import { errorFacts, log } from '@/lib/log';
import { refuse } from '@/lib/result';
import { failInterrupted, failJob, noteProgress, putBack, takeJob, type TakenJob } from './job-mutations';
import { attachMedium } from './poster-mutations';
import { titleOfFile, type JobReason } from './upload-rules';
import { prepareMedium } from './uploads';

/** Works on the files that wait, one after the other, until there is none or `stop` says so. */
export async function workOnMedia(time: () => Date, stop: AbortSignal): Promise<void> {
  await failInterrupted(time());
  while (!stop.aborted) {
    const job = await takeJob(time());
    if (!job) return;
    await workOn(job, time, stop);
  }
}

/** Whoever sent it was allowed to when they did; the call may have closed since. */
const sender: Actor = system('posters');

/** Several pictures of an exhibit are several files to whoever takes them away. */
function nameOf({ kind, fileName, id }: TakenJob): string {
  return kind === 'poster' ? fileName : `${fileName}-${kind}-${id.slice(0, 4)}`;
}

/** Of what the exhibit would lack, a picture's own words are all that it could bring. */
function reasonFor({ kind }: TakenJob, reason: JobReason): JobReason {
  return kind === 'picture' && reason === 'incomplete' ? 'needsWords' : reason;
}

async function workOn(job: TakenJob, time: () => Date, stop: AbortSignal): Promise<void> {
  const given = new AbortController();
  try {
    const ended = await withIncoming(async (folder) => {
      const path = join(folder, 'upload');
      const content = await readStoredFile(job.storageKey);
      if (!content) return refuse('noFile');
      // Two declarations of one stream: the browser's and Node's
      await pipeline(Readable.fromWeb(content as NodeStream), createWriteStream(path));
      const about = { eventId: job.eventId, name: nameOf(job), createdBy: job.createdBy ?? undefined };
      const prepared = await prepareMedium({ folder, path, kind: job.kind }, about, time(), {
        signal: AbortSignal.any([stop, given.signal]),
        pageDone: (done, pages) => {
          noteProgress(job.id, done, pages).then(
            (wanted) => wanted || given.abort(),
            () => given.abort(),
          );
        },
      });
      if (!prepared.ok) return prepared;
      const title = titleOfFile(job.name);
      return attachMedium(sender, job.exhibitId, prepared.value, time(), {
        jobId: job.id,
        alt: job.kind === 'document' ? undefined : job.alt,
        transcript: job.kind === 'poster' ? job.transcript : undefined,
        title: job.kind === 'poster' ? undefined : { de: title, en: title },
      });
    });
    if (ended.ok) await removeStoredFiles([job.storageKey]);
    // Nobody wants it any more: its row and its file are gone
    else if (ended.reason !== 'notFound') await failJob(job, reasonFor(job, ended.reason), time());
  } catch (error) {
    if (given.signal.aborted) return;
    if (stop.aborted) return putBack(job.id);
    log('error', 'a file of the gallery cannot be worked on', errorFacts(error));
    await failJob(job, 'interrupted', time());
  }
}
