import type { Actor } from '@/features/people/actor';
import { isTeam } from '@/features/people/policy';

/** Drafts are seen by their team alone; everything else by everyone. */
export function canSeeEvent(actor: Actor, event: { id: string; status: string }): boolean {
  return event.status !== 'draft' || isTeam(actor, event.id);
}
