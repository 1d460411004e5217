import 'server-only';
import { and, count, eq, inArray } from 'drizzle-orm';
import { recordAudit } from '@/db/audit';
import type { Tx } from '@/db/client';
import { codes, registrations } from '@/db/schema/registration';
import type { Event } from '@/features/events/queries';
import type { Actor } from '@/features/people/actor';
import { releaseSignupsIn } from '@/features/signup/mutations';
import { HOUR_MS } from '@/lib/clock';
import { ok, refuse, type Refusal, type Success } from '@/lib/result';
import { decideClaim, type FullRefusal } from './capacity';
import { usesLeft } from './codes/codes';
import { isLive, live, needsPlace, step, type Move, type RegistrationStatus } from './lifecycle';
import { liveRegistration } from './mutations';
import type { MailDetails, News } from './mail-queries';
import { claimOf, placeLedger } from './place-queries';
import type { Registration } from './queries';
import { tellIn } from './telling-mutations';

export type NotNow = Refusal<'notNow', unknown> & { facts: { status: RegistrationStatus } };
export type MoveRefusal = NotNow | FullRefusal | Refusal<'addressTaken', never>;
export type MoveResult = Success<Registration> | MoveRefusal;

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

/** `quietly`: nobody is told of it. `news`: it is told later, with what happens to others in the same transaction. */
type Telling = MailDetails & { quietly?: boolean; news?: News[] };

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
  { quietly, news, ...details }: Telling = {},
): Promise<MoveResult> {
  const next = step(registration.status, move);
  if (!next) return { ok: false, reason: 'notNow', facts: { status: registration.status } };
  const back = isLive(registration.status) ? ok({}) : await reviveIn(tx, event, registration);
  if (!back.ok) return back;
  const wanted = { ...registration, ...back.value };
  if (needsPlace(registration.status, move)) {
    const verdict = decideClaim(await placeLedger(tx, event, now), await claimOf(tx, wanted, now));
    if (!verdict.ok) return verdict;
  }
  const [moved] = await tx
    .update(registrations)
    .set({
      ...back.value,
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
  const wasConfirmed = registration.status === 'confirmed';
  // Sessions are for those who come
  if (wasConfirmed) await releaseSignupsIn(tx, actor, now, event, registration.id);
  if (!quietly) {
    const told: News = { registration: moved, template: next.mail, ...details, wasConfirmed };
    if (news) news.push(told);
    else await tellIn(tx, now, event, [told]);
  }
  return ok(moved);
}

/**
 * What changes for a registration that had ended and comes back: meanwhile its address may have registered anew, and the use
 * of its code may have gone to somebody else.
 */
async function reviveIn(
  tx: Tx,
  event: Event,
  registration: Registration,
): Promise<Success<{ codeId?: null }> | Refusal<'addressTaken', never>> {
  const { addressKey, codeId } = registration;
  if (
    addressKey !== null &&
    event.perAddress === 'one' &&
    (await liveRegistration(tx, event.id, addressKey))
  ) {
    return refuse('addressTaken');
  }
  if (codeId === null) return ok({});
  const code = await tx.query.codes.findFirst({ where: eq(codes.id, codeId) });
  const [living] = await tx
    .select({ used: count() })
    .from(registrations)
    .where(and(eq(registrations.codeId, codeId), inArray(registrations.status, [...live])));
  const isFree = code && usesLeft({ uses: code.uses, used: living?.used ?? 0 }) > 0;
  return ok(isFree ? {} : { codeId: null });
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
