import 'server-only';
import { eq, sql } from 'drizzle-orm';
import { read } from '@/db/client';
import { prepared } from '@/db/prepared';
import { events } from '@/db/schema/events';
import { exhibitors, exhibits, media } from '@/db/schema/gallery';
import { files } from '@/db/schema/platform';
import { guest, type Actor } from '@/features/people/actor';
import type { ServedFile } from '@/lib/file-response';
import { canSeeExhibit } from './policy';

// A wall of posters asks many times a page
const fileById = prepared((db) =>
  db
    .select({
      storageKey: files.storageKey,
      name: files.name,
      contentType: files.contentType,
      sizeBytes: files.sizeBytes,
      sha256: files.sha256,
      exhibitId: exhibits.id,
      exhibitStatus: exhibits.status,
      eventId: events.id,
      eventStatus: events.status,
      galleryPublished: events.galleryPublished,
    })
    .from(files)
    .innerJoin(media, eq(media.id, files.ownerId))
    .innerJoin(exhibits, eq(exhibits.id, media.exhibitId))
    .innerJoin(events, eq(events.id, exhibits.eventId))
    .where(eq(files.id, sql.placeholder('id')))
    .prepare(),
);
const exhibitorsOf = prepared((db) =>
  db
    .select({ personId: exhibitors.personId })
    .from(exhibitors)
    .where(eq(exhibitors.exhibitId, sql.placeholder('exhibitId')))
    .prepare(),
);

/**
 * A stored file, when the actor may see the exhibit that it belongs to. `actor` is asked for only when not everyone may,
 * so that pictures of the public gallery need no session.
 */
export async function findFile(actor: () => Promise<Actor>, id: string): Promise<ServedFile | undefined> {
  const [row] = await fileById(read()).execute({ id });
  if (!row) return undefined;
  const { storageKey, name, contentType, sizeBytes, sha256, exhibitId } = row;
  const event = { id: row.eventId, status: row.eventStatus, galleryPublished: row.galleryPublished };
  const isPublic = canSeeExhibit(guest, event, { status: row.exhibitStatus, exhibitorIds: [] });
  const served = { storageKey, name, contentType, sizeBytes, sha256, isPublic };
  if (isPublic) return served;
  const own = await exhibitorsOf(read()).execute({ exhibitId });
  const exhibit = { status: row.exhibitStatus, exhibitorIds: own.map(({ personId }) => personId) };
  return canSeeExhibit(await actor(), event, exhibit) ? served : undefined;
}
