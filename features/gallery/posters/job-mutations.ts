import 'server-only';
import { and, asc, count, eq, inArray, lt, ne } from 'drizzle-orm';
import { recordAudit } from '@/db/audit';
import { read, write, type Tx } from '@/db/client';
import { exhibits } from '@/db/schema/gallery';
import { mediaJobs } from '@/db/schema/gallery-making';
import { events } from '@/db/schema/events';
import type { Actor } from '@/features/people/actor';
import { DAY_MS } from '@/lib/clock';
import { keepFile, removeStoredFiles } from '@/lib/files';
import { ok, refuse, type Result } from '@/lib/result';
import { randomToken } from '@/lib/crypto';
import { locales, type Localized } from '@/lib/i18n/locale';
import { alternativeTextGaps, publicationGaps } from '../rules';
import { editedSubject, type Subject } from '../subject-queries';
import type { Said } from './medium-form';
import { limits, type JobReason } from './upload-rules';
import type { MediaKind } from './uploads';

export type QueueRefusal = 'notFound' | 'published' | 'incomplete' | 'needsWords' | 'tooMany' | 'busy';

const none: Localized = { de: '', en: '' };

/** How often work on a file begins before it is given up: once more than a server may have been stopped by anything else. */
const MOST_ATTEMPTS = 2;
/** Files that failed are gone at once; why they did stands there this long. */
const FAILED_MS = 14 * DAY_MS;

type Named = { kind: MediaKind; name: string };

/**
 * Puts a file that came into the store, and the work on it into the queue. A poster takes the place of one that waits already.
 * `path` lies in an incoming folder. `alt` and `transcript`: what a picture shows, and a poster shows and says, without which none
 * joins what is published.
 */
export async function queueMedium(
  actor: Actor,
  exhibitId: string,
  file: { path: string } & Named & Partial<Said>,
  now: Date,
): Promise<Result<{ jobId: string }, QueueRefusal>> {
  const { storageKey } = await keepFile(file.path);
  const { kind, name, alt = none, transcript = none } = file;
  const queued = await write(async (tx) => {
    const subject = await editedSubject(tx, actor, exhibitId, now);
    if (!subject) return refuse('notFound');
    if (!subject.canEdit) return refuse('published');
    const refused = await queueRefusal(tx, subject, { kind, alt, transcript });
    if (refused) return refuse(refused);
    const failed = and(eq(mediaJobs.exhibitId, exhibitId), eq(mediaJobs.kind, kind));
    // A poster is one; of the others only what has failed makes room
    const which = kind === 'poster' ? failed : and(failed, eq(mediaJobs.state, 'failed'));
    const gone = await tx.delete(mediaJobs).where(which).returning({ storageKey: mediaJobs.storageKey });
    const createdBy = actor.kind === 'person' ? actor.id : null;
    const [job] = await tx
      .insert(mediaJobs)
      .values({ exhibitId, kind, storageKey, name, alt, transcript, createdBy, createdAt: now })
      .returning({ id: mediaJobs.id });
    if (!job) throw new Error('The new job has no id');
    await recordUpload(tx, actor, subject, now, 'exhibit.upload', kind);
    return ok({ jobId: job.id, gone });
  }).catch(async (error: unknown) => {
    await removeStoredFiles([storageKey]);
    throw error;
  });
  if (!queued.ok) {
    await removeStoredFiles([storageKey]);
    return queued;
  }
  await removeStoredFiles(queued.value.gone.map((one) => one.storageKey));
  return ok({ jobId: queued.value.jobId });
}

/**
 * Keeps what was typed beside a file that is not taken, with why, as if work on it had failed: the form gives it back. False where
 * nothing was typed, or nothing may be.
 */
export async function keepSaid(
  actor: Actor,
  exhibitId: string,
  { kind, name, alt, transcript }: Named & Said,
  reason: JobReason,
  now: Date,
): Promise<boolean> {
  const isSaid = [alt, transcript].some((text) => locales.some((language) => text[language] !== ''));
  if (!isSaid) return false;
  return write(async (tx) => {
    const subject = await editedSubject(tx, actor, exhibitId, now);
    if (!subject?.canEdit) return false;
    const failed = and(eq(mediaJobs.exhibitId, exhibitId), eq(mediaJobs.kind, kind));
    await tx.delete(mediaJobs).where(and(failed, eq(mediaJobs.state, 'failed')));
    const createdBy = actor.kind === 'person' ? actor.id : null;
    const ended = { state: 'failed', reason, createdAt: now, finishedAt: now } as const;
    // The name of a file that never was
    const storageKey = randomToken(24);
    await tx
      .insert(mediaJobs)
      .values({ exhibitId, kind, storageKey, name, alt, transcript, createdBy, ...ended });
    return true;
  });
}

async function queueRefusal(
  tx: Tx,
  subject: Subject,
  { kind, ...said }: { kind: MediaKind } & Said,
): Promise<QueueRefusal | undefined> {
  const { exhibit, media } = subject;
  const [all] = await tx.select({ count: count() }).from(mediaJobs).where(ne(mediaJobs.state, 'failed'));
  if ((all?.count ?? 0) >= limits.waiting) return 'busy';
  if (kind === 'poster') {
    const [before] = media.filter((one) => one.kind === 'poster');
    const { alt, transcript } = before ?? said;
    const next = [{ kind, alt, transcript, decorative: false }];
    return exhibit.status === 'published' && publicationGaps(exhibit, next).length > 0
      ? 'incomplete'
      : undefined;
  }
  if (
    exhibit.status === 'published' &&
    alternativeTextGaps(exhibit, [{ kind, alt: said.alt, decorative: false }]).length > 0
  )
    return 'needsWords';
  const [waiting] = await tx
    .select({ count: count() })
    .from(mediaJobs)
    .where(and(eq(mediaJobs.exhibitId, exhibit.id), eq(mediaJobs.kind, kind), ne(mediaJobs.state, 'failed')));
  const here = media.filter((one) => one.kind === kind).length + (waiting?.count ?? 0);
  return here >= (kind === 'picture' ? limits.pictures : limits.documents) ? 'tooMany' : undefined;
}

async function recordUpload(
  tx: Tx,
  actor: Actor,
  { exhibit, event }: Subject,
  now: Date,
  action: string,
  kind: MediaKind,
): Promise<void> {
  const subject = { eventId: event.id, subjectId: exhibit.id };
  await recordAudit(tx, actor, now, { action, ...subject, detail: { kind } });
}

/** Gives up work that waits or is under way, or clears away why it failed. */
export async function cancelJob(
  actor: Actor,
  exhibitId: string,
  jobId: string,
  now: Date,
): Promise<Result<undefined, 'notFound' | 'published'>> {
  const gone = await write(async (tx) => {
    const subject = await editedSubject(tx, actor, exhibitId, now);
    if (!subject) return refuse('notFound');
    if (!subject.canEdit) return refuse('published');
    const [job] = await tx
      .delete(mediaJobs)
      .where(and(eq(mediaJobs.id, jobId), eq(mediaJobs.exhibitId, exhibitId)))
      .returning();
    if (!job) return ok([]);
    await recordUpload(tx, actor, subject, now, 'exhibit.cancelUpload', job.kind);
    return ok([job.storageKey]);
  });
  if (!gone.ok) return gone;
  await removeStoredFiles(gone.value);
  return ok();
}

export type TakenJob = typeof mediaJobs.$inferSelect & { eventId: string; fileName: string };

/** The next file to work on, which is now being worked on. What a server left behind comes first, and once only. */
export async function takeJob(now: Date): Promise<TakenJob | undefined> {
  return write(async (tx) => {
    const [found] = await tx
      .select({ job: mediaJobs, exhibit: exhibits, eventId: events.id })
      .from(mediaJobs)
      .innerJoin(exhibits, eq(exhibits.id, mediaJobs.exhibitId))
      .innerJoin(events, eq(events.id, exhibits.eventId))
      .where(and(inArray(mediaJobs.state, ['working', 'waiting']), lt(mediaJobs.attempts, MOST_ATTEMPTS)))
      .orderBy(asc(mediaJobs.createdAt), asc(mediaJobs.id))
      .limit(1);
    if (!found) return undefined;
    const { job, exhibit, eventId } = found;
    const begun = { state: 'working', attempts: job.attempts + 1, startedAt: now, pagesDone: 0 } as const;
    await tx.update(mediaJobs).set(begun).where(eq(mediaJobs.id, job.id));
    const fileName = `${String(exhibit.number).padStart(2, '0')}-${exhibit.slug}`;
    return { ...job, ...begun, eventId, fileName };
  });
}

/** Says how far the work is. False when nobody wants it any more. */
export async function noteProgress(jobId: string, pagesDone: number, pages: number): Promise<boolean> {
  return write(async (tx) => {
    const noted = await tx
      .update(mediaJobs)
      .set({ pagesDone, pages })
      .where(eq(mediaJobs.id, jobId))
      .returning({ id: mediaJobs.id });
    return noted.length > 0;
  });
}

/** Puts work back that this server could not end because it stops itself. */
export async function putBack(jobId: string): Promise<void> {
  await write(async (tx) => {
    const back = { state: 'waiting', attempts: 0, startedAt: null, pagesDone: 0 } as const;
    await tx.update(mediaJobs).set(back).where(eq(mediaJobs.id, jobId));
  });
}

/** Notes why a file was not taken, and removes it. */
export async function failJob(
  job: { id: string; storageKey: string },
  reason: JobReason,
  now: Date,
): Promise<void> {
  await write(async (tx) => {
    const ended = { state: 'failed', reason, finishedAt: now } as const;
    await tx.update(mediaJobs).set(ended).where(eq(mediaJobs.id, job.id));
  });
  await removeStoredFiles([job.storageKey]);
}

/** Gives up what has stopped a server twice. */
export async function failInterrupted(now: Date): Promise<void> {
  const left = await read()
    .select()
    .from(mediaJobs)
    .where(and(eq(mediaJobs.state, 'working'), eq(mediaJobs.attempts, MOST_ATTEMPTS)));
  for (const job of left) await failJob(job, 'interrupted', now);
}

/** Clears away why files failed long ago, `limit` at most, and gives how many there were. */
export async function deleteOldJobs(now: Date, limit: number): Promise<number> {
  return write(async (tx) => {
    const old = await tx
      .select({ id: mediaJobs.id })
      .from(mediaJobs)
      .where(
        and(eq(mediaJobs.state, 'failed'), lt(mediaJobs.finishedAt, new Date(now.getTime() - FAILED_MS))),
      )
      .limit(limit);
    const ids = old.map(({ id }) => id);
    if (ids.length > 0) await tx.delete(mediaJobs).where(inArray(mediaJobs.id, ids));
    return ids.length;
  });
}
