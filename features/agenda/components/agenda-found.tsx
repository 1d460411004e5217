import type { Event } from '@/features/events/queries';
import { formatLongDate } from '@/lib/format';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { PlacedSession } from '../agenda';
import { BookmarkForm } from '../bookmarks/components/bookmark-button';
import { BookmarkLive } from '../bookmarks/components/bookmark-live';
import { matches, wantedQuery, type FoundView, type Wanted } from '../filter';
import { findable } from '../findable';
import { dateOfDay, eventDay, timetable } from '../timetable';
import { AgendaDays } from './agenda-days';
import { AgendaFilter } from './agenda-filter';
import { AgendaGrid } from './agenda-grid';
import { AgendaHead } from './agenda-head';
import { bookmarkTexts } from './agenda-view';

/** More than anyone reads through; narrower words lead on. */
const MOST_FOUND = 300;

/** What was found in the whole agenda, for readers without JavaScript and over many days. */
export function AgendaFound({
  event,
  sessions,
  locale,
  wanted,
  view,
}: {
  event: Event;
  sessions: readonly PlacedSession[];
  locale: Locale;
  wanted: Wanted;
  view: FoundView;
}) {
  const t = translator(locale);
  const base = `/${locale}/${event.slug}/agenda`;
  const found = sessions.filter((session) => matches(findable(session, event), wanted));
  const shown = timetable(found.slice(0, MOST_FOUND), event);
  const query = wantedQuery(wanted);
  const days = [...new Set(sessions.map(({ startsAt }) => eventDay(startsAt, event)))];
  return (
    <>
      <AgendaHead event={event} view={view} found={query} locale={locale} />
      <AgendaFilter sessions={sessions} days={days} base={base} locale={locale} wanted={wanted} view={view} />
      <p className="wrap pb-s3 font-strong" role="status">
        {t('agenda.found', { count: found.length })}
        {found.length > MOST_FOUND && ` ${t('agenda.foundFirst', { count: MOST_FOUND })}`}
      </p>
      {view === 'list' && <BookmarkForm event={event.slug} locale={locale} from={`${base}/find?${query}`} />}
      <BookmarkLive event={event.slug} texts={bookmarkTexts(locale)} />
      {view === 'list' ? (
        <AgendaDays days={shown} count={event} base={base} locale={locale} />
      ) : (
        shown.map((day) => (
          <section key={day.day} className="pb-s4">
            <h2 className="wrap pb-s3">{formatLongDate(dateOfDay(day.day), locale, 'UTC')}</h2>
            <AgendaGrid day={day} count={event} base={base} locale={locale} />
          </section>
        ))
      )}
    </>
  );
}
