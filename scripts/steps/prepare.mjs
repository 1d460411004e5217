// @ts-check
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { programs, root } from './paths.mjs';
import { step, StepError } from './step.mjs';

const GIGABYTE = 1024 ** 3;
const MEGABYTE = 1024 ** 2;

/** @param {string} file */
function readJson(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8'));
  } catch {
    return undefined;
  }
}

/** Whether node_modules holds what package-lock.json says, with a database driver that this Node can load. */
export function isInstalled() {
  const wanted = readJson('package-lock.json')?.packages;
  const present = readJson('node_modules/.package-lock.json')?.packages;
  if (!wanted || !present) return false;
  for (const [path, entry] of Object.entries(wanted)) {
    const mayBeAbsent = path === '' || entry.optional || entry.devOptional || entry.peer;
    if (!mayBeAbsent && present[path]?.version !== entry.version) return false;
  }
  const loading = "new (require('better-sqlite3'))(':memory:').close()";
  return spawnSync(process.execPath, ['-e', loading], { cwd: root, stdio: 'ignore' }).status === 0;
}

/** Installs packages where some are missing. */
export async function install() {
  if (isInstalled()) return;
  requireSpace(1.5 * GIGABYTE);
  const npm = process.env.npm_execpath;
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=warn'];
  await step(
    'Installing packages',
    'one to five minutes the first time: the database driver may have to be compiled',
    npm?.endsWith('.js')
      ? { name: 'install', command: process.execPath, args: [npm, ...args] }
      : { name: 'install', command: 'npm', args },
  );
}

const unbuilt = new Set([
  ...['node_modules', '.next', '.git', '.ci', '.logs', 'data', 'demo-data', 'demo-data.loading'],
  ...['docs', 'e2e', 'scripts', 'test-results', 'playwright-report', 'next-env.d.ts', 'README.md'],
]);

/** A fingerprint of all that the build is made from. */
function sourcesHash() {
  const hash = createHash('sha256').update(process.version);
  /** @param {string} folder */
  const add = (folder) => {
    const entries = readdirSync(join(root, folder), { withFileTypes: true });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(folder, entry.name);
      if (unbuilt.has(path) || path === join('db', 'seed') || /\.test\.tsx?$|\.tsbuildinfo$/.test(path))
        continue;
      if (entry.isDirectory()) add(path);
      else if (entry.isFile()) hash.update(path).update(readFileSync(join(root, path)));
    }
  };
  add('.');
  return hash.digest('hex');
}

const stamp = '.next/foyer-build.json';

/** Whether .next holds a build of the sources as they are. */
export function isBuilt() {
  return existsSync(join(root, '.next/BUILD_ID')) && readJson(stamp)?.sources === sourcesHash();
}

/** Builds where the sources have changed since the last build. */
export async function build() {
  if (isBuilt()) return;
  requireSpace(0.5 * GIGABYTE);
  const sources = sourcesHash();
  await step('Building', 'up to two minutes', {
    name: 'build',
    command: process.execPath,
    args: [programs.next, 'build'],
    env: { NODE_ENV: 'production' },
  });
  writeFileSync(join(root, stamp), JSON.stringify({ sources }));
}

/** @param {number} bytes */
export function requireSpace(bytes) {
  const { bavail, bsize } = statfsSync(root);
  const free = bavail * bsize;
  if (free >= bytes) return;
  throw new StepError(
    `The disk is too full: ${Math.floor(free / MEGABYTE)} MB are free here, and Foyer needs about ${Math.ceil(bytes / MEGABYTE)} MB. Free some space and start again.`,
  );
}
