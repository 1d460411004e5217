import 'server-only';
import { eq, sql } from 'drizzle-orm';
import { read } from '@/db/client';
import { prepared } from '@/db/prepared';
import type { Tiles } from '@/db/schema/gallery';
import { files } from '@/db/schema/platform';
import { readStoredPart } from '@/lib/files';

const keyById = prepared((db) =>
  db
    .select({ storageKey: files.storageKey })
    .from(files)
    .where(eq(files.id, sql.placeholder('id')))
    .prepare(),
);

/** A tile's JPEG, for who has asked already whether the actor may; undefined where there is none. */
export async function readTile(
  tiles: Tiles,
  level: number,
  column: number,
  row: number,
): Promise<Buffer | undefined> {
  const { widthPx = 0, offsets = [] } = tiles.levels[level] ?? {};
  const index = row * Math.ceil(widthPx / tiles.tilePx) + column;
  const [start, end] = [offsets[index], offsets[index + 1]];
  const [file] = await keyById(read()).execute({ id: tiles.fileId });
  if (!file || start === undefined || end === undefined) return undefined;
  return readStoredPart(file.storageKey, start, end);
}
