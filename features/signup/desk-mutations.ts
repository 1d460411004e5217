import 'server-only';
import { and, eq } from 'drizzle-orm';
import { write, type Tx } from '@/db/client';
import { events } from '@/db/schema/events';
import { registrations } from '@/db/schema/registration';
import type { Event } from '@/features/events/queries';
import type { Actor } from '@/features/people/actor';
import { refuse } from '@/lib/result';
import { signOffIn, signUpIn, type SignOffResult, type SignUpResult } from './mutations';
import { canChangeSignups } from './policy';
import type { SignedRegistration } from './queries';

// What organisers do for someone; ids of another event are not found.

async function changeable(
  tx: Tx,
  actor: Actor,
  eventSlug: string,
  registrationId: string,
): Promise<{ event: Event; registration: SignedRegistration } | undefined> {
  const event = await tx.query.events.findFirst({ where: eq(events.slug, eventSlug) });
  if (!event || !canChangeSignups(actor, event.id)) return undefined;
  const registration = await tx.query.registrations.findFirst({
    where: and(eq(registrations.id, registrationId), eq(registrations.eventId, event.id)),
  });
  return registration && { event, registration };
}

export function signUpFor(
  actor: Actor,
  now: Date,
  eventSlug: string,
  sessionId: string,
  registrationId: string,
): Promise<SignUpResult> {
  return write(async (tx) => {
    const found = await changeable(tx, actor, eventSlug, registrationId);
    if (!found) return refuse('notFound');
    return signUpIn(tx, actor, now, found.event, found.registration, sessionId, true);
  });
}

export function signOffFor(
  actor: Actor,
  now: Date,
  eventSlug: string,
  sessionId: string,
  registrationId: string,
): Promise<SignOffResult> {
  return write(async (tx) => {
    const found = await changeable(tx, actor, eventSlug, registrationId);
    if (!found) return refuse('notFound');
    return signOffIn(tx, actor, now, found.event, found.registration.id, sessionId, true);
  });
}
