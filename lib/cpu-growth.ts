/** Processor time of `work` in microseconds: the least of five, since others and the collector of garbage come in between. */
async function cost(work: () => unknown): Promise<number> {
  let least = Infinity;
  for (let time = 0; time < 5; time++) {
    const began = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(began);
    least = Math.min(least, user + system);
  }
  return least;
}

/**
 * For tests of what must not grow faster than what it is given: how many times as much processor time `large` takes as
 * `small`. A ratio of one run, so that a slow or busy machine changes nothing.
 */
export async function cpuGrowth(small: () => unknown, large: () => unknown): Promise<number> {
  // Compiled by then
  await small();
  return (await cost(large)) / Math.max(1, await cost(small));
}
