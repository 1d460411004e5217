'use client';

import { useEffect, useState } from 'react';
import type { TalkWords } from '../glance';

/** The latest of what is said at an exhibit, fetched when its page has come: that page is everyone's, and static. */
export function TalkLive({ from }: { from: string }) {
  const [talk, setTalk] = useState<TalkWords>();
  useEffect(() => {
    // Without it there is the link
    fetch(from)
      .then((answer) => (answer.ok ? answer.json() : undefined))
      .then(setTalk)
      .catch(() => undefined);
  }, [from]);
  if (!talk) return null;
  return (
    <>
      <p>{talk.said}</p>
      <ul className="stack">
        {talk.questions.map(({ text, answer, lang, meta }, n) => (
          <li key={n} className="border-t border-rule pt-s3">
            <p className="font-strong break-words whitespace-pre-line" lang={lang}>
              {text}
            </p>
            <p className="break-words whitespace-pre-line">{answer}</p>
            <p className="meta">{meta}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
