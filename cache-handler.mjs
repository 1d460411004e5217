// @ts-check
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import Database from 'better-sqlite3';

// Holds the rendered public pages. Next's own handler writes every made-up address to disk and does not hear of a change
// in another process; this one is bounded, keeps no page that was not found, and serves a page only while the numbers of
// its tags in the database (db/page-versions.ts) are those of before it was rendered.

const LIMIT_BYTES = 64_000_000;
const building = process.env.NEXT_PHASE === 'phase-production-build';

/** @typedef {{ value: any, lastModified: number, cacheControl: { revalidate?: number | false } | undefined, version: number, bytes: number }} Entry */
/** @typedef {{ entries: Map<string, Entry>, rendering: Map<string, number>, bytes: number, versionOf?: import('better-sqlite3').Statement }} Store */

// Next makes an instance per request; what they hold is one per process
const shared = /** @type {typeof globalThis & { foyerPages?: Store }} */ (globalThis);
/** @type {Store} */
const store = (shared.foyerPages ??= { entries: new Map(), rendering: new Map(), bytes: 0 });

/** The sum of the numbers of the page's tags: each only ever goes up. Undefined while there is no database.
 * @param {string} key */
function versionOf(key) {
  if (!store.versionOf) {
    const { DATABASE_URL, DATA_DIR } = process.env;
    // The ignore comments keep the build from tracing the whole data folder
    const file = DATABASE_URL
      ? resolve(/* turbopackIgnore: true */ DATABASE_URL.replace(/^file:/, ''))
      : resolve(/* turbopackIgnore: true */ DATA_DIR || './data', 'foyer.db');
    if (!existsSync(/* turbopackIgnore: true */ file)) return undefined;
    store.versionOf = new Database(file, { readonly: true, timeout: 5_000 }).prepare(
      "SELECT coalesce(sum(version), 0) AS version FROM cache_versions WHERE tag IN ('all', ?)",
    );
  }
  // …/$/de/fachkonferenz-2025/agenda: the event is the second part; pages without one show the list of events
  const path = key.slice(key.indexOf('/$/') + 3);
  const event = path.split('/')[1];
  const row = /** @type {{ version: number }} */ (store.versionOf.get(event ? `event:${event}` : 'events'));
  return row.version;
}

/**
 * Notes, before a page is rendered, what it will be made from: a change while it renders must make it old. The lowest
 * number stays, since several requests may ask for one page that is being rendered.
 * @param {string} key @param {number} version
 */
function noteRendering(key, version) {
  if (store.rendering.size > 1_000) store.rendering.clear();
  store.rendering.set(key, Math.min(version, store.rendering.get(key) ?? version));
}

/** Whether its time is over, so that Next serves it once more and renders it anew meanwhile. @param {Entry} entry */
function isStale({ cacheControl, lastModified }) {
  const { revalidate } = cacheControl ?? {};
  return typeof revalidate === 'number' && Date.now() > lastModified + revalidate * 1_000;
}

/** @param {any} value */
function bytesOf(value) {
  let bytes = (value.html?.length ?? 0) * 2 + (value.rscData?.length ?? 0) + (value.body?.length ?? 0);
  for (const segment of value.segmentData?.values() ?? []) bytes += segment.length;
  return bytes;
}

/** @param {string} key */
function drop(key) {
  store.bytes -= store.entries.get(key)?.bytes ?? 0;
  store.entries.delete(key);
}

export default class PageCache {
  /** @param {string} key @param {{ kind?: string }} context */
  async get(key, context) {
    if (building || context?.kind === 'FETCH') return null;
    const version = versionOf(key);
    const entry = store.entries.get(key);
    if (entry && entry.version === version) {
      // The Map keeps the order of use: the first is the one to go
      store.entries.delete(key);
      store.entries.set(key, entry);
      if (isStale(entry)) noteRendering(key, version);
      return { value: entry.value, lastModified: entry.lastModified, cacheControl: entry.cacheControl };
    }
    if (entry) drop(key);
    if (version !== undefined) noteRendering(key, version);
    return null;
  }

  /** @param {string} key @param {any} value @param {{ cacheControl?: Entry['cacheControl'] }} context */
  async set(key, value, context) {
    const version = store.rendering.get(key);
    store.rendering.delete(key);
    if (building || version === undefined || !value || value.kind === 'FETCH') return;
    if (value.status !== undefined && value.status !== 200) return;
    drop(key);
    const bytes = bytesOf(value);
    store.entries.set(key, {
      value,
      lastModified: Date.now(),
      cacheControl: context?.cacheControl,
      version,
      bytes,
    });
    store.bytes += bytes;
    for (const oldest of store.entries.keys()) {
      if (store.bytes <= LIMIT_BYTES) break;
      drop(oldest);
    }
  }

  async revalidateTag() {}

  resetRequestCache() {}
}
