type Standing = { number: number; station: { number: number } | null; position: number | null };

/**
 * The stops of a tour: those that the curators chose, in their order; where they have chosen none, every exhibit in the order of
 * the stations, and those that stand nowhere after them by number.
 */
export function tourOrder<Exhibit extends Standing>(
  exhibits: readonly Exhibit[],
): { isCurated: boolean; stops: Exhibit[] } {
  const chosen = exhibits.filter(({ position }) => position !== null);
  if (chosen.length > 0) {
    return { isCurated: true, stops: chosen.sort((a, b) => (a.position ?? 0) - (b.position ?? 0)) };
  }
  const station = (exhibit: Exhibit) => exhibit.station?.number ?? Infinity;
  const byStation = (a: Exhibit, b: Exhibit) => {
    const [one, other] = [station(a), station(b)];
    return one === other ? a.number - b.number : one - other;
  };
  return { isCurated: false, stops: [...exhibits].sort(byStation) };
}

/** `up`, `down`, or a place counted from 0. */
export type Target = 'up' | 'down' | number;

/** The same ids in another order; undefined when the one to move is not there, or cannot go where it should. */
export function reordered(ids: readonly string[], id: string, to: Target): string[] | undefined {
  const place = ids.indexOf(id);
  const target = to === 'up' ? place - 1 : to === 'down' ? place + 1 : to;
  if (place < 0 || target < 0 || target >= ids.length) return undefined;
  const rest = ids.filter((one) => one !== id);
  return [...rest.slice(0, target), id, ...rest.slice(target)];
}

/** What a list says when one of its items is to move: `id:up`, `id:down`, `id:3`. */
export function readMove(sent: unknown): { id: string; to: Target } | undefined {
  const [, id, place] = /^([^:]{1,64}):(up|down|\d{1,4})$/.exec(String(sent)) ?? [];
  if (id === undefined || place === undefined) return undefined;
  return { id, to: place === 'up' || place === 'down' ? place : Number(place) };
}
