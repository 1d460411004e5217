import type { Event } from '@/features/events/queries';
import { formatDateTime, formatTime, isoDay } from '@/lib/format';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';

/** "10:00–11:00" in the zone of the event; with the day where the event, or the session, has more than that one. */
export function SessionTime({
  session: { startsAt, endsAt },
  event,
  locale,
}: {
  session: { startsAt: Date | null; endsAt: Date | null };
  event: Pick<Event, 'startsAt' | 'endsAt' | 'timeZone'>;
  locale: Locale;
}) {
  if (!startsAt || !endsAt) return <span className="soft">{translator(locale)('sessions.noTime')}</span>;
  const day = (date: Date) => isoDay(date, event.timeZone);
  const isOfOneDay = [event.startsAt, event.endsAt, startsAt].every((date) => day(date) === day(endsAt));
  const from = isOfOneDay ? formatTime : formatDateTime;
  const to = day(startsAt) === day(endsAt) ? formatTime : formatDateTime;
  return (
    <span className="tabular-nums">
      <time dateTime={startsAt.toISOString()}>{from(startsAt, locale, event.timeZone)}</time>–
      <time dateTime={endsAt.toISOString()}>{to(endsAt, locale, event.timeZone)}</time>
    </span>
  );
}
