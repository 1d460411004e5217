import 'server-only';
import { and, eq, ne } from 'drizzle-orm';
import { recordAudit } from '@/db/audit';
import { write } from '@/db/client';
import { outbox } from '@/db/schema/platform';
import type { Actor } from '@/features/people/actor';
import { isOrganiser } from '@/features/people/policy';
import { ok, refuse, type Result } from '@/lib/result';

/** Has mails that were given up sent again: one, or all of the event. Tells how many. */
export async function retryMails(
  actor: Actor,
  now: Date,
  { eventId, mailId }: { eventId: string; mailId?: string },
): Promise<Result<{ count: number }, 'notFound'>> {
  return write(async (tx) => {
    if (!isOrganiser(actor, eventId)) return refuse('notFound');
    const retried = await tx
      .update(outbox)
      .set({ status: 'pending', attempts: 0, nextAttemptAt: now })
      .where(
        and(
          eq(outbox.eventId, eventId),
          eq(outbox.status, 'dead'),
          ne(outbox.payload, ''),
          mailId === undefined ? undefined : eq(outbox.id, mailId),
        ),
      )
      .returning({ id: outbox.id });
    for (const { id } of retried)
      await recordAudit(tx, actor, now, { action: 'mail.retry', eventId, subjectId: id });
    if (mailId !== undefined && retried.length === 0) return refuse('notFound');
    return ok({ count: retried.length });
  });
}
