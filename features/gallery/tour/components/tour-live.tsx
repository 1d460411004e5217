'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { keptPlace, startTouring } from './touring';

type Texts = Record<'play' | 'pause' | 'every' | 'seconds' | 'left', string>;

const paces = [20, 40, 60];
const PACE = 'foyer-tour-pace';
const MOVED = 'foyer-tour-moved';

const said = (words: string, count: number) => words.replace('{count}', () => String(count));
const linkTo = (way: string) => document.querySelector<HTMLAnchorElement>(`a[data-tour="${way}"]`);

/**
 * What a browser adds to a stop: arrow keys and swipes, the place to come back to, and an automatic advance that goes on only
 * when asked, says how long it waits, and begins to wait anew at each touch of the page.
 */
export function TourLive({
  tour,
  stop,
  isLast,
  texts,
}: {
  tour: string;
  stop: string;
  isLast: boolean;
  texts: Texts;
}) {
  const router = useRouter();
  const [pace, setPace] = useState(0);
  const [left, setLeft] = useState(0);
  const [chosen, setChosen] = useState(paces[1] ?? 0);
  const [isReady, setReady] = useState(false);

  useEffect(() => {
    keptPlace(tour, stop);
    const kept = Number(sessionStorage.getItem(PACE));
    if (kept > 0) setChosen(kept);
    setPace(isLast ? 0 : kept);
    setReady(true);
    // Who came by the tour's own ways reads on from the title; the link that they pressed is gone
    if (sessionStorage.getItem(MOVED)) document.querySelector<HTMLElement>('[data-tour="title"]')?.focus();
    sessionStorage.removeItem(MOVED);
    const go = (way: string) => {
      const link = linkTo(way);
      if (!link) return;
      sessionStorage.setItem(MOVED, '1');
      router.push(link.pathname);
    };
    return startTouring(go, () => sessionStorage.setItem(MOVED, '1'));
  }, [tour, stop, isLast, router]);

  useEffect(() => {
    if (pace === 0) return;
    let seconds = pace;
    setLeft(seconds);
    const again = () => setLeft((seconds = pace));
    const timer = setInterval(() => {
      if (document.hidden) return;
      setLeft(--seconds);
      if (seconds > 0) return;
      clearInterval(timer);
      sessionStorage.setItem(MOVED, '1');
      const next = linkTo('next');
      if (next) router.push(next.pathname);
    }, 1_000);
    const signs = ['keydown', 'pointerdown', 'wheel'] as const;
    for (const sign of signs) window.addEventListener(sign, again, { passive: true });
    return () => {
      clearInterval(timer);
      for (const sign of signs) window.removeEventListener(sign, again);
    };
  }, [pace, router]);

  const advance = (every: number) => {
    if (every > 0) sessionStorage.setItem(PACE, String(every));
    else sessionStorage.removeItem(PACE);
    setPace(every);
  };

  if (!isReady || isLast) return null;
  return (
    <div className="cluster">
      <button
        type="button"
        className="btn btn-quiet btn-small"
        onClick={() => advance(pace > 0 ? 0 : chosen)}
      >
        {pace > 0 ? texts.pause : texts.play}
      </button>
      <select
        aria-label={texts.every}
        className="control min-h-0 w-auto py-s1"
        value={chosen}
        onChange={({ target }) => {
          setChosen(Number(target.value));
          if (pace > 0) advance(Number(target.value));
        }}
      >
        {paces.map((every) => (
          <option key={every} value={every}>
            {said(texts.seconds, every)}
          </option>
        ))}
      </select>
      {pace > 0 && (
        <span role="timer" className="meta">
          {said(texts.left, left)}
        </span>
      )}
    </div>
  );
}
