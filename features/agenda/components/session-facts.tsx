import type { Event } from '@/features/events/queries';
import { formatLongDate, formatTime } from '@/lib/format';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { PlacedSession } from '../agenda';
import { dateOfDay, eventDay, isAfterMidnight } from '../timetable';
import { Words } from './words';

/** When, where, in which language and for whom. */
export function SessionFacts({
  event,
  session: { startsAt, endsAt, room, format, language, level },
  locale,
}: {
  event: Event;
  session: PlacedSession;
  locale: Locale;
}) {
  const t = translator(locale);
  const isLate = isAfterMidnight(startsAt, event);
  return (
    <div className="stack gap-1 tabular-nums">
      <p className="text-h2 leading-tight font-strong">
        <time dateTime={startsAt.toISOString()}>
          {t('session.time', {
            from: formatTime(startsAt, locale, event.timeZone),
            to: formatTime(endsAt, locale, event.timeZone),
          })}
        </time>
      </p>
      <p>
        {formatLongDate(startsAt, locale, event.timeZone)}
        {isLate && (
          <span className="meta block">
            {t('session.nightOf', {
              date: formatLongDate(dateOfDay(eventDay(startsAt, event)), locale, 'UTC'),
            })}
          </span>
        )}
      </p>
      {room && (
        <p>
          <Words of={room.name} locale={locale} />
          <span className="meta block">
            {room.stepFree ? t('session.stepFree') : t('session.notStepFree')}
          </span>
        </p>
      )}
      <p className="soft">
        {format && (
          <>
            <Words of={format.name} locale={locale} />
            {' · '}
          </>
        )}
        {t(`agenda.heldIn.${language}`)}
      </p>
      {level !== 'all' && <p className="soft">{t(`agenda.level.${level}`)}</p>}
    </div>
  );
}
