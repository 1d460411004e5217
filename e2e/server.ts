import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeDatabase } from '@/db/client';
import { resetEnv } from '@/lib/env';
import { startServer } from '../scripts/steps/server.mjs';

export type Server = { url: string; dataDir: string; output: () => string };

/** Gives `use` a server on a copy of the sample; the tests reach the same database through db/client. */
export async function withServer(
  name: string,
  use: (server: Server) => Promise<void>,
  settings: Record<string, string> = {},
): Promise<void> {
  const sample = process.env.FOYER_SAMPLE;
  if (!sample) throw new Error('FOYER_SAMPLE is missing: the global setup makes the sample');
  const dataDir = mkdtempSync(join(tmpdir(), 'foyer-e2e-'));
  cpSync(sample, dataDir, { recursive: true });
  const env = { DATABASE_URL: '', SMTP_URL: '', DEMO: '1', ...settings };
  // Not in a group of its own: whoever ends the test runner as a whole ends this too
  const server = await startServer({ dataDir, name, ownGroup: false, env });
  try {
    resetEnv({ ...env, DATA_DIR: dataDir, APP_URL: server.url });
    await use({ url: server.url, dataDir, output: server.tail });
  } finally {
    await closeDatabase();
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Gives `use` one more process on the data of `first`. */
export async function withSecondServer(first: Server, use: (server: Server) => Promise<void>): Promise<void> {
  const env = { DATABASE_URL: '', SMTP_URL: '', DEMO: '1' };
  const { dataDir } = first;
  const server = await startServer({ dataDir, name: 'server-e2e-second', ownGroup: false, env });
  try {
    await use({ url: server.url, dataDir, output: server.tail });
  } finally {
    await server.stop();
  }
}
