'use client';

import { useCallback, useLayoutEffect, useState, type RefObject } from 'react';
import { dayAt, planDays, type PlanDay } from '../days';
import type { EditorPlan } from '../queries';

/** A session to be looked at: whether it takes the focus, and whether it is brought into view. */
export type Gaze = { id: string; focus: boolean; scroll?: 'nearest' | 'center' };

/** Which day is shown, and which session is looked at. */
export function useGaze(
  event: EditorPlan['event'],
  days: readonly PlanDay[],
  root: RefObject<HTMLElement | null>,
): {
  day: PlanDay;
  turnTo: (day: string) => void;
  /** Has the focus, or had it last. */
  kept: string | undefined;
  keep: (id: string) => void;
  /** `startsAt` is where it stands by then; null where it has no time. */
  lookAt: (gaze: Gaze, startsAt: number | null) => void;
} {
  const [name, turnTo] = useState(days[0]?.day ?? '');
  const [gaze, setGaze] = useState<Gaze>();
  const [kept, keep] = useState<string>();
  const lookAt = useCallback(
    (next: Gaze, startsAt: number | null) => {
      const day = dayAt(planDays(event, [{ startsAt }]), startsAt);
      if (day) turnTo(day.day);
      keep(next.id);
      setGaze(next);
    },
    [event],
  );
  // What has just been moved may have become another element, or stand out of sight
  useLayoutEffect(() => {
    if (!gaze) return;
    const element = root.current?.querySelector<HTMLElement>(`[data-session="${CSS.escape(gaze.id)}"]`);
    if (gaze.focus) element?.focus({ preventScroll: true });
    if (gaze.scroll) element?.scrollIntoView({ block: gaze.scroll, inline: gaze.scroll });
  }, [gaze, root]);

  const day = days.find((one) => one.day === name) ?? days[0];
  if (!day) throw new Error('An event without a day');
  return { day, turnTo, kept, keep, lookAt };
}
