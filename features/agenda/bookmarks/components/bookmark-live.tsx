'use client';

import { useEffect, useState } from 'react';
import { useVisitor } from '@/features/events/components/visitor';
import { keptCookie, readKept } from '../kept';

type Texts = { full: string; failed: string };

/** What the device keeps, by its cookie. */
function onDevice(event: string): string[] {
  const name = `${keptCookie(event)}=`;
  const found = document.cookie.split('; ').find((one) => one.startsWith(name));
  return readKept(found?.slice(name.length));
}

function show(kept: readonly string[]): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('button.bookmark')) {
    button.setAttribute('aria-pressed', String(kept.includes(button.value)));
  }
  for (const element of document.querySelectorAll('[data-kept]')) {
    element.textContent = kept.length > 0 ? ` ${kept.length}` : '';
  }
}

/** Shows which sessions are in the own agenda, and puts them in and takes them out without leaving the page. */
export function BookmarkLive({ event, texts }: { event: string; texts: Texts }) {
  const visitor = useVisitor(event);
  const [fault, setFault] = useState<string>();

  useEffect(() => {
    const form = document.querySelector<HTMLFormElement>('form#bookmarks');
    let kept = visitor?.person ? (visitor.bookmarks ?? []) : onDevice(event);
    const send = async (data: Record<string, string>) => {
      const answer = await fetch(`/api/agenda/${event}/bookmarks`, {
        method: 'POST',
        headers: { accept: 'application/json' },
        body: new URLSearchParams(data),
      });
      const said: { done: string; kept: string[] } = await answer.json();
      kept = said.kept;
      setFault(said.done === 'full' ? texts.full : said.done === 'notFound' ? texts.failed : undefined);
    };
    // One after the other: the device's cookie is what an answer makes of the one that was sent, and the last answer is the
    // one that counts. Meanwhile the buttons show what was pressed.
    let turn = Promise.resolve();
    let waiting = 0;
    const inTurn = (data: Record<string, string>) => {
      waiting += 1;
      turn = turn
        .then(() => send(data))
        .catch(() => setFault(texts.failed))
        .then(() => {
          waiting -= 1;
          if (waiting === 0) show(kept);
        });
    };
    const submit = (submitted: SubmitEvent) => {
      submitted.preventDefault();
      const button = submitted.submitter;
      if (!(button instanceof HTMLButtonElement)) return;
      const isKept = button.getAttribute('aria-pressed') === 'true';
      button.setAttribute('aria-pressed', String(!isKept));
      inTurn({ session: button.value, do: isKept ? 'drop' : 'keep' });
    };
    show(kept);
    // What was kept before its owner signed in
    if (visitor?.person && onDevice(event).length > 0) inTurn({ do: 'take' });
    form?.addEventListener('submit', submit);
    return () => form?.removeEventListener('submit', submit);
  }, [visitor, event, texts]);

  return fault === undefined ? null : (
    <p role="alert" className="bookmark-fault">
      {fault}
    </p>
  );
}
