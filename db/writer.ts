import { AsyncResource } from 'node:async_hooks';
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import Database from 'better-sqlite3';

/** How long transactions are gathered that come at the same time. */
const GATHERING_MS = 4;
/** How long those that are committed together may work; whoever comes later is the next. */
const TOGETHER_MS = 50;
/** How long another process is waited for that writes, and how often it is asked. */
const PATIENCE_MS = 20_000;
const PAUSE_MS = 1;

type Waiting = {
  /** Works, and gives what is to be done once that is kept. */
  work: () => Promise<() => void>;
  reject: (error: unknown) => void;
};

/**
 * Runs transactions over one connection, in the order in which they were asked for, each whole or not at all. Those that wait at
 * the same time are committed together: what a commit costs, to be sure that the disk has it, is paid once for all of them. Nobody
 * is answered before that. While another process writes, this one goes on answering whoever only reads.
 */
export class Writer {
  private readonly waiting: Waiting[] = [];
  private working: Promise<void> | undefined;

  constructor(private readonly connection: Database.Database) {}

  write<Value>(work: () => Promise<Value>): Promise<Value> {
    return new Promise((resolve, reject) => {
      this.waiting.push({
        // As whoever asks for it, not as whoever was there first
        work: AsyncResource.bind(async () => {
          const value = await work();
          return () => resolve(value);
        }),
        reject,
      });
      this.working ??= this.drain();
    });
  }

  /** When everything that has been asked for is done. */
  async idle(): Promise<void> {
    while (this.working) await this.working;
  }

  private async drain(): Promise<void> {
    try {
      do {
        await this.gather();
        await this.transact();
      } while (this.waiting.length > 0);
    } finally {
      this.working = undefined;
    }
  }

  /** Waits while each turn of the event loop brings somebody: requests that came together write together. */
  private async gather(): Promise<void> {
    const until = performance.now() + GATHERING_MS;
    let known: number;
    do {
      known = this.waiting.length;
      await nextTurn();
    } while (this.waiting.length > known && performance.now() < until);
  }

  private async transact(): Promise<void> {
    const together: Waiting[] = [];
    const done: (() => void)[] = [];
    try {
      await this.begin();
      const until = performance.now() + TOGETHER_MS;
      do {
        const next = this.waiting.shift();
        if (!next) break;
        together.push(next);
        done.push(await this.attempt(next, together.length === 1));
      } while (this.connection.inTransaction && performance.now() < until);
      if (this.connection.inTransaction) this.connection.exec('COMMIT');
    } catch (error) {
      if (this.connection.inTransaction) this.connection.exec('ROLLBACK');
      // Where it could not even begin, all who wait have waited long enough
      const failed = together.length > 0 ? together : this.waiting.splice(0);
      for (const { reject } of failed) reject(error);
      return;
    }
    for (const tell of done) tell();
  }

  /** One of several that are kept together: when it fails, what was done before stays. */
  private async attempt({ work, reject }: Waiting, isFirst: boolean): Promise<() => void> {
    const { connection } = this;
    if (!isFirst) connection.exec('SAVEPOINT one');
    try {
      const tell = await work();
      if (!isFirst) connection.exec('RELEASE one');
      return tell;
    } catch (error) {
      // A full disk, say, has undone all of it
      if (!connection.inTransaction) throw error;
      connection.exec(isFirst ? 'ROLLBACK' : 'ROLLBACK TO one; RELEASE one');
      return () => reject(error);
    }
  }

  private async begin(): Promise<void> {
    const until = performance.now() + PATIENCE_MS;
    for (;;) {
      try {
        this.connection.exec('BEGIN IMMEDIATE');
        return;
      } catch (error) {
        const isBusy = error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY');
        if (!isBusy || performance.now() > until) throw error;
      }
      await pause(PAUSE_MS);
    }
  }
}
