'use client';

import { useCallback, useEffect, useState } from 'react';
import type { GalleryIndex } from '../wall-item';
import { MIXES } from '../mixed';
import { readWanted, wantedHref, type Wanted } from '../wanted';
import { openIndex, type Search } from '../word-index';
import { foldFacets, readForm, readLink } from './filter-controls';

async function fetchPart<Part>(base: string, part: 'exhibits' | 'words'): Promise<Part> {
  const answer = await fetch(`${base}/index/${part}`);
  if (!answer.ok) throw new Error(`The gallery's ${part} are not to be had`);
  // Made by our own route
  return (await answer.json()) as Part;
}

/** The gallery as this browser has fetched it; its words only once somebody looks for some. */
export function useIndex(base: string, wanted: Wanted, isLive: boolean) {
  const [index, setIndex] = useState<GalleryIndex>();
  const [search, setSearch] = useState<{ ask: Search }>();
  const [isMissing, setMissing] = useState(false);
  const looksForWords = wanted.q !== '';
  useEffect(() => {
    const miss = () => setMissing(true);
    if (!index) fetchPart<GalleryIndex>(base, 'exhibits').then(setIndex, miss);
    if (!search && looksForWords) {
      fetchPart<Parameters<typeof openIndex>[0]>(base, 'words').then(
        (words) => setSearch({ ask: openIndex(words) }),
        miss,
      );
    }
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once each: what has come meanwhile asks for nothing more
  }, [base, looksForWords]);
  useEffect(() => {
    // Who cannot be answered here is answered by the server
    if (isMissing && isLive) window.location.assign(wantedHref(base, wanted));
  }, [isMissing, isLive, base, wanted]);
  return { index, search: search?.ask };
}

/** In a fair order of its own, where it is to be mixed. */
function withMix(wanted: Wanted): Wanted {
  if (wanted.sort !== 'mixed' || wanted.mix !== undefined) return wanted;
  return { ...wanted, mix: Math.floor(Math.random() * MIXES) };
}

/** What is wanted: what links and the form say, with its state in the address. `onReady` is called once it hears them. */
export function useWanted(
  base: string,
  isAsked: boolean,
  onReady: () => void,
): { wanted: Wanted; isLive: boolean } {
  const [state, setState] = useState(() => ({
    wanted: withMix(readWanted(new URLSearchParams(window.location.search))),
    isChosen: false,
  }));
  const { wanted } = state;
  const isLive = state.isChosen || isAsked;
  const choose = useCallback((next: Wanted) => setState({ wanted: withMix(next), isChosen: true }), []);
  useEffect(() => {
    if (isLive) window.history.replaceState(window.history.state, '', wantedHref(base, wanted));
  }, [base, wanted, isLive]);
  useEffect(() => {
    const click = (event: MouseEvent) => {
      const link =
        event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-wanted]') : null;
      const isPlain = !event.metaKey && !event.ctrlKey && !event.shiftKey && event.button === 0;
      const isReset =
        event.target instanceof Element && event.target.closest('[data-gallery-filter] .actions a');
      if (!isPlain) return;
      if (link) choose(readLink(link));
      else if (isReset instanceof HTMLAnchorElement) choose(readLink(isReset));
      else return;
      // Before the framework's own links hear of it
      event.preventDefault();
      event.stopPropagation();
    };
    const input = (event: Event) => {
      const isOurs = event.target instanceof Element && event.target.closest('[data-gallery-filter]');
      if (!isOurs) return;
      event.preventDefault();
      choose(readForm(wanted));
    };
    document.addEventListener('click', click, true);
    document.addEventListener('input', input);
    document.addEventListener('submit', input);
    document.addEventListener('pointerdown', foldFacets);
    document.addEventListener('keydown', foldFacets);
    return () => {
      document.removeEventListener('click', click, true);
      document.removeEventListener('input', input);
      document.removeEventListener('submit', input);
      document.removeEventListener('pointerdown', foldFacets);
      document.removeEventListener('keydown', foldFacets);
    };
  }, [wanted, choose]);
  // After the listeners
  useEffect(onReady, [onReady]);
  return { wanted, isLive };
}
