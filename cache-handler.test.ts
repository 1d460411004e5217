import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type PageCache from './cache-handler.mjs';
import { write } from './db/client';
import { markPagesChanged } from './db/page-versions';
import { testDatabase } from './db/testing';

const page = { kind: 'APP_PAGE', html: '<p>one</p>', status: 200 };
const key = '/de/conference';

describe('the page cache', () => {
  let cache: PageCache;

  beforeEach(async () => {
    const { dataDir } = await testDatabase();
    vi.stubEnv('DATA_DIR', dataDir);
    Reflect.deleteProperty(globalThis, 'foyerPages');
    vi.resetModules();
    const fresh = await import('./cache-handler.mjs');
    cache = new fresh.default();
    vi.useFakeTimers({ toFake: ['Date'] });
  });

  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllEnvs();
  });

  async function render(value: object, revalidate?: number): Promise<void> {
    await cache.get(key, {});
    await cache.set(key, value, { cacheControl: { revalidate } });
  }

  it('serves a page until its event changes', async () => {
    await render(page);
    expect((await cache.get(key, {}))?.value).toEqual(page);
    await write((tx) => markPagesChanged(tx, { eventSlug: 'another' }));
    expect((await cache.get(key, {}))?.value).toEqual(page);
    await write((tx) => markPagesChanged(tx, { eventSlug: 'conference' }));
    expect(await cache.get(key, {})).toBeNull();
  });

  it('takes what is rendered anew when the time of a page is over', async () => {
    await render(page, 300);
    vi.setSystemTime(Date.now() + 300_001);
    expect((await cache.get(key, {}))?.value).toEqual(page);
    const anew = { ...page, html: '<p>two</p>' };
    await cache.set(key, anew, { cacheControl: { revalidate: 300 } });
    expect(await cache.get(key, {})).toMatchObject({ value: anew, lastModified: Date.now() });
  });

  it('keeps no page that was made old while it was rendered', async () => {
    await cache.get(key, {});
    await write((tx) => markPagesChanged(tx, 'all'));
    await cache.set(key, page, {});
    expect(await cache.get(key, {})).toBeNull();
  });

  it('keeps no page that was not found', async () => {
    await render({ ...page, status: 404 });
    expect(await cache.get(key, {})).toBeNull();
  });
});
