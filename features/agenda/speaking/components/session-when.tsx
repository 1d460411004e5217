import type { Event } from '@/features/events/queries';
import { formatLongDate, formatTime } from '@/lib/format';
import { pickLocalized, type Locale, type Localized } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';

/** When and where, in one line; what is not settled is said. */
export function SessionWhen({
  startsAt,
  endsAt,
  room,
  event,
  locale,
}: {
  startsAt: Date | null;
  endsAt: Date | null;
  room: { name: Localized } | null;
  event: Pick<Event, 'timeZone'>;
  locale: Locale;
}) {
  const t = translator(locale);
  if (!startsAt || !endsAt) return <>{t('speaking.noTime')}</>;
  const at = (date: Date) => formatTime(date, locale, event.timeZone);
  const place = room && pickLocalized(room.name, locale);
  return (
    <>
      <time dateTime={startsAt.toISOString()}>
        {formatLongDate(startsAt, locale, event.timeZone)},{' '}
        {t('session.time', { from: at(startsAt), to: at(endsAt) })}
      </time>
      {', '}
      {place ? <span lang={place.lang}>{place.text}</span> : t('speaking.noRoom')}
    </>
  );
}
