import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { eq } from 'drizzle-orm';
import { closeDatabase, read, write } from '@/db/client';
import { leases, outbox } from '@/db/schema/platform';
import { registrations } from '@/db/schema/registration';
import { makeEvent } from '@/e2e/event';
import { seededRandom } from '@/db/seed/random';
import { openForm, registrationValues, sendForm } from '@/e2e/registration-post';
import { resetEnv } from '@/lib/env';
import { startServer } from '../steps/server.mjs';

const PEOPLE_AT_ONCE = 6;
/** The longest that a server lives, in milliseconds; the shortest is nothing. */
const LONGEST_LIFE_MS = 2_500;
const PATIENCE_MS = 120_000;
const HOUR_MS = 3_600_000;

export type Crashes = {
  kills: number;
  /** Confirmed on screen. */
  promised: number;
  /** Of those, how many the database does not have. */
  lost: number;
  /** Mails that are owed: one for each registration that is there. */
  owed: number;
  unsent: number;
  sentTwice: number;
  isWhole: boolean;
};

/**
 * Kills a server again and again, at random moments while people register, and counts afterwards. `seed` makes the moments
 * the same again.
 */
export async function crashes(sample: string, kills: number, seed = 1): Promise<Crashes> {
  const dataDir = mkdtempSync(join(tmpdir(), 'foyer-crash-'));
  cpSync(sample, dataDir, { recursive: true });
  const env = { DATABASE_URL: '', SMTP_URL: '', DEMO: '1' };
  const random = seededRandom(seed);
  try {
    resetEnv({ ...env, DATA_DIR: dataDir, APP_URL: 'http://localhost:3000' });
    const event = await makeEvent({ places: 100_000 });
    // The local mailbox keeps so many mails and no more; here all of them are counted
    const lease = { name: 'retention', holder: 'bench', until: new Date(Date.now() + HOUR_MS) };
    const keep = { target: leases.name, set: lease };
    await write((tx) => tx.insert(leases).values(lease).onConflictDoUpdate(keep));
    await closeDatabase();
    const promised: string[] = [];
    let asked = 0;
    for (let kill = 0; kill < kills; kill++) {
      const server = await startServer({ dataDir, env, name: 'server-crash' });
      const url = `${server.url}/de/${event.slug}/register`;
      const form = await openForm(url, 'givenName');
      let isAlive = true;
      const person = async () => {
        while (isAlive) {
          const choice = { categoryId: event.generalCategoryId, consentIds: [event.requiredConsentId] };
          const values = registrationValues({ ...choice, locale: 'de' }, `crash-${(asked += 1)}`);
          const answer = await sendForm(form, values, {
            headers: { 'X-Forwarded-For': `10.1.0.${asked % 250}` },
          }).catch(() => undefined);
          if (answer?.status === 303) promised.push(values.email ?? '');
        }
      };
      const people = Array.from({ length: PEOPLE_AT_ONCE }, person);
      await new Promise((resolve) => setTimeout(resolve, random.next() * LONGEST_LIFE_MS));
      if (server.pid !== undefined) process.kill(server.pid, 'SIGKILL');
      await server.ended;
      isAlive = false;
      await Promise.all(people);
    }
    return await countAfter(dataDir, env, event.id, kills, promised);
  } finally {
    await closeDatabase();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function countAfter(
  dataDir: string,
  env: Record<string, string>,
  eventId: string,
  kills: number,
  promised: string[],
): Promise<Crashes> {
  const server = await startServer({ dataDir, env, name: 'server-crash' });
  resetEnv({ ...env, DATA_DIR: dataDir, APP_URL: server.url });
  try {
    const rows = await read().select().from(registrations).where(eq(registrations.eventId, eventId));
    const there = new Set(rows.map(({ email }) => email));
    await allSent(eventId);
    const perAddress = new Map<string, number>();
    for (const address of mailedTo(dataDir)) {
      if (there.has(address)) perAddress.set(address, (perAddress.get(address) ?? 0) + 1);
    }
    const database = new Database(join(dataDir, 'foyer.db'), { readonly: true });
    const isWhole = database.pragma('integrity_check', { simple: true }) === 'ok';
    database.close();
    return {
      kills,
      promised: promised.length,
      lost: promised.filter((email) => !there.has(email)).length,
      owed: there.size,
      unsent: [...there].filter((email) => !perAddress.has(email)).length,
      sentTwice: [...perAddress.values()].filter((count) => count > 1).length,
      isWhole,
    };
  } finally {
    await server.stop();
  }
}

function mailedTo(dataDir: string): string[] {
  const folder = join(dataDir, 'mailbox');
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return files.map((name) => {
    const mail: unknown = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    return mail && typeof mail === 'object' && 'to' in mail ? String(mail.to) : '';
  });
}

/** Until nothing of the event waits in the outbox any more. */
async function allSent(eventId: string): Promise<void> {
  // What a server had taken up when it died is due again after five minutes; here at once
  const due = { nextAttemptAt: new Date() };
  await write((tx) => tx.update(outbox).set(due).where(eq(outbox.status, 'pending')));
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const mails = await read()
      .select({ status: outbox.status })
      .from(outbox)
      .where(eq(outbox.eventId, eventId));
    if (mails.every(({ status }) => status === 'sent')) return;
    if (Date.now() > deadline) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
