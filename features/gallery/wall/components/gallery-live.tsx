'use client';

import { useEffect, useState, type ComponentType } from 'react';
import type { Locale } from '@/lib/i18n/locale';
import type { GalleryTexts } from '../gallery-texts';

export type LiveProps = { base: string; locale: Locale; texts: GalleryTexts };
/** `isAsked`: something was typed or chosen, or the end was reached, before this was there to hear of it. */
type AnswerProps = LiveProps & { isAsked: boolean };

const OURS = '[data-gallery-filter], [data-gallery-views], [data-gallery-found]';

/** Whether an address asks for what only a script can answer here. */
function asksForMore(base: string): boolean {
  const { pathname, search } = window.location;
  return new URLSearchParams(search).has('mark') || (pathname === base && search !== '');
}

/** Fetches what answers in place once somebody turns to the gallery's filters, or to its end; until then it costs nothing. */
export function GalleryLive(props: LiveProps) {
  const [ready, setReady] = useState<{ Answer: ComponentType<AnswerProps>; isAsked: boolean }>();
  const { base } = props;

  useEffect(() => {
    let isAsked = false;
    let pressed: HTMLElement | undefined;
    const load = () =>
      void import('./gallery-answer').then(
        ({ GalleryAnswer }) => {
          setReady({ Answer: GalleryAnswer, isAsked });
          stop.abort();
          // Now it is heard
          requestAnimationFrame(() => setTimeout(() => pressed?.click()));
        },
        // The server answers instead
        () => pressed instanceof HTMLAnchorElement && window.location.assign(pressed.href),
      );
    const ask = () => {
      isAsked = true;
      load();
    };
    const stop = new AbortController();
    const listen = { capture: true, signal: stop.signal };
    const ours = (event: Event, selector = OURS) =>
      event.target instanceof Element ? event.target.closest<HTMLElement>(selector) : null;
    const click = (event: MouseEvent) => {
      const link = ours(event, 'a[data-wanted]');
      const isPlain = !event.metaKey && !event.ctrlKey && !event.shiftKey && event.button === 0;
      if (!link || !isPlain) return;
      event.preventDefault();
      event.stopPropagation();
      pressed = link;
      load();
    };
    const submit = (event: Event) => {
      if (!ours(event, '[data-gallery-filter]')) return;
      event.preventDefault();
      ask();
    };
    document.addEventListener('click', click, listen);
    document.addEventListener('submit', submit, listen);
    document.addEventListener('input', (event) => ours(event, '[data-gallery-filter]') && ask(), listen);
    for (const type of ['pointerover', 'focusin']) {
      document.addEventListener(type, (event) => ours(event, '[data-gallery-filter]') && load(), listen);
    }
    const more = document.querySelector('[data-gallery-more]');
    const end = new IntersectionObserver((seen) => seen.some((one) => one.isIntersecting) && ask());
    if (more) end.observe(more);
    if (asksForMore(base)) ask();
    return () => {
      stop.abort();
      end.disconnect();
    };
  }, [base]);

  return ready ? <ready.Answer {...props} isAsked={ready.isAsked} /> : null;
}
