import { canSeeEvent } from '@/features/events/policy';
import type { Actor } from '@/features/people/actor';
import { hasRole } from '@/features/people/policy';

/** May plan: sessions, rooms, tracks, formats, speakers, and whether the agenda is published. */
export function canPlan(actor: Actor, eventId: string): boolean {
  return hasRole(actor, eventId, 'programme');
}

/** May read the agenda as the public does. */
export function canReadAgenda(
  actor: Actor,
  event: { id: string; status: string; agendaPublished: boolean },
): boolean {
  return canSeeEvent(actor, event) && (event.agendaPublished || canPlan(actor, event.id));
}
