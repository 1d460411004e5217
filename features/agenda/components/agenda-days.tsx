import { Band } from '@/components/layout/band';
import { Timetable, TimetableRow } from '@/components/layout/timetable';
import { formatLongDate, formatTime } from '@/lib/format';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { PlacedSession } from '../agenda';
import { timetable } from '../timetable';
import { SessionEntry } from './session-entry';

const MINUTE_MS = 60_000;

/** The agenda as a printed programme has it: days, times, and beside each time what begins then. */
export function AgendaDays({
  sessions,
  timeZone,
  base,
  locale,
}: {
  sessions: readonly PlacedSession[];
  timeZone: string;
  base: string;
  locale: Locale;
}) {
  const t = translator(locale);
  return timetable(sessions, timeZone).map(({ day, rows }) => (
    <Band key={day} id={`day-${day}`} title={rows[0] && formatLongDate(rows[0].startsAt, locale, timeZone)}>
      <Timetable>
        {rows.map((row) => (
          <TimetableRow
            key={row.startsAt.getTime()}
            time={
              <time dateTime={row.startsAt.toISOString()}>{formatTime(row.startsAt, locale, timeZone)}</time>
            }
            note={t('agenda.minutes', {
              minutes: Math.round((row.endsAt.getTime() - row.startsAt.getTime()) / MINUTE_MS),
            })}
          >
            {row.sessions.map((session) => (
              <SessionEntry
                key={session.id}
                session={session}
                until={session.endsAt < row.endsAt ? formatTime(session.endsAt, locale, timeZone) : undefined}
                base={base}
                locale={locale}
              />
            ))}
          </TimetableRow>
        ))}
      </Timetable>
    </Band>
  ));
}
