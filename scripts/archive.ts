import { execFile } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import Database from 'better-sqlite3';
import type { Env } from '@/lib/env';
import { CommandError } from './settings';

const run = promisify(execFile);
const DATABASE = 'foyer.db';
/** The file store, and the keys without which what is encrypted in the database cannot be read. */
const beside = ['files', 'secrets.json'];

/** A folder beside `path` for as long as `work` runs. */
async function withFolder<Value>(path: string, work: (folder: string) => Promise<Value>): Promise<Value> {
  const folder = mkdtempSync(`${path}.`);
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Stored files never change, so a second name for them is a copy; across disks a real one is made. */
function copyFiles(from: string, to: string): void {
  if (!existsSync(from)) return;
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from).filter((file) => !file.startsWith('.'))) {
    if (existsSync(join(to, name))) continue;
    try {
      linkSync(join(from, name), join(to, name));
    } catch {
      if (existsSync(join(from, name))) cpSync(join(from, name), join(to, name));
    }
  }
}

/** Writes database and files into one archive, as they are at one moment, while the server goes on. */
export async function backUp({ databaseFile, dataDir }: Env, target: string): Promise<void> {
  const file = resolve(target);
  if (existsSync(file)) throw new CommandError(`${file} exists already. Choose another name.`);
  if (!existsSync(databaseFile)) throw new CommandError(`There is no database at ${databaseFile}.`);
  mkdirSync(dirname(file), { recursive: true });
  await withFolder(file, async (folder) => {
    const store = join(dataDir, 'files');
    // Before and after the database: every file that this state of it names is there at one of the two moments
    copyFiles(store, join(folder, 'files'));
    const database = new Database(databaseFile, { readonly: true });
    await database.backup(join(folder, DATABASE));
    database.close();
    copyFiles(store, join(folder, 'files'));
    const secrets = join(dataDir, 'secrets.json');
    if (existsSync(secrets)) cpSync(secrets, join(folder, 'secrets.json'));
    await run('tar', ['-czf', `${file}.part`, '-C', folder, '.']);
    chmodSync(`${file}.part`, 0o600);
    renameSync(`${file}.part`, file);
  });
}

/** Puts an archive where Foyer keeps its data, all or nothing. Never over data that is there. */
export async function restore({ databaseFile, dataDir }: Env, source: string): Promise<void> {
  const file = resolve(source);
  if (!existsSync(file)) throw new CommandError(`There is no file ${file}.`);
  if (existsSync(databaseFile) || existsSync(join(dataDir, 'files'))) {
    throw new CommandError(
      `There is data in ${dataDir} already. Stop the server, move that folder away, and try again.`,
    );
  }
  mkdirSync(dataDir, { recursive: true });
  await withFolder(join(dataDir, 'restoring'), async (folder) => {
    await run('tar', ['-xzf', file, '-C', folder]).catch(() => {
      throw new CommandError(`${file} is no backup of Foyer, or it is damaged.`);
    });
    if (!existsSync(join(folder, DATABASE))) throw new CommandError(`${file} is no backup of Foyer.`);
    checkDatabase(join(folder, DATABASE));
    for (const name of beside) {
      if (!existsSync(join(folder, name))) continue;
      rmSync(join(dataDir, name), { recursive: true, force: true });
      renameSync(join(folder, name), join(dataDir, name));
    }
    mkdirSync(dirname(databaseFile), { recursive: true });
    cpSync(join(folder, DATABASE), databaseFile);
  });
}

function checkDatabase(file: string): void {
  const database = new Database(file, { readonly: true });
  const verdict = database.pragma('integrity_check', { simple: true });
  database.close();
  if (verdict !== 'ok') throw new CommandError(`The database in the backup is damaged: ${String(verdict)}`);
}
