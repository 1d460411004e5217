'use client';

import { useSyncExternalStore } from 'react';

const narrow = '(width < 48rem)';

function watch(onChange: () => void): () => void {
  const list = window.matchMedia(narrow);
  list.addEventListener('change', onChange);
  return () => list.removeEventListener('change', onChange);
}

/** Whether there is too little room for a grid. The server, which cannot know, says no. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    watch,
    () => window.matchMedia(narrow).matches,
    () => false,
  );
}
