import 'server-only';
import { rm } from 'node:fs/promises';
import { eq } from 'drizzle-orm';
import { read } from '@/db/client';
import { exhibits } from '@/db/schema/gallery';
import type { Actor } from '@/features/people/actor';
import { ok, refuse, type Result } from '@/lib/result';
import { canCurate } from '../policy';
import { queueMedium } from '../posters/job-mutations';
import { limits } from '../posters/upload-rules';
import { checkedFile } from '../posters/uploads';
import type { ArchiveReason } from './archive-limits';
import { openArchive, unpacked } from './poster-archive';

/** How many posters wait for their turn now, how many exhibits there were none for, and how many files were not taken. */
export type PosterTally = { queued: number; unknown: number; left: number };

/**
 * Puts the posters of an archive into the queue, each for the exhibit that has its number. One after the other, so that there is
 * never more than one unpacked.
 */
export async function queuePosters(
  actor: Actor,
  eventId: string,
  archive: { path: string; folder: string },
  now: Date,
): Promise<Result<PosterTally, ArchiveReason | 'notFound'>> {
  if (!canCurate(actor, eventId)) return refuse('notFound');
  const opened = await openArchive(archive.path);
  if (!opened.ok) return opened;
  const { zip, posters, others } = opened.value;
  const hung = await read()
    .select({ id: exhibits.id, number: exhibits.number })
    .from(exhibits)
    .where(eq(exhibits.eventId, eventId));
  const idOf = new Map(hung.map(({ id, number }) => [number, id]));
  const tally: PosterTally = { queued: 0, unknown: 0, left: others.length };
  try {
    for (const poster of posters) {
      const exhibitId = idOf.get(poster.number);
      if (exhibitId === undefined) {
        tally.unknown += 1;
        continue;
      }
      const path = await unpacked(zip, poster, archive.folder, limits.bytes);
      const checked = path !== undefined && (await checkedFile(path, 'poster'));
      const file = { path: path ?? '', kind: 'poster', name: poster.name } as const;
      const queued = checked && checked.ok && (await queueMedium(actor, exhibitId, file, now));
      if (queued && queued.ok) tally.queued += 1;
      else tally.left += 1;
      if (path !== undefined) await rm(path, { force: true });
    }
  } finally {
    zip.close();
  }
  return ok(tally);
}
