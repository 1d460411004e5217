'use client';

import { useEffect, useEffectEvent, useState } from 'react';

const signs = ['keydown', 'pointerdown', 'wheel'] as const;

/** Counts down while the page is in sight, from the beginning again at each sign that somebody is busy with it. */
export function TourClock({ seconds, words, onEnd }: { seconds: number; words: string; onEnd: () => void }) {
  const [left, setLeft] = useState(seconds);
  const end = useEffectEvent(onEnd);
  useEffect(() => {
    let rest = seconds;
    const again = () => setLeft((rest = seconds));
    const timer = setInterval(() => {
      if (document.hidden) return;
      setLeft(--rest);
      if (rest > 0) return;
      clearInterval(timer);
      end();
    }, 1_000);
    for (const sign of signs) window.addEventListener(sign, again, { passive: true });
    return () => {
      clearInterval(timer);
      for (const sign of signs) window.removeEventListener(sign, again);
    };
  }, [seconds]);
  return (
    <span role="timer" className="meta">
      {words.replace('{count}', String(left))}
    </span>
  );
}
