/** Numbers below `count` that share no divisor with it: steps that come past every place before they are round. */
function steps(count: number): number[] {
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
  const all = Array.from({ length: Math.max(count - 1, 1) }, (_, index) => index + 1);
  return all.filter((step) => count < 2 || divisor(step, count) === 1);
}

/** A mix is one of so many: far more than there are orders, so that each is as likely as any other. */
export const MIXES = 100_000_000;

/**
 * A fair order of `count` things, the same for the same `mix`: of each `count` mixes that follow one another, every thing is
 * at every place in exactly one, so that none is always last.
 */
export function mixed(count: number, mix: number): number[] {
  if (count === 0) return [];
  const known = steps(count);
  const step = known[Math.floor(mix / count) % known.length] ?? 1;
  return Array.from({ length: count }, (_, place) => (place * step + mix) % count);
}
