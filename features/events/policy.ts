import type { Actor } from '@/features/people/actor';
import { isAdministrator, isOrganiser, isTeam } from '@/features/people/policy';

/** Drafts are seen by their team alone; everything else by everyone. */
export function canSeeEvent(actor: Actor, event: { id: string; status: string }): boolean {
  return event.status !== 'draft' || isTeam(actor, event.id);
}

/** Settings, publication and history of an event. */
export function canManageEvent(actor: Actor, eventId: string): boolean {
  return isOrganiser(actor, eventId);
}

/** New events, and the texts of the installation. */
export function canRunInstallation(actor: Actor): boolean {
  return isAdministrator(actor);
}
