/** From and to in milliseconds since 1970. */
export type Span = { from: number; to: number };

/**
 * What is on at `nowMs`, and what begins next on the same occasion: nothing is next before the first has begun or
 * once everything is over, since "next" weeks ahead says nothing.
 */
export function nowAndNext<S extends Span>(spans: readonly S[], nowMs: number): { now: S[]; next: S[] } {
  const begun = spans.some(({ from }) => from <= nowMs);
  const now = spans.filter(({ from, to }) => from <= nowMs && nowMs < to);
  const ahead = spans.filter(({ from }) => from > nowMs);
  const first = Math.min(...ahead.map(({ from }) => from));
  return { now, next: begun ? ahead.filter(({ from }) => from === first) : [] };
}
