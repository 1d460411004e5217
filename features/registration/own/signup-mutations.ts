import 'server-only';
import { eq } from 'drizzle-orm';
import { recordAudit } from '@/db/audit';
import { write } from '@/db/client';
import { registrations } from '@/db/schema/registration';
import type { Actor } from '@/features/people/actor';
import { signOffIn, signUpIn, type SignOffResult, type SignUpResult } from '@/features/signup/mutations';
import { ok, refuse, type Result } from '@/lib/result';
import { byToken } from './person-queries';

// Sign-ups by the holder of a secret link; the link is the permission.

export function signUpOwn(
  actor: Actor,
  now: Date,
  eventSlug: string,
  token: string,
  sessionId: string,
): Promise<SignUpResult> {
  return write(async (tx) => {
    const found = await byToken(tx, actor, eventSlug, token);
    if (!found) return refuse('notFound');
    return signUpIn(tx, actor, now, found.event, found.registration, sessionId, false);
  });
}

export function signOffOwn(
  actor: Actor,
  now: Date,
  eventSlug: string,
  token: string,
  sessionId: string,
): Promise<SignOffResult> {
  return write(async (tx) => {
    const found = await byToken(tx, actor, eventSlug, token);
    if (!found) return refuse('notFound');
    return signOffIn(tx, actor, now, found.event, found.registration.id, sessionId, false);
  });
}

/** Whether to be told by mail when a session that was signed up for moves or is cancelled. */
export function tellOwn(
  actor: Actor,
  now: Date,
  eventSlug: string,
  token: string,
  tellChanges: boolean,
): Promise<Result<undefined, 'notFound'>> {
  return write(async (tx) => {
    const found = await byToken(tx, actor, eventSlug, token);
    if (!found) return refuse('notFound');
    const { event, registration } = found;
    if (registration.tellChanges === tellChanges) return ok();
    await tx.update(registrations).set({ tellChanges }).where(eq(registrations.id, registration.id));
    await recordAudit(tx, actor, now, {
      action: 'registration.tellChanges',
      eventId: event.id,
      subjectId: registration.id,
      detail: { tellChanges },
    });
    return ok();
  });
}
