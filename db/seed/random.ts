/** A small seeded generator (mulberry32): the same seed gives the same sample data on every machine. */
export type Random = {
  /** 0 ≤ x < 1 */
  next(): number;
  /** Whole number, both ends included. */
  between(low: number, high: number): number;
  pick<T>(from: readonly T[]): T;
  /** A shuffled copy. */
  shuffle<T>(from: readonly T[]): T[];
  chance(probability: number): boolean;
};

export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }
  function between(low: number, high: number): number {
    return low + Math.floor(next() * (high - low + 1));
  }
  function pick<T>(from: readonly T[]): T {
    const chosen = from[between(0, from.length - 1)];
    if (chosen === undefined) throw new Error('Nothing to pick from');
    return chosen;
  }
  function shuffle<T>(from: readonly T[]): T[] {
    const left = [...from];
    const shuffled: T[] = [];
    while (left.length > 0) shuffled.push(...left.splice(between(0, left.length - 1), 1));
    return shuffled;
  }
  return { next, between, pick, shuffle, chance: (probability) => next() < probability };
}
