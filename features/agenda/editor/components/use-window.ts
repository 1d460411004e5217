'use client';

import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import type { PlanDay } from '../days';
import {
  AXIS_PX,
  HEAD_PX,
  isSameWindow,
  windowOf,
  yOf,
  type Scale,
  type View,
  type Window,
} from '../geometry';

/** Before the browser has said how big it is. */
const firstView = { left: 0, width: 1_000, height: 700 };

function viewOf(scroller: HTMLElement): View {
  const { scrollLeft, scrollTop, clientWidth, clientHeight } = scroller;
  return {
    ...{ left: scrollLeft, top: scrollTop },
    ...{ width: clientWidth - AXIS_PX, height: clientHeight - HEAD_PX },
  };
}

/** What of the grid is drawn; another value only when other columns or hours come into view. */
export function useWindow(
  scroller: RefObject<HTMLDivElement | null>,
  { day, scale, columns, first }: { day: PlanDay; scale: Scale; columns: number; first: number },
): { window: Window; onScroll: () => void } {
  const [view, setView] = useState<View>({ ...firstView, top: yOf(first, day, scale) });
  const frame = useRef(0);
  const hourPx = useRef(scale.hourPx);

  // A day begins where its first session does; while it is planned it stays where it was scrolled to
  const begin = useEffectEvent(() => {
    scroller.current?.scrollTo({ top: yOf(first, day, scale) });
  });
  useLayoutEffect(() => {
    begin();
  }, [day.day]);

  // Higher or lower, the same hour stays in view
  useLayoutEffect(() => {
    const factor = scale.hourPx / hourPx.current;
    hourPx.current = scale.hourPx;
    if (factor !== 1) scroller.current?.scrollTo({ top: scroller.current.scrollTop * factor });
  }, [scroller, scale.hourPx]);

  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setView(viewOf(element)));
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller]);

  const drawn = (one: View) => windowOf(one, day, scale, columns);
  const onScroll = () => {
    cancelAnimationFrame(frame.current);
    frame.current = requestAnimationFrame(() => {
      const element = scroller.current;
      if (!element) return;
      const next = viewOf(element);
      setView((old) => (isSameWindow(drawn(old), drawn(next)) ? old : next));
    });
  };
  return { window: drawn(view), onScroll };
}
