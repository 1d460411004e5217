import 'server-only';
import { and, eq, inArray, sql } from 'drizzle-orm';
import { write, type Tx } from '@/db/client';
import { exhibits } from '@/db/schema/gallery';
import { galleryMarks } from '@/db/schema/gallery-visits';
import { eventAt } from '@/features/events/queries';
import type { Actor } from '@/features/people/actor';
import { ok, refuse, type Result } from '@/lib/result';
import { canReadGallery } from '../policy';
import { idStart, type Mark, type Marks } from './kept';

// What somebody marks for themselves is theirs: none of it goes into the history that an event's organisers read.

export type Wish = 'mark' | 'unmark' | 'toggle';

/** The event's id when the actor may walk through its gallery. */
async function readable(tx: Tx, actor: Actor, eventSlug: string): Promise<string | undefined> {
  const event = await eventAt(tx, eventSlug);
  return event && canReadGallery(actor, event) ? event.id : undefined;
}

/** The published exhibits that keys stand for, in their order. */
async function published(tx: Tx, eventId: string, keys: readonly string[]): Promise<string[]> {
  const starts = keys.flatMap((key) => idStart(key) ?? []);
  if (starts.length === 0) return [];
  const rows = await tx
    .select({ id: exhibits.id })
    .from(exhibits)
    .where(
      and(
        eq(exhibits.eventId, eventId),
        eq(exhibits.status, 'published'),
        inArray(sql<string>`substr(${exhibits.id}, 1, 10)`, starts),
      ),
    );
  const idOf = new Map(rows.map(({ id }) => [id.slice(0, 10), id]));
  return starts.flatMap((start) => idOf.get(start) ?? []);
}

/** Marks an exhibit for the actor's account, takes the mark off, or does the other of the two. */
export function setMark(
  actor: Actor,
  now: Date,
  eventSlug: string,
  { key, mark, wish }: { key: string; mark: Mark; wish: Wish },
): Promise<Result<{ isMarked: boolean }, 'notFound'>> {
  return write(async (tx) => {
    const eventId = await readable(tx, actor, eventSlug);
    const start = idStart(key);
    if (!eventId || actor.kind !== 'person' || start === undefined) return refuse('notFound');
    // What no longer hangs can still be taken off
    const before = await tx
      .select({ id: galleryMarks.id })
      .from(galleryMarks)
      .innerJoin(exhibits, eq(exhibits.id, galleryMarks.exhibitId))
      .where(
        and(
          eq(galleryMarks.personId, actor.id),
          eq(galleryMarks.mark, mark),
          eq(exhibits.eventId, eventId),
          eq(sql`substr(${exhibits.id}, 1, 10)`, start),
        ),
      );
    const isMarked = wish === 'mark' || (wish === 'toggle' && before.length === 0);
    if (isMarked) {
      const [exhibitId] = await published(tx, eventId, [key]);
      if (!exhibitId) return refuse('notFound');
      const row = { personId: actor.id, exhibitId, mark, createdAt: now };
      await tx.insert(galleryMarks).values(row).onConflictDoNothing();
    } else if (before.length > 0) {
      const ids = before.map(({ id }) => id);
      await tx.delete(galleryMarks).where(inArray(galleryMarks.id, ids));
    }
    return ok({ isMarked });
  });
}

/** What was marked on a device, for the account that its owner has signed in with. Returns how many exist. */
export function takeMarks(
  actor: Actor,
  now: Date,
  eventSlug: string,
  marks: Marks,
): Promise<Result<{ taken: number }, 'notFound'>> {
  return write(async (tx) => {
    const eventId = await readable(tx, actor, eventSlug);
    if (!eventId || actor.kind !== 'person') return refuse('notFound');
    let taken = 0;
    for (const mark of ['seen', 'saved'] as const) {
      for (const exhibitId of await published(tx, eventId, marks[mark])) {
        const row = { personId: actor.id, exhibitId, mark, createdAt: now };
        await tx.insert(galleryMarks).values(row).onConflictDoNothing();
        taken += 1;
      }
    }
    return ok({ taken });
  });
}
