'use client';

import { useDeferredValue, useMemo } from 'react';
import type { WarningContext } from '../../components/warning-words';
import { findWarnings, type Warning } from '../../warnings';
import type { Board } from '../board';
import type { EditorPlan } from '../queries';
import { warningContext, type EditorWords } from '../words';

type Acts = { open: (id: string) => void; show: (id: string, startsAt: number | null) => void };

/** The warnings of the plan as it stands here, how many each session has, and what they are said with. */
export function useWarnings(
  plan: EditorPlan,
  words: EditorWords,
  { sessions, around }: Pick<Board, 'sessions' | 'around'>,
  { open, show }: Acts,
): { warnings: Warning[]; counts: ReadonlyMap<string, number>; context: WarningContext } {
  // What was moved is drawn first, and looked over after that
  const settled = useDeferredValue(sessions);
  const settledAround = useDeferredValue(around);
  const warnings = useMemo(() => {
    const { absences, shared } = settledAround;
    return findWarnings({ ...plan, absences, shared, sessions: [...settled.values()] });
  }, [plan, settledAround, settled]);
  const counts = useMemo(() => {
    const found = new Map<string, number>();
    for (const { sessions: ids } of warnings) for (const id of ids) found.set(id, (found.get(id) ?? 0) + 1);
    return found;
  }, [warnings]);
  const context = useMemo(
    () => warningContext(words, plan, settled, { onMove: open, onShow: show }),
    [words, plan, settled, open, show],
  );
  return { warnings, counts, context };
}
