import 'server-only';
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { env } from '@/lib/env';
import { pickLocalized, type Locale, type Localized } from '@/lib/i18n/locale';
import { sessionUid } from '../calendar';
import { speakerLink } from './link';
import type { OwnSession, OwnSpeaking } from './own-queries';

function statusOf({ status, shown }: OwnSession): ICalEventStatus {
  if (status === 'cancelled') return ICalEventStatus.CANCELLED;
  return shown.kind === 'asPlanned' ? ICalEventStatus.CONFIRMED : ICalEventStatus.TENTATIVE;
}

/**
 * A speaker's own sessions as a calendar (RFC 5545), as they are planned now; what is not released like that is
 * tentative. UIDs are those of the public calendar, so that a session is in a calendar once.
 */
export function speakerCalendar({ event, speaker, sessions }: OwnSpeaking, locale: Locale): string {
  const words = (text: Localized) => pickLocalized(text, locale).text;
  const calendar = ical({
    name: words(event.title),
    prodId: { company: 'Foyer', product: 'Foyer' },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const session of sessions) {
    const { startsAt, endsAt, room, title, slug, updatedAt } = session;
    if (!startsAt || !endsAt) continue;
    const place = [room && words(room.name), words(event.venue), event.city];
    const isPublic = session.shown.kind !== 'notYet' && !session.isBreak;
    calendar.createEvent({
      id: sessionUid(session.id),
      sequence: session.sequence,
      stamp: updatedAt,
      lastModified: updatedAt,
      start: startsAt,
      end: endsAt,
      summary: words(title),
      location: place.filter(Boolean).join(', '),
      url: isPublic
        ? `${env().appUrl}/${locale}/${event.slug}/agenda/${slug}`
        : speakerLink(locale, event.slug, speaker),
      status: statusOf(session),
    });
  }
  return calendar.toString();
}
