'use client';

import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { FocusEvent, KeyboardEvent, MouseEvent, PointerEvent, RefObject, SyntheticEvent } from 'react';
import { currentTime } from '@/lib/clock';
import { boardAfter } from '../board';
import { planDays } from '../days';
import { beginDrag, type DragGrid } from '../drag';
import type { Scale } from '../geometry';
import { redone, undone, type Step } from '../history';
import { placeByKey } from '../keys';
import { isSamePlace, type Place } from '../place';
import type { EditorPlan } from '../queries';
import type { EditorWords } from '../words';
import type { GridParts } from './plan-grid';
import { useBoard } from './use-board';
import { useChanges } from './use-changes';
import { useGaze } from './use-gaze';
import { useShortcuts } from './use-shortcuts';

type Options = GridParts & {
  plan: EditorPlan;
  words: EditorWords;
  columns: readonly (string | null)[];
  scale: Scale;
  stepMs: number;
  isGrid: boolean;
  root: RefObject<HTMLDivElement | null>;
};

/** The session that something happened to; buttons say theirs. */
function sessionIn({ target }: SyntheticEvent): { id: string; element: HTMLElement } | undefined {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-session]') : null;
  const id = element?.dataset.session;
  return element && id !== undefined ? { id, element } : undefined;
}

/** What the editor does, with the pointer, by keys and by forms, and what it says then. */
export function useEditing({ plan, words, columns, scale, stepMs, isGrid, root, ...refs }: Options) {
  const { t, title, where } = words;
  const { board, dispatch, trouble } = useBoard(plan);
  const { sessions, history } = board;
  const days = useMemo(() => planDays(plan.event, [...sessions.values()]), [plan.event, sessions]);
  const { day, turnTo, kept, keep, lookAt } = useGaze(plan.event, days, root);
  const [opened, open] = useState<string>();
  const status = useRef<HTMLParagraphElement>(null);
  const moved = useRef<{ id: string; what: string }>(undefined);
  const say = (text: string) => {
    if (status.current) status.current.textContent = text;
  };

  function place(id: string, to: Place, kind: Step['kind']) {
    const session = sessions.get(id);
    if (!session) return;
    dispatch({ type: 'place', changes: [{ id, place: to }], kind, at: currentTime().getTime() });
    const name = title(session).text;
    const isOut = to.startsAt === null;
    const what = isOut
      ? t('plan.said.out', { title: name })
      : t('plan.said.placed', { title: name, where: where(to) });
    say(what);
    moved.current = { id, what };
    lookAt({ id, focus: true, scroll: kind === 'drag' ? undefined : 'nearest' }, to.startsAt);
  }

  /** Says once more what was moved last, now with what there is to say about it. */
  const sayWarnings = useCallback(
    (counts: ReadonlyMap<string, number>) => {
      const { id, what } = moved.current ?? { id: '', what: '' };
      const count = counts.get(id) ?? 0;
      moved.current = undefined;
      if (count > 0 && status.current) status.current.textContent = t('plan.said.warnings', { what, count });
    },
    [t],
  );

  function step(type: 'undo' | 'redo') {
    const changes = (type === 'undo' ? undone(history) : redone(history))?.changes ?? [];
    const [first] = changes;
    const session = sessions.get(first?.id ?? '');
    if (!first || !session) return;
    dispatch({ type });
    const stands = { title: title(session).text, where: where(first.after) };
    const what =
      changes.length > 1 ? t('plan.said.several', { count: changes.length }) : t('plan.said.placed', stands);
    say(t(type === 'undo' ? 'plan.said.undone' : 'plan.said.redone', { what }));
    lookAt({ id: first.id, focus: false, scroll: 'nearest' }, first.after.startsAt);
  }

  useShortcuts({ undo: () => step('undo'), redo: () => step('redo') });
  const partsChanged = useChanges(plan, `${words.desk}/plan/changes`, board, (changes) => {
    if (board.isOffline && !trouble) dispatch({ type: 'retry' });
    if (!changes) return;
    const action = { type: 'takeOver', changes } as const;
    const next = boardAfter(board, action).sessions;
    // Who signed up changes a warning at most
    const isOther = (id: string, updatedAt: number) => sessions.get(id)?.updatedAt !== updatedAt;
    const count = [...next].filter(([id, { updatedAt }]) => isOther(id, updatedAt)).length;
    if (count > 0) say(t('plan.said.others', { count }));
    dispatch(action);
  });

  // A drag outlives the day that it began on: it asks for the grid as it is then
  const grid = useRef<DragGrid>({ day, scale, columns, stepMs });
  useLayoutEffect(() => {
    grid.current = { day, scale, columns, stepMs };
  });

  function onPointerDown(event: PointerEvent) {
    const held = sessionIn(event);
    const session = sessions.get(held?.id ?? '');
    const [scroller, area, outline] = [
      refs.scrollerRef.current,
      refs.areaRef.current,
      refs.outlineRef.current,
    ];
    const isFree = isGrid && event.isPrimary && event.button === 0;
    if (!held || !session || !isFree || !root.current || !scroller || !area || !outline) return;
    const isEdge = event.target instanceof Element && event.target.closest('[data-stretch]') !== null;
    beginDrag(event.nativeEvent, {
      mode: isEdge ? 'stretch' : 'move',
      session,
      source: held.element,
      parts: { root: root.current, scroller, area, outline },
      grid: () => grid.current,
      words: where,
      onDay: turnTo,
      onEnd: (to) => to && place(session.id, to, 'drag'),
    });
  }

  function onKeyDown(event: KeyboardEvent) {
    const held = sessionIn(event);
    const session = sessions.get(held?.id ?? '');
    const to = session && placeByKey(session, event, { days, columns, stepMs, count: plan.event });
    if (!session || !to) return;
    event.preventDefault();
    if (isSamePlace(session, to)) say(t('plan.said.edge'));
    // Steps of an arrow are one act; a day, or taking it out, is one of its own
    else place(session.id, to, event.key.startsWith('Arrow') ? 'keys' : 'form');
  }

  return {
    ...{ board, dispatch, trouble, partsChanged, days, day, turnTo, kept, opened, open, lookAt },
    ...{ status, sayWarnings },
    undo: () => step('undo'),
    redo: () => step('redo'),
    placeByForm: (id: string, to: Place) => {
      open(undefined);
      place(id, to, 'form');
    },
    handlers: {
      onPointerDown,
      onKeyDown,
      onClick: (event: MouseEvent) => {
        const held = sessionIn(event);
        if (held) open(held.id);
      },
      onFocus: (event: FocusEvent) => {
        const held = sessionIn(event);
        if (held) keep(held.id);
      },
    },
  };
}
