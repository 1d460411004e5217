import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { audit, outbox } from '@/db/schema/platform';
import { read, write } from './client';
import { sql } from './columns';
import { prepared, preparedInsert, preparedUpdate } from './prepared';
import { testDatabase } from './testing';

const now = new Date('2026-05-04T10:00:00.123Z');

beforeEach(() => testDatabase());

describe('prepared', () => {
  it('is built once for a connection, and again for another database', async () => {
    let times = 0;
    const byAction = prepared((db) => {
      times += 1;
      return db
        .select({ subjectId: audit.subjectId })
        .from(audit)
        .where(eq(audit.action, sql.placeholder('action')))
        .prepare();
    });
    const insert = preparedInsert(audit);
    for (const subjectId of ['a', 'b']) {
      await write((tx) =>
        insert(tx, { at: now, actorKind: 'guest', action: `test.${subjectId}`, subjectId }),
      );
    }
    expect(await byAction(read()).execute({ action: 'test.a' })).toEqual([{ subjectId: 'a' }]);
    expect(await byAction(read()).execute({ action: 'test.b' })).toEqual([{ subjectId: 'b' }]);
    expect(times).toBe(1);
    await testDatabase();
    expect(await byAction(read()).execute({ action: 'test.a' })).toEqual([]);
    expect(times).toBe(2);
  });
});

describe('preparedInsert', () => {
  it('stores what an insert of the library stores, and gives it back', async () => {
    const row = {
      at: now,
      actorKind: 'person',
      actor: 'kim',
      action: 'test.insert',
      eventId: undefined,
      detail: { fields: ['title'], of: null },
    } as const;
    const insert = preparedInsert(audit);
    const given = await write((tx) => insert(tx, row));
    const [usual] = await write((tx) => tx.insert(audit).values(row).returning());
    const stored = await read().select().from(audit);
    expect(stored).toContainEqual(given);
    expect(given).toEqual({ ...usual, id: given.id });
    expect(given.id).not.toBe(usual?.id);
  });

  it('gives each row defaults of its own, also where a column may be empty', async () => {
    const insert = preparedInsert(outbox);
    const mail = (dedupeKey: string) => ({
      ...{ dedupeKey, toAddress: 'kim@example.org', locale: 'de' as const, template: 't', payload: '' },
      ...{ nextAttemptAt: now, createdAt: now },
    });
    const first = await write((tx) => insert(tx, mail('a')));
    const second = await write((tx) => insert(tx, mail('b')));
    expect(first).toMatchObject({ status: 'pending', attempts: 0, sentAt: null, lastError: null });
    expect(first.id).not.toBe(second.id);
    expect(await read().select().from(outbox)).toEqual([first, second]);
  });

  it('refuses a row that a unique index refuses, or leaves it out where that is wanted', async () => {
    const mail = {
      ...{ dedupeKey: 'a', toAddress: 'kim@example.org', locale: 'de' as const, template: 't', payload: '' },
      ...{ nextAttemptAt: now, createdAt: now },
    };
    await write((tx) => preparedInsert(outbox)(tx, mail));
    await expect(write((tx) => preparedInsert(outbox)(tx, mail))).rejects.toThrow();
    await write((tx) => preparedInsert(outbox, { unlessKnown: outbox.dedupeKey })(tx, mail));
    expect(await read().select().from(outbox)).toHaveLength(1);
  });
});

describe('preparedUpdate', () => {
  it('changes what it is told of one row, as the library would', async () => {
    const insert = preparedInsert(audit);
    const change = preparedUpdate(audit, audit.id);
    const row = (id: string) => ({ id, at: now, actorKind: 'guest' as const, actor: 'kim', action: 'a' });
    await write(async (tx) => {
      for (const id of ['one', 'two']) await insert(tx, row(id));
      await change(tx, 'one', { action: 'b', detail: { of: [1] } });
      await change(tx, 'one', { at: new Date(7), actor: null });
      await change(tx, 'two', { actor: undefined, action: 'c' });
    });
    const stored = await read().select().from(audit).orderBy(audit.id);
    expect(stored).toMatchObject([
      { id: 'one', at: new Date(7), actor: null, action: 'b', detail: { of: [1] }, actorKind: 'guest' },
      { id: 'two', at: now, actor: 'kim', action: 'c', detail: {} },
    ]);
  });
});
