// @ts-check
import { programs } from './paths.mjs';
import { duration, start } from './step.mjs';

/** Route types and next-env.d.ts are made by Next and not in the repository. */
const typegen = [programs.next, 'typegen'];

/**
 * `isQuick` looks only at files that have changed since the last time. What one file does to another, such as a promise
 * that it now gives, may then be noticed only by npm test, which looks at all.
 * @param {boolean} isQuick
 * @returns {{ name: string, what: string, runs: string[][] }[]}
 */
export function checks(isQuick) {
  const cache = (/** @type {string} */ name) =>
    isQuick
      ? ['--cache', '--cache-strategy=content', `--cache-location=node_modules/.cache/foyer/${name}`]
      : [];
  const typesAndLint = isQuick
    ? [
        { name: 'types', what: 'Types', runs: [typegen, [programs.tsc, '--noEmit']] },
        {
          name: 'lint',
          what: 'Lint',
          runs: [[programs.eslint, '.', '--max-warnings=0', ...cache('eslint')]],
        },
      ]
    : // What is read of each file dies young, if only the young have room: a third of the time was spent on sorting it out
      [
        {
          name: 'lint',
          what: 'Types and lint',
          runs: [typegen, ['--max-semi-space-size=64', programs.typesAndLint]],
        },
      ];
  return [
    ...typesAndLint,
    {
      name: 'format',
      what: 'Formatting',
      runs: [[programs.prettier, '--check', '.', '--log-level=warn', ...cache('prettier')]],
    },
    { name: 'unused', what: 'Unused code and cycles of imports', runs: [[programs.knip]] },
  ];
}

/** @param {ReturnType<typeof checks>[number]} check @returns {Promise<boolean>} whether it passed */
export async function runCheck({ name, what, runs }) {
  const begun = Date.now();
  for (const args of runs) {
    const { ended, tail } = start(name, process.execPath, args);
    if ((await ended) === 0) continue;
    console.log(`✗ ${what}\n${tail().trimEnd()}\n`);
    return false;
  }
  console.log(`✓ ${what} (${duration(Date.now() - begun)})`);
  return true;
}
