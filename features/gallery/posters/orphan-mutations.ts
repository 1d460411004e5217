import 'server-only';
import { inArray } from 'drizzle-orm';
import { read } from '@/db/client';
import { mediaJobs } from '@/db/schema/gallery-making';
import { files } from '@/db/schema/platform';
import { DAY_MS } from '@/lib/clock';
import { removeStoredFiles, storedLongerThan } from '@/lib/files';

const AT_ONCE = 200;

/** Removes files that a crash has left in the store before a row said whose they are. Gives how many there were. */
export async function removeOrphanedFiles(stop: AbortSignal): Promise<number> {
  let removed = 0;
  for await (const keys of storedLongerThan(DAY_MS, AT_ONCE)) {
    if (stop.aborted) break;
    if (keys.length === 0) continue;
    const known = new Set<string>();
    for (const table of [files, mediaJobs]) {
      const rows = await read()
        .select({ storageKey: table.storageKey })
        .from(table)
        .where(inArray(table.storageKey, keys));
      for (const { storageKey } of rows) known.add(storageKey);
    }
    const orphaned = keys.filter((key) => !known.has(key));
    await removeStoredFiles(orphaned);
    removed += orphaned.length;
  }
  return removed;
}
