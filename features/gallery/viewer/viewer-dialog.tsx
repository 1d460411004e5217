'use client';

import { useLayoutEffect, useRef, type KeyboardEvent } from 'react';
import type { Spot } from '@/db/schema/gallery';
import { placeOf, isWhole, wholePage } from './poster-address';
import type { ViewedPoster } from './poster-viewer';
import { useViewer } from './use-viewer';
import { PageBar, ToolBar } from './viewer-bars';

export type ViewerDialogProps = {
  poster: ViewedPoster;
  spot: Spot;
  onTurn: (spot: Spot) => void;
  onClose: () => void;
};

/** Of what is seen, at one press. */
const PAN = 0.3;
const ZOOM = 1.5;

/** The poster as large as the window, to be enlarged, moved about and turned over by buttons, keys, mouse and fingers. */
export function ViewerDialog({ poster, spot, onTurn, onClose }: ViewerDialogProps) {
  const { pages, texts } = poster;
  const dialog = useRef<HTMLDialogElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const region = useRef<HTMLDivElement>(null);
  const stage = useRef<HTMLDivElement>(null);
  const index = pages.findIndex(({ number }) => number === spot.page);
  const page = pages[index];
  const { zoom, view, isReady } = useViewer(stage, page, spot);

  // Before its elements go: only then does the focus find its way back
  useLayoutEffect(() => {
    const box = dialog.current;
    // Whoever came by an address of a detail goes on at the poster's own link
    const link = document.querySelector<HTMLElement>('a[data-viewer-page]');
    if (document.activeElement === document.body) link?.focus({ preventScroll: true });
    box?.showModal();
    region.current?.focus();
    return () => box?.close();
  }, []);

  const turn = (by: number) => {
    const to = pages[index + by];
    if (to) onTurn(wholePage(to.number));
  };
  const act = {
    larger: () => zoom.current?.zoomBy(ZOOM),
    smaller: () => zoom.current?.zoomBy(1 / ZOOM),
    whole: () => zoom.current?.whole(),
    left: () => zoom.current?.panBy(-PAN, 0),
    right: () => zoom.current?.panBy(PAN, 0),
    up: () => zoom.current?.panBy(0, -PAN),
    down: () => zoom.current?.panBy(0, PAN),
  };
  const keys: Record<string, () => void> = {
    ...{ '+': act.larger, '=': act.larger, '-': act.smaller, '0': act.whole, Home: act.whole },
    ...{ ArrowLeft: act.left, ArrowRight: act.right, ArrowUp: act.up, ArrowDown: act.down },
    ...{ PageUp: () => turn(-1), PageDown: () => turn(1) },
  };
  const press = (event: KeyboardEvent) => {
    const isTyping = event.target instanceof HTMLInputElement;
    const key = isTyping || event.ctrlKey || event.metaKey || event.altKey ? undefined : keys[event.key];
    if (!key) return;
    event.preventDefault();
    key();
  };

  const where = pages.length > 1 ? words(texts.page, { page: index + 1, pages: pages.length }) : '';
  const seen = view?.spot.page === spot.page ? view : undefined;
  const percent = new Intl.NumberFormat(document.documentElement.lang, {
    style: 'percent',
    maximumFractionDigits: 0,
  }).format(seen?.zoom ?? 1);
  const detail =
    !seen || isWhole(seen.spot)
      ? texts.all
      : words(texts.seen, { percent, place: texts.places[placeOf(seen.spot)] });

  return (
    <dialog
      ref={dialog}
      aria-labelledby="viewer-title"
      className="m-0 h-dvh max-h-none w-dvw max-w-none bg-wall p-0 text-ink"
      onCancel={(event) => {
        event.preventDefault();
        // One step at a time, also where the browser leaves that to the page
        if (document.fullscreenElement) return void document.exitFullscreen().catch(() => {});
        onClose();
      }}
      // Where the browser insists
      onClose={(event) => !event.currentTarget.open && onClose()}
      onKeyDown={press}
    >
      <div ref={frame} className="flex h-full flex-col bg-wall">
        <PageBar poster={poster} where={where} index={index} onTurn={turn} onClose={onClose} />
        <div
          ref={region}
          // Arrow keys are for moving about in it
          role="application"
          aria-label={[texts.region, where].filter(Boolean).join(', ')}
          aria-describedby="viewer-alt viewer-keys"
          tabIndex={0}
          className="relative min-h-0 grow -outline-offset-4"
        >
          {page && !isReady && (
            <div
              className="absolute inset-0 bg-contain bg-center bg-no-repeat"
              style={{ backgroundImage: page.preview && `url("${page.preview}")` }}
            />
          )}
          <div ref={stage} className="absolute inset-0 cursor-grab active:cursor-grabbing" />
        </div>
        <p id="viewer-alt" lang={poster.altLang} className="sr-only">
          {poster.alt}
        </p>
        <p role="status" className="sr-only">
          {[where, detail].filter(Boolean).join('. ')}
        </p>
        <ToolBar texts={texts} act={act} view={seen} percent={percent} frame={frame} />
      </div>
    </dialog>
  );
}

/** Puts values into the places that a text has for them. */
function words(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
