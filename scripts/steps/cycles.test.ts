import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { programs } from './paths.mjs';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'foyer-cycles-'));
  cpSync('knip.json', join(folder, 'knip.json'));
  cpSync('tsconfig.json', join(folder, 'tsconfig.json'));
  writeFileSync(join(folder, 'package.json'), '{ "name": "cycles", "type": "module" }');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The cycles that the check of unused code finds among these files. */
function cyclesOf(files: Record<string, string>): string[][] {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const { stdout } = spawnSync(process.execPath, [programs.knip, '--reporter=json', '--no-exit-code'], {
    cwd: folder,
    encoding: 'utf8',
  });
  // Knip's own report
  const report = JSON.parse(stdout) as { issues: { cycles: { name: string }[][] }[] };
  return report.issues.flatMap(({ cycles }) => cycles.map((cycle) => cycle.map(({ name }) => name).sort()));
}

const page = "import { a } from '@/features/events/a';\n\nexport default () => a;";
const [a, b] = ['features/events/a.ts', 'features/events/b.ts'];

it('refuses two files that import each other', () => {
  const files = {
    'app/page.tsx': page,
    [a]: "import { b } from './b';\n\nexport const a = () => b;",
    [b]: "import { a } from '@/features/events/a';\n\nexport const b = () => a;",
  };
  expect(cyclesOf(files)).toEqual([[a, b]]);
});

it('refuses a way round over a third, one that is loaded late among them', () => {
  const c = 'lib/c.mjs';
  const files = {
    'app/page.tsx': page,
    [a]: "export { b as a } from './b';",
    [b]: "import '@/lib/c.mjs';\n\nexport const b = 1;",
    [c]: "export const c = () => import('../features/events/a');",
  };
  expect(cyclesOf(files)).toEqual([[a, b, c]]);
});

it('allows files that only name each other’s types', () => {
  const files = {
    'app/page.tsx': page,
    [a]: "import { b } from './b';\n\nexport type A = number;\nexport const a = () => b;",
    [b]: "import type { A } from './a';\n\nexport const b: A = 1;",
  };
  expect(cyclesOf(files)).toEqual([]);
});
