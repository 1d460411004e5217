'use client';

import { useCallback, useEffect, useMemo, useRef } from 'react';
import { MINUTE_MS } from '@/lib/clock';
import type { Locale } from '@/lib/i18n/locale';
import type { PlanMessages } from '../../plan-words';
import { openingOf } from '../days';
import type { Scale } from '../geometry';
import type { EditorPlan } from '../queries';
import { editorWords } from '../words';
import { CollisionDialog } from './collision-dialog';
import { PlaceDialog } from './place-dialog';
import { PlanGrid } from './plan-grid';
import { PlanTools, type Look } from './plan-tools';
import { RoomLists } from './room-lists';
import { SaveState } from './save-state';
import { UnplacedList } from './unplaced-list';
import { useEditing } from './use-editing';
import { useLook } from './use-look';
import { useNarrow } from './use-narrow';
import { useWarnings } from './use-warnings';
import { WarningList } from './warning-list';
import './plan.css';

const hourPx: Record<Look['zoom'], number> = { small: 48, middle: 96, large: 192 };
const columnPx: Record<Look['width'], number> = { small: 104, middle: 168, large: 264 };

/** The plan as a grid in which sessions are placed, moved and stretched; on a narrow screen as lists with forms. */
export function PlanEditor({
  plan,
  locale,
  messages,
}: {
  plan: EditorPlan;
  locale: Locale;
  messages: PlanMessages;
}) {
  const words = useMemo(() => editorWords(plan, locale, messages), [plan, locale, messages]);
  const columns = useMemo(() => [null, ...plan.rooms.map(({ id }) => id)], [plan.rooms]);
  const [look, setLook] = useLook();
  const scale: Scale = useMemo(
    () => ({ hourPx: hourPx[look.zoom], columnPx: columnPx[look.width] }),
    [look.zoom, look.width],
  );
  const isGrid = !useNarrow();
  const [scrollerRef, areaRef, outlineRef] = [
    useRef<HTMLDivElement>(null),
    useRef<HTMLDivElement>(null),
    useRef<HTMLDivElement>(null),
  ];
  const root = useRef<HTMLDivElement>(null);
  const stepMs = look.step * MINUTE_MS;
  const {
    status,
    kept,
    undo,
    redo,
    turnTo,
    trouble,
    partsChanged,
    placeByForm,
    board,
    days,
    day,
    opened,
    open,
    lookAt,
    dispatch,
    handlers,
    sayWarnings,
  } = useEditing({
    plan,
    words,
    columns,
    scale,
    stepMs,
    isGrid,
    root,
    scrollerRef,
    areaRef,
    outlineRef,
  });

  const show = useCallback(
    (id: string, startsAt: number | null) => lookAt({ id, focus: true, scroll: 'center' }, startsAt),
    [lookAt],
  );
  const { warnings, counts, context } = useWarnings(plan, words, board, { open, show });
  useEffect(() => {
    sayWarnings(counts);
  }, [counts, sayWarnings]);
  const edited = board.sessions.get(opened ?? '');
  const [collision] = board.collisions;
  const collided = board.sessions.get(collision?.id ?? '');
  const { sessions } = board;

  return (
    <div ref={root} className="plan" {...handlers}>
      <PlanTools
        {...{ days, day, look, isGrid, words }}
        canUndo={board.history.past.length > 0}
        canRedo={board.history.future.length > 0}
        onDay={turnTo}
        onLook={setLook}
        onUndo={undo}
        onRedo={redo}
      />
      <SaveState {...{ board, words, trouble, partsChanged }} onRetry={() => dispatch({ type: 'retry' })} />
      <p ref={status} role="status" className="sr-only" />
      <div className={isGrid ? 'plan-split' : 'stack gap-s4'}>
        {isGrid ? (
          <PlanGrid
            {...{ sessions, day, columns, scale, words, warnings: counts, event: plan.event }}
            scrollerRef={scrollerRef}
            areaRef={areaRef}
            outlineRef={outlineRef}
            kept={kept}
          />
        ) : (
          <RoomLists {...{ sessions, day, columns, words, warnings: counts }} />
        )}
        <div className="plan-sides">
          <UnplacedList sessions={sessions} words={words} />
          <WarningList warnings={warnings} context={context} />
        </div>
      </div>
      {edited && (
        <PlaceDialog
          key={edited.id}
          session={edited}
          suggested={openingOf(day, plan.event)}
          {...{ rooms: plan.rooms, words }}
          onPlace={(place) => placeByForm(edited.id, place)}
          onClose={() => open(undefined)}
        />
      )}
      {collision && collided && !edited && (
        <CollisionDialog
          key={collision.id}
          session={collided}
          {...{ collision, words }}
          onChoose={(whose) => dispatch({ type: 'choose', id: collision.id, whose })}
        />
      )}
    </div>
  );
}
