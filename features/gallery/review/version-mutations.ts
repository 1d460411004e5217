import 'server-only';
import { asc, desc, eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { ExhibitSnapshot } from '@/db/exhibit-snapshot';
import { exhibits, exhibitTopics, media, topics } from '@/db/schema/gallery';
import { exhibitVersions } from '@/db/schema/gallery-making';
import { people } from '@/db/schema/people';
import { files } from '@/db/schema/platform';
import type { Actor } from '@/features/people/actor';
import { snapshotOf } from './snapshot';

/** The exhibit as it is in this transaction. */
export async function currentSnapshot(
  tx: Tx,
  exhibitId: string,
): Promise<{ status: (typeof exhibits.$inferSelect)['status']; snapshot: ExhibitSnapshot } | undefined> {
  const [exhibit] = await tx.select().from(exhibits).where(eq(exhibits.id, exhibitId));
  if (!exhibit) return undefined;
  const assigned = await tx
    .select({ slug: topics.slug })
    .from(exhibitTopics)
    .innerJoin(topics, eq(topics.id, exhibitTopics.topicId))
    .where(eq(exhibitTopics.exhibitId, exhibitId))
    .orderBy(asc(topics.position), asc(topics.slug));
  const shown = await tx
    .select({ medium: media, sha256: files.sha256 })
    .from(media)
    .innerJoin(files, eq(files.id, media.fileId))
    .where(eq(media.exhibitId, exhibitId))
    .orderBy(asc(media.position), asc(media.id));
  const parts = shown.map(({ medium, sha256 }) => ({ ...medium, sha256 }));
  const snapshot = snapshotOf(
    exhibit,
    assigned.map(({ slug }) => slug),
    parts,
  );
  return { status: exhibit.status, snapshot };
}

/** Keeps the exhibit as it is now, unless the last version is the same. */
export async function recordVersion(tx: Tx, actor: Actor, exhibitId: string, now: Date): Promise<void> {
  const current = await currentSnapshot(tx, exhibitId);
  if (!current) return;
  const [last] = await tx
    .select()
    .from(exhibitVersions)
    .where(eq(exhibitVersions.exhibitId, exhibitId))
    .orderBy(desc(exhibitVersions.number))
    .limit(1);
  const { status, snapshot } = current;
  if (last?.status === status && JSON.stringify(last.snapshot) === JSON.stringify(snapshot)) return;
  await tx.insert(exhibitVersions).values({
    exhibitId,
    number: (last?.number ?? 0) + 1,
    status,
    snapshot,
    createdAt: now,
    // Whoever is deleted while they are still signed in leaves no name
    createdBy:
      actor.kind === 'person'
        ? sql`(select ${people.id} from ${people} where ${people.id} = ${actor.id})`
        : null,
  });
}
