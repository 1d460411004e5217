import 'server-only';
import { eq } from 'drizzle-orm';
import { read, type Tx } from '@/db/client';
import { events } from '@/db/schema/events';
import { exhibitors, exhibits, media } from '@/db/schema/gallery';
import type { Actor } from '@/features/people/actor';
import { currentTime } from '@/lib/clock';
import { readOnly } from './call/call';
import { callOf } from './call/call-queries';
import { canCurate, canEditExhibit, isExhibitor } from './policy';

/** An exhibit as those see it who decide about it: with its event, its exhibitors and its media. */
export type Subject = {
  exhibit: typeof exhibits.$inferSelect;
  event: typeof events.$inferSelect;
  exhibitorIds: string[];
  media: (typeof media.$inferSelect)[];
};

/** The exhibit, whoever asks: the caller decides. Inside a transaction it sees what the transaction sees. */
async function load(db: Tx, exhibitId: string): Promise<Subject | undefined> {
  const [found] = await db
    .select({ exhibit: exhibits, event: events })
    .from(exhibits)
    .innerJoin(events, eq(events.id, exhibits.eventId))
    .where(eq(exhibits.id, exhibitId));
  if (!found) return undefined;
  const own = await db
    .select({ personId: exhibitors.personId })
    .from(exhibitors)
    .where(eq(exhibitors.exhibitId, exhibitId));
  return {
    ...found,
    exhibitorIds: own.map(({ personId }) => personId),
    media: await db.select().from(media).where(eq(media.exhibitId, exhibitId)),
  };
}

/** The exhibit for its curators; anyone else does not find it. */
export async function curatedSubject(tx: Tx, actor: Actor, exhibitId: string): Promise<Subject | undefined> {
  const subject = await load(tx, exhibitId);
  return subject && canCurate(actor, subject.event.id) ? subject : undefined;
}

/** The exhibit for its exhibitors and curators, with whether they may change it now; anyone else does not find it. */
export async function editedSubject(
  tx: Tx,
  actor: Actor,
  exhibitId: string,
  now = currentTime(),
): Promise<(Subject & { canEdit: boolean }) | undefined> {
  const subject = await load(tx, exhibitId);
  if (!subject) return undefined;
  const { exhibit, event, exhibitorIds } = subject;
  if (canCurate(actor, event.id)) return { ...subject, canEdit: true };
  if (!isExhibitor(actor, { exhibitorIds })) return undefined;
  const call = await callOf(tx, event.id);
  const canEdit =
    canEditExhibit(actor, { ...exhibit, exhibitorIds }) && !readOnly(exhibit, call?.closesAt ?? null, now);
  return { ...subject, canEdit };
}

/** Whether an upload for the exhibit is worth receiving, and what the poster is to be called. */
export async function findUploadTarget(
  actor: Actor,
  exhibitId: string,
): Promise<
  { eventId: string; eventSlug: string; name: string; canEdit: boolean; canCurate: boolean } | undefined
> {
  const subject = await editedSubject(read(), actor, exhibitId);
  if (!subject) return undefined;
  const { exhibit, event, canEdit } = subject;
  return {
    eventId: event.id,
    eventSlug: event.slug,
    name: `${String(exhibit.number).padStart(2, '0')}-${exhibit.slug}`,
    canEdit,
    canCurate: canCurate(actor, event.id),
  };
}
