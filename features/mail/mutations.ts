import 'server-only';
import { and, asc, eq, inArray, lt, lte, ne, or } from 'drizzle-orm';
import { write, type Tx } from '@/db/client';
import { preparedInsert } from '@/db/prepared';
import { outbox } from '@/db/schema/platform';
import { DAY_MS } from '@/lib/clock';
import { encrypt } from '@/lib/crypto';
import { env } from '@/lib/env';
import { CLAIM_MS, failureText, isOutdated, nextAttempt, PAYLOAD_DAYS, type Failure } from './delivery';
import type { MailToSend } from './templates';

/** A mail as the outbox holds it. */
export type SealedMail = typeof outbox.$inferInsert;

export function sealMail(now: Date, mail: MailToSend): SealedMail {
  const { to, locale, eventId, subjectId, dedupeKey, template, parameters } = mail;
  return {
    dedupeKey,
    eventId,
    subjectId,
    toAddress: to,
    locale,
    template,
    payload: encrypt(env().dataKey, JSON.stringify(parameters), `mail:${dedupeKey}`),
    nextAttemptAt: now,
    createdAt: now,
  };
}

/** Puts a mail into the outbox, in the transaction that decided it. A job sends it; the dedupe key makes it one mail. */
export async function enqueueMail(tx: Tx, now: Date, mail: MailToSend): Promise<void> {
  await enqueueSealed(tx, [sealMail(now, mail)]);
}

const insertMail = preparedInsert(outbox, { unlessKnown: outbox.dedupeKey });

/** The same for mails that were sealed before. */
export async function enqueueSealed(tx: Tx, mails: readonly SealedMail[]): Promise<void> {
  for (const mail of mails) await insertMail(tx, mail);
}

export type ClaimedMail = typeof outbox.$inferSelect;

/**
 * Takes up to `limit` mails that are due. Nobody else gets them until CLAIM_MS have passed: then whoever took them has
 * crashed, and they are due again.
 */
export async function claimDueMails(now: Date, limit: number): Promise<ClaimedMail[]> {
  return write(async (tx) => {
    const due = await tx
      .select()
      .from(outbox)
      .where(and(eq(outbox.status, 'pending'), lte(outbox.nextAttemptAt, now)))
      .orderBy(asc(outbox.nextAttemptAt))
      .limit(limit);
    const claimed: ClaimedMail[] = [];
    for (const mail of due) {
      const change = isOutdated(mail.template, mail.createdAt, now)
        ? ({ status: 'dead', lastError: failureText({ kind: 'outdated' }) } as const)
        : { attempts: mail.attempts + 1, nextAttemptAt: new Date(now.getTime() + CLAIM_MS) };
      await tx.update(outbox).set(change).where(eq(outbox.id, mail.id));
      if (!('status' in change)) claimed.push({ ...mail, ...change });
    }
    return claimed;
  });
}

/** The mail server has accepted it. */
export async function markMailSent(now: Date, id: string): Promise<void> {
  await write(async (tx) => {
    await tx.update(outbox).set({ status: 'sent', sentAt: now, lastError: null }).where(eq(outbox.id, id));
  });
}

/** The attempt failed: there is another one later, or none any more. */
export async function markMailFailed(now: Date, mail: ClaimedMail, failure: Failure): Promise<void> {
  const next = nextAttempt(mail.attempts, now, failure);
  const change = next.status === 'dead' ? { status: next.status } : { nextAttemptAt: next.at };
  await write(async (tx) => {
    await tx
      .update(outbox)
      .set({ ...change, lastError: failureText(failure) })
      // Not when another worker has it by now, or has sent it
      .where(and(eq(outbox.id, mail.id), eq(outbox.status, 'pending'), eq(outbox.attempts, mail.attempts)));
  });
}

/** Empties the parameters of mails that were sent or given up PAYLOAD_DAYS ago; tells how many, at most `limit`. */
export async function emptyOldMails(now: Date, limit: number): Promise<number> {
  const before = new Date(now.getTime() - PAYLOAD_DAYS * DAY_MS);
  return write(async (tx) => {
    const old = await tx
      .select({ id: outbox.id })
      .from(outbox)
      .where(
        and(
          ne(outbox.payload, ''),
          or(
            and(eq(outbox.status, 'sent'), lt(outbox.sentAt, before)),
            and(eq(outbox.status, 'dead'), lt(outbox.nextAttemptAt, before)),
          ),
        ),
      )
      .limit(limit);
    const ids = old.map(({ id }) => id);
    if (ids.length > 0) await tx.update(outbox).set({ payload: '' }).where(inArray(outbox.id, ids));
    return ids.length;
  });
}
