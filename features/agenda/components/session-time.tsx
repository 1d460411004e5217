import { formatDateTime, formatTime, isoDay } from '@/lib/format';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';

/** "14.01.2027, 10:00–11:00" in the zone of the event; the end with its day only where that is another one. */
export function SessionTime({
  session: { startsAt, endsAt },
  timeZone,
  locale,
}: {
  session: { startsAt: Date | null; endsAt: Date | null };
  timeZone: string;
  locale: Locale;
}) {
  if (!startsAt || !endsAt) return <span className="soft">{translator(locale)('sessions.noTime')}</span>;
  const isOneDay = isoDay(startsAt, timeZone) === isoDay(endsAt, timeZone);
  const end = (isOneDay ? formatTime : formatDateTime)(endsAt, locale, timeZone);
  return (
    <span className="tabular-nums">
      <time dateTime={startsAt.toISOString()}>{formatDateTime(startsAt, locale, timeZone)}</time>–
      <time dateTime={endsAt.toISOString()}>{end}</time>
    </span>
  );
}
