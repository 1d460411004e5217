import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { z } from 'zod';
import { programs, root } from '../scripts/steps/paths.mjs';

// Fifty times in `npm run bench`
const KILLS = 4;
const counted = z.object({
  kills: z.number(),
  promised: z.number(),
  lost: z.number(),
  owed: z.number(),
  unsent: z.number(),
  sentTwice: z.number(),
  isWhole: z.boolean(),
});

test('a server that is killed while people register loses nothing and sends nothing twice', async () => {
  test.setTimeout(240_000);
  const sample = process.env.FOYER_SAMPLE;
  if (!sample) throw new Error('FOYER_SAMPLE is missing: the global setup makes the sample');
  const script = join(root, 'scripts/bench/crash-run.ts');
  const settings = ['--sample', sample, '--kills', String(KILLS), '--seed', String(Date.now() % 1_000_000)];
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [programs.tsx, '--conditions=react-server', script, ...settings],
    { cwd: root },
  );
  const { promised, owed, ...after } = counted.parse(JSON.parse(stdout.trim().split('\n').at(-1) ?? ''));
  expect(promised).toBeGreaterThan(0);
  expect(owed).toBeGreaterThanOrEqual(promised);
  expect(after).toEqual({ kills: KILLS, lost: 0, unsent: 0, sentTwice: 0, isWhole: true });
});
