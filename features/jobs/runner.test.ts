import { beforeEach, describe, expect, it } from 'vitest';
import { read } from '@/db/client';
import { leases } from '@/db/schema/platform';
import { testDatabase } from '@/db/testing';
import { keepLease, takeLease } from './mutations';
import { LEASE_MS, runJob, startJobs, type Job } from './runner';

const start = new Date('2027-01-10T09:00:00Z');
let now = start;
const time = () => now;
const later = (ms: number) => new Date(start.getTime() + ms);
const going = new AbortController().signal;

beforeEach(async () => {
  now = start;
  await testDatabase();
});

/** A job that lasts until `finish` is called. */
function slowJob(): Job & { runs: number; finish: () => void } {
  let release = (): void => undefined;
  return {
    name: 'slow',
    everyMs: 1000,
    runs: 0,
    finish: () => release(),
    run() {
      this.runs++;
      return new Promise((resolve) => (release = resolve));
    },
  };
}

describe('a lease', () => {
  it('is held by one at a time, prolonged by its holder, and free when it has ended', async () => {
    expect(await takeLease('job', 'a', start, later(10))).toBe(true);
    expect(await takeLease('job', 'b', later(9), later(20))).toBe(false);
    expect(await takeLease('job', 'a', later(9), later(19))).toBe(true);
    expect(await takeLease('job', 'b', later(18), later(28))).toBe(false);
    expect(await takeLease('job', 'b', later(19), later(29))).toBe(true);
    expect(await read().select().from(leases)).toEqual([{ name: 'job', holder: 'b', until: later(29) }]);
  });

  it('of one job does not hold up another', async () => {
    expect(await takeLease('one', 'a', start, later(10))).toBe(true);
    expect(await takeLease('two', 'b', start, later(10))).toBe(true);
  });

  it('goes to exactly one of many that ask at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, holder) => takeLease('job', `${holder}`, start, later(10))),
    );
    expect(answers.filter(Boolean)).toHaveLength(1);
  });

  it('cannot be changed by who has lost it', async () => {
    await takeLease('job', 'a', start, later(10));
    await keepLease('job', 'b', later(1000));
    expect(await read().select().from(leases)).toEqual([{ name: 'job', holder: 'a', until: later(10) }]);
  });
});

describe('runJob', () => {
  it('does not run in two processes at once', async () => {
    const job = slowJob();
    const first = runJob(job, 'a', time, going);
    await expect.poll(() => job.runs).toBe(1);
    expect(await runJob(job, 'b', time, going)).toBe(false);
    job.finish();
    expect(await first).toBe(true);
    expect(job.runs).toBe(1);
  });

  it('does not run in a second process before its time, and then in whichever comes first', async () => {
    let runs = 0;
    const job: Job = { name: 'hourly', everyMs: 1000, run: async () => void runs++ };
    expect(await runJob(job, 'a', time, going)).toBe(true);
    now = later(999);
    expect(await runJob(job, 'b', time, going)).toBe(false);
    now = later(1000);
    expect(await runJob(job, 'b', time, going)).toBe(true);
    expect(runs).toBe(2);
  });

  it('is taken over when its process has died', async () => {
    const job = slowJob();
    void runJob(job, 'dying', time, going);
    await expect.poll(() => job.runs).toBe(1);
    now = later(LEASE_MS);
    const second = runJob(job, 'b', time, going);
    await expect.poll(() => job.runs).toBe(2);
    job.finish();
    expect(await second).toBe(true);
  });

  it('writes nothing when nothing is due', async () => {
    const job: Job = {
      name: 'idle',
      everyMs: 1,
      isDue: async () => false,
      run: () => Promise.reject(new Error()),
    };
    expect(await runJob(job, 'a', time, going)).toBe(false);
    expect(await read().select().from(leases)).toEqual([]);
  });
});

describe('startJobs', () => {
  it('goes on after a failure, and stops when told, after the run that is under way', async () => {
    let runs = 0;
    let closed = false;
    const job: Job = {
      name: 'shaky',
      everyMs: 5,
      async run() {
        if (++runs === 1) throw new Error('the first one fails');
      },
      close: () => (closed = true),
    };
    const jobs = startJobs([job]);
    await expect.poll(() => runs).toBeGreaterThan(2);
    await jobs.stop();
    const atStop = runs;
    expect(closed).toBe(true);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(runs).toBe(atStop);
  });
});
