'use client';

import { useCallback, useEffect, useReducer, useState } from 'react';
import { placeSessionsAction } from '../actions';
import { boardAfter, movesToSend, newBoard } from '../board';
import type { EditorPlan } from '../queries';
import type { Move } from '../schema';

/** Presses of a key that follow one another go together. */
const GATHER_MS = 300;

/** What keeps the plan from being stored, and waiting does not mend. */
export type Trouble = 'partGone' | 'notAllowed';

/** The plan as it stands here, which stores by itself what is moved. */
export function useBoard(plan: EditorPlan) {
  const [board, dispatch] = useReducer(boardAfter, plan, newBoard);
  const [trouble, setTrouble] = useState<Trouble>();
  const { slug } = plan.event;

  const send = useCallback(
    async (moves: Move[]) => {
      dispatch({ type: 'send', moves });
      try {
        const answer = await placeSessionsAction(slug, moves);
        if (answer.ok) dispatch({ type: 'saved', versions: answer.value });
        else if (answer.reason === 'changedMeanwhile' && answer.facts) {
          dispatch({ type: 'refused', refused: answer.facts });
        } else {
          setTrouble(answer.reason === 'partGone' ? 'partGone' : 'notAllowed');
          dispatch({ type: 'failed' });
        }
      } catch {
        // No connection, or none that understands: what was moved stays here, to be sent again
        dispatch({ type: 'failed' });
      }
    },
    [slug],
  );

  useEffect(() => {
    const moves = movesToSend(board);
    if (moves.length === 0) return;
    const timer = setTimeout(() => void send(moves), GATHER_MS);
    return () => clearTimeout(timer);
  }, [board, send]);

  const isUnsaved = board.stored.size > 0;
  useEffect(() => {
    if (!isUnsaved) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isUnsaved]);

  return { board, dispatch, trouble };
}
