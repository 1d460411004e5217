import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { drizzle, type BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { env } from '@/lib/env';
import * as schema from './schema';
import { Writer } from './writer';

export type Tx = BetterSQLite3Database<typeof schema>;
/** The same queries on a connection that cannot write. */
export type Reader = Tx;

type Store = {
  file: string;
  reading: Database.Database;
  writing: Database.Database;
  reader: Reader;
  tx: Tx;
  writer: Writer;
};

const BUSY_TIMEOUT_MS = 5_000;
const BUSY_RETRIES = 3;
const pragmas = {
  journal_mode: 'wal',
  synchronous: 2, // FULL: a registration that was confirmed on screen survives a power cut
  foreign_keys: 1,
  busy_timeout: BUSY_TIMEOUT_MS,
  secure_delete: 1,
} as const;

function connect(file: string, readonly: boolean): Database.Database {
  const connection = new Database(file, { readonly, timeout: BUSY_TIMEOUT_MS });
  for (const [name, wanted] of Object.entries(pragmas)) {
    if (!(readonly && name === 'journal_mode')) connection.pragma(`${name} = ${wanted}`);
    const actual = connection.pragma(name, { simple: true });
    if (actual !== wanted) throw new Error(`PRAGMA ${name} is ${String(actual)}, not ${wanted}`);
  }
  return connection;
}

/** Brings the database at `file` to the newest schema. Another process that does so at the same moment is waited for. */
function migrateWhereNeeded(connection: Database.Database): void {
  const migrationsFolder = join(process.cwd(), 'db/migrations');
  for (let attempt = 0; ; attempt++) {
    try {
      migrate(drizzle(connection), { migrationsFolder });
      return;
    } catch (error) {
      if (attempt >= BUSY_RETRIES) throw error;
    }
  }
}

function open(file: string): Store {
  if (!existsSync(dirname(file))) mkdirSync(dirname(file), { recursive: true });
  const writing = connect(file, false);
  migrateWhereNeeded(writing);
  // Waiting for another process is the writer's, which does so without keeping this one from answering
  writing.pragma('busy_timeout = 0');
  const reading = connect(file, true);
  return {
    file,
    reading,
    writing,
    reader: drizzle(reading, { schema }),
    tx: drizzle(writing, { schema }),
    writer: new Writer(writing),
  };
}

// On globalThis, since Next bundles pages, actions and instrumentation apart and there must be one writer per process
const shared: typeof globalThis & { foyerStore?: Store } = globalThis;

function store(): Store {
  return (shared.foyerStore ??= open(env().databaseFile));
}

/** Drizzle over a connection that cannot write. */
export function read(): Reader {
  return store().reader;
}

/**
 * Runs `work` in one transaction, one at a time in this process and on this machine (BEGIN IMMEDIATE), and keeps all of it or
 * nothing; those that wait at the same time are committed together. Await nothing but `tx` in it: no mail, no file, no network,
 * no second `write`.
 */
export function write<Value>(work: (tx: Tx) => Promise<Value>): Promise<Value> {
  const { writer, tx } = store();
  return writer.write(() => work(tx));
}

/** True when the error is a unique index that said no; the rule that owns the index turns it into an answer. */
export function isUniqueViolation(error: unknown): boolean {
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
  return cause instanceof Database.SqliteError && cause.code === 'SQLITE_CONSTRAINT_UNIQUE';
}

/** Closes both connections; for scripts and tests that end. */
export async function closeDatabase(): Promise<void> {
  if (!shared.foyerStore) return;
  await shared.foyerStore.writer.idle();
  shared.foyerStore.reading.close();
  shared.foyerStore.writing.close();
  delete shared.foyerStore;
}
