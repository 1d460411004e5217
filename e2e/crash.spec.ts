import { crashes } from '../scripts/bench/crash';
import { expect, test } from './fixtures';

// Fifty times, and more, in `npm run bench`
const KILLS = 4;

test('a server that is killed while people register loses nothing and sends nothing twice', async () => {
  test.setTimeout(240_000);
  const sample = process.env.FOYER_SAMPLE;
  if (!sample) throw new Error('FOYER_SAMPLE is missing: the global setup makes the sample');
  const { promised, owed, ...after } = await crashes(sample, KILLS, Date.now());
  expect(promised).toBeGreaterThan(0);
  expect(owed).toBeGreaterThanOrEqual(promised);
  expect(after).toEqual({ kills: KILLS, lost: 0, unsent: 0, sentTwice: 0, isWhole: true });
});
