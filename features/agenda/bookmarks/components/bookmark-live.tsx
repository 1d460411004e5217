'use client';

import { useEffect, useState } from 'react';
import { inTurn, type FaultTexts } from '@/features/events/components/presses';
import { useVisitor } from '@/features/events/components/visitor';
import { BOOKMARK_FORM, keptCookie, readKept } from '../kept';

function show(kept: readonly string[]): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('button.bookmark')) {
    button.setAttribute('aria-pressed', String(kept.includes(button.value)));
  }
  for (const element of document.querySelectorAll('[data-kept]')) {
    element.textContent = kept.length > 0 ? ` ${kept.length}` : '';
  }
}

/** Shows which sessions are in the own agenda, and puts them in and takes them out without leaving the page. */
export function BookmarkLive({ event, texts }: { event: string; texts: FaultTexts }) {
  const visitor = useVisitor(event);
  const [done, setDone] = useState('');
  const fault = texts[done];

  useEffect(() => {
    const onDevice = readKept(document.cookie.match(`(?:^| )${keptCookie(event)}=([^;]*)`)?.[1]);
    const kept = visitor?.person ? (visitor.bookmarks ?? []) : onDevice;
    const send = inTurn(`/api/agenda/${event}/bookmarks`, 'kept', kept, show, setDone);
    const submit = (submitted: SubmitEvent) => {
      const button = submitted.submitter;
      if (!(button instanceof HTMLButtonElement) || button.form?.id !== BOOKMARK_FORM) return;
      submitted.preventDefault();
      const isKept = button.getAttribute('aria-pressed') === 'true';
      button.setAttribute('aria-pressed', String(!isKept));
      send({ session: button.value, do: isKept ? 'drop' : 'keep' });
    };
    // What was kept before its owner signed in
    if (visitor?.person && onDevice.length > 0) send({ do: 'take' });
    document.addEventListener('submit', submit);
    return () => document.removeEventListener('submit', submit);
  }, [visitor, event]);

  return (
    fault && (
      <p role="alert" className="bookmark-fault">
        {fault}
      </p>
    )
  );
}
