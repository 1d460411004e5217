import { memo, type CSSProperties } from 'react';
import type { PlanDay } from '../days';
import { standings } from '../layout';
import type { EditorSession } from '../queries';
import type { EditorWords } from '../words';
import { colourOf } from './plan-block';

/** The same day where there is no room for a grid: a list for each room, each session with its form. */
export const RoomLists = memo(function RoomLists({
  sessions,
  day,
  columns,
  warnings,
  words,
}: {
  sessions: ReadonlyMap<string, EditorSession>;
  day: PlanDay;
  columns: readonly (string | null)[];
  warnings: ReadonlyMap<string, number>;
  words: EditorWords;
}) {
  const { t } = words;
  const all = standings(sessions.values(), day, columns);
  return columns.map((roomId, column) => {
    const own = all.filter((one) => one.column === column);
    const { text, lang } = words.room(roomId);
    if (roomId === null && own.length === 0) return null;
    return (
      <section key={roomId ?? ''} className="stack gap-s2">
        <h2 lang={lang}>{text}</h2>
        {own.length === 0 && <p className="soft">{t('plan.rooms.empty')}</p>}
        <ul className="plan-list">
          {own.map(({ session }) => {
            const title = words.title(session);
            const track = words.track(session.trackId);
            const count = warnings.get(session.id) ?? 0;
            return (
              <li key={session.id}>
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
                    {words.time(session)}
                    {session.status !== 'published' && <b> · {t(`plan.status.${session.status}`)}</b>}
                    {track && <span lang={track.name.lang}> · {track.name.text}</span>}
                    {count > 0 && <b> · {t('plan.block.warnings', { count })}</b>}
                  </span>
                </button>
              </li>
            );
          })}
        </ul>
      </section>
    );
  });
});
