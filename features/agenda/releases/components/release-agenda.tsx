import Link from 'next/link';
import type { Event } from '@/features/events/queries';
import { formatLongDate, formatTime } from '@/lib/format';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { PlacedSession } from '../../agenda';
import { dateOfDay, timetable } from '../../timetable';

/** Agendas of up to so many sessions stand open. */
const OPEN = 150;

/** The sessions of a release as they were, by day: when, what, where, with whom. */
export function ReleaseAgenda({
  sessions,
  event,
  locale,
  href,
}: {
  sessions: readonly PlacedSession[];
  event: Event;
  locale: Locale;
  /** Where a session is read; undefined where it is not any more. */
  href: (session: PlacedSession) => string | undefined;
}) {
  const t = translator(locale);
  if (sessions.length === 0) return <p className="soft">{t('releases.noSessions')}</p>;
  return (
    <div className="stack">
      {timetable(sessions, event).map(({ day, rows }) => (
        <details key={day} open={sessions.length <= OPEN}>
          <summary className="font-strong">
            {t('releases.day', {
              date: formatLongDate(dateOfDay(day), locale, 'UTC'),
              count: rows.reduce((n, row) => n + row.sessions.length, 0),
            })}
          </summary>
          <ul className="pt-s2">
            {rows.flatMap((row) =>
              row.sessions.map((session) => (
                <ReleasedSession
                  key={session.id}
                  session={session}
                  timeZone={event.timeZone}
                  locale={locale}
                  href={href(session)}
                />
              )),
            )}
          </ul>
        </details>
      ))}
    </div>
  );
}

function ReleasedSession({
  session,
  timeZone,
  locale,
  href,
}: {
  session: PlacedSession;
  timeZone: string;
  locale: Locale;
  href?: string;
}) {
  const t = translator(locale);
  const { text, lang } = pickLocalized(session.title, locale);
  const title = <span lang={lang}>{text || t('sessions.untitled')}</span>;
  const room = session.room && pickLocalized(session.room.name, locale);
  return (
    <li className="cluster items-baseline border-t border-rule py-s2">
      <span className="tabular-nums">
        <time dateTime={session.startsAt.toISOString()}>
          {formatTime(session.startsAt, locale, timeZone)}
        </time>
        –<time dateTime={session.endsAt.toISOString()}>{formatTime(session.endsAt, locale, timeZone)}</time>
      </span>
      <span className="font-strong">
        {href ? (
          <Link href={href} prefetch={false}>
            {title}
          </Link>
        ) : (
          title
        )}
      </span>
      {session.status === 'cancelled' && (
        <span className="font-strong text-danger">{t('agenda.cancelled')}</span>
      )}
      {room && (
        <span className="meta" lang={room.lang}>
          {room.text}
        </span>
      )}
      {session.speakers.length > 0 && (
        <span className="meta">{session.speakers.map(({ name }) => name).join(', ')}</span>
      )}
    </li>
  );
}
