// @ts-check
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Browsers that know it compile every function of a script while it arrives, beside the page; others read a comment. */
const HINT = '//# allFunctionsCalledOnLoad\n';

/**
 * Has the framework's scripts, which every page runs as soon as they are there, compiled before they are: a phone would else
 * do so function by function while its reader waits (docs/decisions/0019).
 * @param {{ distDir: string }} build
 */
export async function hintMainScripts({ distDir }) {
  /** @type {{ rootMainFiles: string[] }} */
  const { rootMainFiles } = JSON.parse(await readFile(join(distDir, 'build-manifest.json'), 'utf8'));
  if (rootMainFiles.length === 0) throw new Error('The build names no scripts that every page runs');
  for (const name of rootMainFiles) {
    const path = join(distDir, name);
    const script = await readFile(path, 'utf8');
    // A build may find the script of the one before, and leave it
    if (!script.startsWith(HINT)) await writeFile(path, HINT + script);
  }
}
