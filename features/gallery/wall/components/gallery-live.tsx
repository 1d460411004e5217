'use client';

import { useEffect, useState, type ComponentType } from 'react';
import type { Locale } from '@/lib/i18n/locale';
import type { GalleryTexts } from '../gallery-texts';

export type LiveProps = { base: string; locale: Locale; texts: GalleryTexts };
export type AnswerProps = LiveProps & {
  /** Something is to be answered that the server has not, or the end was reached. */
  isAsked: boolean;
  /** Called once it listens. */
  onReady: () => void;
};

type Ready = Pick<AnswerProps, 'onReady'> & { Answer: ComponentType<AnswerProps> };

/** What wantedPairs writes into an address; others write there too. */
const OUR_NAMES = /^(?:q|topic|region|kind|organisation|mark|sort|mix|view|page)$/;
const OURS = '[data-gallery-filter], [data-gallery-views], [data-gallery-found]';

/**
 * Whether the page shows something else than its address asks for: what only a script knows, or what it has answered before
 * its reader went on and came back.
 */
function asksForMore(): boolean {
  const answered = document.querySelector<HTMLElement>('[data-gallery-found]')?.dataset.query;
  const asked = [...new URLSearchParams(window.location.search)].filter(([name]) => OUR_NAMES.test(name));
  return new URLSearchParams(asked).toString() !== answered;
}

const filterForm = () => document.querySelector<HTMLFormElement>('[data-gallery-filter] form');

/** Whether somebody has typed or chosen something before there was a script to hear of it. */
function isFilledIn(): boolean {
  return [...(filterForm()?.elements ?? [])].some((field) => {
    if (field instanceof HTMLSelectElement) {
      const first = Math.max(
        0,
        [...field.options].findIndex((option) => option.defaultSelected),
      );
      return field.selectedIndex !== first;
    }
    if (!(field instanceof HTMLInputElement)) return false;
    return field.type === 'checkbox'
      ? field.checked !== field.defaultChecked
      : field.value !== field.defaultValue;
  });
}

/** Fetches what answers in place once somebody turns to the gallery's filters, or to its end; until then it costs nothing. */
export function GalleryLive(props: LiveProps) {
  const [ready, setReady] = useState<Ready>();
  const [isAsked, setAsked] = useState(false);

  useEffect(() => {
    let isTyped = false;
    let pressed: HTMLElement | undefined;
    let loading = false;
    const load = () => {
      if (loading) return;
      loading = true;
      void import('./gallery-answer').then(
        ({ GalleryAnswer }) => {
          const onReady = () => {
            stop.abort();
            // Now it is heard
            if (isTyped) filterForm()?.dispatchEvent(new Event('input', { bubbles: true }));
            pressed?.click();
            pressed = undefined;
          };
          setReady({ Answer: GalleryAnswer, onReady });
        },
        // The server answers instead
        () => {
          stop.abort();
          if (pressed instanceof HTMLAnchorElement) window.location.assign(pressed.href);
        },
      );
    };
    const ask = () => {
      setAsked(true);
      load();
    };
    const type = () => {
      isTyped = true;
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
      type();
    };
    document.addEventListener('click', click, listen);
    document.addEventListener('submit', submit, listen);
    document.addEventListener('input', (event) => ours(event, '[data-gallery-filter]') && type(), listen);
    for (const name of ['pointerover', 'focusin']) {
      document.addEventListener(name, (event) => ours(event, '[data-gallery-filter]') && load(), listen);
    }
    const more = document.querySelector('[data-gallery-more]');
    const end = new IntersectionObserver((seen) => seen.some((one) => one.isIntersecting) && ask());
    if (more) end.observe(more);
    if (asksForMore()) ask();
    if (isFilledIn()) type();
    return () => {
      stop.abort();
      end.disconnect();
    };
  }, []);

  if (!ready) return null;
  const { Answer, ...how } = ready;
  return <Answer {...props} {...how} isAsked={isAsked} />;
}
