// @ts-check
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** How `npm start` runs Node, too: with this bound the server collects its garbage in time, which docs/operations.md explains. */
export const serverOptions = ['--max-old-space-size=512'];

/** The programs of the packages, started by this very Node: no npx, no shell in between. */
export const programs = {
  server: join(root, 'server.mjs'),
  next: join(root, 'node_modules/next/dist/bin/next'),
  tsx: join(root, 'node_modules/tsx/dist/cli.mjs'),
  tsc: join(root, 'node_modules/typescript/bin/tsc'),
  typesAndLint: join(root, 'scripts/steps/types-and-lint.mjs'),
  eslint: join(root, 'node_modules/eslint/bin/eslint.js'),
  prettier: join(root, 'node_modules/prettier/bin/prettier.cjs'),
  knip: join(root, 'node_modules/knip/bin/knip.js'),
  vitest: join(root, 'node_modules/vitest/vitest.mjs'),
  playwright: join(root, 'node_modules/@playwright/test/cli.js'),
};
