import { Timetable, TimetableRow } from '@/components/layout/timetable';
import { formatLongDate, formatTime, isoDay } from '@/lib/format';
import { groupBy } from '@/lib/group';
import type { Locale } from '@/lib/i18n/locale';
import type { SessionChoice } from '../queries';
import { SessionChoiceEntry, type ChoiceActions } from './session-choice';

/** The sessions that one can sign up for, by day and time: what begins together stands side by side. */
export function SessionChoices({
  choices,
  ...rest
}: {
  choices: readonly SessionChoice[];
  actions: ChoiceActions;
  timeZone: string;
  /** Address of the agenda. */
  base: string;
  locale: Locale;
}) {
  const { timeZone, locale } = rest;
  const timed = choices.flatMap((choice) => {
    const { startsAt } = choice.session;
    return startsAt ? [{ startsAt, choice }] : [];
  });
  const days = groupBy(timed, ({ startsAt }) => isoDay(startsAt, timeZone));
  return [...days].map(([day, ofDay]) => (
    <section key={day} aria-labelledby={`day-${day}`} className="stack">
      <h2 id={`day-${day}`}>{ofDay[0] && formatLongDate(ofDay[0].startsAt, locale, timeZone)}</h2>
      <Timetable>
        {[...groupBy(ofDay, ({ startsAt }) => startsAt.getTime())].map(([start, row]) => (
          <TimetableRow
            key={start}
            time={
              <time dateTime={new Date(start).toISOString()}>
                {formatTime(new Date(start), locale, timeZone)}
              </time>
            }
          >
            {row.map(({ choice }) => (
              <SessionChoiceEntry key={choice.session.id} choice={choice} {...rest} />
            ))}
          </TimetableRow>
        ))}
      </Timetable>
    </section>
  ));
}
