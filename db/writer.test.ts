import { AsyncLocalStorage } from 'node:async_hooks';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import { Writer } from './writer';

let file: string;
let connection: Database.Database;
let writer: Writer;
/** What another program sees: all that is kept, and nothing else. */
let outside: Database.Database;

beforeEach(() => {
  file = join(mkdtempSync(join(tmpdir(), 'foyer-writer-')), 'test.db');
  connection = new Database(file, { timeout: 0 });
  connection.pragma('journal_mode = wal');
  connection.pragma('foreign_keys = on');
  connection.exec(`create table people (name text primary key,
    friend text references people (name) deferrable initially deferred)`);
  outside = new Database(file, { timeout: 0 });
  writer = new Writer(connection);
});

const insert = (name: string, friend?: string) => async () => {
  connection.prepare('insert into people values (?, ?)').run(name, friend);
  // As the queries of a transaction do, between which others might come
  await Promise.resolve();
  return `${name} is in`;
};
const kept = () => outside.prepare('select name from people order by rowid').pluck().all();
const commits = (work: () => Promise<unknown>) => {
  const exec = connection.exec.bind(connection);
  let count = 0;
  connection.exec = (source) => {
    if (source === 'COMMIT') count += 1;
    return exec(source);
  };
  return work().then(() => count);
};

describe('writing', () => {
  it('keeps what comes together at once, in its order, and answers when it is kept', async () => {
    const names = Array.from({ length: 20 }, (_, n) => `p${n}`);
    const seen: unknown[][] = [];
    const count = await commits(() =>
      Promise.all(names.map((name) => writer.write(insert(name)).then(() => seen.push(kept())))),
    );
    expect(kept()).toEqual(names);
    expect(count).toBe(1);
    for (const there of seen) expect(there).toEqual(names);
  });

  it('undoes what fails and nothing else, whether it comes first or later', async () => {
    const failing = (name: string) => async () => {
      await insert(name)();
      throw new Error(`${name} fails`);
    };
    const results = await Promise.allSettled([
      writer.write(failing('a')),
      writer.write(insert('b')),
      writer.write(failing('c')),
      writer.write(insert('b')),
      writer.write(insert('d')),
    ]);
    expect(results.map(({ status }) => status)).toEqual([
      'rejected',
      'fulfilled',
      'rejected',
      'rejected',
      'fulfilled',
    ]);
    expect(kept()).toEqual(['b', 'd']);
  });

  it('tells all of them when nothing could be kept', async () => {
    const results = await Promise.allSettled([
      writer.write(insert('a')),
      writer.write(insert('b', 'nobody')),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(kept()).toEqual([]);
    expect(await writer.write(insert('c'))).toBe('c is in');
    expect(kept()).toEqual(['c']);
  });

  it('waits for another program without keeping this one', async () => {
    outside.exec('begin immediate');
    let isDone = false;
    const writing = writer.write(insert('a')).then(() => (isDone = true));
    let turns = 0;
    const end = performance.now() + 100;
    while (performance.now() < end) {
      await new Promise((resolve) => setTimeout(resolve, 1));
      turns += 1;
    }
    expect([isDone, turns > 20]).toEqual([false, true]);
    outside.exec('commit');
    await writing;
    expect(kept()).toEqual(['a']);
  });

  it('leaves a turn to the next after a while, so that others may write too', async () => {
    const slow = (name: string) => async () => {
      const end = performance.now() + 30;
      while (performance.now() < end);
      return insert(name)();
    };
    const count = await commits(() =>
      Promise.all(['a', 'b', 'c', 'd'].map((name) => writer.write(slow(name)))),
    );
    expect(count).toBeGreaterThan(1);
    expect(kept()).toEqual(['a', 'b', 'c', 'd']);
  });

  it('works on behalf of whoever asked', async () => {
    const asking = new AsyncLocalStorage<string>();
    const names = ['a', 'b', 'c'];
    const found = await Promise.all(
      names.map((name) => asking.run(name, () => writer.write(async () => asking.getStore()))),
    );
    expect(found).toEqual(names);
  });

  it('is idle when everything is done, also what was asked for meanwhile', async () => {
    void writer.write(insert('a')).then(() => writer.write(insert('b')));
    await writer.idle();
    await writer.idle();
    expect(kept()).toContain('a');
  });
});
