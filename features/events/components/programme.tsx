import Link from 'next/link';
import { accentStyle } from '@/lib/colour';
import { currentTime } from '@/lib/clock';
import { formatDateRange, formatWeekday, isoDay } from '@/lib/format';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import type { ListedEvent } from '../queries';
import { eventPlace } from '../place';
import { registrationWords } from './registration-words';

/** The events of the house as its season programme shows them: when, then what, where, and whether one can still come. */
export function Programme({ locale, events }: { locale: Locale; events: ListedEvent[] }) {
  return (
    <ul className="grid">
      {events.map((event) => (
        <li
          key={event.id}
          className="border-t border-rule py-s5 first:border-t-0 first:pt-0"
          style={accentStyle(event.accent)}
        >
          <Entry locale={locale} event={event} />
        </li>
      ))}
    </ul>
  );
}

function Entry({ locale, event }: { locale: Locale; event: ListedEvent }) {
  const title = pickLocalized(event.title, locale);
  const series = pickLocalized(event.series, locale);
  const summary = pickLocalized(event.summary, locale);
  const words = registrationWords(event, locale, currentTime());
  return (
    <article className="grid gap-s3 md:grid-cols-[15rem_minmax(0,1fr)] md:gap-s5">
      <div className="border-s-[length:var(--bar)] border-accent ps-s3 tabular-nums">
        <p className="meta">{formatWeekday(event.startsAt, locale, event.timeZone)}</p>
        <p className="text-h2 leading-tight font-strong">
          <time dateTime={isoDay(event.startsAt, event.timeZone)}>
            {formatDateRange(event.startsAt, event.endsAt, locale, event.timeZone)}
          </time>
        </p>
        <p className="soft">{eventPlace(event, locale)}</p>
      </div>
      <div className="stack gap-s2">
        {series.text && (
          <p className="meta" lang={series.lang}>
            {series.text}
          </p>
        )}
        <h3 className="text-[clamp(1.5rem,1.2rem+1.4vw,2.25rem)] leading-tight" lang={title.lang}>
          <Link href={`/${locale}/${event.slug}`} prefetch={false}>
            {title.text}
          </Link>
        </h3>
        {summary.text && (
          <p className="text-lead" lang={summary.lang}>
            {summary.text}
          </p>
        )}
        {words && <p className="font-strong text-accent-ink">{words}</p>}
      </div>
    </article>
  );
}
