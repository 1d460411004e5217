import 'server-only';
import { and, eq, ne } from 'drizzle-orm';
import { recordAudit } from '@/db/audit';
import { write, type Tx } from '@/db/client';
import { savedViews } from '@/db/schema/registration-desk';
import type { Event } from '@/features/events/queries';
import type { Actor } from '@/features/people/actor';
import { ok, refuse, type Refusal, type Success } from '@/lib/result';
import { managedEvent } from './desk-mutations';

/** More would be no help to find one. */
export const MOST_VIEWS = 30;

type NotFound = Refusal<'notFound', never>;
type NameTaken = Refusal<'nameTaken', never>;

async function isTaken(tx: Tx, event: Event, name: string, id = ''): Promise<boolean> {
  const which = and(eq(savedViews.eventId, event.id), eq(savedViews.name, name), ne(savedViews.id, id));
  return (await tx.select({ id: savedViews.id }).from(savedViews).where(which)).length > 0;
}

/** Keeps a way to look at the list, for the whole team. `query` is what desk-view.ts makes. */
export function saveView(
  actor: Actor,
  now: Date,
  eventSlug: string,
  view: { name: string; query: string },
): Promise<Success<{ id: string }> | NotFound | NameTaken | Refusal<'tooManyViews', never>> {
  return write(async (tx) => {
    const event = await managedEvent(tx, actor, eventSlug);
    if (!event) return refuse('notFound');
    if (await isTaken(tx, event, view.name)) return refuse('nameTaken');
    const known = await tx.$count(savedViews, eq(savedViews.eventId, event.id));
    if (known >= MOST_VIEWS) return refuse('tooManyViews');
    const id = crypto.randomUUID();
    await tx.insert(savedViews).values({ ...view, id, eventId: event.id, createdAt: now });
    const subject = { eventId: event.id, subjectId: id };
    await recordAudit(tx, actor, now, { action: 'registration.saveView', ...subject });
    return ok({ id });
  });
}

export function renameView(
  actor: Actor,
  now: Date,
  eventSlug: string,
  id: string,
  name: string,
): Promise<Success<undefined> | NotFound | NameTaken> {
  return write(async (tx) => {
    const event = await managedEvent(tx, actor, eventSlug);
    if (!event) return refuse('notFound');
    if (await isTaken(tx, event, name, id)) return refuse('nameTaken');
    const renamed = await tx
      .update(savedViews)
      .set({ name })
      .where(and(eq(savedViews.id, id), eq(savedViews.eventId, event.id)))
      .returning({ id: savedViews.id });
    if (renamed.length === 0) return refuse('notFound');
    const subject = { eventId: event.id, subjectId: id };
    await recordAudit(tx, actor, now, { action: 'registration.saveView', ...subject });
    return ok();
  });
}

export function deleteView(
  actor: Actor,
  now: Date,
  eventSlug: string,
  id: string,
): Promise<Success<undefined> | NotFound> {
  return write(async (tx) => {
    const event = await managedEvent(tx, actor, eventSlug);
    if (!event) return refuse('notFound');
    const deleted = await tx
      .delete(savedViews)
      .where(and(eq(savedViews.id, id), eq(savedViews.eventId, event.id)))
      .returning({ id: savedViews.id });
    if (deleted.length === 0) return refuse('notFound');
    const subject = { eventId: event.id, subjectId: id };
    await recordAudit(tx, actor, now, { action: 'registration.deleteView', ...subject });
    return ok();
  });
}
