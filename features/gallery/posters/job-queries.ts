import 'server-only';
import { asc, eq, inArray } from 'drizzle-orm';
import { read } from '@/db/client';
import { media } from '@/db/schema/gallery';
import { mediaJobs } from '@/db/schema/gallery-making';
import { files } from '@/db/schema/platform';
import type { Actor } from '@/features/people/actor';
import { editedSubject } from '../subject-queries';

/** Whether a file waits to be worked on, or was left in the middle. */
export async function isMediaDue(): Promise<boolean> {
  const [next] = await read()
    .select({ id: mediaJobs.id })
    .from(mediaJobs)
    .where(inArray(mediaJobs.state, ['waiting', 'working']))
    .limit(1);
  return next !== undefined;
}

export type EditedJob = Pick<
  typeof mediaJobs.$inferSelect,
  'id' | 'kind' | 'name' | 'state' | 'pagesDone' | 'pages' | 'reason' | 'alt' | 'transcript'
>;

/** What has come for an exhibit and is not yet part of it, for those who edit it. */
async function jobsOf(exhibitId: string): Promise<EditedJob[]> {
  return read()
    .select({
      id: mediaJobs.id,
      kind: mediaJobs.kind,
      name: mediaJobs.name,
      state: mediaJobs.state,
      pagesDone: mediaJobs.pagesDone,
      pages: mediaJobs.pages,
      reason: mediaJobs.reason,
      alt: mediaJobs.alt,
      transcript: mediaJobs.transcript,
    })
    .from(mediaJobs)
    .where(eq(mediaJobs.exhibitId, exhibitId))
    .orderBy(asc(mediaJobs.createdAt), asc(mediaJobs.id));
}

export type EditedMedium = Pick<
  typeof media.$inferSelect,
  'id' | 'kind' | 'title' | 'alt' | 'transcript' | 'decorative' | 'foundText' | 'derivatives' | 'pages'
> & { file: { id: string; contentType: string; sizeBytes: number } };
export type EditedFiles = { jobs: EditedJob[]; media: EditedMedium[] };

/** All files of an exhibit in their order, and what is still in the making; undefined for who may not edit it. */
export async function findEditedFiles(actor: Actor, exhibitId: string): Promise<EditedFiles | undefined> {
  if (!(await editedSubject(read(), actor, exhibitId))) return undefined;
  const rows = await read()
    .select({ medium: media, file: files })
    .from(media)
    .innerJoin(files, eq(files.id, media.fileId))
    .where(eq(media.exhibitId, exhibitId))
    .orderBy(asc(media.position), asc(media.id));
  return {
    jobs: await jobsOf(exhibitId),
    media: rows.map(({ medium, file: { id, contentType, sizeBytes } }) => ({
      ...medium,
      file: { id, contentType, sizeBytes },
    })),
  };
}
