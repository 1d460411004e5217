import { HOUR_MS } from '@/lib/clock';
import type { PlanDay } from './days';

// Where the grid draws what. Its columns are the rooms, after one for what has none; downwards goes the time of one day.

/** The axis of hours at its left, and the row of rooms above it. */
export const AXIS_PX = 56;
export const HEAD_PX = 56;
/** As high as something has to be to be read and hit. */
export const LEAST_PX = 24;

/** How big an hour and a column are drawn. */
export type Scale = { hourPx: number; columnPx: number };
/** What of the grid is in view, in its own pixels. */
export type View = { left: number; top: number; width: number; height: number };

export function yOf(time: number, day: PlanDay, { hourPx }: Scale): number {
  return ((time - day.startsAt) / HOUR_MS) * hourPx;
}

export function timeAt(y: number, day: PlanDay, { hourPx }: Scale): number {
  return day.startsAt + (y / hourPx) * HOUR_MS;
}

/** The nearest step of the day's clock. */
export function snapped(time: number, day: PlanDay, stepMs: number): number {
  return day.startsAt + Math.round((time - day.startsAt) / stepMs) * stepMs;
}

/** The next step before or after: what stands between two goes to one of them first. */
export function stepped(time: number, day: PlanDay, stepMs: number, direction: 1 | -1): number {
  const steps = (time - day.startsAt) / stepMs;
  const next = direction > 0 ? Math.floor(steps) + 1 : Math.ceil(steps) - 1;
  return day.startsAt + next * stepMs;
}

/** The part of the grid that is drawn: columns by number, times in milliseconds. */
export type Window = { firstColumn: number; lastColumn: number; from: number; to: number };

/** What is in view and a little around it, in whole columns and hours, so that it changes seldom while one scrolls. */
export function windowOf(view: View, day: PlanDay, scale: Scale, columns: number): Window {
  const column = (x: number) => Math.floor(x / scale.columnPx);
  const hour = (y: number) => Math.floor(y / scale.hourPx);
  return {
    firstColumn: Math.max(0, column(view.left) - 1),
    lastColumn: Math.min(columns - 1, column(view.left + view.width) + 1),
    from: day.startsAt + (hour(view.top) - 1) * HOUR_MS,
    to: day.startsAt + (hour(view.top + view.height) + 2) * HOUR_MS,
  };
}

export function isSameWindow(a: Window, b: Window): boolean {
  return (
    a.firstColumn === b.firstColumn && a.lastColumn === b.lastColumn && a.from === b.from && a.to === b.to
  );
}

export type Target = { column: number; startsAt: number };

/** Where something would be dropped whose upper edge is at `top`, with the pointer at `x`; in the grid's own pixels. */
export function targetAt(
  { x, top }: { x: number; top: number },
  day: PlanDay,
  scale: Scale,
  { columns, stepMs }: { columns: number; stepMs: number },
): Target {
  const column = Math.min(columns - 1, Math.max(0, Math.floor(x / scale.columnPx)));
  return { column, startsAt: snapped(timeAt(top, day, scale), day, stepMs) };
}
