import 'server-only';
import { and, eq, isNotNull } from 'drizzle-orm';
import { recordAudit } from '@/db/audit';
import { write } from '@/db/client';
import { consents } from '@/db/schema/events';
import { consentsGiven, registrations } from '@/db/schema/registration';
import { eventPhase } from '@/features/events/rules';
import type { Actor } from '@/features/people/actor';
import { ok, refuse, type Refusal, type Success } from '@/lib/result';
import { cancelIn, correctIn, type CancelResult, type CorrectResult } from '../change-mutations';
import { isLive } from '../lifecycle';
import { moveIn, type MoveRefusal } from '../move-mutations';
import { byToken } from './person-queries';
import { movingPlaces } from '../queue-mutations';
import { canWithdrawConsent } from '../rules';
import type { CorrectionInput } from '../schema';

// What the holder of a secret link may do; the link is the permission.

type NotFound = Refusal<'notFound', never>;

/** Corrects one's own registration; files among the answers are in the store already. */
export function correctOwn(
  actor: Actor,
  now: Date,
  eventSlug: string,
  token: string,
  correction: CorrectionInput,
  revision: number,
): Promise<CorrectResult | NotFound> {
  return write(async (tx) => {
    const found = await byToken(tx, actor, eventSlug, token);
    if (!found) return refuse('notFound');
    return correctIn(tx, actor, now, found.event, found.registration, correction, { by: 'person', revision });
  });
}

export function cancelOwn(
  actor: Actor,
  now: Date,
  eventSlug: string,
  token: string,
): Promise<CancelResult | NotFound> {
  return write(async (tx) => {
    const found = await byToken(tx, actor, eventSlug, token);
    if (!found) return refuse('notFound');
    return cancelIn(tx, actor, now, found.event, found.registration, 'person');
  });
}

export type StepResult = Success<undefined> | NotFound | MoveRefusal | Refusal<'over', never>;

/** Confirms one's address, or accepts a place that is offered. */
export function stepOwn(
  actor: Actor,
  now: Date,
  eventSlug: string,
  token: string,
  move: 'confirmAddress' | 'accept',
): Promise<StepResult> {
  return write(async (tx) => {
    const found = await byToken(tx, actor, eventSlug, token);
    if (!found) return refuse('notFound');
    const { event, registration } = found;
    if (eventPhase(event, now) === 'over') return refuse('over');
    const moved = await movingPlaces(tx, now, event, async (places) => {
      // What has expired is gone before this comes
      const current = await tx.query.registrations.findFirst({
        where: eq(registrations.id, registration.id),
      });
      return moveIn(tx, actor, now, event, places, current ?? registration, move);
    });
    return moved.ok ? ok() : moved;
  });
}

/** Says yes to what is asked now: who was given a place by somebody else, or comes with a delegation, has not yet. */
export function giveConsents(
  actor: Actor,
  now: Date,
  eventSlug: string,
  token: string,
  consentIds: readonly string[],
): Promise<Success<undefined> | NotFound> {
  return write(async (tx) => {
    const found = await byToken(tx, actor, eventSlug, token);
    if (!found || !isLive(found.registration.status)) return refuse('notFound');
    const { event, registration } = found;
    const asked = await tx
      .select({ id: consents.id })
      .from(consents)
      .where(and(eq(consents.eventId, event.id), eq(consents.current, true)));
    const given = asked.map(({ id }) => id).filter((id) => consentIds.includes(id));
    if (given.length === 0) return ok();
    await tx
      .insert(consentsGiven)
      .values(given.map((consentId) => ({ registrationId: registration.id, consentId, givenAt: now })))
      .onConflictDoUpdate({
        target: [consentsGiven.registrationId, consentsGiven.consentId],
        set: { givenAt: now, withdrawnAt: null },
        setWhere: isNotNull(consentsGiven.withdrawnAt),
      });
    await recordAudit(tx, actor, now, {
      action: 'registration.giveConsents',
      eventId: event.id,
      subjectId: registration.id,
      detail: { consentIds: given },
    });
    return ok();
  });
}

/** Takes back a consent that the registration does not rest on. It stays on record with the time it was taken back. */
export function withdrawConsent(
  actor: Actor,
  now: Date,
  eventSlug: string,
  token: string,
  consentId: string,
): Promise<Success<undefined> | Refusal<'notFound' | 'required', never>> {
  return write(async (tx) => {
    const found = await byToken(tx, actor, eventSlug, token);
    if (!found) return refuse('notFound');
    const which = and(
      eq(consentsGiven.registrationId, found.registration.id),
      eq(consentsGiven.consentId, consentId),
    );
    const [given] = await tx
      .select({ required: consents.required, withdrawnAt: consentsGiven.withdrawnAt })
      .from(consentsGiven)
      .innerJoin(consents, eq(consents.id, consentsGiven.consentId))
      .where(which);
    if (!given) return refuse('notFound');
    if (given.withdrawnAt) return ok();
    if (!canWithdrawConsent(given)) return refuse('required');
    await tx.update(consentsGiven).set({ withdrawnAt: now }).where(which);
    await recordAudit(tx, actor, now, {
      action: 'registration.withdrawConsent',
      eventId: found.event.id,
      subjectId: found.registration.id,
      detail: { consentId },
    });
    return ok();
  });
}
