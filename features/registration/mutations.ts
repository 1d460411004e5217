import 'server-only';
import { and, asc, eq, inArray, isNotNull, isNull, or, sql } from 'drizzle-orm';
import { recordAudit } from '@/db/audit';
import { write, type Tx } from '@/db/client';
import { one, prepared } from '@/db/prepared';
import { delegations, registrations } from '@/db/schema/registration';
import { canSeeEvent } from '@/features/events/policy';
import { eventAt, type Event } from '@/features/events/queries';
import { enqueueMail } from '@/features/mail/mutations';
import type { Actor } from '@/features/people/actor';
import { HOUR_MS } from '@/lib/clock';
import { live } from './lifecycle';
import { delegationRegisteredMail, existingMail, type Delegation } from './mail-queries';
import type { Registration } from './queries';

/** Of one address and event; more than anybody has. */
const MOST_LINKS = 20;

/** The event at an address as the transaction sees it, when the actor may see it. */
export async function eventIn(tx: Tx, actor: Actor, slug: string): Promise<Event | undefined> {
  const event = await eventAt(tx, slug);
  return event && canSeeEvent(actor, event) ? event : undefined;
}

const liveByAddress = prepared((tx) =>
  tx
    .select()
    .from(registrations)
    .where(
      and(
        eq(registrations.eventId, sql.placeholder('eventId')),
        eq(registrations.email, sql.placeholder('email')),
        or(isNotNull(registrations.addressKey), isNull(registrations.delegationId)),
        inArray(registrations.status, [...live]),
      ),
    )
    // The plus keeps the database from reading the whole event in this order: few have this address
    .orderBy(sql`+${registrations.createdAt}`, asc(registrations.id))
    .limit(one)
    .prepare(),
);

/**
 * The registration of the person who has this address, if they may still come. Those whom a delegation registered without an
 * address of their own are not meant: theirs is the contact's.
 */
export async function liveRegistration(
  tx: Tx,
  eventId: string,
  email: string,
): Promise<Registration | undefined> {
  const [found] = await liveByAddress(tx).execute({ eventId, email });
  return found;
}

/** Sends the link of a registration to its address, once an hour at most, however often somebody asks. */
export async function remindOfLink(
  tx: Tx,
  actor: Actor,
  now: Date,
  event: Event,
  known: Registration,
): Promise<void> {
  const hour = Math.floor(now.getTime() / HOUR_MS);
  await enqueueMail(tx, now, existingMail(event, known, `registration-existing:${known.id}:${hour}`));
  await recordAudit(tx, actor, now, {
    action: 'registration.remind',
    eventId: event.id,
    subjectId: known.id,
  });
}

async function remindOfGroup(
  tx: Tx,
  actor: Actor,
  now: Date,
  event: Event,
  group: Delegation,
): Promise<void> {
  const people = await tx.query.registrations.findMany({
    where: eq(registrations.delegationId, group.id),
    orderBy: [asc(registrations.createdAt), asc(registrations.id)],
  });
  const hour = Math.floor(now.getTime() / HOUR_MS);
  await enqueueMail(tx, now, delegationRegisteredMail(event, group, people, `:${hour}`));
  await recordAudit(tx, actor, now, {
    action: 'registration.remind',
    eventId: event.id,
    subjectId: group.id,
  });
}

/** Sends the links of an address's registrations to it. The answer is the same whether there are any. */
export async function sendLinks(actor: Actor, now: Date, eventSlug: string, email: string): Promise<void> {
  await write(async (tx) => {
    const event = await eventIn(tx, actor, eventSlug);
    if (!event) return;
    const own = await tx.query.registrations.findMany({
      where: and(
        eq(registrations.eventId, event.id),
        eq(registrations.email, email),
        or(isNotNull(registrations.addressKey), isNull(registrations.delegationId)),
        inArray(registrations.status, [...live]),
      ),
      orderBy: [asc(registrations.createdAt), asc(registrations.id)],
      limit: MOST_LINKS,
    });
    for (const registration of own) await remindOfLink(tx, actor, now, event, registration);
    const groups = await tx.query.delegations.findMany({
      where: and(eq(delegations.eventId, event.id), eq(delegations.email, email)),
      orderBy: [asc(delegations.createdAt), asc(delegations.id)],
      limit: MOST_LINKS,
    });
    for (const group of groups) await remindOfGroup(tx, actor, now, event, group);
  });
}
