import 'server-only';
import { and, eq, inArray } from 'drizzle-orm';
import { write } from '@/db/client';
import { media, topics } from '@/db/schema/gallery';
import { exhibitVersions } from '@/db/schema/gallery-making';
import type { Actor } from '@/features/people/actor';
import { ok, refuse, type Result } from '@/lib/result';
import { noteChange, setTopics, type Incomplete } from '../mutations';
import { publicationGaps } from '../rules';
import { curatedSubject } from '../subject-queries';
import { keptOf } from './snapshot';
import { recordVersion } from './version-mutations';

export type RestoreRefusal = 'notFound' | 'changedMeanwhile' | 'incomplete';

/**
 * Brings back the texts, facts and topics of a version, and the words of those pictures that are still there. Files that were
 * deleted stay so; status, number, address and station stay as they are. What comes of it is a new version.
 */
export async function restoreVersion(
  actor: Actor,
  exhibitId: string,
  number: number,
  revision: number,
  now: Date,
): Promise<Result<undefined, RestoreRefusal, Incomplete>> {
  return write(async (tx) => {
    const subject = await curatedSubject(tx, actor, exhibitId);
    const [version] = await tx
      .select()
      .from(exhibitVersions)
      .where(and(eq(exhibitVersions.exhibitId, exhibitId), eq(exhibitVersions.number, number)));
    if (!subject || !version) return refuse('notFound');
    if (subject.exhibit.revision !== revision) return refuse('changedMeanwhile');
    const { snapshot } = version;
    const kept = keptOf(snapshot);
    const wordsOf = new Map(
      snapshot.media.map(({ id, title, alt, transcript, decorative }) => [
        id,
        { title, alt, transcript, decorative },
      ]),
    );
    const next = subject.media.map((one) => ({ ...one, ...wordsOf.get(one.id) }));
    const gaps = subject.exhibit.status === 'published' ? publicationGaps(kept, next) : [];
    if (gaps.length > 0) return refuse('incomplete', { gaps });
    const known = await tx
      .select({ id: topics.id })
      .from(topics)
      .where(and(eq(topics.eventId, subject.event.id), inArray(topics.slug, snapshot.topics)));
    await setTopics(
      tx,
      subject,
      known.map(({ id }) => id),
    );
    for (const { id } of subject.media) {
      const words = wordsOf.get(id);
      if (words) await tx.update(media).set(words).where(eq(media.id, id));
    }
    await noteChange(tx, actor, subject, now, {
      action: 'exhibit.restore',
      set: kept,
      detail: { version: number },
    });
    await recordVersion(tx, actor, exhibitId, now);
    return ok();
  });
}
