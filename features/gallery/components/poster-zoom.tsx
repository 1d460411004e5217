'use client';

import { useEffect, useRef, useState, type PointerEvent } from 'react';
import { Button } from '@/components/ui/button';

type Texts = Record<'title' | 'larger' | 'smaller' | 'fit' | 'close' | 'region', string>;

const STEP = 1.5;
const MOST = 8;

/** Opens what the link `[data-enlarge]` leads to in a dialog, to be enlarged by buttons or keys and moved about. */
export function PosterZoom({
  src,
  width,
  height,
  alt,
  lang,
  texts,
}: {
  src: string;
  width: number;
  height: number;
  alt: string;
  lang?: string;
  texts: Texts;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const view = useRef<HTMLDivElement>(null);
  const grip = useRef<{ x: number; y: number }>(undefined);
  const [isOpen, setIsOpen] = useState(false);
  const [factor, setFactor] = useState(1);

  useEffect(() => {
    const link = document.querySelector<HTMLAnchorElement>('[data-enlarge]');
    const open = (event: MouseEvent) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      setIsOpen(true);
      setFactor(1);
      dialog.current?.showModal();
    };
    // In the capture phase: before the framework takes it for a change of page
    link?.addEventListener('click', open, true);
    return () => link?.removeEventListener('click', open, true);
  }, []);

  /** What was in the middle stays there. */
  const zoom = (wanted: number) => {
    const next = Math.min(MOST, Math.max(1, wanted));
    const box = view.current;
    setFactor(next);
    if (!box) return;
    const ratio = next / factor;
    const [x, y] = [box.scrollLeft + box.clientWidth / 2, box.scrollTop + box.clientHeight / 2];
    requestAnimationFrame(() =>
      box.scrollTo(x * ratio - box.clientWidth / 2, y * ratio - box.clientHeight / 2),
    );
  };
  const keys: Record<string, () => void> = {
    '+': () => zoom(factor * STEP),
    '=': () => zoom(factor * STEP),
    '-': () => zoom(factor / STEP),
    '0': () => zoom(1),
  };
  const drag = (event: PointerEvent) => {
    // A finger scrolls by itself
    if (!grip.current || event.pointerType !== 'mouse') return;
    view.current?.scrollBy(grip.current.x - event.clientX, grip.current.y - event.clientY);
    grip.current = { x: event.clientX, y: event.clientY };
  };

  return (
    <dialog
      ref={dialog}
      aria-label={texts.title}
      className="m-0 hidden h-dvh max-h-none w-dvw max-w-none flex-col bg-wall p-0 text-ink open:flex"
      onClose={() => setIsOpen(false)}
      onKeyDown={(event) => keys[event.key]?.()}
    >
      <div className="actions border-b border-rule bg-paper p-s2">
        <Button
          small
          variant="quiet"
          onClick={() => zoom(factor * STEP)}
          aria-disabled={factor >= MOST || undefined}
        >
          {texts.larger}
        </Button>
        <Button
          small
          variant="quiet"
          onClick={() => zoom(factor / STEP)}
          aria-disabled={factor <= 1 || undefined}
        >
          {texts.smaller}
        </Button>
        <Button small variant="quiet" onClick={() => zoom(1)}>
          {texts.fit}
        </Button>
        <Button small className="ms-auto" onClick={() => dialog.current?.close()}>
          {texts.close}
        </Button>
      </div>
      <div
        ref={view}
        role="region"
        aria-label={texts.region}
        tabIndex={0}
        className="min-h-0 grow cursor-grab overflow-auto active:cursor-grabbing"
        onPointerDown={(event) => (grip.current = { x: event.clientX, y: event.clientY })}
        onPointerMove={drag}
        onPointerUp={() => (grip.current = undefined)}
        onPointerLeave={() => (grip.current = undefined)}
      >
        {isOpen && (
          <img
            src={src}
            width={width}
            height={height}
            alt={alt}
            lang={lang}
            draggable={false}
            className="mx-auto h-auto max-w-none"
            style={{ width: `calc(min(100dvw - 1rem, (100dvh - 4rem) * ${width / height}) * ${factor})` }}
          />
        )}
      </div>
    </dialog>
  );
}
