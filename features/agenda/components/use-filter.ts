'use client';

import { useEffect, useState } from 'react';
import { searchText } from '@/lib/search-text';
import {
  facetNames,
  isFilter,
  matches,
  readWanted,
  wantedQuery,
  type Findable,
  type Wanted,
} from '../filter';

/** How many were found with what; undefined while nothing is looked for. */
export type Found = { count: number; wanted: Wanted };
type Entry = { element: HTMLElement; found: Findable };

/** What an entry is found by: its words, and those in its attribute that it does not show. */
function readEntry(element: HTMLElement): Entry {
  const shown = [...element.querySelectorAll('h3, p:not(.tt-note)')].map((part) => part.textContent);
  const day = element.closest('section')?.id.replace('day-', '');
  const facets = readWanted((name) => (name === 'day' ? day : element.dataset[name]));
  return { element, found: { ...facets, text: searchText([...shown, element.dataset.q].join(' · ')) } };
}

/** Hides what is not looked for, and rows and days that are empty then. Returns how many sessions are shown. */
function filter(entries: readonly Entry[], wanted: Wanted): number {
  const rows = new Map<Element | null, boolean>();
  let count = 0;
  for (const { element, found } of entries) {
    const isFound = matches(found, wanted);
    if (element.hidden === isFound) element.hidden = !isFound;
    if (isFound) count += 1;
    for (const part of [element.closest('.tt-row'), element.closest('section')]) {
      rows.set(part, isFound || rows.get(part) === true);
    }
  }
  for (const [part, isFound] of rows) if (part instanceof HTMLElement) part.hidden = !isFound;
  return count;
}

function readForm(form: HTMLFormElement): Wanted {
  const data = new FormData(form);
  return readWanted((name) => data.get(name));
}

/**
 * Filters the agenda in place, with what is looked for in the address. `day`: only that day of many is on the page; another
 * is on a page of its own, and all of them together are where the form leads.
 */
export function useFilter(day: string | undefined, dayBase: string): Found | undefined {
  const [found, setFound] = useState<Found>();
  useEffect(() => {
    const form = document.querySelector<HTMLFormElement>('[data-agenda-filter] form');
    if (!form) return;
    let entries: Entry[] | undefined;
    const apply = () => {
      const wanted = readForm(form);
      if (day !== undefined && wanted.day !== day) {
        const { day: other, ...rest } = wanted;
        const query = wantedQuery(rest);
        window.location.assign((other ? `${dayBase}/${other}` : form.action) + (query && `?${query}`));
        return;
      }
      const here = day === undefined ? wanted : { ...wanted, day: '' };
      entries ??= [...document.querySelectorAll<HTMLElement>('.tt-entry[data-language]')].map(readEntry);
      const count = filter(entries, here);
      const query = wantedQuery(here);
      window.history.replaceState(window.history.state, '', query ? `?${query}` : window.location.pathname);
      setFound(isFilter(here) ? { count, wanted: here } : undefined);
    };
    const asked = new URLSearchParams(window.location.search);
    const wanted = readWanted((name) => asked.get(name));
    for (const name of ['q', ...facetNames] as const) {
      const field = form.elements.namedItem(name);
      const isField = field instanceof HTMLInputElement || field instanceof HTMLSelectElement;
      if (isField && wanted[name]) field.value = wanted[name];
    }
    if (isFilter({ ...readForm(form), ...(day !== undefined && { day: '' }) })) apply();
    const submit = (event: Event) => {
      // Of many days this page can only look through its own
      if (day !== undefined) return;
      event.preventDefault();
      apply();
    };
    form.addEventListener('input', apply);
    form.addEventListener('submit', submit);
    return () => {
      form.removeEventListener('input', apply);
      form.removeEventListener('submit', submit);
    };
  }, [day, dayBase]);
  return found;
}
