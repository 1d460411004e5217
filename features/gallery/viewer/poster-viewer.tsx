'use client';

import { useEffect, useRef, useState, type ComponentType } from 'react';
import type { Spot } from '@/db/schema/gallery';
import type { ViewedPage } from './deep-zoom';
import { parseSpot, spotHash, wholePage } from './poster-address';
import type { ViewerDialogProps } from './viewer-dialog';
import type { ViewerTexts } from './viewer-texts';

export type ViewedPoster = {
  title: string;
  titleLang?: string;
  alt: string;
  altLang?: string;
  pages: ViewedPage[];
  texts: ViewerTexts;
};

/**
 * Opens what `[data-viewer-page]` stands for in the viewer, and the detail that an address names. The viewer itself is loaded
 * then and not before; until there is JavaScript the links lead to the images.
 */
export function PosterViewer({ poster }: { poster: ViewedPoster }) {
  const { pages, texts } = poster;
  const [spot, setSpot] = useState<Spot>();
  /** Whether the viewer has a step of its own in the history, which goes when it closes. */
  const isStep = useRef(false);
  const [Dialog, setDialog] = useState<ComponentType<ViewerDialogProps>>();

  useEffect(() => {
    const follow = () => {
      const asked = parseSpot(window.location.hash);
      const page = pages.find(({ number }) => number === asked?.page);
      setSpot(page && asked);
      if (!page) return;
      import('./viewer-dialog').then(
        (loaded) => setDialog(() => loaded.ViewerDialog),
        // Offline, say: the image may still be there
        () => window.location.assign(page.images.at(-1)?.url ?? ''),
      );
    };
    const click = (event: MouseEvent) => {
      const part = event.target instanceof Element && event.target.closest('[data-viewer-page]');
      if (!part || event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      isStep.current = true;
      window.location.hash = spotHash(wholePage(Number(part.getAttribute('data-viewer-page'))));
    };
    follow();
    // In the capture phase: before the framework takes it for a change of page
    document.addEventListener('click', click, true);
    window.addEventListener('hashchange', follow);
    return () => {
      document.removeEventListener('click', click, true);
      window.removeEventListener('hashchange', follow);
    };
  }, [pages]);

  const close = () => {
    const isLast = isStep.current;
    isStep.current = false;
    if (isLast) return window.history.back();
    window.history.replaceState(null, '', window.location.pathname + window.location.search);
    setSpot(undefined);
  };
  if (!spot) return null;
  if (!Dialog) return <p role="status">{texts.loading}</p>;
  return <Dialog poster={poster} spot={spot} onTurn={setSpot} onClose={close} />;
}
