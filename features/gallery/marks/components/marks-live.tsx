'use client';

import { useEffect, useState } from 'react';
import { useVisitor } from '@/features/events/components/visitor';
import { markCookie, readMarked, type Mark, type Marks } from '../kept';
import { MARK_FORM } from '../mark-form';
import { getMarks, setMarks } from './marks-store';

/** What the device keeps, by its cookies. */
function onDevice(event: string): Marks {
  const marked = (mark: Mark) => {
    const name = `${markCookie(event, mark)}=`;
    const found = document.cookie.split('; ').find((one) => one.startsWith(name));
    return readMarked(found?.slice(name.length));
  };
  return { seen: marked('seen'), saved: marked('saved') };
}

/** Shows what is seen and saved, and marks without leaving the page. `seen`: the exhibit that this page shows. */
export function MarksLive({
  event,
  seen,
  texts,
}: {
  event: string;
  seen?: string;
  texts: { full: string; failed: string };
}) {
  const visitor = useVisitor(event);
  const [fault, setFault] = useState<string>();

  useEffect(() => {
    const kept = onDevice(event);
    let marks: Marks = visitor?.person ? (visitor.marks ?? getMarks()) : kept;
    const send = async (data: Record<string, string>) => {
      const answer = await fetch(`/api/gallery/${event}/marks`, {
        method: 'POST',
        headers: { accept: 'application/json' },
        body: new URLSearchParams(data),
      });
      const said: { done: string; marks: Marks } = await answer.json();
      marks = said.marks;
      setFault(said.done === 'full' ? texts.full : said.done === 'notFound' ? texts.failed : undefined);
    };
    // One after the other: a cookie is what an answer makes of the one that was sent, and the last answer counts
    let turn = Promise.resolve();
    let waiting = 0;
    const inTurn = (data: Record<string, string>) => {
      waiting += 1;
      turn = turn
        .then(() => send(data))
        .catch(() => setFault(texts.failed))
        .then(() => {
          waiting -= 1;
          if (waiting === 0) setMarks(marks);
        });
    };
    const submit = (submitted: SubmitEvent) => {
      const button = submitted.submitter;
      if (!(button instanceof HTMLButtonElement) || button.form?.id !== MARK_FORM) return;
      submitted.preventDefault();
      const isMarked = button.getAttribute('aria-pressed') === 'true';
      button.setAttribute('aria-pressed', String(!isMarked));
      inTurn({ [button.name]: button.value, do: isMarked ? 'unmark' : 'mark' });
    };
    setMarks(marks);
    // What was marked before its owner signed in
    if (visitor?.person && kept.seen.length + kept.saved.length > 0) inTurn({ do: 'take' });
    if (visitor && seen && !marks.seen.includes(seen)) inTurn({ seen, do: 'mark' });
    document.addEventListener('submit', submit);
    return () => document.removeEventListener('submit', submit);
  }, [visitor, event, seen, texts]);

  return fault === undefined ? null : (
    <p role="alert" className="bookmark-fault">
      {fault}
    </p>
  );
}
