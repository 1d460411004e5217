import 'server-only';
import { and, eq } from 'drizzle-orm';
import { recordAudit } from '@/db/audit';
import { write } from '@/db/client';
import { exhibitComments } from '@/db/schema/gallery-making';
import { people } from '@/db/schema/people';
import type { Actor } from '@/features/people/actor';
import { ok, refuse, type Result } from '@/lib/result';
import { canCurate } from '../policy';
import { editedSubject } from '../subject-queries';
import type { NewComment } from './schema';

/** Says something about a part of an exhibit: as a curator, or as one of its exhibitors. In every status. */
export async function addComment(
  actor: Actor,
  exhibitId: string,
  { part, text }: NewComment,
  now: Date,
): Promise<Result<{ id: string }, 'notFound', never>> {
  return write(async (tx) => {
    const subject = await editedSubject(tx, actor, exhibitId);
    if (!subject) return refuse('notFound');
    const { event } = subject;
    const [person] =
      actor.kind === 'person'
        ? await tx.select({ id: people.id }).from(people).where(eq(people.id, actor.id))
        : [];
    const [added] = await tx
      .insert(exhibitComments)
      .values({
        ...{ exhibitId, part, text, createdAt: now },
        byCurator: canCurate(actor, event.id),
        personId: person?.id ?? null,
      })
      .returning({ id: exhibitComments.id });
    if (!added) throw new Error('The new comment has no id');
    const entry = { eventId: event.id, subjectId: exhibitId, detail: { part } };
    await recordAudit(tx, actor, now, { action: 'exhibit.comment', ...entry });
    return ok(added);
  });
}

/** Marks a comment as done, or takes the mark off. Both sides may: what is done is seen by both. */
export async function resolveComment(
  actor: Actor,
  exhibitId: string,
  commentId: string,
  isResolved: boolean,
  now: Date,
): Promise<Result<undefined, 'notFound'>> {
  return write(async (tx) => {
    const subject = await editedSubject(tx, actor, exhibitId);
    if (!subject) return refuse('notFound');
    const [comment] = await tx
      .select()
      .from(exhibitComments)
      .where(and(eq(exhibitComments.id, commentId), eq(exhibitComments.exhibitId, exhibitId)));
    if (!comment) return refuse('notFound');
    if ((comment.resolvedAt !== null) === isResolved) return ok();
    await tx
      .update(exhibitComments)
      .set({ resolvedAt: isResolved ? now : null })
      .where(eq(exhibitComments.id, commentId));
    const detail = { part: comment.part, isResolved };
    const entry = { eventId: subject.event.id, subjectId: exhibitId, detail };
    await recordAudit(tx, actor, now, { action: 'exhibit.resolveComment', ...entry });
    return ok();
  });
}
