/** More would be somebody's made-up addresses: who has waited longest is forgotten. */
const KEYS_KEPT = 100_000;

/**
 * Counts attempts by key, in this process's memory, in windows that begin with the first. Gives the milliseconds to wait
 * when there have been too many, else 0. No timers: one that is set while a request is answered keeps all of that request.
 */
export function attemptLimit(allowed: number, windowMs: number): (key: string, now: Date) => number {
  // All windows are equally long, so those that end first come first
  const windows = new Map<string, { attempts: number; endsAt: number }>();
  return (key, now) => {
    const time = now.getTime();
    for (const [oldest, { endsAt }] of windows) {
      if (endsAt > time && windows.size <= KEYS_KEPT) break;
      windows.delete(oldest);
    }
    const window = windows.get(key) ?? { attempts: 0, endsAt: time + windowMs };
    window.attempts += 1;
    windows.set(key, window);
    return window.attempts > allowed ? window.endsAt - time : 0;
  };
}
