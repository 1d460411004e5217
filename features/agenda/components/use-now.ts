'use client';

import { useEffect, useState } from 'react';
import { currentTime } from '@/lib/clock';
import { nowAndNext, type Span } from '../now';

type Timed = Span & { element: HTMLElement };
export type Entry = { text: string; href?: string };

const NOW_EVERY_MS = 30_000;

/** Sessions that take place, each with its own time: those that begin together need not end together. */
function timed(): Timed[] {
  return [...document.querySelectorAll<HTMLElement>('.tt-entry[data-from]')].map((element) => ({
    element,
    from: Number(element.dataset.from),
    to: Number(element.dataset.to),
  }));
}

function entry({ element }: Timed): Entry {
  const heading = element.querySelector('h3');
  return { text: heading?.textContent ?? '', href: heading?.querySelector('a')?.pathname };
}

export type On = { now: Entry[]; next: Entry[]; today?: Entry };

/** The way to what is on today, where that is not on this page. */
function today(nowMs: number): Entry | undefined {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a[data-from]')];
  const link = links.find(({ dataset }) => Number(dataset.from) <= nowMs && nowMs < Number(dataset.to));
  if (!link || link.getAttribute('aria-current')) return undefined;
  return { text: link.textContent, href: link.getAttribute('href') ?? undefined };
}

/** What is on and what comes next, and marks the rows of what is on. */
export function useNow(): On {
  const [on, setOn] = useState<On>({ now: [], next: [] });
  useEffect(() => {
    const mark = () => {
      const nowMs = currentTime().getTime();
      const { now, next } = nowAndNext(timed(), nowMs);
      const rows = new Set(now.map(({ element }) => element.closest('.tt-row')));
      for (const row of document.querySelectorAll('.tt-row')) {
        if (rows.has(row)) row.setAttribute('aria-current', 'time');
        else row.removeAttribute('aria-current');
      }
      setOn({ now: now.map(entry), next: next.map(entry), today: today(nowMs) });
    };
    mark();
    const timer = setInterval(mark, NOW_EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return on;
}
