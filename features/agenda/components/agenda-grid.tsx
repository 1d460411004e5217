import type { CSSProperties } from 'react';
import { AsServed } from '@/components/layout/as-served';
import { markColour } from '@/lib/colour';
import { formatLongDate, formatTime } from '@/lib/format';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { PlacedSession } from '../agenda';
import { gridOf, type GridCell, type GridRow } from '../grid';
import { dateOfDay, type Day, type DayCount } from '../timetable';

/** The height of a row is its time, within bounds: a pause of three hours needs no page. In rem. */
const REM_PER_MINUTE = 0.075;
const HIGHEST_REM = 9;
/** From here on a browser lays out what is in sight first. */
const MANY = 60;

/** A day as a table of times and rooms. It scrolls inside itself; rooms and times stay in sight. */
export function AgendaGrid({
  day: { day, rows },
  count,
  base,
  locale,
}: {
  day: Day<PlacedSession>;
  count: DayCount;
  base: string;
  locale: Locale;
}) {
  const t = translator(locale);
  const sessions = rows.flatMap((row) => row.sessions);
  const grid = gridOf(sessions);
  const names = new Map(sessions.map(({ room }) => [room?.id ?? null, room?.name]));
  const date = formatLongDate(dateOfDay(day), locale, 'UTC');
  const columns = Math.max(
    1,
    grid.rooms.reduce((sum, room) => sum + room.columns, 0),
  );
  return (
    // Focusable, so that it can be scrolled by keyboard
    <AsServed
      className={sessions.length > MANY ? 'agenda-grid agenda-grid-many' : 'agenda-grid'}
      role="region"
      aria-label={t('agenda.gridOf', { date })}
      tabIndex={0}
    >
      {/* Columns of a known width: a hundred rooms are laid out without a look into each cell */}
      <table style={{ '--columns': columns } as CSSProperties}>
        <caption className="sr-only">{t('agenda.gridOf', { date })}</caption>
        <colgroup>
          <col className="grid-times" />
          <col span={columns} />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">{t('agenda.time')}</th>
            {grid.rooms.map(({ roomId, columns }) => {
              const name = names.get(roomId);
              const words = name && pickLocalized(name, locale);
              return (
                <th key={roomId} scope="colgroup" colSpan={columns} lang={words?.lang}>
                  {words?.text ?? t('agenda.noRoom')}
                </th>
              );
            })}
            {grid.rooms.length === 0 && <th scope="col">{t('agenda.noRoom')}</th>}
          </tr>
        </thead>
        <tbody>
          {grid.rows.map((row) => (
            <GridLine key={row.from.getTime()} row={row} count={count} base={base} locale={locale} />
          ))}
        </tbody>
      </table>
    </AsServed>
  );
}

type Around = { count: DayCount; base: string; locale: Locale };

function GridLine({ row, count, base, locale }: Around & { row: GridRow<PlacedSession> }) {
  const height = Math.min(HIGHEST_REM, row.minutes * REM_PER_MINUTE);
  return (
    <tr style={{ height: `${height}rem` }}>
      <th scope="row">
        <time dateTime={row.from.toISOString()}>{formatTime(row.from, locale, count.timeZone)}</time>
      </th>
      {row.cells.map((cell) => (
        <GridEntry key={cell.column} cell={cell} count={count} base={base} locale={locale} />
      ))}
    </tr>
  );
}

function GridEntry({ cell, count, base, locale }: Around & { cell: GridCell<PlacedSession> }) {
  const { session, columns, rows } = cell;
  const spans = { colSpan: columns > 1 ? columns : undefined, rowSpan: rows > 1 ? rows : undefined };
  if (!session) return <td {...spans} className="grid-empty" />;
  const t = translator(locale);
  const { slug, startsAt, endsAt, track, format, speakers, status } = session;
  const title = pickLocalized(session.title, locale);
  const theme = track && pickLocalized(track.name, locale);
  const clock = (date: Date) => formatTime(date, locale, count.timeZone);
  // A custom property is not among React's known style keys
  const style = track ? ({ '--colour': markColour(track.colour) } as CSSProperties) : undefined;
  return (
    <td {...spans} style={style}>
      <div className="grid-entry">
        <p className="meta">
          {clock(startsAt)}–{clock(endsAt)}
        </p>
        {format?.isBreak ? (
          <p lang={title.lang}>{title.text}</p>
        ) : (
          <p>
            <a href={`${base}/${slug}`} lang={title.lang}>
              {title.text}
            </a>
          </p>
        )}
        {speakers.length > 0 && <p className="meta">{speakers.map(({ name }) => name).join(', ')}</p>}
        {theme && (
          <p className="meta" lang={theme.lang}>
            {theme.text}
          </p>
        )}
        {status === 'cancelled' && <p className="font-strong text-danger">{t('agenda.cancelled')}</p>}
      </div>
    </td>
  );
}
