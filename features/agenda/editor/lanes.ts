/** Something that takes up time in a column. */
type Timed = { id: string; startsAt: number; endsAt: number };
/** The share of its column: which lane of how many. */
export type Lane = { lane: number; of: number };

/** Stands what shares a time beside each other: a lane for each, and as many as are needed at once, by id. */
export function lanesOf(sessions: readonly Timed[]): Map<string, Lane> {
  const lanes = new Map<string, Lane>();
  let ends: number[] = [];
  let together: Lane[] = [];
  for (const { id, startsAt, endsAt } of [...sessions].sort(
    (a, b) => a.startsAt - b.startsAt || b.endsAt - a.endsAt,
  )) {
    if (ends.every((end) => end <= startsAt)) [ends, together] = [[], []];
    const free = ends.findIndex((end) => end <= startsAt);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = endsAt;
    const one = { lane, of: ends.length };
    together.push(one);
    for (const other of together) other.of = ends.length;
    lanes.set(id, one);
  }
  return lanes;
}
