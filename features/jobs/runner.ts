import 'server-only';
import { currentTime, SECOND_MS } from '@/lib/clock';
import { errorFacts, log } from '@/lib/log';
import { keepLease, takeLease } from './mutations';

export type Job = {
  name: string;
  /** From the beginning of one run to the beginning of the next, over all processes. */
  everyMs: number;
  /** A cheap look that writes nothing: false saves the lease. */
  isDue?(now: Date): Promise<boolean>;
  /** Ends early, between two steps, when `signal` is aborted. */
  run(time: () => Date, signal: AbortSignal): Promise<void>;
  close?(): void;
};

/** A process that dies in the middle of a job is replaced after this. */
export const LEASE_MS = 30 * SECOND_MS;
const RENEW_MS = LEASE_MS / 3;

/** One turn of a job in this process. True when it ran: not when nothing is due, or another process has the lease. */
export async function runJob(
  job: Job,
  holder: string,
  time: () => Date,
  stop: AbortSignal,
): Promise<boolean> {
  const startedAt = time();
  if (job.isDue && !(await job.isDue(startedAt))) return false;
  const leaseUntil = (from: Date) => new Date(from.getTime() + LEASE_MS);
  if (!(await takeLease(job.name, holder, startedAt, leaseUntil(startedAt)))) return false;
  const lost = new AbortController();
  const renewal = setInterval(() => {
    const now = time();
    takeLease(job.name, holder, now, leaseUntil(now)).then(
      (held) => held || lost.abort(),
      () => lost.abort(),
    );
  }, RENEW_MS);
  try {
    await job.run(time, AbortSignal.any([stop, lost.signal]));
  } finally {
    clearInterval(renewal);
    await keepLease(job.name, holder, new Date(startedAt.getTime() + job.everyMs));
  }
  return true;
}

/** Runs each job in turns until `stop` is called, which waits for those that are under way. */
export function startJobs(jobs: readonly Job[]): { stop(): Promise<void> } {
  const holder = crypto.randomUUID();
  const stopping = new AbortController();
  const loops = jobs.map((job) => repeat(job, holder, stopping.signal));
  return {
    async stop() {
      stopping.abort();
      await Promise.all(loops);
      for (const job of jobs) job.close?.();
    },
  };
}

async function repeat(job: Job, holder: string, stop: AbortSignal): Promise<void> {
  while (!stop.aborted) {
    try {
      await runJob(job, holder, currentTime, stop);
    } catch (error) {
      log('error', 'job failed', { job: job.name, ...errorFacts(error) });
    }
    await pause(job.everyMs, stop);
  }
}

/** Waits, but keeps no process alive and ends at once when `stop` says so. */
function pause(ms: number, stop: AbortSignal): Promise<void> {
  if (stop.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      stop.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    timer.unref();
    stop.addEventListener('abort', done);
  });
}
