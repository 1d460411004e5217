import { useEffect, useRef, useState, type RefObject } from 'react';
import type { Spot } from '@/db/schema/gallery';
import { deepZoom, type DeepZoom, type ViewedPage, type View } from './deep-zoom';
import { spotHash } from './poster-address';

/** Shows `spot` of `page` in the stage, says what is seen, and keeps it in the address. */
export function useViewer(
  stage: RefObject<HTMLElement | null>,
  page: ViewedPage | undefined,
  spot: Spot,
): { zoom: RefObject<DeepZoom | undefined>; view: View | undefined; isReady: boolean } {
  const zoom = useRef<DeepZoom>(undefined);
  const opened = useRef<ViewedPage>(undefined);
  const [view, setView] = useState<View>();
  const [ready, setReady] = useState<ViewedPage>();

  useEffect(() => {
    if (!stage.current) return;
    const isStill = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    const made = deepZoom(stage.current, isStill, (seen) => {
      setView(seen);
      window.history.replaceState(null, '', spotHash(seen.spot));
    });
    zoom.current = made;
    return () => {
      opened.current = undefined;
      made.end();
    };
  }, [stage]);

  useEffect(() => {
    if (!page) return;
    if (opened.current === page) return zoom.current?.show(spot);
    opened.current = page;
    zoom.current?.open(page, spot, () => setReady(page));
  }, [page, spot]);

  return { zoom, view, isReady: ready === page };
}
