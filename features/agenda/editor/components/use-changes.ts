'use client';

import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Board } from '../board';
import type { EditorPlan, PlanChanges } from '../queries';
import { etagOf } from '../version';

const EVERY_MS = 5_000;

/** Asks now and then, while somebody looks, what others have changed. Says whether rooms and the like are others by now. */
export function useChanges(
  plan: EditorPlan,
  address: string,
  board: Board,
  /** `undefined`: the server says that there are none. */
  onAnswer: (changes: PlanChanges | undefined) => void,
): boolean {
  const [parts, setParts] = useState(plan.version.parts);
  const asked = useRef({
    etag: etagOf(plan.version),
    since: Math.max(0, ...plan.sessions.map(({ updatedAt }) => updatedAt)),
  });

  const look = useEffectEvent(async () => {
    // In between, everything here is as it was told
    const isBusy = board.sending.size > 0 || document.documentElement.dataset.planDrag !== undefined;
    if (document.visibilityState !== 'visible' || isBusy) return;
    try {
      const { etag, since } = asked.current;
      const headers = { 'If-None-Match': etag };
      const answer = await fetch(`${address}?since=${since}`, { headers, cache: 'no-store' });
      if (answer.status === 304) onAnswer(undefined);
      if (answer.status !== 200) return;
      const changes: PlanChanges = await answer.json();
      asked.current = {
        etag: etagOf(changes.version),
        since: Math.max(since, ...changes.sessions.map(({ updatedAt }) => updatedAt)),
      };
      setParts(changes.version.parts);
      onAnswer(changes);
    } catch {
      // Offline: it is asked again anyway
    }
  });

  useEffect(() => {
    const timer = setInterval(() => void look(), EVERY_MS);
    const seen = () => void look();
    document.addEventListener('visibilitychange', seen);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', seen);
    };
  }, []);

  return parts !== plan.version.parts;
}
