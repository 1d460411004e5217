import type { Actor } from '@/features/people/actor';
import { hasRole, isOrganiser, isTeam } from '@/features/people/policy';

/** Figures without a person in them. */
export function canSeeFigures(actor: Actor, eventId: string): boolean {
  return isTeam(actor, eventId);
}

/** The page of registrations, with as much as the role may see: viewers get figures alone. */
export function canOpenRegistrations(actor: Actor, eventId: string): boolean {
  return hasRole(actor, eventId, 'viewer', 'door');
}

/** Names and categories, to let people in. */
export function canSeeNames(actor: Actor, eventId: string): boolean {
  return hasRole(actor, eventId, 'door');
}

/** Everything that people said of themselves, access needs and diet included. */
export function canSeeRegistrations(actor: Actor, eventId: string): boolean {
  return isOrganiser(actor, eventId);
}

/** A list to take away: without personal data for whoever sees the figures, with them for organisers. */
export function canExport(actor: Actor, eventId: string, withPersonal: boolean): boolean {
  return withPersonal ? canSeeRegistrations(actor, eventId) : hasRole(actor, eventId, 'viewer');
}

export function canChangeRegistrations(actor: Actor, eventId: string): boolean {
  return isOrganiser(actor, eventId);
}

/** Categories, quotas and consents. */
export function canChangeCategories(actor: Actor, eventId: string): boolean {
  return isOrganiser(actor, eventId);
}

/** What the registration form asks. */
export function canChangeQuestions(actor: Actor, eventId: string): boolean {
  return isOrganiser(actor, eventId);
}

/** Invitation codes, and who has used which. */
export function canManageCodes(actor: Actor, eventId: string): boolean {
  return isOrganiser(actor, eventId);
}
