'use client';

import { useEffect, useState } from 'react';
import { inTurn, type FaultTexts } from '@/features/events/components/presses';
import { useVisitor } from '@/features/events/components/visitor';
import { MARK_FORM, markCookie, readMarked, type Mark, type Marks } from '../kept';
import { getMarks, setMarks } from './marks-store';

/** What the device keeps, by its cookies. */
function onDevice(event: string): Marks {
  const marked = (mark: Mark) =>
    readMarked(document.cookie.match(`(?:^| )${markCookie(event, mark)}=([^;]*)`)?.[1]);
  return { seen: marked('seen'), saved: marked('saved') };
}

/** Shows what is seen and saved, and marks without leaving the page. `seen`: the exhibit that this page shows. */
export function MarksLive({ event, seen, texts }: { event: string; seen?: string; texts: FaultTexts }) {
  const visitor = useVisitor(event);
  const [done, setDone] = useState('');
  const fault = texts[done];

  useEffect(() => {
    const kept = onDevice(event);
    const marks = visitor?.person ? (visitor.marks ?? getMarks()) : kept;
    const send = inTurn(`/api/gallery/${event}/marks`, 'marks', marks, setMarks, setDone);
    const submit = (submitted: SubmitEvent) => {
      const button = submitted.submitter;
      if (!(button instanceof HTMLButtonElement) || button.form?.id !== MARK_FORM) return;
      submitted.preventDefault();
      const isMarked = button.getAttribute('aria-pressed') === 'true';
      button.setAttribute('aria-pressed', String(!isMarked));
      send({ [button.name]: button.value, do: isMarked ? 'unmark' : 'mark' });
    };
    // What was marked before its owner signed in
    if (visitor?.person && kept.seen.length + kept.saved.length > 0) send({ do: 'take' });
    if (visitor && seen && !marks.seen.includes(seen)) send({ seen, do: 'mark' });
    document.addEventListener('submit', submit);
    return () => document.removeEventListener('submit', submit);
  }, [visitor, event, seen]);

  return (
    fault && (
      <p role="alert" className="bookmark-fault">
        {fault}
      </p>
    )
  );
}
