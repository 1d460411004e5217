import 'server-only';
import { eq } from 'drizzle-orm';
import { read } from '@/db/client';
import { events } from '@/db/schema/events';
import type { Actor } from '@/features/people/actor';
import { isTeam } from '@/features/people/policy';
import { canSeeEvent } from './policy';

export type Event = typeof events.$inferSelect;

/** The event at an address, when the actor may see it. */
export async function findEvent(actor: Actor, slug: string): Promise<Event | undefined> {
  const event = await read().query.events.findFirst({ where: eq(events.slug, slug) });
  return event && canSeeEvent(actor, event) ? event : undefined;
}

/** The event at an address, for its team; anyone else does not find it. */
export async function findTeamEvent(actor: Actor, slug: string): Promise<Event | undefined> {
  const event = await read().query.events.findFirst({ where: eq(events.slug, slug) });
  return event && isTeam(actor, event.id) ? event : undefined;
}
