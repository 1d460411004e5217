import type { Event } from '@/features/events/queries';
import { pickLocalized } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { ownAddress, type OwnPlace } from '../own-place';
import type { OwnSession } from '../own-queries';
import { SessionWhen } from './session-when';
import { SlotTag } from './slot-tag';

/** When and where a session is, what is in the room, and how to get there. */
export function OwnPlaceFacts({
  session,
  event,
  place,
}: {
  session: OwnSession;
  event: Event;
  place: OwnPlace;
}) {
  const { locale } = place;
  const t = translator(locale);
  const { room, slot } = session;
  const lines = room ? [room.equipment, room.directions].map((text) => pickLocalized(text, locale)) : [];
  return (
    <section className="stack gap-s2" aria-labelledby="place">
      <h2 id="place">{t('sessions.form.place')}</h2>
      <p>
        <SessionWhen {...session} event={event} locale={locale} />
      </p>
      <p>
        <SlotTag state={slot} locale={locale} />
      </p>
      {room && <p>{t(room.stepFree ? 'session.stepFree' : 'session.notStepFree')}</p>}
      {lines
        .filter(({ text }) => text)
        .map(({ text, lang }) => (
          <p key={text} lang={lang} className="whitespace-pre-line">
            {text}
          </p>
        ))}
      {room?.planFileId && (
        <img
          src={ownAddress(place, `files/${room.planFileId}`)}
          alt={t('files.pictureOf.rooms', { name: pickLocalized(room.name, locale).text })}
          className="max-h-[24rem] max-w-full self-start"
        />
      )}
    </section>
  );
}
