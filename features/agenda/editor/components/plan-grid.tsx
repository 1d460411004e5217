'use client';

import { useMemo, type RefObject } from 'react';
import { HOUR_MS } from '@/lib/clock';
import { openingOf, type PlanDay } from '../days';
import { AXIS_PX, HEAD_PX, yOf, type Scale } from '../geometry';
import { boxOf, inWindow, standings } from '../layout';
import type { EditorPlan, EditorSession } from '../queries';
import type { EditorWords } from '../words';
import { HourAxis, RoomHeads } from './grid-frame';
import { PlanBlock } from './plan-block';
import { useWindow } from './use-window';

/** What a drag needs of it. */
export type GridParts = {
  scrollerRef: RefObject<HTMLDivElement | null>;
  areaRef: RefObject<HTMLDivElement | null>;
  outlineRef: RefObject<HTMLDivElement | null>;
};

/** Rooms beside each other, the hours of a day downwards. It scrolls inside itself and draws what is in view. */
export function PlanGrid({
  sessions,
  event,
  day,
  columns,
  scale,
  kept,
  warnings,
  words,
  scrollerRef,
  areaRef,
  outlineRef,
}: GridParts & {
  sessions: ReadonlyMap<string, EditorSession>;
  event: EditorPlan['event'];
  day: PlanDay;
  columns: readonly (string | null)[];
  scale: Scale;
  /** Drawn wherever it is: it has the focus. */
  kept: string | undefined;
  /** How many there are, by session. */
  warnings: ReadonlyMap<string, number>;
  words: EditorWords;
}) {
  const all = useMemo(() => standings(sessions.values(), day, columns), [sessions, day, columns]);
  const opens = Math.min(...all.map(({ session }) => session.startsAt), openingOf(day, event));
  const first = Math.max(day.startsAt, opens - HOUR_MS / 2);
  const { window, onScroll } = useWindow(scrollerRef, { day, scale, columns: columns.length, first });
  const { t } = words;
  const height = yOf(day.endsAt, day, scale);
  const width = columns.length * scale.columnPx;
  const [begins, ends] = [yOf(event.startsAt, day, scale), yOf(event.endsAt, day, scale)];
  return (
    <div
      ref={scrollerRef}
      onScroll={onScroll}
      className="plan-scroller"
      role="group"
      aria-label={t('plan.grid')}
      aria-describedby="plan-hint"
      // Scrolled by its own keys, so that every session can be reached: only what is in view is drawn
      tabIndex={0}
      style={{ scrollPaddingTop: HEAD_PX, scrollPaddingLeft: AXIS_PX }}
    >
      <div className="plan-heads" style={{ height: HEAD_PX, width: AXIS_PX + width, paddingLeft: AXIS_PX }}>
        <div className="plan-corner" style={{ width: AXIS_PX, marginLeft: -AXIS_PX }} />
        <div className="relative">
          <RoomHeads
            columns={columns}
            first={window.firstColumn}
            last={window.lastColumn}
            scale={scale}
            words={words}
          />
        </div>
      </div>
      <div className="flex" style={{ width: AXIS_PX + width, height }}>
        <div className="plan-axis" style={{ width: AXIS_PX }}>
          <HourAxis day={day} scale={scale} words={words} />
        </div>
        <div
          ref={areaRef}
          className="plan-area"
          style={{ width, height, backgroundSize: `${scale.columnPx}px ${scale.hourPx}px` }}
        >
          {begins > 0 && (
            <div className="plan-outside" style={{ top: 0, height: Math.min(begins, height) }} />
          )}
          {ends < height && <div className="plan-outside" style={{ top: Math.max(0, ends), bottom: 0 }} />}
          {all
            .filter(({ session }) => session.isBreak && session.roomId === null)
            .map((pause) => {
              const { top, height: deep } = boxOf(pause, day, scale);
              return <div key={pause.session.id} className="plan-pause" style={{ top, height: deep }} />;
            })}
          {inWindow(all, window, kept).map((one) => (
            <PlanBlock
              key={one.session.id}
              session={one.session}
              {...boxOf(one, day, scale)}
              warnings={warnings.get(one.session.id) ?? 0}
              words={words}
            />
          ))}
          <div ref={outlineRef} hidden aria-hidden="true" className="plan-outline" />
        </div>
      </div>
    </div>
  );
}
