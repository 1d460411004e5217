'use client';

import { noMarks, type Marks } from '../kept';

// What is marked, for all parts of a page that show it: known once the device or the account has been asked.

let marks: Marks = noMarks;
const listeners = new Set<() => void>();

export const getMarks = () => marks;
export const noMarksYet = () => noMarks;

export function setMarks(next: Marks): void {
  marks = next;
  showMarks();
  for (const listener of listeners) listener();
}

export function subscribeMarks(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Shows the marks on the page's buttons and labels, which the server made without knowing them. */
export function showMarks(): void {
  const all = <Kind extends HTMLElement>(selector: string) => document.querySelectorAll<Kind>(selector);
  for (const button of all<HTMLButtonElement>('button.bookmark')) {
    const mark = button.name === 'seen' ? marks.seen : marks.saved;
    button.setAttribute('aria-pressed', String(mark.includes(button.value)));
  }
  for (const label of all('[data-seen]')) label.hidden = !marks.seen.includes(label.dataset.seen ?? '');
  for (const count of all('[data-saved-count]')) {
    count.textContent = marks.saved.length > 0 ? ` ${marks.saved.length}` : '';
  }
}
