import 'server-only';
import { and, asc, eq, max } from 'drizzle-orm';
import { recordAudit } from '@/db/audit';
import type { Tx } from '@/db/client';
import { releasedSessions } from '@/db/schema/agenda-released';
import { registrations, signups } from '@/db/schema/registration';
import type { Event } from '@/features/events/queries';
import { enqueueMail } from '@/features/mail/mutations';
import type { Actor } from '@/features/people/actor';
import { ok, refuse, type Refusal, type Result, type Success } from '@/lib/result';
import { movedUpMail } from './mails';
import { countSession, signupsOf, type ChoiceSession, type SignedRegistration } from './queries';
import {
  decideSignOff,
  decideSignup,
  movesUp,
  movingUp,
  type SignupRefusal,
  type SignupStatus,
} from './signup';

// What happens to sign-ups, whoever asks for it; who may ask is decided where this is called.

type NotFound = Refusal<'notFound', never>;
export type SignUpResult =
  Success<{ status: SignupStatus; overlaps: ChoiceSession[] }> | NotFound | SignupRefusal<ChoiceSession>;
export type SignOffResult = Result<undefined, 'notFound' | 'begun' | 'over', never>;

/** As it was last released: what is planned since then is nobody's to sign up for yet. */
async function sessionOf(tx: Tx, event: Event, id: string) {
  return tx.query.releasedSessions.findFirst({
    where: and(eq(releasedSessions.id, id), eq(releasedSessions.eventId, event.id)),
  });
}

/** Signs a registration up for a session of its event: on a place, or on the waiting list. */
export async function signUpIn(
  tx: Tx,
  actor: Actor,
  now: Date,
  event: Event,
  registration: Pick<SignedRegistration, 'id' | 'status'>,
  sessionId: string,
  byTeam: boolean,
): Promise<SignUpResult> {
  const session = await sessionOf(tx, event, sessionId);
  if (!session) return refuse('notFound');
  const { confirmed: taken, waiting } = await countSession(tx, session.id);
  const own = await signupsOf(tx, registration.id);
  const verdict = decideSignup<ChoiceSession>(
    { event, session, registration, own, taken, waiting, byTeam },
    now,
  );
  if (!verdict.ok) return verdict;
  const [last] = await tx
    .select({ number: max(signups.queueNumber) })
    .from(signups)
    .where(eq(signups.sessionId, session.id));
  await tx.insert(signups).values({
    registrationId: registration.id,
    sessionId: session.id,
    status: verdict.status,
    queueNumber: (last?.number ?? 0) + 1,
    createdAt: now,
  });
  await recordAudit(tx, actor, now, {
    action: 'registration.signUp',
    eventId: event.id,
    subjectId: registration.id,
    detail: { sessionId: session.id, status: verdict.status },
  });
  return ok({ status: verdict.status, overlaps: verdict.overlaps });
}

/** Takes a sign-up back; who waits first gets the place in the same moment. */
export async function signOffIn(
  tx: Tx,
  actor: Actor,
  now: Date,
  event: Event,
  registrationId: string,
  sessionId: string,
  byTeam: boolean,
): Promise<SignOffResult> {
  const session = await sessionOf(tx, event, sessionId);
  if (!session) return refuse('notFound');
  const own = await signupsOf(tx, registrationId);
  if (!own.some((one) => one.session.id === session.id)) return refuse('notFound');
  const verdict = decideSignOff({ event, session, byTeam }, now);
  if (!verdict.ok) return verdict;
  await removeIn(tx, actor, now, event, registrationId, session.id);
  return ok();
}

async function removeIn(
  tx: Tx,
  actor: Actor,
  now: Date,
  event: Event,
  registrationId: string,
  sessionId: string,
): Promise<void> {
  await tx
    .delete(signups)
    .where(and(eq(signups.registrationId, registrationId), eq(signups.sessionId, sessionId)));
  await recordAudit(tx, actor, now, {
    action: 'registration.signOff',
    eventId: event.id,
    subjectId: registrationId,
    detail: { sessionId },
  });
  await promoteSignupsIn(tx, actor, now, event, sessionId);
}

/** Gives back all that a registration signed up for: call it in the transaction in which it stops being confirmed. */
export async function releaseSignupsIn(
  tx: Tx,
  actor: Actor,
  now: Date,
  event: Event,
  registrationId: string,
): Promise<void> {
  for (const { session } of await signupsOf(tx, registrationId)) {
    await removeIn(tx, actor, now, event, registrationId, session.id);
  }
}

/**
 * Gives free places in a session to who waits for them, in their order, each with a mail. Call it in every transaction that
 * frees a place, has more of them, or makes a session take place (again). Tells how many moved up.
 */
export async function promoteSignupsIn(
  tx: Tx,
  actor: Actor,
  now: Date,
  event: Event,
  sessionId: string,
): Promise<number> {
  const session = await sessionOf(tx, event, sessionId);
  if (!session || !movesUp(event, session, now)) return 0;
  const waiting = await tx
    .select({ id: signups.id, queueNumber: signups.queueNumber, registration: registrations })
    .from(signups)
    .innerJoin(registrations, eq(registrations.id, signups.registrationId))
    .where(and(eq(signups.sessionId, session.id), eq(signups.status, 'waiting')))
    .orderBy(asc(signups.queueNumber));
  if (waiting.length === 0) return 0;
  const { confirmed } = await countSession(tx, session.id);
  const up = movingUp(waiting, session.places, confirmed);
  for (const { id, registration } of up) {
    await tx.update(signups).set({ status: 'confirmed' }).where(eq(signups.id, id));
    await recordAudit(tx, actor, now, {
      action: 'registration.moveUp',
      eventId: event.id,
      subjectId: registration.id,
      detail: { sessionId: session.id },
    });
    await enqueueMail(tx, now, movedUpMail(event, session, id, registration));
  }
  return up.length;
}
