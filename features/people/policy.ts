import type { Actor, EventRole } from './actor';

export function isAdministrator(actor: Actor): boolean {
  return actor.kind === 'system' || (actor.kind === 'person' && actor.isAdministrator);
}

/** Has one of `roles` for the event. Organisers may do what every other role may; administrators everything. */
export function hasRole(actor: Actor, eventId: string, ...roles: EventRole[]): boolean {
  if (isAdministrator(actor)) return true;
  if (actor.kind !== 'person') return false;
  const own = actor.roles.get(eventId);
  return own !== undefined && (own.has('organiser') || roles.some((role) => own.has(role)));
}

/** Belongs to the event's team, in whichever role. */
export function isTeam(actor: Actor, eventId: string): boolean {
  return hasRole(actor, eventId, 'viewer', 'door', 'curator', 'programme', 'organiser');
}

/** Organises the event. */
export function isOrganiser(actor: Actor, eventId: string): boolean {
  return hasRole(actor, eventId, 'organiser');
}
