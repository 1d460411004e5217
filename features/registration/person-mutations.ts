import 'server-only';
import { and, eq } from 'drizzle-orm';
import { recordAudit } from '@/db/audit';
import { write } from '@/db/client';
import { consents } from '@/db/schema/events';
import { consentsGiven } from '@/db/schema/registration';
import type { Actor } from '@/features/people/actor';
import { ok, refuse, type Refusal, type Success } from '@/lib/result';
import { cancelIn, correctIn, type CancelResult, type CorrectResult } from './change-mutations';
import { byToken } from './person-queries';
import { canWithdrawConsent } from './rules';
import type { CorrectionInput } from './schema';

// What the holder of a secret link may do; the link is the permission.

type NotFound = Refusal<'notFound', never>;

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
    return correctIn(tx, actor, now, found.event, found.registration, correction, revision);
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
    return cancelIn(tx, actor, now, found.event, found.registration);
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
