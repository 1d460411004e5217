import 'server-only';
import { and, eq, inArray, ne, or } from 'drizzle-orm';
import { recordAudit } from '@/db/audit';
import { write, type Tx } from '@/db/client';
import { markPagesChanged } from '@/db/page-versions';
import { events } from '@/db/schema/events';
import { exhibits, exhibitTopics, media, stations, topics } from '@/db/schema/gallery';
import { mediaJobs } from '@/db/schema/gallery-making';
import { files } from '@/db/schema/platform';
import type { Actor } from '@/features/people/actor';
import { removeStoredFiles } from '@/lib/files';
import { ok, refuse, type Result } from '@/lib/result';
import { isBeforeReview } from './call/call';
import { canCurate } from './policy';
import { recordVersion } from './review/version-mutations';
import { exhibitSlug, nextNumber, publicationGaps, type ExhibitStatus, type Gap } from './rules';
import type { ExhibitDetails, ExhibitTexts, NewExhibit } from './schema';
import { curatedSubject, editedSubject, type Subject } from './subject-queries';

export type Incomplete = { gaps: Gap[] };
type EditRefusal = 'notFound' | 'changedMeanwhile' | 'published' | 'deadline' | 'incomplete';

/** Names of the fields that differ; for the audit, which never holds what people typed. */
function changedFields(before: Record<string, unknown>, after: Record<string, unknown>): string[] {
  return Object.keys(after).filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
}

/** What has been handed in: a curator's change of it is kept as a version. */
const reviewed: readonly ExhibitStatus[] = ['submitted', 'accepted', 'published'];

/**
 * Raises the revision, notes who it was, keeps a version where one is to be kept, and lets public pages know when they show the
 * exhibit. Topics, station and media are to be changed before.
 */
export async function noteChange(
  tx: Tx,
  actor: Actor,
  { exhibit, event }: Subject,
  now: Date,
  change: {
    action: string;
    set?: Partial<typeof exhibits.$inferInsert>;
    detail?: Record<string, unknown>;
  },
): Promise<void> {
  await tx
    .update(exhibits)
    .set({ ...change.set, revision: exhibit.revision + 1, updatedAt: now })
    .where(eq(exhibits.id, exhibit.id));
  await recordAudit(tx, actor, now, {
    action: change.action,
    eventId: event.id,
    subjectId: exhibit.id,
    detail: change.detail,
  });
  const status = change.set?.status ?? exhibit.status;
  const isKept = status !== exhibit.status || (reviewed.includes(status) && canCurate(actor, event.id));
  if (isKept) await recordVersion(tx, actor, exhibit.id, now);
  const isShown = exhibit.status === 'published' || status === 'published';
  if (isShown) await markPagesChanged(tx, { eventSlug: event.slug });
}

/** A new exhibit, as a draft with the next number. */
export async function createExhibit(
  actor: Actor,
  eventId: string,
  exhibit: NewExhibit,
  now: Date,
): Promise<Result<{ id: string }, 'notFound'>> {
  return write(async (tx) => {
    const event = await tx.query.events.findFirst({ where: eq(events.id, eventId) });
    if (!event || !canCurate(actor, eventId)) return refuse('notFound');
    const hung = await tx
      .select({ number: exhibits.number, slug: exhibits.slug })
      .from(exhibits)
      .where(eq(exhibits.eventId, eventId));
    const number = nextNumber(hung.map((one) => one.number));
    const slug = exhibitSlug(
      exhibit.title,
      number,
      hung.map((one) => one.slug),
    );
    const [created] = await tx
      .insert(exhibits)
      .values({ ...exhibit, eventId, number, slug, updatedAt: now })
      .returning({ id: exhibits.id });
    if (!created) throw new Error('The new exhibit has no id');
    await recordAudit(tx, actor, now, { action: 'exhibit.create', eventId, subjectId: created.id });
    return ok({ id: created.id });
  });
}

/** Takes the texts from an exhibitor or a curator, unless someone saved others since `revision` was shown. */
export async function saveExhibitTexts(
  actor: Actor,
  exhibitId: string,
  revision: number,
  texts: ExhibitTexts,
  now: Date,
): Promise<Result<undefined, EditRefusal, Incomplete>> {
  return write(async (tx) => {
    const subject = await editedSubject(tx, actor, exhibitId, now);
    if (!subject) return refuse('notFound');
    const fields = changedFields(subject.exhibit, texts);
    // Saved by itself a moment ago, perhaps
    if (subject.canEdit && fields.length === 0) return ok();
    const refused = editRefusal(subject, revision, texts);
    if (refused) return refused;
    await noteChange(tx, actor, subject, now, { action: 'exhibit.save', set: texts, detail: { fields } });
    return ok();
  });
}

function editRefusal(subject: Subject & { canEdit: boolean }, revision: number, texts: ExhibitTexts) {
  if (!subject.canEdit) return refuse(isBeforeReview(subject.exhibit.status) ? 'deadline' : 'published');
  if (subject.exhibit.revision !== revision) return refuse('changedMeanwhile');
  // What everyone sees stays fit to be seen
  const gaps = subject.exhibit.status === 'published' ? publicationGaps(texts, subject.media) : [];
  return gaps.length > 0 ? refuse('incomplete', { gaps }) : undefined;
}

/** Takes all that curators decide about an exhibit. */
export async function saveExhibit(
  actor: Actor,
  exhibitId: string,
  revision: number,
  details: ExhibitDetails,
  now: Date,
): Promise<Result<undefined, EditRefusal | 'numberTaken' | 'slugTaken' | 'stationTaken', Incomplete>> {
  return write(async (tx) => {
    const subject = await curatedSubject(tx, actor, exhibitId);
    if (!subject) return refuse('notFound');
    const { topics: wanted, station, ...set } = details;
    const refused = editRefusal({ ...subject, canEdit: true }, revision, set);
    if (refused) return refused;
    const { eventId } = subject.exhibit;
    const rivals = await tx
      .select({ number: exhibits.number })
      .from(exhibits)
      .where(
        and(
          eq(exhibits.eventId, eventId),
          ne(exhibits.id, exhibitId),
          or(eq(exhibits.number, set.number), eq(exhibits.slug, set.slug)),
        ),
      );
    if (rivals.length > 0) {
      return refuse(rivals.some(({ number }) => number === set.number) ? 'numberTaken' : 'slugTaken');
    }
    if (!(await placeAtStation(tx, subject.exhibit, station))) return refuse('stationTaken');
    await setTopics(tx, subject, wanted);
    const fields = changedFields(subject.exhibit, set);
    await noteChange(tx, actor, subject, now, { action: 'exhibit.save', set, detail: { fields } });
    return ok();
  });
}

/** Moves the exhibit to the station of that number, which is made where there is none. False when another stands there. */
export async function placeAtStation(
  tx: Tx,
  { eventId, id: exhibitId }: { eventId: string; id: string },
  number: number | null,
): Promise<boolean> {
  const [there] =
    number === null
      ? []
      : await tx
          .select()
          .from(stations)
          .where(and(eq(stations.eventId, eventId), eq(stations.number, number)));
  if (there?.exhibitId === exhibitId) return true;
  if (there?.exhibitId) return false;
  await tx.update(stations).set({ exhibitId: null }).where(eq(stations.exhibitId, exhibitId));
  if (there) await tx.update(stations).set({ exhibitId }).where(eq(stations.id, there.id));
  else if (number !== null) await tx.insert(stations).values({ eventId, number, exhibitId });
  return true;
}

/** Only topics of the same event count. */
export async function setTopics(tx: Tx, { exhibit }: Subject, wanted: readonly string[]): Promise<void> {
  const known = await tx
    .select({ id: topics.id })
    .from(topics)
    .where(and(eq(topics.eventId, exhibit.eventId), inArray(topics.id, [...wanted])));
  await tx.delete(exhibitTopics).where(eq(exhibitTopics.exhibitId, exhibit.id));
  if (known.length > 0) {
    await tx.insert(exhibitTopics).values(known.map(({ id }) => ({ exhibitId: exhibit.id, topicId: id })));
  }
}

/** Deletes an exhibit with its texts and files. */
export async function deleteExhibit(
  actor: Actor,
  exhibitId: string,
  now: Date,
): Promise<Result<{ eventSlug: string }, 'notFound'>> {
  const deleted = await write(async (tx) => {
    const subject = await curatedSubject(tx, actor, exhibitId);
    if (!subject) return refuse('notFound');
    const { event, exhibit } = subject;
    await noteChange(tx, actor, subject, now, {
      action: 'exhibit.delete',
      detail: { number: exhibit.number },
    });
    const keys = await deleteMedia(
      tx,
      subject.media.map(({ id }) => id),
    );
    const waiting = await tx.delete(mediaJobs).where(eq(mediaJobs.exhibitId, exhibitId)).returning();
    await tx.delete(exhibits).where(eq(exhibits.id, exhibitId));
    return ok({ eventSlug: event.slug, keys: [...keys, ...waiting.map(({ storageKey }) => storageKey)] });
  });
  if (!deleted.ok) return deleted;
  await removeStoredFiles(deleted.value.keys);
  return ok({ eventSlug: deleted.value.eventSlug });
}

/** Deletes media and the rows of their files; gives the names in the store that go once the transaction is through. */
export async function deleteMedia(tx: Tx, mediaIds: string[]): Promise<string[]> {
  if (mediaIds.length === 0) return [];
  await tx.delete(media).where(inArray(media.id, mediaIds));
  const gone = await tx
    .delete(files)
    .where(inArray(files.ownerId, mediaIds))
    .returning({ storageKey: files.storageKey });
  return gone.map(({ storageKey }) => storageKey);
}
