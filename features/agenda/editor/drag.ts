import type { PlanDay } from './days';
import { HEAD_PX, AXIS_PX, snapped, targetAt, timeAt, yOf, type Scale } from './geometry';
import { isSamePlace, nowhere, placeOf, type Place } from './place';
import type { EditorSession } from './queries';

// A drag, from the pointer going down to where it is let go. It moves one element that follows the pointer and one that
// shows where it would stand, both by transform; nothing is rendered before it ends.

/** The grid as it is now: the day may change while something is dragged. */
export type DragGrid = { day: PlanDay; scale: Scale; columns: readonly (string | null)[]; stepMs: number };
export type DragParts = {
  root: HTMLElement;
  /** What scrolls, with the heads and the axis in it. */
  scroller: HTMLElement;
  /** Where sessions stand. */
  area: HTMLElement;
  /** Shows where it would stand; its text is the time. */
  outline: HTMLElement;
};
export type Drag = {
  mode: 'move' | 'stretch';
  session: EditorSession;
  /** What was taken hold of. */
  source: HTMLElement;
  parts: DragParts;
  grid: () => DragGrid;
  /** Said in the outline. */
  words: (place: Place) => string;
  onDay: (day: string) => void;
  /** `undefined`: it was let go where nothing can be put, or called off. */
  onEnd: (place: Place | undefined) => void;
};

/** So far a press is no drag yet, and its release is a click. */
const SLACK_PX = 4;
/** A finger scrolls; one that rests takes hold. */
const HOLD_MS = 350;
const EDGE_PX = 48;
const MOST_SCROLL_PX = 18;

export function beginDrag(down: PointerEvent, drag: Drag): void {
  const { parts, source, session, mode } = drag;
  const rect = source.getBoundingClientRect();
  const grab = { x: down.clientX - rect.left, y: down.clientY - rect.top };
  const pointer = { x: down.clientX, y: down.clientY };
  let ghost: HTMLElement | undefined;
  let isOn = false;
  let frame = 0;
  let target: Place | undefined;
  const isTouch = down.pointerType === 'touch';
  const hold = isTouch ? window.setTimeout(start, HOLD_MS) : 0;

  function start(): void {
    isOn = true;
    document.documentElement.dataset.planDrag = mode;
    source.dataset.dragged = '';
    if (mode === 'move') {
      const { columnPx } = drag.grid().scale;
      ghost = ghostOf(source, columnPx, Math.min(rect.height, 240));
      grab.x = Math.min(grab.x, columnPx - 8);
      parts.root.append(ghost);
    }
    ask();
  }

  function ask(): void {
    if (frame === 0) frame = requestAnimationFrame(draw);
  }

  function draw(): void {
    frame = 0;
    const scrolls = scrollAtEdge(parts.scroller, pointer);
    if (ghost) ghost.style.transform = `translate3d(${pointer.x - grab.x}px, ${pointer.y - grab.y}px, 0)`;
    target = placeAt();
    showOutline(target);
    if (scrolls) ask();
  }

  /** Where it would be put now. */
  function placeAt(): Place | undefined {
    const { day, scale, columns, stepMs } = drag.grid();
    const area = parts.area.getBoundingClientRect();
    const y = pointer.y - area.top;
    if (mode === 'stretch') {
      const startsAt = session.startsAt ?? day.startsAt;
      const end = snapped(timeAt(y, day, scale), day, stepMs);
      return { ...placeOf(session), startsAt, endsAt: Math.max(end, startsAt + stepMs) };
    }
    if (!isInGrid(parts.scroller, pointer)) {
      const below = document.elementFromPoint(pointer.x, pointer.y);
      const other = below?.closest<HTMLElement>('[data-day]')?.dataset.day;
      if (other !== undefined && other !== day.day) drag.onDay(other);
      return below?.closest('[data-unplaced]') ? nowhere : undefined;
    }
    const at = { x: pointer.x - area.left, top: y - grab.y };
    const { column, startsAt } = targetAt(at, day, scale, { columns: columns.length, stepMs });
    return { roomId: columns[column] ?? null, startsAt, endsAt: startsAt + session.lengthMs };
  }

  function showOutline(place: Place | undefined): void {
    const { outline } = parts;
    outline.hidden = place === undefined || place.startsAt === null;
    if (!place || place.startsAt === null || place.endsAt === null) return;
    const { day, scale, columns } = drag.grid();
    const top = yOf(place.startsAt, day, scale);
    const left = Math.max(0, columns.indexOf(place.roomId)) * scale.columnPx;
    outline.style.transform = `translate3d(${left}px, ${top}px, 0)`;
    outline.style.width = `${scale.columnPx}px`;
    outline.style.height = `${yOf(place.endsAt, day, scale) - top}px`;
    const words = drag.words(place);
    if (outline.textContent !== words) outline.textContent = words;
  }

  function move(event: PointerEvent): void {
    if (event.pointerId !== down.pointerId) return;
    const far = Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) >= SLACK_PX;
    pointer.x = event.clientX;
    pointer.y = event.clientY;
    if (isOn) ask();
    else if (far && isTouch) stop();
    else if (far) start();
  }

  /** The page must not scroll under a finger that has taken hold. */
  function holdStill(event: TouchEvent): void {
    if (isOn) event.preventDefault();
  }

  function up(event: PointerEvent): void {
    if (event.pointerId !== down.pointerId) return;
    if (isOn) {
      pointer.x = event.clientX;
      pointer.y = event.clientY;
      target = placeAt();
      swallowClick();
    }
    end(target);
  }

  function key(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !isOn) return;
    event.preventDefault();
    // The button is still held: what it is let go of later is no click either
    window.addEventListener('pointerup', swallowClick, { capture: true, once: true });
    end(undefined);
  }

  function end(place: Place | undefined): void {
    const was = isOn;
    stop();
    if (was) drag.onEnd(place && !isSamePlace(place, session) ? place : undefined);
  }

  function stop(): void {
    isOn = false;
    clearTimeout(hold);
    cancelAnimationFrame(frame);
    ghost?.remove();
    parts.outline.hidden = true;
    delete source.dataset.dragged;
    delete document.documentElement.dataset.planDrag;
    listening.abort();
  }

  const listening = new AbortController();
  const { signal } = listening;
  window.addEventListener('pointermove', move, { signal });
  window.addEventListener('pointerup', up, { signal });
  window.addEventListener('pointercancel', () => end(undefined), { signal });
  window.addEventListener('keydown', key, { signal, capture: true });
  window.addEventListener('touchmove', holdStill, { signal, passive: false });
}

/** A copy that follows the pointer; out of the way of what looks for the session itself. */
function ghostOf(source: HTMLElement, widthPx: number, heightPx: number): HTMLElement {
  const ghost = document.createElement('div');
  ghost.className = 'plan-block plan-ghost';
  ghost.setAttribute('aria-hidden', 'true');
  ghost.style.cssText = source.style.getPropertyValue('--colour')
    ? `--colour: ${source.style.getPropertyValue('--colour')}`
    : '';
  ghost.style.width = `${widthPx}px`;
  ghost.style.height = `${heightPx}px`;
  ghost.append(...[...source.cloneNode(true).childNodes]);
  return ghost;
}

function isInGrid(scroller: HTMLElement, { x, y }: { x: number; y: number }): boolean {
  const { left, right, top, bottom } = scroller.getBoundingClientRect();
  return x >= left + AXIS_PX && x < right && y >= top + HEAD_PX && y < bottom;
}

/** Scrolls the grid on while the pointer is at one of its edges; says whether it did. */
function scrollAtEdge(scroller: HTMLElement, { x, y }: { x: number; y: number }): boolean {
  const { left, right, top, bottom } = scroller.getBoundingClientRect();
  if (x < left || x > right || y < top || y > bottom) return false;
  const speed = (at: number, from: number, to: number) => {
    const before = from + EDGE_PX - at;
    const after = at - (to - EDGE_PX);
    const depth = before > 0 ? -before : Math.max(0, after);
    return Math.round((depth / EDGE_PX) * MOST_SCROLL_PX);
  };
  const [dx, dy] = [speed(x, left + AXIS_PX, right), speed(y, top + HEAD_PX, bottom)];
  if (dx === 0 && dy === 0) return false;
  const was = [scroller.scrollLeft, scroller.scrollTop];
  scroller.scrollBy(dx, dy);
  return scroller.scrollLeft !== was[0] || scroller.scrollTop !== was[1];
}

/** The release of a drag is no click on what it was dropped on, or taken from. */
function swallowClick(): void {
  const swallow = (event: MouseEvent) => {
    event.preventDefault();
    event.stopPropagation();
  };
  window.addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => window.removeEventListener('click', swallow, { capture: true }));
}
