'use client';

import { useEffect, useState, type RefObject } from 'react';
import { Button } from '@/components/ui/button';
import { Icon, type IconName } from '@/components/ui/icon';
import type { View } from './deep-zoom';
import type { ViewedPoster } from './poster-viewer';
import type { ViewerTexts } from './viewer-texts';

const bar = 'flex flex-wrap items-center gap-s2 bg-paper p-s2';

/** A button with a sign; its words stand beside it where there is room. */
function Tool({
  icon,
  label,
  keys,
  isOff = false,
  isWordy = false,
  onClick,
}: {
  icon: IconName;
  label: string;
  keys?: string;
  isOff?: boolean;
  isWordy?: boolean;
  onClick: () => void;
}) {
  return (
    <Button
      small
      variant="quiet"
      aria-label={label}
      title={label}
      aria-keyshortcuts={keys}
      aria-disabled={isOff || undefined}
      onClick={() => !isOff && onClick()}
    >
      <Icon name={icon} />
      {isWordy && (
        <span aria-hidden="true" className="hidden lg:inline">
          {label}
        </span>
      )}
    </Button>
  );
}

/** What it is, which page of it, and the way out. */
export function PageBar({
  poster: { title, titleLang, pages, texts },
  where,
  index,
  onTurn,
  onClose,
}: {
  poster: ViewedPoster;
  where: string;
  index: number;
  onTurn: (by: number) => void;
  onClose: () => void;
}) {
  return (
    <div className={`${bar} border-b border-rule`}>
      <h2 id="viewer-title" lang={titleLang} className="min-w-0 grow truncate text-base">
        {title}
      </h2>
      {pages.length > 1 && (
        <div role="group" aria-label={texts.turn} className="flex items-center gap-s2">
          <Tool
            icon="back"
            label={texts.previousPage}
            keys="PageUp"
            isOff={index === 0}
            onClick={() => onTurn(-1)}
          />
          <span className="meta">{where}</span>
          <Tool
            icon="forward"
            label={texts.nextPage}
            keys="PageDown"
            isOff={index === pages.length - 1}
            onClick={() => onTurn(1)}
          />
        </div>
      )}
      <Button small onClick={onClose} aria-keyshortcuts="Escape">
        {texts.close}
      </Button>
    </div>
  );
}

/**
 * Full screen of what is inside the dialog: a dialog itself cannot have it. Undefined where the browser has none. `isFull` is
 * undefined until it has changed.
 */
function useFullScreen(frame: RefObject<HTMLElement | null>) {
  const [isFull, setIsFull] = useState<boolean>();
  useEffect(() => {
    const changed = () => setIsFull(document.fullscreenElement !== null);
    document.addEventListener('fullscreenchange', changed);
    return () => document.removeEventListener('fullscreenchange', changed);
  }, []);
  if (!document.fullscreenEnabled) return undefined;
  const toggle = () =>
    void (isFull ? document.exitFullscreen() : frame.current?.requestFullscreen())?.catch(() => {});
  return { isFull, toggle };
}

/** The address of what is seen, to be passed on. */
function CopyLink({ texts }: { texts: ViewerTexts }) {
  const [copied, setCopied] = useState<{ isDone: boolean; address: string }>();
  const copy = () => {
    const address = window.location.href;
    const done = (isDone: boolean) => setCopied({ isDone, address });
    // Without an encrypted connection there is no clipboard
    if (!navigator.clipboard) return done(false);
    navigator.clipboard.writeText(address).then(
      () => done(true),
      () => done(false),
    );
  };
  return (
    <>
      <Tool icon="link" label={texts.copy} isWordy onClick={copy} />
      <span role="status" className="text-small">
        {copied && (copied.isDone ? texts.copied : texts.copyBelow)}
      </span>
      {copied?.isDone === false && (
        <input
          readOnly
          aria-label={texts.copyBelow}
          value={copied.address}
          onFocus={(event) => event.target.select()}
          className="w-full max-w-text border border-edge bg-sheet p-s2 text-small"
        />
      )}
    </>
  );
}

/** How large, where, and what else: everything that keys and fingers do, as buttons. */
export function ToolBar({
  texts,
  act,
  view,
  percent,
  frame,
}: {
  texts: ViewerTexts;
  act: Record<'larger' | 'smaller' | 'whole' | 'left' | 'right' | 'up' | 'down', () => void>;
  view: View | undefined;
  percent: string;
  frame: RefObject<HTMLElement | null>;
}) {
  const full = useFullScreen(frame);
  return (
    <div className={`${bar} justify-center border-t border-rule`}>
      <div role="group" aria-label={texts.size} className="flex items-center gap-s2">
        <Tool icon="minus" label={texts.smaller} keys="-" isOff={view?.isFarthest} onClick={act.smaller} />
        <span aria-hidden="true" className="meta min-w-[3.5em] text-center">
          {percent}
        </span>
        <Tool icon="plus" label={texts.larger} keys="+" isOff={view?.isClosest} onClick={act.larger} />
        <Tool icon="whole" label={texts.whole} keys="0" isWordy onClick={act.whole} />
      </div>
      <div role="group" aria-label={texts.move} className="flex items-center gap-s2">
        <Tool icon="left" label={texts.left} keys="ArrowLeft" onClick={act.left} />
        <Tool icon="up" label={texts.up} keys="ArrowUp" onClick={act.up} />
        <Tool icon="down" label={texts.down} keys="ArrowDown" onClick={act.down} />
        <Tool icon="right" label={texts.right} keys="ArrowRight" onClick={act.right} />
      </div>
      {full && (
        <Tool
          icon="expand"
          label={full.isFull ? texts.leaveFullScreen : texts.fullScreen}
          isWordy
          onClick={full.toggle}
        />
      )}
      <span role="status" className="sr-only">
        {full?.isFull !== undefined && (full.isFull ? texts.nowFullScreen : texts.nowWindow)}
      </span>
      <CopyLink texts={texts} />
      <p id="viewer-keys" className="sr-only">
        {texts.keys}
      </p>
    </div>
  );
}
