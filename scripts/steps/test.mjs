// @ts-check
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { checks, runCheck } from './checks.mjs';
import { programs, root } from './paths.mjs';
import { build, install } from './prepare.mjs';
import { sampleTemplate } from './sample.mjs';
import { duration, start, stop, StepError, stopWithUs } from './step.mjs';

const MINUTE_MS = 60_000;
const results = join(root, 'test-results');

/** @typedef {{ passed: number, failed: number }} Tally */

/** @param {string} text */
const print = (text) => process.stdout.write(text);

/**
 * Runs a test runner that shows its own progress and writes a JSON report.
 * @param {string} what
 * @param {string} name
 * @param {string[]} args
 * @param {{ limitMs: number, env?: Record<string, string>, quiet?: boolean }} options
 */
async function runner(what, name, args, { limitMs, env, quiet = false }) {
  const begun = Date.now();
  const { child, ended, tail } = start(name, process.execPath, args, {
    env: { ...env, CI: '1', FORCE_COLOR: '0', NO_COLOR: '1' },
    onOutput: quiet ? undefined : print,
  });
  const limit = setTimeout(() => {
    print(`${what}: stopped after ${duration(limitMs)}\n`);
    void stop(child);
  }, limitMs);
  const code = await ended;
  clearTimeout(limit);
  if (quiet && code !== 0) print(`${tail().trimEnd()}\n`);
  print(`${code === 0 ? '✓' : '✗'} ${what} (${duration(Date.now() - begun)})\n`);
  return code;
}

/** @param {string} file @returns {any} */
function report(file) {
  try {
    return JSON.parse(readFileSync(join(results, file), 'utf8'));
  } catch {
    return undefined;
  }
}

/** A runner that failed without a failed test (a crash, a file that does not load) counts as one. */
function tally(/** @type {number} */ code, /** @type {number} */ passed, /** @type {number} */ failed) {
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
}

/** @returns {Promise<Tally>} */
async function unitTests() {
  const code = await runner(
    'Unit and integration tests',
    'unit',
    [
      programs.vitest,
      'run',
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=${join(results, 'unit.json')}`,
    ],
    { limitMs: 15 * MINUTE_MS, quiet: true },
  );
  const found = report('unit.json');
  const unloaded = (found?.testResults ?? []).filter(
    (/** @type {any} */ file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  return tally(code, found?.numPassedTests ?? 0, (found?.numFailedTests ?? 0) + unloaded.length);
}

/** @returns {Promise<Tally>} */
async function browserTests() {
  const code = await runner(
    'Browser tests',
    'browser-tests',
    [programs.playwright, 'test', '--reporter=list,json'],
    {
      limitMs: 25 * MINUTE_MS,
      env: { PLAYWRIGHT_JSON_OUTPUT_NAME: join(results, 'browser.json') },
    },
  );
  const found = report('browser.json');
  const { expected = 0, flaky = 0, unexpected = 0 } = found?.stats ?? {};
  for (const name of secondTries(found?.suites ?? [])) print(`⚠ passed at the second try only: ${name}\n`);
  return tally(code, expected + flaky, unexpected);
}

/** Names of the tests that failed first and then passed: each is a fault of the test or of Foyer, to be mended. @returns {string[]} */
function secondTries(/** @type {any[]} */ suites, path = '') {
  return suites.flatMap(({ title, specs = [], suites: inner = [] }) => {
    const here = path ? `${path} › ${title}` : title;
    const flaky = specs.filter((/** @type {any} */ spec) =>
      spec.tests.some((/** @type {any} */ test) => test.status === 'flaky'),
    );
    return [
      ...flaky.map((/** @type {any} */ spec) => `${here} › ${spec.title}`),
      ...secondTries(inner, here),
    ];
  });
}

/** Their worth is in their exit; one after the other. @returns {Promise<Tally>} */
async function staticChecks() {
  const all = checks(false);
  let passed = 0;
  for (const check of all) if (await runCheck(check)) passed += 1;
  return { passed, failed: all.length - passed };
}

/** A step that has to succeed for the rest; its failure is one failure. @param {() => Promise<void>} work */
async function preparation(work) {
  try {
    await work();
    return true;
  } catch (error) {
    const detail = error instanceof StepError ? error.detail : error instanceof Error ? error.stack : '';
    print(`✗ ${error instanceof Error ? error.message : String(error)}\n${detail}\n`);
    return false;
  }
}

/**
 * One program after the other, ended by the sample that the browser tests need: together they take one core as long as the
 * unit tests take the other. A sample that cannot be loaded is tried again, and reported, by the browser tests.
 */
async function checksAndSample() {
  const found = await staticChecks();
  await sampleTemplate().catch(() => undefined);
  return found;
}

/** @returns {Promise<Tally[]>} */
async function everything() {
  if (!(await preparation(install))) return [{ passed: 0, failed: 1 }];
  if (!(await preparation(ensureBrowser))) return [{ passed: 0, failed: 1 }];
  rmSync(results, { recursive: true, force: true });
  mkdirSync(results, { recursive: true });
  const quick = await Promise.all([checksAndSample(), unitTests()]);
  // Without a build there is nothing to browse: the build and the browser tests count as one failure each
  if (!(await preparation(build))) return [...quick, { passed: 0, failed: 2 }];
  return [...quick, { passed: 1, failed: 0 }, await browserTests()];
}

export async function run() {
  stopWithUs();
  const begun = Date.now();
  const tallies = await everything();
  const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0);
  const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0);
  print(`\nAll of it took ${duration(Date.now() - begun)}.\n${passed} passed, ${failed} failed\n`);
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
}
