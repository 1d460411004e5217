import type { ReactNode } from 'react';
import { Band } from '@/components/layout/band';
import { DefinitionList } from '@/components/ui/definition-list';
import { PlainText } from '@/components/ui/plain-text';
import { Stat, Stats } from '@/components/ui/stat';
import { pickLocalized, type Locale, type Localized } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { Event } from '../queries';

function localizedText(text: Localized, locale: Locale): ReactNode {
  const { text: words, lang } = pickLocalized(text, locale);
  return words && <PlainText text={words} lang={lang} />;
}

/** What the event is about, and who holds it. */
export function EventAbout({ event, locale }: { event: Event; locale: Locale }) {
  const t = translator(locale);
  const description = pickLocalized(event.description, locale);
  const holders = [
    { term: t('event.organisers'), value: localizedText(event.organisers, locale) },
    { term: t('event.partners'), value: localizedText(event.partners, locale) },
    {
      term: t('event.contact'),
      value: event.contactEmail && <a href={`mailto:${event.contactEmail}`}>{event.contactEmail}</a>,
    },
  ];
  if (!description.text && holders.every(({ value }) => !value)) return null;
  return (
    <Band title={t('event.about')}>
      <div
        className={description.text ? 'grid gap-s5 md:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]' : 'max-w-text'}
      >
        {description.text && <PlainText text={description.text} lang={description.lang} level="h3" />}
        <DefinitionList items={holders} />
      </div>
    </Band>
  );
}

/** Where it is, and whether one can get in without steps. */
export function EventVenue({
  event,
  locale,
  access,
}: {
  event: Event;
  locale: Locale;
  access: { rooms: number; stepFree: number };
}) {
  const t = translator(locale);
  const venue = pickLocalized(event.venue, locale);
  if (!venue.text && !event.address && !event.city) return null;
  return (
    <Band title={t('event.venue')}>
      <div className="stack gap-s2">
        <address className="not-italic">
          {venue.text && (
            <span className="block font-strong" lang={venue.lang}>
              {venue.text}
            </span>
          )}
          {event.address && <span className="block">{event.address}</span>}
          {event.city && !event.address.includes(event.city) && <span className="block">{event.city}</span>}
        </address>
        {localizedText(event.venueNote, locale)}
        {access.rooms > 0 && (
          <p>{access.stepFree === access.rooms ? t('event.stepFreeAll') : t('event.stepFreeSome', access)}</p>
        )}
        {event.contactEmail && <p className="soft">{t('event.accessQuestions')}</p>}
      </div>
    </Band>
  );
}

/** The event in figures, as its documentation shows them. */
export function EventFigures({ event, locale }: { event: Event; locale: Locale }) {
  const t = translator(locale);
  if (event.figures.length === 0) return null;
  return (
    <Band title={t('event.figures')} tone="tint">
      <Stats>
        {event.figures.map((figure) => (
          <Stat
            key={`${figure.value} ${figure.label.de}`}
            value={figure.value}
            label={pickLocalized(figure.label, locale).text}
          />
        ))}
      </Stats>
    </Band>
  );
}
