import { pickLocalized, type Locale, type Localized } from '@/lib/i18n/locale';
import type { PlacedSession } from './agenda';

type Occasion = {
  slug: string;
  title: Localized;
  startsAt: Date;
  endsAt: Date;
  venue: Localized;
  address: string;
  city: string;
};

const SCHEMA = 'https://schema.org';
/** As long as search engines show it, and more. */
const MOST_LETTERS = 500;

/** A session as schema.org's Event, for search engines and calendars: https://schema.org/Event. Empty fields are left out. */
export function sessionData(
  event: Occasion,
  session: PlacedSession,
  locale: Locale,
  appUrl: string,
): unknown {
  const words = (text: Localized) => pickLocalized(text, locale).text || undefined;
  const page = `${appUrl}/${locale}/${event.slug}`;
  const address = event.address.includes(event.city)
    ? event.address
    : [event.address, event.city].filter(Boolean).join(', ');
  const room = session.room && words(session.room.name);
  const isOn = session.status === 'published';
  return {
    '@context': SCHEMA,
    '@type': 'Event',
    name: words(session.title),
    alternateName: words(session.subtitle),
    description: words(session.abstract)?.slice(0, MOST_LETTERS),
    url: `${page}/agenda/${session.slug}`,
    startDate: session.startsAt.toISOString(),
    endDate: session.endsAt.toISOString(),
    inLanguage: session.language === 'both' ? ['de', 'en'] : session.language,
    eventStatus: `${SCHEMA}/${isOn ? 'EventScheduled' : 'EventCancelled'}`,
    eventAttendanceMode: `${SCHEMA}/OfflineEventAttendanceMode`,
    maximumAttendeeCapacity: session.places ?? undefined,
    location: {
      '@type': 'Place',
      name: [room, words(event.venue)].filter(Boolean).join(', ') || undefined,
      address: address || undefined,
    },
    performer:
      session.speakers.length > 0
        ? session.speakers.map(({ name, role, organisation }) => ({
            '@type': 'Person',
            name,
            jobTitle: words(role),
            affiliation: organisation ? { '@type': 'Organization', name: organisation } : undefined,
          }))
        : undefined,
    superEvent: {
      '@type': 'Event',
      name: words(event.title),
      url: page,
      startDate: event.startsAt.toISOString(),
      endDate: event.endsAt.toISOString(),
      location: { '@type': 'Place', name: words(event.venue), address: address || undefined },
    },
  };
}

/** As the text of a script element: no title can end it. */
export function scriptJson(data: unknown): string {
  return JSON.stringify(data).replace(
    /[<\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
