'use client';

import { useEffect, useState } from 'react';
import {
  facetCounts,
  facetNames,
  filterHref,
  parseFilter,
  remaining,
  type FacetValues,
  type GalleryFilter,
} from '../facets';

type Texts = { none: string; one: string; many: string };
type Hung = { poster: HTMLElement; values: FacetValues };

const COUNT = '{count}';
/** An option's words without its number: "Berlin (3)". */
const NUMBER_AT_END = /\d+(?=\D*$)/;

function hungPosters(): Hung[] {
  return [...document.querySelectorAll<HTMLElement>('.poster:has([data-kind])')].map((poster) => {
    const {
      topic = '',
      region = '',
      kind = '',
    } = poster.querySelector<HTMLElement>('[data-kind]')?.dataset ?? {};
    return {
      poster,
      values: { topic: topic.split(' ').filter(Boolean), region: [region].filter(Boolean), kind: [kind] },
    };
  });
}

/** The filter that a link of the gallery stands for. */
function filterOf(link: HTMLAnchorElement): GalleryFilter {
  return parseFilter(Object.fromEntries(new URL(link.href).searchParams));
}

function showChips(root: HTMLElement, base: string, all: FacetValues[], filter: GalleryFilter): void {
  const counts = facetCounts(all, filter, 'topic');
  for (const chip of root.querySelectorAll<HTMLAnchorElement>('a.chip')) {
    const { topic } = filterOf(chip);
    const count = topic ? (counts.get(topic) ?? 0) : remaining(all, { ...filter, topic: undefined }).length;
    chip.href = filterHref(base, { ...filter, topic });
    if (filter.topic === topic) chip.setAttribute('aria-current', 'true');
    else chip.removeAttribute('aria-current');
    const shown = chip.querySelector('.tabular-nums');
    if (shown) shown.textContent = String(count);
  }
}

function showSelects(root: HTMLElement, all: FacetValues[], filter: GalleryFilter): void {
  for (const name of facetNames) {
    const select = root.querySelector<HTMLSelectElement>(`select[name="${name}"]`);
    if (!select) continue;
    const counts = facetCounts(all, filter, name);
    for (const option of select.options) {
      if (!option.value) continue;
      option.text = option.text.replace(NUMBER_AT_END, String(counts.get(option.value) ?? 0));
    }
    select.value = filter[name] ?? '';
  }
}

/** Filters the wall in place, with its state in the address, and says how many exhibits remain. */
export function GalleryLive({ base, texts }: { base: string; texts: Texts }) {
  const [found, setFound] = useState('');

  useEffect(() => {
    const root = document.querySelector<HTMLElement>('[data-gallery-filter]');
    if (!root) return;
    const hung = hungPosters();
    const all = hung.map(({ values }) => values);
    const empty = document.querySelector<HTMLElement>('[data-gallery-empty]');
    let filter: GalleryFilter = {};

    const show = (next: GalleryFilter) => {
      filter = next;
      const left = new Set(remaining(all, filter));
      hung.forEach(({ poster }, index) => (poster.hidden = !left.has(index)));
      if (empty) empty.hidden = left.size > 0;
      showChips(root, base, all, filter);
      showSelects(root, all, filter);
      const words = left.size === 0 ? texts.none : left.size === 1 ? texts.one : texts.many;
      setFound(words.replace(COUNT, String(left.size)));
    };
    const choose = (next: GalleryFilter) => {
      show(next);
      window.history.replaceState(window.history.state, '', filterHref(base, next));
    };
    const click = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      const isPlain = !event.metaKey && !event.ctrlKey && !event.shiftKey && event.button === 0;
      const isOurs = link?.matches('[data-gallery-filter] a, [data-gallery-empty] a');
      if (!link || !isOurs || !isPlain) return;
      event.preventDefault();
      choose(filterOf(link));
    };
    const change = (event: Event) => {
      const { target } = event;
      if (!(target instanceof HTMLSelectElement)) return;
      choose({ ...filter, [target.name]: target.value || undefined });
    };
    const submit = (event: Event) => event.preventDefault();

    const wanted = parseFilter(Object.fromEntries(new URLSearchParams(window.location.search)));
    if (facetNames.some((name) => wanted[name])) show(wanted);
    const button = root.querySelector<HTMLElement>('button[type="submit"]');
    // Every choice counts at once; the row goes with its button unless it holds the way back too
    const row = button?.parentElement;
    for (const part of [button, row?.childElementCount === 1 ? row : null]) part?.setAttribute('hidden', '');
    // Before the framework's own links hear of it
    document.addEventListener('click', click, true);
    root.addEventListener('change', change);
    root.addEventListener('submit', submit);
    return () => {
      document.removeEventListener('click', click, true);
      root.removeEventListener('change', change);
      root.removeEventListener('submit', submit);
    };
  }, [base, texts]);

  return (
    <p role="status" className="sr-only">
      {found}
    </p>
  );
}
