import 'server-only';
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { env } from '@/lib/env';
import { pickLocalized, type Locale, type Localized } from '@/lib/i18n/locale';
import type { PlacedSession } from './agenda';

type Occasion = { slug: string; title: Localized; venue: Localized; city: string };

/** Stays the same however often a session moves: a calendar knows it by this. */
export function sessionUid(id: string): string {
  return `${id}@${new URL(env().appUrl).host}`;
}

/**
 * Sessions as a calendar (RFC 5545), times in UTC. UIDs stay the same and the sequence goes up with each change, so that
 * a calendar that reads it again replaces what it has. `parts` say in words which sessions of the event they are.
 */
export function agendaCalendar(
  event: Occasion,
  sessions: readonly PlacedSession[],
  locale: Locale,
  parts: readonly string[] = [],
): string {
  const { appUrl } = env();
  const words = (text: Localized) => pickLocalized(text, locale).text;
  const calendar = ical({
    name: [words(event.title), ...parts].join(' – '),
    prodId: { company: 'Foyer', product: 'Foyer' },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const session of sessions) {
    const place = [session.room && words(session.room.name), words(event.venue), event.city];
    calendar.createEvent({
      id: sessionUid(session.id),
      sequence: session.sequence,
      stamp: session.changedAt,
      lastModified: session.changedAt,
      start: session.startsAt,
      end: session.endsAt,
      summary: words(session.title),
      description: words(session.abstract) || undefined,
      location: place.filter(Boolean).join(', '),
      url: `${appUrl}/${locale}/${event.slug}/agenda/${session.slug}`,
      status: session.status === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
  }
  return calendar.toString();
}
