import 'server-only';
import { and, asc, count, desc, eq, like, sql } from 'drizzle-orm';
import { read } from '@/db/client';
import { outbox } from '@/db/schema/platform';
import { parseFailure } from '@/features/mail/delivery';
import { findKeptMail, listKeptMails, type KeptMail } from '@/features/mail/mailbox';
import type { Actor } from '@/features/people/actor';
import { isOrganiser } from '@/features/people/policy';
import { mailStatuses, type MailStatus, type Message, type MessageListing } from './listing';
import { canReadMailbox } from './policy';

/** The mails of an event; undefined for who does not organise it. */
export async function listMessages(
  actor: Actor,
  eventId: string,
  { q, filters, sort, dir, page, pageSize }: MessageListing,
): Promise<{ messages: Message[]; total: number } | undefined> {
  if (!isOrganiser(actor, eventId)) return undefined;
  const status = mailStatuses.find((known) => known === filters.status);
  const where = and(
    eq(outbox.eventId, eventId),
    status && eq(outbox.status, status),
    q
      ? like(outbox.toAddress, sql`${`%${q.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`} escape '\\'`)
      : undefined,
  );
  const order = dir === 'asc' ? asc : desc;
  const [counted] = await read().select({ total: count() }).from(outbox).where(where);
  const rows = await read()
    .select()
    .from(outbox)
    .where(where)
    .orderBy(order(sort === 'to' ? outbox.toAddress : outbox.createdAt), order(outbox.id))
    .limit(pageSize)
    .offset((page - 1) * pageSize);
  const messages = rows.map(({ toAddress, lastError, payload, ...row }) => ({
    id: row.id,
    to: toAddress,
    template: row.template,
    status: row.status,
    attempts: row.attempts,
    createdAt: row.createdAt,
    sentAt: row.sentAt,
    nextAttemptAt: row.nextAttemptAt,
    failure: parseFailure(lastError),
    canBeRetried: row.status === 'dead' && payload !== '',
  }));
  return { messages, total: counted?.total ?? 0 };
}

/** How many mails of the event are in each state; undefined for who does not organise it. */
export async function countMessages(
  actor: Actor,
  eventId: string,
): Promise<Record<MailStatus, number> | undefined> {
  if (!isOrganiser(actor, eventId)) return undefined;
  const rows = await read()
    .select({ status: outbox.status, total: count() })
    .from(outbox)
    .where(eq(outbox.eventId, eventId))
    .groupBy(outbox.status);
  const totals = { pending: 0, sent: 0, dead: 0 };
  for (const { status, total } of rows) totals[status] = total;
  return totals;
}

/** Newest first, those whose reader or subject has `q` in it; undefined for who may not read the mailbox. */
export async function listMailbox(actor: Actor, q: string): Promise<KeptMail[] | undefined> {
  return canReadMailbox(actor) ? listKeptMails(q) : undefined;
}

export async function findInMailbox(actor: Actor, id: string): Promise<KeptMail | undefined> {
  return canReadMailbox(actor) ? findKeptMail(id) : undefined;
}
