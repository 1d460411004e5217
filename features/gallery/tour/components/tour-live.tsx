'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react';
import { TourClock } from './tour-clock';
import { hasMoved, keepPace, keepPlace, keptPace, noteMove, onPace, startTouring } from './touring';

type Texts = Record<'play' | 'pause' | 'every' | 'seconds' | 'left', string>;

const paces = [20, 40, 60];
const USUAL = 40;

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
  const pace = useSyncExternalStore(onPace, keptPace, () => undefined);
  const [wanted, setWanted] = useState(USUAL);

  const go = (way: 'previous' | 'next') => {
    const link = document.querySelector<HTMLAnchorElement>(`a[data-tour="${way}"]`);
    if (!link) return;
    noteMove();
    router.push(link.pathname);
  };

  useEffect(() => {
    keepPlace(tour, stop);
    // Who came by the tour's own ways reads on from the title; the link that they pressed is gone
    if (hasMoved()) document.querySelector<HTMLElement>('[data-tour="title"]')?.focus();
  }, [tour, stop]);
  const turn = useEffectEvent(go);
  useEffect(() => startTouring((way) => turn(way)), []);

  if (pace === undefined || isLast) return null;
  const chosen = pace || wanted;
  return (
    <div className="cluster">
      <button type="button" className="btn btn-quiet btn-small" onClick={() => keepPace(pace ? 0 : chosen)}>
        {pace ? texts.pause : texts.play}
      </button>
      <select
        aria-label={texts.every}
        className="control min-h-0 w-auto py-s1"
        value={chosen}
        onChange={({ target }) => {
          setWanted(Number(target.value));
          if (pace) keepPace(Number(target.value));
        }}
      >
        {paces.map((every) => (
          <option key={every} value={every}>
            {texts.seconds.replace('{count}', String(every))}
          </option>
        ))}
      </select>
      {pace > 0 && <TourClock key={pace} seconds={pace} words={texts.left} onEnd={() => go('next')} />}
    </div>
  );
}
