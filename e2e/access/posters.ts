import { eq } from 'drizzle-orm';
import { read, write } from '@/db/client';
import { exhibits, media } from '@/db/schema/gallery';
import { mediaJobs } from '@/db/schema/gallery-making';
import { files } from '@/db/schema/platform';
import type { Subject } from './actions';

const both = (text: string) => ({ de: text, en: text });

/** Two pictures of an exhibit, a file of it that failed, and a poster whose text was found. */
export async function addFiles(
  eventId: string,
  { draftExhibitId: exhibitId }: { draftExhibitId: string },
  now: Date,
): Promise<Pick<Subject, 'pictureId' | 'uploadId'>> {
  const [pictureId, uploadId] = [crypto.randomUUID(), crypto.randomUUID()];
  await write(async (tx) => {
    await tx.update(media).set({ foundText: 'Gefunden' }).where(eq(media.exhibitId, exhibitId));
    for (const [position, id] of [pictureId, crypto.randomUUID()].entries()) {
      const fileId = crypto.randomUUID();
      await tx.insert(files).values({
        ...{ id: fileId, eventId, ownerId: id, name: 'bild.png', contentType: 'image/png', createdAt: now },
        ...{ storageKey: fileId.replaceAll('-', ''), sizeBytes: 1, sha256: '' },
      });
      const about = { title: both('Bild'), alt: both('Ein Bild'), position };
      await tx.insert(media).values({ id, exhibitId, kind: 'picture', fileId, ...about });
    }
    await tx.insert(mediaJobs).values({
      ...{
        id: uploadId,
        exhibitId,
        kind: 'document',
        name: 'a.doc',
        state: 'failed',
        reason: 'wrongDocument',
      },
      ...{ storageKey: 'x'.repeat(32), createdAt: now, finishedAt: now },
    });
  });
  return { pictureId, uploadId };
}

/** What is shown of exhibits, and what came for them. */
export async function mediaRows(eventId: string): Promise<unknown[]> {
  return [
    await read()
      .select({ medium: media })
      .from(media)
      .innerJoin(exhibits, eq(exhibits.id, media.exhibitId))
      .where(eq(exhibits.eventId, eventId)),
    await read()
      .select({ job: mediaJobs })
      .from(mediaJobs)
      .innerJoin(exhibits, eq(exhibits.id, mediaJobs.exhibitId))
      .where(eq(exhibits.eventId, eventId)),
  ];
}
