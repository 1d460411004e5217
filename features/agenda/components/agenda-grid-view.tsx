import type { Event } from '@/features/events/queries';
import { formatLongDate } from '@/lib/format';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { PlacedSession } from '../agenda';
import { BookmarkLive } from '../bookmarks/components/bookmark-live';
import { dateOfDay, type Day } from '../timetable';
import { AgendaFilter } from './agenda-filter';
import { AgendaGrid } from './agenda-grid';
import { AgendaHead, DayNav } from './agenda-head';
import { AgendaLive } from './agenda-live';
import { bookmarkTexts, dayLinks } from './agenda-view';
import { liveTexts } from './live-texts';

/** One day of the agenda as a grid, with the way to the others and to the list for every reader. */
export function AgendaGridView({
  event,
  sessions,
  days,
  day,
  locale,
}: {
  event: Event;
  /** Of all days. */
  sessions: readonly PlacedSession[];
  days: readonly Day<PlacedSession>[];
  day: Day<PlacedSession>;
  locale: Locale;
}) {
  const t = translator(locale);
  const base = `/${locale}/${event.slug}/agenda`;
  const links = dayLinks(days, (one) => `${base}/grid/${one}`);
  return (
    <>
      <AgendaHead event={event} view="grid" locale={locale} />
      <DayNav days={links} current={day.day} locale={locale} />
      <AgendaFilter
        sessions={sessions}
        days={days.map((one) => one.day)}
        base={base}
        locale={locale}
        wanted={{ day: day.day }}
        view="grid"
      />
      <div className="wrap heading-row pb-s3">
        <h2>{formatLongDate(dateOfDay(day.day), locale, 'UTC')}</h2>
        <a href={`${base}/day/${day.day}`}>{t('agenda.dayAsList')}</a>
      </div>
      {/* The narrow column of times has no room for words: what they are is said above the grid */}
      <AgendaLive
        texts={{ ...liveTexts(locale), ownTime: '{time}' }}
        base={base}
        timeZone={event.timeZone}
        locale={locale}
        day={day.day}
      />
      <BookmarkLive event={event.slug} texts={bookmarkTexts(locale)} />
      <AgendaGrid day={day} count={event} base={base} locale={locale} />
    </>
  );
}
