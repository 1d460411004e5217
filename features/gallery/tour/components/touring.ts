const PLACE = 'foyer-tour:';
const SWIPE_PX = 60;

/** Keeps on this device where somebody is in a tour. A browser that keeps nothing is no error. */
export function keptPlace(tour: string, stop?: string): string | null {
  // The same tour in either language
  const key = PLACE + tour.replace(/^\/\w\w\//, '');
  try {
    if (stop !== undefined) localStorage.setItem(key, stop);
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Arrow keys and swipes call `go`; `moved` is called when one of the tour's own links is pressed. Returns how to stop it. */
export function startTouring(go: (way: 'previous' | 'next') => void, moved: () => void): () => void {
  let from: { x: number; y: number } | undefined;
  const key = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    // Where arrows have a meaning of their own they keep it
    if (event.target instanceof Element && event.target.closest('input, select, textarea, [data-arrows]'))
      return;
    if (event.key === 'ArrowRight') go('next');
    else if (event.key === 'ArrowLeft') go('previous');
  };
  const press = ({ target }: MouseEvent) => {
    if (target instanceof Element && target.closest('a[data-tour]')) moved();
  };
  const begin = ({ touches }: TouchEvent) => {
    const [touch, second] = touches;
    from = touch && !second ? { x: touch.clientX, y: touch.clientY } : undefined;
  };
  const end = ({ changedTouches: [touch] }: TouchEvent) => {
    // A page that is zoomed in is being moved, not turned
    if (!from || !touch || (window.visualViewport?.scale ?? 1) > 1.05) return;
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
