import 'server-only';
import { asc, eq } from 'drizzle-orm';
import { recordAudit } from '@/db/audit';
import { write } from '@/db/client';
import { markPagesChanged } from '@/db/page-versions';
import { events } from '@/db/schema/events';
import { exhibits } from '@/db/schema/gallery';
import type { Actor } from '@/features/people/actor';
import { ok, refuse, type Result } from '@/lib/result';
import { canCurate } from '../policy';
import { reordered, type Target } from '../tour/order';

/**
 * Moves an exhibit in the order of the gallery: up, down, or to a place counted from 0. The numbers stay those that there are; the
 * exhibits between take the next one each. Forms that others have open stay good: numbers are no part of what exhibitors write.
 */
export async function moveExhibit(
  actor: Actor,
  eventId: string,
  exhibitId: string,
  to: Target,
  now: Date,
): Promise<Result<{ number: number }, 'notFound' | 'noPlace', never>> {
  return write(async (tx) => {
    const event = await tx.query.events.findFirst({ where: eq(events.id, eventId) });
    if (!event || !canCurate(actor, eventId)) return refuse('notFound');
    const hung = await tx
      .select({ id: exhibits.id, number: exhibits.number })
      .from(exhibits)
      .where(eq(exhibits.eventId, eventId))
      .orderBy(asc(exhibits.number));
    const before = hung.find(({ id }) => id === exhibitId);
    if (!before) return refuse('notFound');
    const order = reordered(
      hung.map(({ id }) => id),
      exhibitId,
      to,
    );
    if (!order) return refuse('noPlace');
    const numberOf = new Map(order.map((id, place) => [id, hung[place]?.number ?? 0]));
    const moved = hung.filter(({ id, number }) => numberOf.get(id) !== number);
    // No two may have one number, not even meanwhile
    for (const { id, number } of moved) {
      await tx.update(exhibits).set({ number: -number }).where(eq(exhibits.id, id));
    }
    for (const { id, number } of moved) {
      await tx
        .update(exhibits)
        .set({ number: numberOf.get(id) ?? number })
        .where(eq(exhibits.id, id));
    }
    const number = numberOf.get(exhibitId) ?? before.number;
    if (moved.length > 0) {
      const detail = { from: before.number, to: number };
      await recordAudit(tx, actor, now, { action: 'exhibit.order', eventId, subjectId: exhibitId, detail });
      await markPagesChanged(tx, { eventSlug: event.slug });
    }
    return ok({ number });
  });
}
