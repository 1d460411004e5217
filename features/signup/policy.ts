import type { Actor } from '@/features/people/actor';
import { hasRole, isOrganiser } from '@/features/people/policy';

/** How many signed up for each session, without a person in it. */
export function canSeeSignupFigures(actor: Actor, eventId: string): boolean {
  return hasRole(actor, eventId, 'programme');
}

/** Who signed up for which session. */
export function canSeeSignups(actor: Actor, eventId: string): boolean {
  return isOrganiser(actor, eventId);
}

/** Signing somebody up for a session, or off. */
export function canChangeSignups(actor: Actor, eventId: string): boolean {
  return isOrganiser(actor, eventId);
}
