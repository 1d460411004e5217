import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { PlacedSession } from '../agenda';
import { shortId } from '../filter';
import { Words } from './words';

/** What belongs together with a session, as calendars to take or to subscribe to: all of its track, all in its room. */
export function SessionCalendars({
  eventSlug,
  session: { track, room },
  locale,
}: {
  eventSlug: string;
  session: PlacedSession;
  locale: Locale;
}) {
  const t = translator(locale);
  const parts = [
    { part: 'track', of: track },
    { part: 'room', of: room },
  ] as const;
  if (!track && !room) return null;
  return (
    <section aria-labelledby="session-calendars" className="wrap no-print stack gap-s2 py-s4">
      <h2 id="session-calendars" className="text-h3">
        {t('session.calendars.title')}
      </h2>
      <ul className="cluster gap-s3">
        {parts.map(
          ({ part, of }) =>
            of && (
              <li key={part}>
                <a
                  href={`/${eventSlug}/agenda.ics?${part}=${shortId(of.id)}&lang=${locale}`}
                  type="text/calendar"
                >
                  {t.rich(`session.calendars.${part}`, {
                    name: () => <Words of={of.name} locale={locale} />,
                  })}
                </a>
              </li>
            ),
        )}
      </ul>
    </section>
  );
}
