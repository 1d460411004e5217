'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';

type Texts = Record<'full' | 'window' | 'blank' | 'unblank' | 'keys', string>;

/** Keys of keyboards and of presenters, which send page keys, full stops and F5. */
const ways: Readonly<Record<string, 'previous' | 'next'>> = {
  ArrowRight: 'next',
  ArrowDown: 'next',
  PageDown: 'next',
  ArrowLeft: 'previous',
  ArrowUp: 'previous',
  PageUp: 'previous',
};

async function toggleFullScreen(): Promise<void> {
  // A browser that refuses shows the page as it is
  try {
    if (document.fullscreenElement) await document.exitFullscreen();
    else await document.documentElement.requestFullscreen();
  } catch {
    return;
  }
}

/** What a projection needs beside its links: a remote, the whole screen, and a moment without a picture. */
export function ScreenLive({ texts }: { texts: Texts }) {
  const router = useRouter();
  const [isBlank, setBlank] = useState(false);
  const [isFull, setFull] = useState(false);

  useEffect(() => {
    const key = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      const { target } = event;
      const isOnControl = target instanceof Element && target.closest('a, button') !== null;
      const pressed = event.key.toLowerCase();
      if (pressed === 'b' || pressed === '.') {
        event.preventDefault();
        return setBlank((before) => !before);
      }
      if (pressed === 'f') return void toggleFullScreen();
      // The space bar presses the button that has the focus, as everywhere
      const way = ways[event.key] ?? (event.key === ' ' && !isOnControl ? 'next' : undefined);
      const link = way && document.querySelector<HTMLAnchorElement>(`a[data-tour="${way}"]`);
      if (!way) return;
      event.preventDefault();
      setBlank(false);
      if (link) router.push(link.pathname + link.search);
    };
    const change = () => setFull(document.fullscreenElement !== null);
    change();
    document.addEventListener('keydown', key);
    document.addEventListener('fullscreenchange', change);
    return () => {
      document.removeEventListener('keydown', key);
      document.removeEventListener('fullscreenchange', change);
    };
  }, [router]);

  return (
    <span className="actions noscript:hidden">
      <button type="button" className="btn btn-quiet btn-small" onClick={() => void toggleFullScreen()}>
        {isFull ? texts.window : texts.full}
      </button>
      <button type="button" className="btn btn-quiet btn-small" onClick={() => setBlank(true)}>
        {texts.blank}
      </button>
      <span className="meta">{texts.keys}</span>
      {isBlank && (
        <button type="button" className="screen-blank" autoFocus onClick={() => setBlank(false)}>
          {texts.unblank}
        </button>
      )}
    </span>
  );
}
