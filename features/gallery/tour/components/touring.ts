// What a device keeps of a tour. A browser that keeps nothing is no error.
const PLACE = 'foyer-tour:';
const PACE = 'foyer-tour-pace';
const MOVED = 'foyer-tour-moved';
const SWIPE_PX = 60;
/** A page that is zoomed in is being moved, not turned. */
const ZOOMED = 1.05;

function stored<Value>(work: () => Value): Value | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

// The same tour in either language
const placeOf = (tour: string) => PLACE + tour.replace(/^\/\w\w\//, '');

export function keepPlace(tour: string, stop: string): void {
  stored(() => localStorage.setItem(placeOf(tour), stop));
}
export function keptPlace(tour: string): string | undefined {
  return stored(() => localStorage.getItem(placeOf(tour))) ?? undefined;
}

const listeners = new Set<() => void>();
let current: number | undefined;

/** Seconds at each stop until the tour moves on by itself; 0: it does not. Kept for as long as the tab is open. */
export function keptPace(): number {
  return (current ??= Number(stored(() => sessionStorage.getItem(PACE))) || 0);
}
export function keepPace(seconds: number): void {
  current = seconds;
  stored(() => sessionStorage.setItem(PACE, String(seconds)));
  for (const listener of listeners) listener();
}
export function onPace(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Says that the tour itself leads on, so that the next page can put the focus where one reads on. */
export function noteMove(): void {
  stored(() => sessionStorage.setItem(MOVED, '1'));
}
export function hasMoved(): boolean {
  const moved = stored(() => sessionStorage.getItem(MOVED));
  stored(() => sessionStorage.removeItem(MOVED));
  return Boolean(moved);
}

/** Arrow keys and swipes call `go`, and presses of the tour's links are noted. Returns how to stop it. */
export function startTouring(go: (way: 'previous' | 'next') => void): () => void {
  let from: { x: number; y: number } | undefined;
  const key = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    // Where arrows have a meaning of their own they keep it
    if (event.target instanceof Element && event.target.closest('input, select, textarea')) return;
    if (event.key === 'ArrowRight') go('next');
    else if (event.key === 'ArrowLeft') go('previous');
  };
  const press = ({ target }: MouseEvent) => {
    if (target instanceof Element && target.closest('a[data-tour]')) noteMove();
  };
  const begin = ({ touches }: TouchEvent) => {
    const [touch, second] = touches;
    from = touch && !second ? { x: touch.clientX, y: touch.clientY } : undefined;
  };
  const end = ({ changedTouches: [touch] }: TouchEvent) => {
    if (!from || !touch || (window.visualViewport?.scale ?? 1) > ZOOMED) return;
    const [x, y] = [touch.clientX - from.x, touch.clientY - from.y];
    if (Math.abs(x) > SWIPE_PX && Math.abs(x) > 2 * Math.abs(y)) go(x < 0 ? 'next' : 'previous');
  };
  document.addEventListener('keydown', key);
  document.addEventListener('click', press);
  document.addEventListener('touchstart', begin, { passive: true });
  document.addEventListener('touchend', end, { passive: true });
  return () => {
    document.removeEventListener('keydown', key);
    document.removeEventListener('click', press);
    document.removeEventListener('touchstart', begin);
    document.removeEventListener('touchend', end);
  };
}
