// @ts-check
import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';

const TAIL_CHARACTERS = 64 * 1024;
const STOP_GRACE_MS = 5_000;

/** What went wrong, in words for the person at the terminal; `detail` is the end of the program's output. */
export class StepError extends Error {
  /** @param {string} sentence @param {string} [detail] */
  constructor(sentence, detail = '') {
    super(sentence);
    this.detail = detail;
  }
}

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();
let stopping = false;

/** Children that lead a process group, so that what they started goes with them. */
const leaders = new WeakSet();

/** @param {import('node:child_process').ChildProcess} child @param {NodeJS.Signals} signal */
function signalGroup(child, signal) {
  if (child.pid === undefined) return;
  try {
    process.kill(leaders.has(child) ? -child.pid : child.pid, signal);
  } catch {
    // it has ended by itself
  }
}

/** Ends a program that `start` began, and all that it began. @param {import('node:child_process').ChildProcess} child */
export async function stop(child) {
  const ended = new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve(undefined);
    else child.once('exit', resolve);
  });
  signalGroup(child, 'SIGTERM');
  const patience = setTimeout(() => signalGroup(child, 'SIGKILL'), STOP_GRACE_MS);
  await ended;
  clearTimeout(patience);
  if (leaders.has(child)) signalGroup(child, 'SIGKILL'); // whatever of its group outlived it
  running.delete(child);
}

/**
 * Ends everything when this program is asked to end, by Ctrl-C, by a signal, or because its parent (npm) is gone.
 * @param {() => void} [farewell]
 */
export function stopWithUs(farewell) {
  const parent = process.ppid;
  /** @param {number} code */
  const end = async (code) => {
    if (stopping) return;
    stopping = true;
    await Promise.all([...running].map(stop));
    farewell?.();
    process.exit(code);
  };
  process.on('SIGINT', () => void end(130));
  process.on('SIGTERM', () => void end(143));
  process.on('SIGHUP', () => void end(129));
  setInterval(() => process.ppid !== parent && void end(129), 500).unref();
}

/** @returns {boolean} whether everything is being ended, so that a step's failure is no news */
export const isStopping = () => stopping;

/**
 * Starts a program quietly: its output goes to .logs/NAME.log, and its end is kept for a failure.
 * @param {string} name
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: Record<string, string | undefined>, onOutput?: (text: string) => void, ownGroup?: boolean }} [options]
 *   `ownGroup: false` leaves it in our process group, for callers whom someone else ends as a whole
 */
export function start(name, command, args, { env = {}, onOutput, ownGroup = true } = {}) {
  const log = openLog(name);
  const child = spawn(command, args, {
    cwd: root,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: ownGroup && process.platform !== 'win32',
  });
  if (ownGroup && process.platform !== 'win32') leaders.add(child);
  running.add(child);
  let tail = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
      tail = (tail + text).slice(-TAIL_CHARACTERS);
      log?.write(text);
      onOutput?.(text);
    });
  }
  /** @type {Promise<number>} */
  const ended = new Promise((resolve) => {
    child.once('error', (error) => {
      tail += `${error.message}\n`;
      resolve(127);
    });
    child.once('close', (code) => {
      running.delete(child);
      log?.end();
      resolve(code ?? 1);
    });
  });
  return { child, ended, tail: () => tail };
}

/** A log is a help, not a condition: with a full disk there is none. @param {string} name */
function openLog(name) {
  try {
    mkdirSync(join(root, '.logs'), { recursive: true });
    const log = createWriteStream(join(root, '.logs', `${name}.log`));
    log.on('error', () => undefined);
    return log;
  } catch {
    return undefined;
  }
}

/** @type {[pattern: RegExp, sentence: string][]} */
const knownCauses = [
  [
    /ENOSPC|no space left on device|SQLITE_FULL|disk is full/i,
    'The disk is full. Free some space (Foyer needs about 1.5 GB) and start again; what is done is kept.',
  ],
  [
    /gyp ERR! (?:stack Error: not found: make|find Python|stack Error: Could not find any Python)|make: not found|(?:g\+\+|c\+\+|cc|clang): (?:command )?not found/i,
    'The database driver has to be compiled, and no compiler was found. On Debian and Ubuntu: apt install build-essential python3. On macOS: xcode-select --install. Then start again.',
  ],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|network (?:request )?(?:failed|timed out)|ERR_SOCKET_TIMEOUT/i,
    'The package registry cannot be reached. Check the network (and the proxy settings of npm), then start again.',
  ],
  [
    /EACCES|EPERM|EROFS/,
    'A file or folder may not be written. Check who owns this folder, then start again.',
  ],
];

/** @param {string} what such as "Installing packages" @param {string} output @param {string} name of its log */
export function failure(what, output, name) {
  const all = `.logs/${name}.log`;
  const known = knownCauses.find(([pattern]) => pattern.test(output));
  if (known) return new StepError(`${known[1]} (What ${what.toLowerCase()} said is in ${all}.)`);
  const lines = output.trimEnd().split('\n').slice(-25).join('\n');
  return new StepError(`${what} failed. The end of its output is below; all of it is in ${all}.`, lines);
}

/** The sentence for an error of our own that people can do something about. @param {Error} error */
export function knownCause(error) {
  const text = `${'code' in error ? String(error.code) : ''} ${error.message}`;
  return knownCauses.find(([pattern]) => pattern.test(text))?.[1];
}

/** @param {number} ms */
export function duration(ms) {
  const seconds = Math.round(ms / 1000);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/** Writes over the terminal's current line. @param {string} text */
function print(text) {
  process.stdout.write(`\r\u001b[K${text}`);
}

/**
 * Runs a program to its end, with one calm line for the person who waits.
 * @param {string} what such as "Installing packages"
 * @param {string} hint how long it may take, and why
 * @param {{ name: string, command: string, args: string[], env?: Record<string, string | undefined>, tells?: boolean }} program
 *   `tells`: its last line says how far it is
 */
export async function step(what, hint, { name, command, args, env, tells = false }) {
  const begun = Date.now();
  const line = `${what} (${hint}) …`;
  const terminal = Boolean(process.stdout.isTTY);
  process.stdout.write(terminal ? line : `${line}\n`);
  const { ended, tail } = start(name, command, args, { env });
  const progress = () => (tells ? ` ${tail().trimEnd().split('\n').at(-1)}` : '');
  const ticking = terminal
    ? setInterval(() => print(`${line} ${duration(Date.now() - begun)}${progress()}`), 1000)
    : undefined;
  const code = await ended;
  clearInterval(ticking);
  if (isStopping()) return await new Promise(() => undefined);
  const mark = code === 0 ? `done in ${duration(Date.now() - begun)}` : 'failed';
  if (terminal) print(`${line} ${mark}\n`);
  else process.stdout.write(`  ${mark}\n`);
  if (code !== 0) throw failure(what, tail(), name);
}
