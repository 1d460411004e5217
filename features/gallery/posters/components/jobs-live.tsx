'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

const LOOK_MS = 2_000;

/** Asks anew how far the work is for as long as it stands on the page. What is typed meanwhile stays. */
export function JobsLive() {
  const router = useRouter();
  useEffect(() => {
    const looking = setInterval(() => {
      if (document.visibilityState === 'visible') router.refresh();
    }, LOOK_MS);
    return () => clearInterval(looking);
  }, [router]);
  return null;
}
