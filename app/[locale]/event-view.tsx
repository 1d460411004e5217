import { EventAbout, EventFigures, EventVenue } from '@/features/events/components/event-about';
import { EventHero } from '@/features/events/components/event-hero';
import { roomAccess, type Event } from '@/features/events/queries';
import { eventPhase } from '@/features/events/rules';
import type { Actor } from '@/features/people/actor';
import { currentTime } from '@/lib/clock';
import type { Locale } from '@/lib/i18n/locale';
import { AgendaBand } from './agenda-band';
import { CallBand } from './call-band';
import { GalleryBand } from './gallery-band';

/** An event's page: before the event what awaits people, afterwards its documentation. */
export async function EventView({ actor, event, locale }: { actor: Actor; event: Event; locale: Locale }) {
  const now = currentTime();
  const isOver = eventPhase(event, now) === 'over';
  return (
    <>
      <EventHero event={event} locale={locale} now={now} />
      {isOver && <EventFigures event={event} locale={locale} />}
      <AgendaBand actor={actor} event={event} locale={locale} />
      <GalleryBand actor={actor} event={event} locale={locale} />
      <CallBand actor={actor} event={event} locale={locale} now={now} />
      <EventAbout event={event} locale={locale} />
      {!isOver && <EventVenue event={event} locale={locale} access={await roomAccess(actor, event)} />}
    </>
  );
}
