import 'server-only';
import { and, eq, max } from 'drizzle-orm';
import { recordAudit } from '@/db/audit';
import { write, type Tx } from '@/db/client';
import { markPagesChanged } from '@/db/page-versions';
import { exhibits, media } from '@/db/schema/gallery';
import { mediaJobs } from '@/db/schema/gallery-making';
import { files } from '@/db/schema/platform';
import type { Actor } from '@/features/people/actor';
import { removeStoredFiles } from '@/lib/files';
import { ok, refuse, type Result } from '@/lib/result';
import type { Localized } from '@/lib/i18n/locale';
import { deleteMedia, noteChange, type Incomplete } from '../mutations';
import { publicationGaps } from '../rules';
import type { PosterTexts } from '../schema';
import { editedSubject, type Subject } from '../subject-queries';
import type { Said } from './medium-form';
import { discardMedium, type MediaKind, type StoredMedium } from './uploads';

export type MediaRefusal = 'notFound' | 'published' | 'incomplete';
type Medium = Subject['media'][number];
const none = { de: '', en: '' };

function posterOf({ media: all }: Subject) {
  return all.find(({ kind }) => kind === 'poster');
}

function gapsWith({ exhibit }: Subject, next: Parameters<typeof publicationGaps>[1]) {
  return exhibit.status === 'published' ? publicationGaps(exhibit, next) : [];
}

/**
 * Makes a stored medium part of an exhibit, in place of a poster before it, whose words it keeps. With `jobId` only while that job
 * is still wanted, which ends with it. When it is refused, or the writing fails, its files leave the store again. The revision
 * stays: who is writing meanwhile has seen all that they overwrite.
 */
export async function attachMedium(
  actor: Actor,
  exhibitId: string,
  stored: StoredMedium,
  now: Date,
  { jobId, ...words }: { jobId?: string; title?: Localized } & Partial<Said> = {},
): Promise<Result<undefined, MediaRefusal, Incomplete>> {
  const attached = await write(async (tx) => {
    if (jobId !== undefined && !(await isWanted(tx, jobId))) return refuse('notFound');
    const subject = await editedSubject(tx, actor, exhibitId, now);
    // The files were stored for one event: they go to no other
    if (!subject || stored.files.some(({ eventId }) => eventId !== subject.event.id))
      return refuse('notFound');
    if (!subject.canEdit) return refuse('published');
    const hung = await hang(tx, actor, subject, stored, now, words);
    // Refused, the job stays to say why
    if (hung.ok && jobId !== undefined) await tx.delete(mediaJobs).where(eq(mediaJobs.id, jobId));
    return hung;
  }).catch(async (error: unknown) => {
    await discardMedium(stored);
    throw error;
  });
  if (!attached.ok) {
    await discardMedium(stored);
    return attached;
  }
  await removeStoredFiles(attached.value);
  return ok();
}

async function isWanted(tx: Tx, jobId: string): Promise<boolean> {
  return (await tx.select({ id: mediaJobs.id }).from(mediaJobs).where(eq(mediaJobs.id, jobId))).length > 0;
}

async function hang(
  tx: Tx,
  actor: Actor,
  subject: Subject,
  stored: StoredMedium,
  now: Date,
  said: { title?: Localized } & Partial<Said>,
): Promise<Result<string[], 'incomplete', Incomplete>> {
  const { exhibit, event } = subject;
  const { kind } = stored.media;
  const before = kind === 'poster' ? posterOf(subject) : undefined;
  const { title = none } = said;
  const { alt, transcript } = before ?? { alt: said.alt ?? none, transcript: said.transcript ?? none };
  const rest = subject.media.filter(({ id }) => id !== before?.id);
  const gaps = gapsWith(subject, [...rest, { kind, alt, transcript, decorative: false }]);
  if (gaps.length > 0) return refuse('incomplete', { gaps });
  const gone = await deleteMedia(tx, before ? [before.id] : []);
  await tx.insert(files).values(stored.files);
  const [last] = await tx
    .select({ position: max(media.position) })
    .from(media)
    .where(and(eq(media.exhibitId, exhibit.id), eq(media.kind, kind)));
  await tx.insert(media).values({
    ...stored.media,
    ...{ exhibitId: exhibit.id, alt, transcript, title },
    position: last?.position == null ? 0 : last.position + 1,
  });
  await tx.update(exhibits).set({ updatedAt: now }).where(eq(exhibits.id, exhibit.id));
  await recordAudit(tx, actor, now, {
    action: kind === 'poster' ? 'exhibit.poster' : 'exhibit.addMedium',
    eventId: event.id,
    subjectId: exhibit.id,
    detail: { kind },
  });
  if (exhibit.status === 'published') await markPagesChanged(tx, { eventSlug: event.slug });
  return ok(gone);
}

/** Takes the poster down, with its words. */
export async function removePoster(actor: Actor, exhibitId: string, now: Date) {
  return removeMedia(actor, exhibitId, ({ kind }) => kind === 'poster', now);
}

/** Takes a picture or a document away. */
export async function removeMedium(actor: Actor, exhibitId: string, mediumId: string, now: Date) {
  return removeMedia(actor, exhibitId, ({ id, kind }) => id === mediumId && kind !== 'poster', now);
}

async function removeMedia(
  actor: Actor,
  exhibitId: string,
  isMeant: (medium: Medium) => boolean,
  now: Date,
): Promise<Result<undefined, MediaRefusal, Incomplete>> {
  const removed = await write(async (tx) => {
    const subject = await editedSubject(tx, actor, exhibitId, now);
    if (!subject) return refuse('notFound');
    if (!subject.canEdit) return refuse('published');
    const medium = subject.media.find(isMeant);
    if (!medium) return ok([]);
    const gaps = gapsWith(
      subject,
      subject.media.filter(({ id }) => id !== medium.id),
    );
    if (gaps.length > 0) return refuse('incomplete', { gaps });
    const gone = await deleteMedia(tx, [medium.id]);
    const action = medium.kind === 'poster' ? 'exhibit.removePoster' : 'exhibit.removeMedium';
    await noteChange(tx, actor, subject, now, { action, detail: { kind: medium.kind } });
    return ok(gone);
  });
  if (!removed.ok) return removed;
  await removeStoredFiles(removed.value);
  return ok();
}

type Words = Partial<Pick<Medium, 'alt' | 'transcript' | 'title' | 'decorative'>>;
type WordsRefusal = MediaRefusal | 'changedMeanwhile';

/** Takes the words of the poster: what it shows, and what it says. */
export async function savePosterTexts(
  actor: Actor,
  exhibitId: string,
  revision: number,
  texts: PosterTexts,
  now: Date,
): Promise<Result<undefined, WordsRefusal, Incomplete>> {
  return saveWords(
    actor,
    exhibitId,
    revision,
    ({ kind }) => kind === 'poster',
    () => texts,
    now,
  );
}

/** Takes the words of a picture or a document. */
export async function saveMediumWords(
  actor: Actor,
  exhibitId: string,
  mediumId: string,
  revision: number,
  words: Words,
  now: Date,
): Promise<Result<undefined, WordsRefusal, Incomplete>> {
  const isMeant = ({ id, kind }: Medium) => id === mediumId && kind !== 'poster';
  return saveWords(actor, exhibitId, revision, isMeant, () => words, now);
}

/** Takes the text that was found in the poster's file for its text version in a language, instead of what is there. */
export async function takeFoundText(
  actor: Actor,
  exhibitId: string,
  revision: number,
  textFor: (poster: { foundText: string; transcript: Localized }) => Localized,
  now: Date,
): Promise<Result<undefined, WordsRefusal, Incomplete>> {
  return saveWords(
    actor,
    exhibitId,
    revision,
    ({ kind, foundText }) => kind === 'poster' && foundText !== '',
    (poster) => ({ transcript: textFor(poster) }),
    now,
  );
}

async function saveWords(
  actor: Actor,
  exhibitId: string,
  revision: number,
  isMeant: (medium: Medium) => boolean,
  wordsOf: (medium: Medium) => Words,
  now: Date,
): Promise<Result<undefined, WordsRefusal, Incomplete>> {
  return write(async (tx) => {
    const subject = await editedSubject(tx, actor, exhibitId, now);
    const medium = subject?.media.find(isMeant);
    if (!subject || !medium) return refuse('notFound');
    if (!subject.canEdit) return refuse('published');
    if (subject.exhibit.revision !== revision) return refuse('changedMeanwhile');
    const words = wordsOf(medium);
    const next = subject.media.map((one) => (one.id === medium.id ? { ...one, ...words } : one));
    const gaps = gapsWith(subject, next);
    if (gaps.length > 0) return refuse('incomplete', { gaps });
    await tx.update(media).set(words).where(eq(media.id, medium.id));
    const action = medium.kind === 'poster' ? 'exhibit.posterTexts' : 'exhibit.saveMedium';
    await noteChange(tx, actor, subject, now, { action, detail: { kind: medium.kind } });
    return ok();
  });
}

/** Moves a picture or a document one place up (-1) or down (1) among its like. */
export async function moveMedium(
  actor: Actor,
  exhibitId: string,
  mediumId: string,
  by: -1 | 1,
  now: Date,
): Promise<Result<undefined, MediaRefusal>> {
  return write(async (tx) => {
    const subject = await editedSubject(tx, actor, exhibitId, now);
    const medium = subject?.media.find(({ id, kind }) => id === mediumId && kind !== 'poster');
    if (!subject || !medium) return refuse('notFound');
    if (!subject.canEdit) return refuse('published');
    const order = inOrder(subject.media, medium.kind);
    const from = order.findIndex(({ id }) => id === mediumId);
    if (!order[from + by]) return ok();
    order.splice(from + by, 0, ...order.splice(from, 1));
    for (const [position, { id }] of order.entries()) {
      await tx.update(media).set({ position }).where(eq(media.id, id));
    }
    const detail = { kind: medium.kind };
    await noteChange(tx, actor, subject, now, { action: 'exhibit.moveMedium', detail });
    return ok();
  });
}

function inOrder(all: readonly Medium[], wanted: MediaKind): Medium[] {
  return all
    .filter(({ kind }) => kind === wanted)
    .sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
}
