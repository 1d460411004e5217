/**
 * The rooms of a schedule in an order that goes with that of each of its days; a schedule has no other. Rooms that no day has
 * together stand as they come, and so do all where the days are at odds.
 */
export function roomOrder(sessions: readonly { dayDate: string; room: string }[]): string[] {
  const days = new Map<string, Set<string>>();
  for (const { dayDate, room } of sessions) {
    const day = days.get(dayDate);
    if (day) day.add(room);
    else days.set(dayDate, new Set([room]));
  }
  const followers = new Map<string, Set<string>>();
  const waits = new Map<string, number>();
  for (const { room } of sessions) if (!waits.has(room)) waits.set(room, 0);
  for (const rooms of days.values()) {
    const list = [...rooms];
    for (const [at, room] of list.entries()) {
      const next = list[at + 1];
      const own = followers.get(room) ?? new Set();
      if (next === undefined || own.has(next)) continue;
      followers.set(room, own.add(next));
      waits.set(next, (waits.get(next) ?? 0) + 1);
    }
  }
  const order: string[] = [];
  const left = new Set(waits.keys());
  while (left.size > 0) {
    const [fallback] = left;
    const next = [...left].find((room) => waits.get(room) === 0) ?? fallback;
    if (next === undefined) break;
    left.delete(next);
    order.push(next);
    for (const follower of followers.get(next) ?? []) waits.set(follower, (waits.get(follower) ?? 0) - 1);
  }
  return order;
}
