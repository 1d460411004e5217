import 'server-only';
import { eq } from 'drizzle-orm';
import type { Reader } from '@/db/client';
import { events } from '@/db/schema/events';
import type { Event } from '@/features/events/queries';
import type { Actor } from '@/features/people/actor';
import { canPlan } from './policy';

/** The event as `db` sees it, when the actor may plan it. */
export async function plannableEvent(db: Reader, actor: Actor, eventId: string): Promise<Event | undefined> {
  const event = await db.query.events.findFirst({ where: eq(events.id, eventId) });
  return event && canPlan(actor, event.id) ? event : undefined;
}
