import 'server-only';
import { eq } from 'drizzle-orm';
import { recordAudit } from '@/db/audit';
import type { Tx } from '@/db/client';
import { codes, registrations } from '@/db/schema/registration';
import type { Event } from '@/features/events/queries';
import { enqueueMail } from '@/features/mail/mutations';
import type { Actor } from '@/features/people/actor';
import { releaseSignupsIn } from '@/features/signup/mutations';
import { HOUR_MS } from '@/lib/clock';
import { ok, type Refusal, type Success } from '@/lib/result';
import { decideClaim, type Claim, type FullRefusal } from './capacity';
import { isExpired } from './codes';
import { needsPlace, step, type Move, type RegistrationStatus } from './lifecycle';
import { lifecycleMail, type MailDetails } from './mail-queries';
import { chosenOptions, placeLedger } from './place-queries';
import type { Registration } from './queries';

export type NotNow = Refusal<'notNow', unknown> & { facts: { status: RegistrationStatus } };
export type MoveResult = Success<Registration> | NotNow | FullRefusal;

/** The wish for a place that a registration stands for. */
export async function claimOf(tx: Tx, registration: Registration, now: Date): Promise<Claim> {
  const { id, categoryId, codeId, house } = registration;
  const optionIds = (await chosenOptions(tx, [id])).get(id) ?? [];
  if (house) return { categoryId, optionIds, from: 'house' };
  const code = codeId === null ? undefined : await tx.query.codes.findFirst({ where: eq(codes.id, codeId) });
  const keeps = code?.holdsPlaces === true && code.categoryId === categoryId && !isExpired(code, now);
  return { categoryId, optionIds, from: keeps ? 'code' : 'all' };
}

/** What changes with a status, beside it. */
function changeTo(to: RegistrationStatus, event: Event, now: Date): Partial<Registration> {
  switch (to) {
    case 'offered':
      return { expiresAt: new Date(now.getTime() + event.offerHours * HOUR_MS) };
    case 'cancelled':
    case 'declined':
    case 'expired':
      return { cancelledAt: now, expiresAt: null };
    default:
      return { cancelledAt: null, expiresAt: null };
  }
}

/**
 * Takes one step of a registration's life, with its audit row and its mail; who may ask for it is decided where this is called.
 * Places that it frees are offered on by `changingPlaces` of queue-mutations.ts, in which it has to run.
 */
export async function moveIn(
  tx: Tx,
  actor: Actor,
  now: Date,
  event: Event,
  registration: Registration,
  move: Move,
  details: MailDetails & { quietly?: boolean } = {},
): Promise<MoveResult> {
  const next = step(registration.status, move);
  if (!next) return { ok: false, reason: 'notNow', facts: { status: registration.status } };
  if (needsPlace(registration.status, move)) {
    const ledger = await placeLedger(tx, event, now);
    const verdict = decideClaim(ledger, await claimOf(tx, registration, now));
    if (!verdict.ok) return verdict;
  }
  const [moved] = await tx
    .update(registrations)
    .set({
      ...changeTo(next.to, event, now),
      ...(next.to === 'waiting' ? await queuePlace(tx, event.id, now) : {}),
      status: next.to,
      updatedAt: now,
      revision: registration.revision + 1,
    })
    .where(eq(registrations.id, registration.id))
    .returning();
  if (!moved) throw new Error('An updated row was not returned');
  await recordAudit(tx, actor, now, {
    action: `registration.${move}`,
    eventId: event.id,
    subjectId: registration.id,
  });
  // Sessions are for those who come
  if (registration.status === 'confirmed') await releaseSignupsIn(tx, actor, now, event, registration.id);
  if (!details.quietly) await enqueueMail(tx, now, await lifecycleMail(tx, event, moved, next.mail, details));
  return ok(moved);
}

/** The end of the event's waiting list: numbers go up and are never used again. */
export async function queuePlace(
  tx: Tx,
  eventId: string,
  now: Date,
): Promise<{ queueNumber: number; waitingSince: Date }> {
  const last = await tx.query.registrations.findFirst({
    where: eq(registrations.eventId, eventId),
    orderBy: (table, { desc }) => desc(table.queueNumber),
    columns: { queueNumber: true },
  });
  return { queueNumber: (last?.queueNumber ?? 0) + 1, waitingSince: now };
}
