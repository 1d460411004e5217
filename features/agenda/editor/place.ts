/** Where and when a session stands in the plan; times in milliseconds since 1970, both null where it has none. */
export type Place = { roomId: string | null; startsAt: number | null; endsAt: number | null };

export const nowhere: Place = { roomId: null, startsAt: null, endsAt: null };

export function placeOf({ roomId, startsAt, endsAt }: Place): Place {
  return { roomId, startsAt, endsAt };
}

export function isSamePlace(a: Place, b: Place): boolean {
  return a.roomId === b.roomId && a.startsAt === b.startsAt && a.endsAt === b.endsAt;
}

/** The same length, later or earlier; what has no time stays without one. */
export function shifted(place: Place, byMs: number): Place {
  const { startsAt, endsAt } = place;
  if (startsAt === null || endsAt === null) return place;
  return { ...place, startsAt: startsAt + byMs, endsAt: endsAt + byMs };
}

/** Longer or shorter at its end, but never shorter than `leastMs`. */
export function stretched(place: Place, byMs: number, leastMs: number): Place {
  const { startsAt, endsAt } = place;
  if (startsAt === null || endsAt === null) return place;
  return { ...place, endsAt: Math.max(startsAt + leastMs, endsAt + byMs) };
}
