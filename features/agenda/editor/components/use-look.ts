import { useMemo, useSyncExternalStore } from 'react';
import { sizes, stepMinutes, type Look } from './plan-tools';

const KEY = 'plan-look';
/** Where a browser keeps nothing: as long as the page is open. */
let unkept = '';

function kept(): string {
  try {
    return localStorage.getItem(KEY) ?? unkept;
  } catch {
    return unkept;
  }
}

function keep(look: Look): void {
  unkept = JSON.stringify(look);
  try {
    localStorage.setItem(KEY, unkept);
  } catch {
    // The page itself remembers it
  }
  window.dispatchEvent(new Event(KEY));
}

function subscribe(changed: () => void): () => void {
  // Of this page, and of others that are open beside it
  const names = [KEY, 'storage'];
  for (const name of names) window.addEventListener(name, changed);
  return () => {
    for (const name of names) window.removeEventListener(name, changed);
  };
}

/** What was kept, with the usual where it is missing or makes no sense. */
export function lookOf(text: string): Look {
  let given: Partial<Record<keyof Look, unknown>> = {};
  try {
    given = Object(JSON.parse(text));
  } catch {
    // Nothing was kept, or somebody wrote something else there
  }
  return {
    step: stepMinutes.find((step) => step === given.step) ?? 5,
    zoom: sizes.find((size) => size === given.zoom) ?? 'middle',
    width: sizes.find((size) => size === given.width) ?? 'middle',
  };
}

/** How the grid is drawn, as one chose it last on this device. */
export function useLook(): [Look, (look: Look) => void] {
  const text = useSyncExternalStore(subscribe, kept, () => '');
  const look = useMemo(() => lookOf(text), [text]);
  return [look, keep];
}
