import { RadioGroup } from '@/components/form/choice';
import { FormSection } from '@/components/form/form-section';
import { LocalizedField } from '@/components/form/localized-field';
import { TextField } from '@/components/form/text-field';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { toWallClock } from '@/lib/zoned';
import type { Event } from '../queries';

type Section = { event: Event; locale: Locale };

/** The two languages of a text, in the words of the page's language. */
export function bothLanguages(locale: Locale): { lang: 'de' | 'en'; label: string }[] {
  const t = translator(locale);
  return [
    { lang: 'de', label: t('settings.german') },
    { lang: 'en', label: t('settings.english') },
  ];
}

/** Zones for the list of suggestions; any IANA name is taken. */
export function ZoneSuggestions({ id }: { id: string }) {
  return (
    <datalist id={id}>
      {Intl.supportedValuesOf('timeZone')
        .filter((zone) => zone.startsWith('Europe/'))
        .map((zone) => (
          <option key={zone} value={zone} />
        ))}
    </datalist>
  );
}

export function PublicationSection({ event, locale }: Section) {
  const t = translator(locale);
  return (
    <FormSection title={t('settings.publication')} description={t('settings.publicationHint')}>
      <RadioGroup
        legend={t('settings.statusLabel')}
        name="status"
        defaultValue={event.status}
        options={(['draft', 'published', 'archived'] as const).map((value) => ({
          value,
          label: t(`settings.status.${value}`),
          help: t(`settings.statusHelp.${value}`),
        }))}
      />
    </FormSection>
  );
}

export function TextsSection({ event, locale }: Section) {
  const t = translator(locale);
  const languages = bothLanguages(locale);
  const optional = t('settings.optional');
  return (
    <FormSection title={t('settings.texts')} description={t('settings.textsHint')}>
      <LocalizedField
        label={t('settings.title')}
        name="title"
        languages={languages}
        defaultValue={event.title}
      />
      <LocalizedField
        label={t('settings.series')}
        name="series"
        languages={languages}
        defaultValue={event.series}
        mark={optional}
        help={t('settings.seriesHelp')}
      />
      <LocalizedField
        label={t('settings.summary')}
        name="summary"
        languages={languages}
        defaultValue={event.summary}
        multiline
        rows={3}
        help={t('settings.summaryHelp')}
      />
      <LocalizedField
        label={t('settings.description')}
        name="description"
        languages={languages}
        defaultValue={event.description}
        multiline
        rows={8}
        mark={optional}
        help={t('settings.markupHelp')}
      />
      <LocalizedField
        label={t('settings.organisers')}
        name="organisers"
        languages={languages}
        defaultValue={event.organisers}
        multiline
        rows={3}
        mark={optional}
        help={t('settings.linesHelp')}
      />
      <LocalizedField
        label={t('settings.partners')}
        name="partners"
        languages={languages}
        defaultValue={event.partners}
        multiline
        rows={3}
        mark={optional}
        help={t('settings.linesHelp')}
      />
      <TextField
        label={t('settings.contactEmail')}
        name="contactEmail"
        type="email"
        autoComplete="off"
        defaultValue={event.contactEmail}
        mark={optional}
        help={t('settings.contactEmailHelp')}
      />
      <TextField
        label={t('settings.slug')}
        name="slug"
        defaultValue={event.slug}
        autoComplete="off"
        spellCheck={false}
        help={t('settings.slugHelp')}
      />
    </FormSection>
  );
}

export function TimesSection({ event, locale }: Section) {
  const t = translator(locale);
  const wall = (date: Date | null) => (date ? toWallClock(date, event.timeZone) : '');
  const optional = t('settings.optional');
  return (
    <FormSection title={t('settings.times')} description={t('settings.timesHint')}>
      <div className="grid gap-s4 sm:grid-cols-2">
        <TextField
          label={t('settings.startsAt')}
          name="startsAt"
          type="datetime-local"
          defaultValue={wall(event.startsAt)}
        />
        <TextField
          label={t('settings.endsAt')}
          name="endsAt"
          type="datetime-local"
          defaultValue={wall(event.endsAt)}
        />
        <TextField
          label={t('settings.registrationOpensAt')}
          name="registrationOpensAt"
          type="datetime-local"
          defaultValue={wall(event.registrationOpensAt)}
          mark={optional}
          help={t('settings.opensHelp')}
        />
        <TextField
          label={t('settings.registrationClosesAt')}
          name="registrationClosesAt"
          type="datetime-local"
          defaultValue={wall(event.registrationClosesAt)}
          mark={optional}
          help={t('settings.closesHelp')}
        />
        <TextField
          label={t('settings.timeZone')}
          name="timeZone"
          defaultValue={event.timeZone}
          list="zones"
          autoComplete="off"
          spellCheck={false}
        />
        <TextField
          label={t('settings.places')}
          name="places"
          type="number"
          min={1}
          inputMode="numeric"
          defaultValue={event.places}
          help={t('settings.placesHelp')}
        />
      </div>
      <ZoneSuggestions id="zones" />
    </FormSection>
  );
}

export function VenueSection({ event, locale }: Section) {
  const t = translator(locale);
  const languages = bothLanguages(locale);
  const optional = t('settings.optional');
  return (
    <FormSection title={t('settings.venueSection')}>
      <LocalizedField
        label={t('settings.venue')}
        name="venue"
        languages={languages}
        defaultValue={event.venue}
        mark={optional}
      />
      <div className="grid gap-s4 sm:grid-cols-2">
        <TextField
          label={t('settings.address')}
          name="address"
          defaultValue={event.address}
          autoComplete="off"
          mark={optional}
          help={t('settings.addressHelp')}
        />
        <TextField
          label={t('settings.city')}
          name="city"
          defaultValue={event.city}
          autoComplete="off"
          mark={optional}
        />
      </div>
      <LocalizedField
        label={t('settings.venueNote')}
        name="venueNote"
        languages={languages}
        defaultValue={event.venueNote}
        multiline
        rows={4}
        mark={optional}
        help={t('settings.venueNoteHelp')}
      />
    </FormSection>
  );
}
