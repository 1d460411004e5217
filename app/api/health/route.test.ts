import { beforeEach, expect, it } from 'vitest';
import { sql } from 'drizzle-orm';
import { write } from '@/db/client';
import { testDatabase } from '@/db/testing';
import { GET } from './route';

beforeEach(async () => {
  await testDatabase();
});

it('is well when the database answers', async () => {
  const response = await GET();
  expect([response.status, await response.json()]).toEqual([200, { status: 'ok' }]);
});

it('says so when it does not', async () => {
  await write(async (tx) => {
    tx.run(sql`alter table events rename to elsewhere`);
  });
  const response = await GET();
  expect([response.status, await response.json()]).toEqual([503, { status: 'unavailable' }]);
});
