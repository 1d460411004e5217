import 'server-only';
import { and, count, eq, inArray, isNotNull, max, sql } from 'drizzle-orm';
import { recordAudit } from '@/db/audit';
import type { Tx } from '@/db/client';
import { prepared, preparedUpdate } from '@/db/prepared';
import { codes, registrations } from '@/db/schema/registration';
import type { Event } from '@/features/events/queries';
import type { Actor } from '@/features/people/actor';
import { releaseSignupsIn } from '@/features/signup/mutations';
import { HOUR_MS } from '@/lib/clock';
import { ok, refuse, type Refusal, type Success } from '@/lib/result';
import {
  decideClaim,
  giveBack,
  keep,
  take,
  type Claim,
  type FullRefusal,
  type PlaceLedger,
} from './capacity';
import { keptBy } from './codes/code-queries';
import { usesLeft } from './codes/codes';
import { isLive, live, step, takesPlace, type Move, type RegistrationStatus } from './lifecycle';
import { liveRegistration } from './mutations';
import type { MailDetails, News } from './mail-queries';
import { claimOf, type Places } from './place-queries';
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

const change = preparedUpdate(registrations, registrations.id);

/**
 * Takes one step of a registration's life, with its audit row and its mail; who may ask for it is decided where this is called.
 * `places` are those that `changingPlaces` of queue-mutations.ts counted, in which it has to run: they say afterwards what is
 * left, and what has become free is offered on. `registration` is as the transaction sees it, and so is the `claim` that it
 * stands for, where somebody has read that already.
 */
export async function moveIn(
  tx: Tx,
  actor: Actor,
  now: Date,
  event: Event,
  places: Places,
  registration: Registration,
  move: Move,
  { quietly, news, claim: known, ...details }: Telling & { claim?: Claim } = {},
): Promise<MoveResult> {
  const next = step(registration.status, move);
  if (!next) return { ok: false, reason: 'notNow', facts: { status: registration.status } };
  const back = isLive(registration.status) ? ok({}) : await reviveIn(tx, event, registration);
  if (!back.ok) return back;
  const wanted = { ...registration, ...back.value };
  const getsPlace = takesPlace(next.to);
  const isSettled = takesPlace(registration.status) === getsPlace;
  // Who comes back may have lost the use of a code, and with it what it kept
  const given = isLive(registration.status) ? known : undefined;
  const claim = isSettled ? undefined : (given ?? (await claimOf(tx, wanted, now)));
  if (claim && getsPlace) {
    const verdict = decideClaim(places.ledger, claim);
    if (!verdict.ok) return verdict;
  }
  const keptPlaces = () => (wanted.codeId === null ? undefined : keptBy(tx, wanted.codeId, now));
  const keptBefore = claim && (await keptPlaces());
  const changed = {
    ...back.value,
    ...changeTo(next.to, event, now),
    ...(next.to === 'waiting' ? await queuePlace(tx, event.id, now) : {}),
    status: next.to,
    updatedAt: now,
    revision: registration.revision + 1,
  };
  await change(tx, registration.id, changed);
  const moved: Registration = { ...registration, ...changed };
  if (claim) {
    const after = settled(places.ledger, claim, getsPlace, now);
    const kept = keptBefore && (await keptPlaces());
    places.ledger = kept ? keep(after, kept.categoryId, kept.kept - keptBefore.kept) : after;
  }
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

/** The ledger after a place was taken or given back; what the code keeps is counted apart, since its uses may have changed. */
function settled(ledger: PlaceLedger, claim: Claim, takes: boolean, now: Date): PlaceLedger {
  const own: Claim = claim.from === 'code' ? { ...claim, from: 'all' } : claim;
  return takes ? take(ledger, own, now) : giveBack(ledger, own);
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

const lastNumber = prepared((tx) =>
  tx
    .select({ last: max(registrations.queueNumber) })
    .from(registrations)
    // As the index has it
    .where(and(eq(registrations.eventId, sql.placeholder('eventId')), isNotNull(registrations.queueNumber)))
    .prepare(),
);

/** The end of the event's waiting list: numbers go up and are never used again. */
export async function queuePlace(
  tx: Tx,
  eventId: string,
  now: Date,
): Promise<{ queueNumber: number; waitingSince: Date }> {
  const [row] = await lastNumber(tx).execute({ eventId });
  return { queueNumber: (row?.last ?? 0) + 1, waitingSince: now };
}
