import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { closeDatabase, read, write } from '@/db/client';
import { settings } from '@/db/schema/platform';
import { testDatabase } from '@/db/testing';
import { env, resetEnv } from '@/lib/env';
import { backUp, restore } from './archive';

let archive: string;
beforeEach(async () => {
  await testDatabase();
  archive = join(mkdtempSync(join(tmpdir(), 'foyer-archive-')), 'backup.tar.gz');
  await write(async (tx) => {
    await tx.insert(settings).values({ key: 'a', value: 'kept' });
  });
  mkdirSync(join(env().dataDir, 'files'), { recursive: true });
  writeFileSync(join(env().dataDir, 'files', 'poster'), 'bytes');
});

function elsewhere(): void {
  resetEnv({ DATA_DIR: mkdtempSync(join(tmpdir(), 'foyer-restored-')) });
}

describe('backup and restore', () => {
  it('bring back rows, files and keys, while the database is open', async () => {
    const key = env().dataKey;
    await backUp(env(), archive);
    expect(statSync(archive).mode & 0o777).toBe(0o600);
    await closeDatabase();
    const dataDir = mkdtempSync(join(tmpdir(), 'foyer-restored-'));
    await restore({ ...env(), dataDir, databaseFile: join(dataDir, 'foyer.db') }, archive);
    resetEnv({ DATA_DIR: dataDir });
    expect(await read().query.settings.findFirst()).toEqual({ key: 'a', value: 'kept' });
    expect(readFileSync(join(dataDir, 'files', 'poster'), 'utf8')).toBe('bytes');
    expect(env().dataKey).toEqual(key);
    expect(readdirSync(dataDir).filter((name) => name.startsWith('restoring'))).toEqual([]);
    await closeDatabase();
  });

  it('write over nothing', async () => {
    await backUp(env(), archive);
    await expect(backUp(env(), archive)).rejects.toThrow('exists already');
    await expect(restore(env(), archive)).rejects.toThrow('There is data in');
    await closeDatabase();
  });

  it('say what is no backup, and leave nothing behind', async () => {
    await closeDatabase();
    elsewhere();
    writeFileSync(archive, 'nonsense');
    await expect(restore(env(), archive)).rejects.toThrow('is no backup of Foyer');
    expect(existsSync(env().databaseFile)).toBe(false);
  });
});
