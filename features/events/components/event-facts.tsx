import { formatDateRange, formatNumber, formatTime, formatWeekday, isoDay } from '@/lib/format';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { eventPlace } from '../place';
import type { Event } from '../queries';
import { eventPhase } from '../rules';
import { PlacesLeft } from './places';
import { registrationWords } from './registration-words';

/** When and where, and how many places are left: beside the event's title. */
export function EventFacts({ event, locale, now }: { event: Event; locale: Locale; now: Date }) {
  const t = translator(locale);
  const { timeZone, startsAt, endsAt } = event;
  const sameDay = isoDay(startsAt, timeZone) === isoDay(endsAt, timeZone);
  const hours = { from: formatTime(startsAt, locale, timeZone), to: formatTime(endsAt, locale, timeZone) };
  const total = formatNumber(event.places, locale);
  const words = registrationWords(event, locale, now);
  return (
    <div className="stack gap-s3">
      <div>
        <p className="text-h2 leading-tight font-strong">
          {sameDay && <span className="block">{formatWeekday(startsAt, locale, timeZone)}</span>}
          <time dateTime={isoDay(startsAt, timeZone)}>
            {formatDateRange(startsAt, endsAt, locale, timeZone)}
          </time>
        </p>
        <p>{sameDay ? t('event.hours', hours) : t('event.hoursOverDays', hours)}</p>
        <p>{eventPlace(event, locale)}</p>
      </div>
      {eventPhase(event, now) !== 'over' && (
        <PlacesLeft
          event={event.slug}
          locale={locale}
          total={t('event.placesTotal', { total })}
          left={t('event.placesLeft', { free: '{free}', total })}
          full={t('event.placesFull', { total })}
        />
      )}
      {words && <p className="meta">{words}</p>}
    </div>
  );
}
