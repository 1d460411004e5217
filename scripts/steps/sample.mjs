// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { programs, root } from './paths.mjs';
import { step } from './step.mjs';

/**
 * Loads the sample conferences into a data folder that has no database yet. It is made beside its place and moved there
 * when it is whole: a load that was cut short leaves nothing.
 * @param {string} folder
 */
export async function loadSample(folder) {
  if (existsSync(join(folder, 'foyer.db'))) return;
  const loading = `${folder}.loading`;
  rmSync(loading, { recursive: true, force: true });
  await step(
    'Loading the sample conferences',
    'up to two minutes, once: posters are drawn in several sizes',
    {
      name: 'sample',
      command: process.execPath,
      // As the server's code, which refuses to be loaded elsewhere
      args: [programs.tsx, '--conditions=react-server', 'scripts/seed.ts'],
      tells: true,
      env: { DATA_DIR: loading, DATABASE_URL: '', DEMO: '1', SMTP_URL: '' },
    },
  );
  rmSync(folder, { recursive: true, force: true });
  renameSync(loading, folder);
}

/** What the sample is made from; it also counts its days from today. */
function sampleKey() {
  const hash = createHash('sha256').update(new Date().toISOString().slice(0, 10));
  for (const folder of ['db', 'features', 'lib']) {
    for (const path of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).sort()) {
      if (/\.(?:ts|sql|json)$/.test(path) && !path.endsWith('.test.ts')) {
        hash.update(path).update(readFileSync(join(root, folder, path)));
      }
    }
  }
  return hash.digest('hex').slice(0, 16);
}

/** The sample, made once for each state of the sources, to copy from: a data folder that nobody may change. */
export async function sampleTemplate() {
  const cache = join(root, 'node_modules/.cache/foyer');
  const folder = join(cache, `sample-${sampleKey()}`);
  if (existsSync(cache)) {
    for (const old of readdirSync(cache).filter((name) => name.startsWith('sample-'))) {
      if (join(cache, old) !== folder) rmSync(join(cache, old), { recursive: true, force: true });
    }
  }
  await loadSample(folder);
  return folder;
}
