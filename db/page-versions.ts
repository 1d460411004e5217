import { sql } from 'drizzle-orm';
import type { Tx } from './client';
import { cacheVersions } from './schema/platform';

/**
 * Says in the same transaction that public pages have changed: those of one event (by slug), the list of events, or all.
 * cache-handler.mjs compares these numbers with those of the pages that it holds.
 */
export async function markPagesChanged(
  tx: Tx,
  pages: { eventSlug: string } | 'events' | 'all',
): Promise<void> {
  const tag = typeof pages === 'string' ? pages : `event:${pages.eventSlug}`;
  await tx
    .insert(cacheVersions)
    .values({ tag, version: 1 })
    .onConflictDoUpdate({ target: cacheVersions.tag, set: { version: sql`${cacheVersions.version} + 1` } });
}
