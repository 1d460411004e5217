import 'server-only';
import { and, eq } from 'drizzle-orm';
import { recordAudit } from '@/db/audit';
import { write, type Tx } from '@/db/client';
import { registrations } from '@/db/schema/registration';
import type { Event } from '@/features/events/queries';
import type { Actor } from '@/features/people/actor';
import { ok, refuse, type Refusal, type Success } from '@/lib/result';
import { cancelIn, correctIn, type CancelResult, type CorrectResult } from './change-mutations';
import { eventIn } from './mutations';
import { canChangeRegistrations, canSeeRegistrations } from './policy';
import type { Registration } from './queries';
import type { DeskCorrectionInput } from './schema';

type NotFound = Refusal<'notFound', never>;

/** The event and the registration, when the actor may change it; ids of another event are not found. */
async function changeable(
  tx: Tx,
  actor: Actor,
  eventSlug: string,
  id: string,
): Promise<{ event: Event; registration: Registration } | undefined> {
  const event = await eventIn(tx, actor, eventSlug);
  if (!event || !canChangeRegistrations(actor, event.id)) return undefined;
  const registration = await tx.query.registrations.findFirst({
    where: and(eq(registrations.id, id), eq(registrations.eventId, event.id)),
  });
  return registration && { event, registration };
}

export function correctRegistration(
  actor: Actor,
  now: Date,
  eventSlug: string,
  id: string,
  correction: DeskCorrectionInput,
  revision: number,
): Promise<CorrectResult | NotFound> {
  return write(async (tx) => {
    const found = await changeable(tx, actor, eventSlug, id);
    if (!found) return refuse('notFound');
    return correctIn(tx, actor, now, found.event, found.registration, correction, revision);
  });
}

export function cancelRegistration(
  actor: Actor,
  now: Date,
  eventSlug: string,
  id: string,
): Promise<CancelResult | NotFound> {
  return write(async (tx) => {
    const found = await changeable(tx, actor, eventSlug, id);
    if (!found) return refuse('notFound');
    return cancelIn(tx, actor, now, found.event, found.registration);
  });
}

/** Notes that personal data leave the house as a file; who may not take them is not found. */
export function noteExport(actor: Actor, now: Date, event: Event): Promise<Success<undefined> | NotFound> {
  return write(async (tx) => {
    if (!canSeeRegistrations(actor, event.id)) return refuse('notFound');
    await recordAudit(tx, actor, now, { action: 'registration.export', eventId: event.id });
    return ok();
  });
}
