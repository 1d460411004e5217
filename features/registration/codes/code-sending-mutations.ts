import 'server-only';
import { inArray } from 'drizzle-orm';
import { recordAudit } from '@/db/audit';
import { write } from '@/db/client';
import { codes } from '@/db/schema/registration';
import { enqueueMail } from '@/features/mail/mutations';
import type { Actor } from '@/features/people/actor';
import { ok, refuse, type Refusal, type Success } from '@/lib/result';
import { invitationMail, reminderMail } from './code-mails';
import { codesIn, managedEvent, ROWS_AT_ONCE, subjectOf, type NotFound } from './code-mutations';
import type { CodeMail } from './code-schema';
import { canBeSent } from './codes';
import { remindersIn } from './reminder-queries';

export type SendResult = Success<{ mailed: number }> | NotFound | Refusal<'nobodyToMail' | 'stale', never>;

/**
 * Sends a code to whoever it is for, or those of a batch that have not been sent; used up and expired ones are left out.
 * `sentBefore`: when it had last been sent, in milliseconds, as the sender saw it; 0 for never.
 */
export function sendCodes(
  actor: Actor,
  now: Date,
  eventSlug: string,
  target: { code: string; sentBefore: number } | { batch: string },
  mail: CodeMail,
): Promise<SendResult> {
  return write(async (tx) => {
    const event = await managedEvent(tx, actor, eventSlug);
    if (!event) return refuse('notFound');
    const rows = await codesIn(tx, event, target);
    const [first] = rows;
    if (!first) return refuse('notFound');
    if ('code' in target && (first.code.sentAt?.getTime() ?? 0) !== target.sentBefore) return refuse('stale');
    const due = rows.flatMap(({ code, used, category }) => {
      const { email, sentAt } = code;
      const isDue = 'code' in target || sentAt === null;
      return email !== null && isDue && canBeSent({ ...code, used }, now)
        ? [{ ...code, email, category }]
        : [];
    });
    if (due.length === 0) return refuse('nobodyToMail');
    for (const code of due) await enqueueMail(tx, now, invitationMail(event, code.category, code, mail));
    for (let from = 0; from < due.length; from += ROWS_AT_ONCE) {
      const ids = due.slice(from, from + ROWS_AT_ONCE).map(({ id }) => id);
      await tx.update(codes).set({ sentAt: now, sentLocale: mail.locale }).where(inArray(codes.id, ids));
    }
    await recordAudit(tx, actor, now, {
      action: 'code.send',
      eventId: event.id,
      subjectId: subjectOf(target),
      detail: { count: due.length },
    });
    return ok({ mailed: due.length });
  });
}

export type RemindResult = Success<{ mailed: number }> | NotFound | Refusal<'nobodyToRemind', never>;

/** Reminds everyone whose code of a batch is unused and who has heard nothing of it for a day. */
export function remindOfCodes(
  actor: Actor,
  now: Date,
  eventSlug: string,
  batchId: string,
): Promise<RemindResult> {
  return write(async (tx) => {
    const event = await managedEvent(tx, actor, eventSlug);
    if (!event) return refuse('notFound');
    const { due } = await remindersIn(tx, event, batchId, now);
    if (due.length === 0) return refuse('nobodyToRemind');
    for (const code of due) await enqueueMail(tx, now, reminderMail(event, code));
    for (let from = 0; from < due.length; from += ROWS_AT_ONCE) {
      const ids = due.slice(from, from + ROWS_AT_ONCE).map(({ id }) => id);
      await tx.update(codes).set({ remindedAt: now }).where(inArray(codes.id, ids));
    }
    await recordAudit(tx, actor, now, {
      action: 'code.remind',
      eventId: event.id,
      subjectId: batchId,
      detail: { count: due.length },
    });
    return ok({ mailed: due.length });
  });
}
