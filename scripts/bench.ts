import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Browser } from '@playwright/test';
import { closeDatabase, write } from '@/db/client';
import { leases } from '@/db/schema/platform';
import { resetEnv } from '@/lib/env';
import { cpuMs, median, memoryMb, peakMemoryMb } from './bench/process-cost';
import { crashes } from './bench/crash';
import { printPlanning } from './bench/editor';
import { printGallery } from './bench/gallery';
import { printReading } from './bench/reading';
import { askMany } from './bench/requests';
import { emptyRush, registrationRush, rushLimits } from './bench/rush';
import { administratorCookie, bigEvent, growOnExport, MANY, scaleLimits, timeDesk } from './bench/scale';
import { mark, row } from './bench/table';
import { samplePages, targetsFor, type Target } from './bench/targets';
import { weigh } from './bench/weight';
import { chromiumArguments, ensureBrowser, systemChromium } from './steps/browser.mjs';
import { runCommand } from './steps/command.mjs';
import { build, install } from './steps/prepare.mjs';
import { sampleTemplate } from './steps/sample.mjs';
import { startServer } from './steps/server.mjs';

const limits = { scriptKb: 150, cssKb: 15, fontsKb: 60, memoryMb: 400 };
const HOUR_MS = 3_600_000;
const KILLS = 50;

const parts = ['cost', 'weight', 'scale', 'plan', 'read', 'gallery', 'rush', 'crash'] as const;
const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '9' },
    requests: { type: 'string', default: '100' },
    only: { type: 'string', multiple: true, default: [...parts] },
    pages: { type: 'string', default: '' },
  },
});
const does = (part: (typeof parts)[number]) => options.only.includes(part);
const [rounds, requests] = [Number(options.rounds), Number(options.requests)];

/** Mails that the registrations cause are sent by a job, whenever it is its turn; here it never is. */
async function holdMails(): Promise<void> {
  const until = new Date(Date.now() + HOUR_MS);
  await write(async (tx) => {
    const lease = { name: 'mail', holder: 'bench', until };
    await tx.insert(leases).values(lease).onConflictDoUpdate({ target: leases.name, set: lease });
  });
}

/** Rounds go through all targets in turn, so that what else the machine does falls on all of them alike. */
async function measure(base: string, pid: number, targets: Target[]): Promise<Map<string, number[]>> {
  const costs = new Map<string, number[]>(targets.map(({ name }) => [name, []]));
  for (const { next, expected } of targets) await askMany(base, requests, next, expected);
  for (let round = 1; round <= rounds; round++) {
    for (const { name, next, expected } of targets) {
      const before = cpuMs(pid);
      await askMany(base, requests, next, expected);
      costs.get(name)?.push((cpuMs(pid) - before) / requests);
    }
    const memory = memoryMb(pid).toFixed(0);
    console.log(
      `Round ${round} of ${rounds}, ${requests} requests to each page; the server holds ${memory} MB`,
    );
  }
  return costs;
}

function printCosts(targets: Target[], costs: Map<string, number[]>): void {
  const widths = [36, 10, 10, 8, 8];
  console.log(`\n${row(['CPU of one request', 'ms', 'times', 'limit', ''], widths)}`);
  for (const { name, beside, limit } of targets) {
    const own = costs.get(name) ?? [];
    const other = beside === undefined ? [] : (costs.get(beside) ?? []);
    // Both were measured in the same round, in the same weather
    const ratio = median(own.map((cost, round) => cost / (other[round] ?? NaN)));
    console.log(
      row(
        [
          name,
          median(own).toFixed(2),
          beside === undefined ? '' : `${ratio.toFixed(2)} ×`,
          limit === undefined ? '' : `${limit} ×`,
          limit === undefined ? '' : mark(ratio <= limit),
        ],
        widths,
      ),
    );
  }
}

async function printWeights(browser: Browser, base: string, paths: string[]): Promise<void> {
  const widths = [52, 10, 8, 9, 8, 12, 10];
  console.log(
    `\n${row(['Weight of a page, kB after gzip', 'script', 'CSS', 'fonts', 'HTML', 'other hosts', ''], widths)}`,
  );
  console.log(
    row(['limit', ...[limits.scriptKb, limits.cssKb, limits.fontsKb].map(String), '', '0', ''], widths),
  );
  for (const path of paths) {
    const { scriptKb, cssKb, fontsKb, htmlKb, otherHosts } = await weigh(browser, base, path);
    const holds =
      scriptKb <= limits.scriptKb &&
      cssKb <= limits.cssKb &&
      fontsKb <= limits.fontsKb &&
      otherHosts.length === 0;
    const sizes = [scriptKb, cssKb, fontsKb, htmlKb].map((kb) => kb.toFixed(1));
    console.log(row([path, ...sizes, String(otherHosts.length), mark(holds)], widths));
  }
}

async function printScale(base: string, pid: number): Promise<void> {
  const event = await bigEvent();
  const cookie = await administratorCookie();
  const widths = [36, 10, 10, 8];
  console.log(`\n${row([`With ${MANY.toLocaleString('en')} registrations`, 'ms', 'limit', ''], widths)}`);
  for (const { name, ms, limitMs } of await timeDesk(base, event, cookie)) {
    console.log(row([name, ms.toFixed(0), String(limitMs), mark(ms <= limitMs)], widths));
  }
  console.log(`\n${row(['Memory while an export is sent', 'MB more', 'limit', ''], widths)}`);
  for (const { name, mb, sentMb } of await growOnExport(base, event, cookie, pid)) {
    const words = `${name}, a file of ${sentMb.toFixed(0)} MB`;
    console.log(
      row([words, mb.toFixed(0), String(scaleLimits.exportMb), mark(mb <= scaleLimits.exportMb)], widths),
    );
  }
}

async function printRush(
  browser: Browser,
  base: string,
  dataDir: string,
  env: Record<string, string>,
): Promise<void> {
  const { people, places, p99Ms } = rushLimits;
  const second = await startServer({ dataDir, env, name: 'server-bench-second' });
  try {
    const bases = [base, second.url];
    const nothing = await emptyRush(browser, bases);
    const rush = await registrationRush(browser, bases);
    const seconds = (ms: number) => `${(ms / 1_000).toFixed(1)} s`;
    const widths = [52, 10, 10, 8];
    const say = (name: string, value: string, limit: string, holds: boolean) =>
      console.log(row([name, value, limit, mark(holds)], widths));
    console.log(`\n${row([`${people} people in one second, at two processes`, '', 'limit', ''], widths)}`);
    say('confirmed', String(rush.confirmed), String(places), rush.confirmed === places);
    say(
      'on the waiting list',
      String(rush.waiting),
      String(people - places),
      rush.waiting === people - places,
    );
    say('the list is in the order of the transactions', rush.inOrder ? 'yes' : 'no', 'yes', rush.inOrder);
    say('failures and time-outs', String(rush.failures), '0', rush.failures === 0);
    say('99 of 100 answered within', seconds(rush.p99Ms), seconds(p99Ms), rush.p99Ms < p99Ms);
    console.log(row(['the same rush on an action that does nothing', seconds(nothing.p99Ms)], widths));
  } finally {
    await second.stop();
  }
}

async function printCrashes(sample: string): Promise<void> {
  const { kills, promised, lost, owed, unsent, sentTwice, isWhole } = await crashes(sample, KILLS);
  const widths = [52, 10, 10, 8];
  const say = (name: string, value: number) =>
    console.log(row([name, String(value), '0', mark(value === 0)], widths));
  console.log(`\n${row([`Killed ${kills} times while people register`, '', 'limit', ''], widths)}`);
  say(`of ${promised} that were confirmed on screen, lost`, lost);
  say(`of ${owed} mails that are owed, not sent`, unsent);
  say('sent twice', sentTwice);
  console.log(row(['the database is whole', isWhole ? 'yes' : 'no', 'yes', mark(isWhole)], widths));
}

await runCommand(async () => {
  await install();
  await ensureBrowser();
  await build();
  const dataDir = mkdtempSync(join(tmpdir(), 'foyer-bench-'));
  cpSync(await sampleTemplate(), dataDir, { recursive: true });
  const env = { DATABASE_URL: '', SMTP_URL: '', DEMO: '', FOYER_BENCH: '1' };
  const server = await startServer({ dataDir, env, name: 'server-bench' });
  const browser = await chromium.launch({ executablePath: systemChromium(), args: chromiumArguments });
  try {
    if (server.pid === undefined) throw new Error('The server has no process');
    resetEnv({ ...env, DATA_DIR: dataDir, APP_URL: server.url });
    await holdMails();
    const pages = await samplePages();
    if (does('cost')) {
      const all = await targetsFor(browser, server.url, pages);
      const targets = all.filter(({ name }) => new RegExp(options.pages).test(name));
      printCosts(targets, await measure(server.url, server.pid, targets));
    }
    if (does('weight')) {
      await printWeights(browser, server.url, ['/de', ...Object.values(pages), '/de/privacy']);
    }
    const memory = peakMemoryMb(server.pid);
    console.log(
      `\nMemory of the server, at its peak: ${memory.toFixed(0)} MB, limit ${limits.memoryMb} MB  ${mark(memory <= limits.memoryMb)}`,
    );
    if (does('scale')) await printScale(server.url, server.pid);
    if (does('plan')) await printPlanning(browser, server.url);
    if (does('read')) await printReading(browser, server.url);
    if (does('gallery')) await printGallery(browser, server.url);
    if (does('rush')) await printRush(browser, server.url, dataDir, env);
  } finally {
    await browser.close();
    await closeDatabase();
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
  if (does('crash')) await printCrashes(await sampleTemplate());
});
process.exit(0);
