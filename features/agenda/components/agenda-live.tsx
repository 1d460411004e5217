'use client';

import { useEffect, useState } from 'react';
import { currentTime } from '@/lib/clock';
import { isFilter, matches, type Wanted } from '../filter';
import { nowAndNext, type Span } from '../now';

type Texts = { now: string; next: string; none: string; one: string; many: string; reset: string };
type Timed = Span & { element: HTMLElement };
type Entry = { text: string; href?: string };

const NOW_EVERY_MS = 30_000;
const COUNT = '{count}';

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

/** Hides what is not looked for, and rows and days that are empty then. Returns how many sessions are shown. */
function filter(wanted: Wanted): number {
  let shown = 0;
  for (const element of document.querySelectorAll<HTMLElement>('.tt-entry')) {
    const { q = '', track = '', format = '', language = '' } = element.dataset;
    element.hidden = !matches({ text: q, track, format, language }, wanted);
    if (!element.hidden) shown += 1;
  }
  for (const part of document.querySelectorAll<HTMLElement>('.tt-row, section[id^="day-"]')) {
    part.hidden = !part.querySelector('.tt-entry:not([hidden])');
  }
  return shown;
}

function readForm(form: HTMLFormElement): Wanted {
  const data = new FormData(form);
  const text = (name: string) => String(data.get(name) ?? '');
  return { q: text('q'), track: text('track'), format: text('format'), language: text('language') };
}

/** Makes the printed agenda live: says what is on now and next, and filters in place with its state in the address. */
export function AgendaLive({ texts }: { texts: Texts }) {
  const [on, setOn] = useState<{ now: Entry[]; next: Entry[] }>({ now: [], next: [] });
  const [found, setFound] = useState<string>();

  useEffect(() => {
    const mark = () => {
      const { now, next } = nowAndNext(timed(), currentTime().getTime());
      const rows = new Set(now.map(({ element }) => element.closest('.tt-row')));
      for (const row of document.querySelectorAll('.tt-row')) {
        if (rows.has(row)) row.setAttribute('aria-current', 'time');
        else row.removeAttribute('aria-current');
      }
      setOn({ now: now.map(entry), next: next.map(entry) });
    };
    mark();
    const timer = setInterval(mark, NOW_EVERY_MS);
    return () => clearInterval(timer);
  }, []);

  useEffect(() => {
    const form = document.querySelector<HTMLFormElement>('[data-agenda-filter] form');
    if (!form) return;
    const apply = () => {
      const wanted = readForm(form);
      const count = filter(wanted);
      const query = new URLSearchParams(
        Object.entries(wanted).filter(([, value]) => value !== ''),
      ).toString();
      window.history.replaceState(window.history.state, '', query ? `?${query}` : window.location.pathname);
      const words = count === 0 ? texts.none : count === 1 ? texts.one : texts.many;
      setFound(isFilter(wanted) ? words.replace(COUNT, String(count)) : undefined);
    };
    for (const [name, value] of new URLSearchParams(window.location.search)) {
      const field = form.elements.namedItem(name);
      if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = value;
    }
    if (isFilter(readForm(form))) apply();
    const submit = (event: Event) => {
      event.preventDefault();
      apply();
    };
    form.addEventListener('input', apply);
    form.addEventListener('submit', submit);
    return () => {
      form.removeEventListener('input', apply);
      form.removeEventListener('submit', submit);
    };
  }, [texts]);

  return (
    <div className="wrap stack pb-s3" role="status">
      {found && (
        <p className="cluster gap-s3">
          <b>{found}</b>
          {/* The page anew, with nothing looked for */}
          <a href="?">{texts.reset}</a>
        </p>
      )}
      {on.now.length > 0 && <OnAir label={texts.now} entries={on.now} />}
      {on.next.length > 0 && <OnAir label={texts.next} entries={on.next} />}
    </div>
  );
}

function OnAir({ label, entries: shown }: { label: string; entries: Entry[] }) {
  return (
    <p>
      <b>{label}</b>{' '}
      {shown.map(({ text, href }, index) => (
        <span key={href ?? text}>
          {index > 0 && ', '}
          {href ? <a href={href}>{text}</a> : text}
        </span>
      ))}
    </p>
  );
}
