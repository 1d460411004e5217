import { AsServed } from '@/components/layout/as-served';
import { Band } from '@/components/layout/band';
import { Timetable, TimetableRow } from '@/components/layout/timetable';
import { formatLongDate, formatTime } from '@/lib/format';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { PlacedSession } from '../agenda';
import { dateOfDay, isAfterMidnight, minutesOf, type Day, type DayCount, type Row } from '../timetable';
import { SessionEntry } from './session-entry';

/** From here on a browser lays out what is in sight first. */
const MANY = 60;

/** The agenda as a printed programme has it: days, times, and beside each time what begins then. */
export function AgendaDays({
  days,
  count,
  base,
  locale,
}: {
  days: readonly Day<PlacedSession>[];
  count: DayCount;
  base: string;
  locale: Locale;
}) {
  const sessions = days.reduce(
    (sum, { rows }) => sum + rows.reduce((n, row) => n + row.sessions.length, 0),
    0,
  );
  const shown = days.map(({ day, rows }) => (
    <Band key={day} id={`day-${day}`} title={formatLongDate(dateOfDay(day), locale, 'UTC')}>
      <Timetable>
        {rows.map((row) => (
          <AgendaRow key={row.startsAt.getTime()} row={row} count={count} base={base} locale={locale} />
        ))}
      </Timetable>
    </Band>
  ));
  return sessions > MANY ? <AsServed className="agenda-many">{shown}</AsServed> : shown;
}

function AgendaRow({
  row,
  count,
  base,
  locale,
}: {
  row: Row<PlacedSession>;
  count: DayCount;
  base: string;
  locale: Locale;
}) {
  const t = translator(locale);
  const { timeZone } = count;
  const clock = (date: Date) => formatTime(date, locale, timeZone);
  const minutes = t('agenda.minutes', { minutes: minutesOf(row) });
  return (
    <TimetableRow
      time={<time dateTime={row.startsAt.toISOString()}>{clock(row.startsAt)}</time>}
      note={isAfterMidnight(row.startsAt, count) ? `${t('agenda.afterMidnight')} · ${minutes}` : minutes}
    >
      {row.sessions.map((session) => (
        <SessionEntry
          key={session.id}
          session={session}
          until={session.endsAt < row.endsAt ? clock(session.endsAt) : undefined}
          base={base}
          locale={locale}
        />
      ))}
    </TimetableRow>
  );
}
