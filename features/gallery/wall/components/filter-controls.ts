import type { Counts } from '../answer';
import { facetNames, readWanted, toggled, wantedHref, type Wanted } from '../wanted';

// The filters as the server made them, kept up with what is wanted now.

const region = () => document.querySelector<HTMLElement>('[data-gallery-filter]');

/** What the form says, with what is chosen beside it. */
export function readForm(before: Wanted): Wanted {
  const form = region()?.querySelector('form');
  if (!form) return before;
  const asked = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') asked.append(name, value);
  const { topic, view, mix } = before;
  return { ...readWanted(asked), topic, view, mix, page: 1 };
}

/** What a link of the gallery wants. */
export function readLink(link: HTMLAnchorElement): Wanted {
  return readWanted(new URL(link.href).searchParams);
}

/** Folds the facet away that is open, when its reader has turned to something else, or pressed Escape in it. */
export function foldFacets(event: Event): void {
  const open = region()?.querySelector<HTMLDetailsElement>('.facet[open]');
  if (!open) return;
  const isInside = event.target instanceof Node && open.contains(event.target);
  if (event instanceof KeyboardEvent ? event.key !== 'Escape' || !isInside : isInside) return;
  open.open = false;
  if (isInside) open.querySelector('summary')?.focus();
}

function setCurrent(link: HTMLAnchorElement, isCurrent: boolean, as = 'true'): void {
  if (isCurrent) link.setAttribute('aria-current', as);
  else link.removeAttribute('aria-current');
}

function setCount(link: Element, count: number): void {
  const shown = link.querySelector('.tabular-nums');
  if (shown) shown.textContent = String(count);
}

/** Shows what is wanted and how much each choice would leave. `total`: with any topic. */
export function showControls(base: string, wanted: Wanted, counts: Counts, total: number): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-wanted]')) {
    const { topic, view } = link.dataset;
    if (topic !== undefined) {
      const next = topic === '' ? { ...wanted, topic: [], page: 1 } : toggled(wanted, 'topic', topic);
      link.href = wantedHref(base, next);
      setCurrent(link, topic === '' ? wanted.topic.length === 0 : wanted.topic.includes(topic));
      setCount(link, topic === '' ? total : (counts.topic.get(topic) ?? 0));
    } else if (view === 'wall' || view === 'list') {
      link.href = wantedHref(base, { ...wanted, view, page: 1 });
      setCurrent(link, view === wanted.view, 'page');
    }
  }
  for (const name of facetNames) {
    for (const box of region()?.querySelectorAll<HTMLInputElement>(
      `input[name="${name}"][type="checkbox"]`,
    ) ?? []) {
      const count = counts[name].get(box.value) ?? 0;
      box.checked = wanted[name].includes(box.value);
      const label = box.closest('label');
      label?.classList.toggle('facet-none', count === 0);
      const shown = label?.querySelector('[data-count]');
      if (shown) shown.textContent = String(count);
    }
    const chosen = region()?.querySelector(`[data-chosen="${name}"]`);
    if (chosen) chosen.textContent = wanted[name].length > 0 ? String(wanted[name].length) : '';
  }
  const form = region()?.querySelector('form');
  const q = form?.elements.namedItem('q');
  if (q instanceof HTMLInputElement && q.value.trim() !== wanted.q) q.value = wanted.q;
  const sort = form?.elements.namedItem('sort');
  if (sort instanceof HTMLSelectElement) sort.value = wanted.sort;
}
