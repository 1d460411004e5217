import { DefinitionList } from '@/components/ui/definition-list';
import type { Event } from '@/features/events/queries';
import { pickLocalized, type Locale, type Localized } from '@/lib/i18n/locale';
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
  return (
    <section className="stack gap-s2" aria-labelledby="place">
      <h2 id="place">{t('sessions.form.place')}</h2>
      <p>
        <SessionWhen {...session} event={event} locale={locale} />
      </p>
      <p>
        <SlotTag state={slot} locale={locale} />
      </p>
      {room && (
        <DefinitionList
          items={[
            {
              term: t('planning.access'),
              value: t(room.stepFree ? 'session.stepFree' : 'session.notStepFree'),
            },
            { term: t('planning.equipment'), value: words(room.equipment, locale) },
            { term: t('planning.directions'), value: words(room.directions, locale) },
          ]}
        />
      )}
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

function words(text: Localized, locale: Locale) {
  const { text: shown, lang } = pickLocalized(text, locale);
  return shown === '' ? null : (
    <span lang={lang} className="whitespace-pre-line">
      {shown}
    </span>
  );
}
