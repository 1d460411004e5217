import 'server-only';
import type { Tx } from '@/db/client';
import { outbox } from '@/db/schema/platform';
import { encrypt } from '@/lib/crypto';
import { env } from '@/lib/env';
import type { MailToSend } from './templates';

/** Puts a mail into the outbox, in the transaction that decided it. A job sends it; the dedupe key makes it one mail. */
export async function enqueueMail(tx: Tx, now: Date, mail: MailToSend): Promise<void> {
  const { to, locale, eventId, dedupeKey, template, parameters } = mail;
  await tx
    .insert(outbox)
    .values({
      dedupeKey,
      eventId,
      toAddress: to,
      locale,
      template,
      payload: encrypt(env().dataKey, JSON.stringify(parameters), `mail:${dedupeKey}`),
      nextAttemptAt: now,
      createdAt: now,
    })
    .onConflictDoNothing({ target: outbox.dedupeKey });
}
