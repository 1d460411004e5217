'use client';

import { memo, useMemo, useState, type CSSProperties } from 'react';
import { fold } from '@/lib/fold';
import { MINUTE_MS } from '@/lib/clock';
import { compareText } from '@/lib/format';
import type { EditorSession } from '../queries';
import type { EditorWords } from '../words';
import { colourOf } from './plan-block';

/** Beyond that one searches. */
const MOST_SHOWN = 60;

/** What has no time yet. It is dragged from here into the grid, or placed by its form. */
export const UnplacedList = memo(function UnplacedList({
  sessions,
  words,
}: {
  sessions: ReadonlyMap<string, EditorSession>;
  words: EditorWords;
}) {
  const [q, setQ] = useState('');
  const { t, locale } = words;
  const open = useMemo(() => {
    const compare = compareText(locale);
    return [...sessions.values()]
      .filter(({ startsAt }) => startsAt === null)
      .sort((a, b) => compare(words.title(a).text, words.title(b).text));
  }, [sessions, words, locale]);
  const found = open.filter((session) => matches(session, q, words));
  return (
    <section className="plan-side" aria-labelledby="unplaced-title" data-unplaced="">
      <h2 id="unplaced-title">{t('plan.unplaced.title', { count: open.length })}</h2>
      {open.length > 0 && (
        <input
          type="search"
          className="control"
          aria-label={t('plan.unplaced.search')}
          placeholder={t('plan.unplaced.search')}
          value={q}
          onChange={(event) => setQ(event.target.value)}
        />
      )}
      {open.length > 0 && found.length === 0 && <p className="soft">{t('plan.unplaced.none')}</p>}
      <ul className="plan-list">
        {found.slice(0, MOST_SHOWN).map((session) => (
          <li key={session.id}>
            <Unplaced session={session} words={words} />
          </li>
        ))}
      </ul>
      {found.length > MOST_SHOWN && (
        <p className="meta">{t('plan.unplaced.more', { count: found.length - MOST_SHOWN })}</p>
      )}
    </section>
  );
});

function matches(session: EditorSession, q: string, words: EditorWords): boolean {
  const text = fold([words.title(session).text, ...session.speakerIds.map(words.speaker)].join(' '));
  return fold(q)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

const Unplaced = memo(function Unplaced({ session, words }: { session: EditorSession; words: EditorWords }) {
  const { t } = words;
  const title = words.title(session);
  const track = words.track(session.trackId);
  return (
    <button
      type="button"
      data-session={session.id}
      data-status={session.status}
      aria-haspopup="dialog"
      className="plan-block plan-open"
      // A custom property is not among React's known style keys
      style={colourOf(track) as CSSProperties}
    >
      <span className="plan-title" lang={title.lang}>
        {title.text}
      </span>
      <span className="plan-facts">
        {t('plan.unplaced.length', { minutes: Math.round(session.lengthMs / MINUTE_MS) })}
        {session.status !== 'published' && <b> · {t(`plan.status.${session.status}`)}</b>}
        {track && <span lang={track.name.lang}> · {track.name.text}</span>}
      </span>
    </button>
  );
});
