import 'server-only';
import { and, asc, desc, eq } from 'drizzle-orm';
import { read } from '@/db/client';
import { events } from '@/db/schema/events';
import { exhibitors, exhibits } from '@/db/schema/gallery';
import { canSeeEvent } from '@/features/events/policy';
import { eventAt, type Event } from '@/features/events/queries';
import type { Actor } from '@/features/people/actor';

export type OwnExhibit = Pick<typeof exhibits.$inferSelect, 'id' | 'number' | 'status' | 'title'>;

/** The exhibits of the event that the person shows. */
export async function ownExhibits(actor: Actor, event: { id: string }): Promise<OwnExhibit[]> {
  if (actor.kind !== 'person') return [];
  return read()
    .select({ id: exhibits.id, number: exhibits.number, status: exhibits.status, title: exhibits.title })
    .from(exhibitors)
    .innerJoin(exhibits, eq(exhibits.id, exhibitors.exhibitId))
    .where(and(eq(exhibitors.personId, actor.id), eq(exhibits.eventId, event.id)))
    .orderBy(asc(exhibits.number));
}

/**
 * The event at an address for an exhibitor's own pages: who shows an exhibit there sees it while it is a draft as well, since
 * exhibits are made before the event is public.
 */
export async function findExhibitionEvent(actor: Actor, slug: string): Promise<Event | undefined> {
  const event = await eventAt(read(), slug);
  if (!event || canSeeEvent(actor, event)) return event;
  return (await ownExhibits(actor, event)).length > 0 ? event : undefined;
}

/** The latest event, by its address, in which the person shows an exhibit: where exhibitors go after signing in. */
export async function eventOfOwnExhibits(actor: Actor): Promise<string | undefined> {
  if (actor.kind !== 'person') return undefined;
  const [latest] = await read()
    .select({ slug: events.slug })
    .from(exhibitors)
    .innerJoin(exhibits, eq(exhibits.id, exhibitors.exhibitId))
    .innerJoin(events, eq(events.id, exhibits.eventId))
    .where(eq(exhibitors.personId, actor.id))
    .orderBy(desc(events.startsAt))
    .limit(1);
  return latest?.slug;
}
