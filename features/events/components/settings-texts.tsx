import { FormSection } from '@/components/form/form-section';
import { LocalizedField } from '@/components/form/localized-field';
import { TextField } from '@/components/form/text-field';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { Event } from '../queries';
import { bothLanguages } from './settings-parts';

type Section = { event: Event; locale: Locale };

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
