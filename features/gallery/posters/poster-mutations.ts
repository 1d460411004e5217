import 'server-only';
import { eq } from 'drizzle-orm';
import { write } from '@/db/client';
import { media } from '@/db/schema/gallery';
import { files } from '@/db/schema/platform';
import type { Actor } from '@/features/people/actor';
import { removeStoredFiles } from '@/lib/files';
import { ok, refuse, type Result } from '@/lib/result';
import { deleteMedia, noteChange, type Incomplete } from '../mutations';
import { publicationGaps } from '../rules';
import type { PosterTexts } from '../schema';
import { editedSubject, type Subject } from '../subject-queries';
import { discardPoster, type StoredPoster } from './uploads';

type PosterRefusal = 'notFound' | 'published' | 'incomplete';
const none = { de: '', en: '' };

function posterOf({ media: all }: Subject) {
  return all.find(({ kind }) => kind === 'poster');
}

/**
 * Hangs a stored poster in the place of the one before, whose words it keeps. When it is refused, or the writing fails,
 * its files leave the store again.
 */
export async function attachPoster(
  actor: Actor,
  exhibitId: string,
  poster: StoredPoster,
  now: Date,
): Promise<Result<undefined, PosterRefusal, Incomplete>> {
  const attached = await write(async (tx) => {
    const subject = await editedSubject(tx, actor, exhibitId);
    // The files were stored for one event: they go to no other
    if (!subject || poster.files.some(({ eventId }) => eventId !== subject.event.id))
      return refuse('notFound');
    if (!subject.canEdit) return refuse('published');
    const before = posterOf(subject);
    const { alt, transcript } = before ?? { alt: none, transcript: none };
    if (subject.exhibit.status === 'published') {
      const gaps = publicationGaps(subject.exhibit, [{ kind: 'poster', alt, transcript, decorative: false }]);
      if (gaps.length > 0) return refuse('incomplete', { gaps });
    }
    const gone = await deleteMedia(tx, before ? [before.id] : []);
    await tx.insert(files).values(poster.files);
    await tx.insert(media).values({ ...poster.media, exhibitId, alt, transcript });
    await noteChange(tx, actor, subject, now, { action: 'exhibit.poster' });
    return ok(gone);
  }).catch(async (error: unknown) => {
    await discardPoster(poster);
    throw error;
  });
  if (!attached.ok) {
    await discardPoster(poster);
    return attached;
  }
  await removeStoredFiles(attached.value);
  return ok();
}

/** Takes the poster down, with its words. */
export async function removePoster(
  actor: Actor,
  exhibitId: string,
  now: Date,
): Promise<Result<undefined, PosterRefusal, Incomplete>> {
  const removed = await write(async (tx) => {
    const subject = await editedSubject(tx, actor, exhibitId);
    if (!subject) return refuse('notFound');
    if (!subject.canEdit) return refuse('published');
    const poster = posterOf(subject);
    if (!poster) return ok([]);
    const rest = subject.media.filter(({ id }) => id !== poster.id);
    const gaps = subject.exhibit.status === 'published' ? publicationGaps(subject.exhibit, rest) : [];
    if (gaps.length > 0) return refuse('incomplete', { gaps });
    const gone = await deleteMedia(tx, [poster.id]);
    await noteChange(tx, actor, subject, now, { action: 'exhibit.removePoster' });
    return ok(gone);
  });
  if (!removed.ok) return removed;
  await removeStoredFiles(removed.value);
  return ok();
}

/** Takes the words of the poster: what it shows, and what it says. */
export async function savePosterTexts(
  actor: Actor,
  exhibitId: string,
  revision: number,
  texts: PosterTexts,
  now: Date,
): Promise<Result<undefined, PosterRefusal | 'changedMeanwhile', Incomplete>> {
  return write(async (tx) => {
    const subject = await editedSubject(tx, actor, exhibitId);
    const poster = subject && posterOf(subject);
    if (!poster) return refuse('notFound');
    if (!subject.canEdit) return refuse('published');
    if (subject.exhibit.revision !== revision) return refuse('changedMeanwhile');
    const next = subject.media.map((one) => (one.id === poster.id ? { ...one, ...texts } : one));
    const gaps = subject.exhibit.status === 'published' ? publicationGaps(subject.exhibit, next) : [];
    if (gaps.length > 0) return refuse('incomplete', { gaps });
    await tx.update(media).set(texts).where(eq(media.id, poster.id));
    await noteChange(tx, actor, subject, now, { action: 'exhibit.posterTexts' });
    return ok();
  });
}
