/** Whether this process is being measured by `npm run bench`, which compares pages with empty ones of the same build. */
export function isBenchmark(): boolean {
  // eslint-disable-next-line no-restricted-syntax -- no setting of an installation: only scripts/bench.ts sets it
  return process.env.FOYER_BENCH === '1';
}
