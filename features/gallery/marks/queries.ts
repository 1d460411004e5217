import 'server-only';
import { and, asc, eq, like } from 'drizzle-orm';
import { read } from '@/db/client';
import { exhibits } from '@/db/schema/gallery';
import { galleryMarks } from '@/db/schema/gallery-visits';
import { eventAt } from '@/features/events/queries';
import type { Actor } from '@/features/people/actor';
import { canReadGallery } from '../policy';
import { exhibitKey, idStart, noMarks, type Marks } from './kept';

/** What the actor has seen and saved of an event's gallery; nothing for who has no account. */
export async function marksOf(actor: Actor, eventId: string): Promise<Marks> {
  if (actor.kind !== 'person') return noMarks;
  const rows = await read()
    .select({ id: galleryMarks.exhibitId, mark: galleryMarks.mark })
    .from(galleryMarks)
    .innerJoin(exhibits, eq(exhibits.id, galleryMarks.exhibitId))
    .where(
      and(
        eq(exhibits.eventId, eventId),
        eq(exhibits.status, 'published'),
        eq(galleryMarks.personId, actor.id),
      ),
    )
    .orderBy(asc(galleryMarks.createdAt), asc(galleryMarks.id));
  const marked = (mark: string) => rows.filter((row) => row.mark === mark).map(({ id }) => exhibitKey(id));
  return { seen: marked('seen'), saved: marked('saved') };
}

/** Whether a key stands for an exhibit in a gallery that the actor may read; anything else is not marked. */
export async function canMark(actor: Actor, eventSlug: string, key: string): Promise<boolean> {
  const start = idStart(key);
  const event = start === undefined ? undefined : await eventAt(read(), eventSlug);
  if (!event || !canReadGallery(actor, event)) return false;
  const [found] = await read()
    .select({ id: exhibits.id })
    .from(exhibits)
    .where(
      and(eq(exhibits.eventId, event.id), eq(exhibits.status, 'published'), like(exhibits.id, `${start}%`)),
    );
  return found !== undefined;
}
