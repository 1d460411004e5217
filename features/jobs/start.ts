import 'server-only';
import { isMailDue } from '@/features/mail/queries';
import { currentTime } from '@/lib/clock';
import { env, SettingsError } from '@/lib/env';
import { errorFacts, log } from '@/lib/log';
import { allJobs } from './jobs';
import { startJobs } from './runner';

/** Checks the settings, so that a server with a wrong one does not start at all, and begins the jobs. */
export async function start(): Promise<void> {
  try {
    env();
    // Opens the database, and brings it up to date, before anyone waits for a page
    await isMailDue(currentTime());
  } catch (error) {
    const facts = errorFacts(error);
    process.stderr.write(
      error instanceof SettingsError
        ? `${error.message}\n`
        : `Foyer cannot start: the database cannot be opened (${String(facts.code ?? facts.error)}). Check DATA_DIR and DATABASE_URL, and that the disk has room.\n`,
    );
    process.exit(1);
  }
  const jobs = startJobs(allJobs());
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    // The server ends the process itself once its requests are done
    process.once(signal, () => {
      jobs.stop().catch(() => log('error', 'jobs did not stop'));
    });
  }
}
