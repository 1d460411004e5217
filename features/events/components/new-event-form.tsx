import { ActionForm } from '@/components/form/action-form';
import { FormActions } from '@/components/form/form-actions';
import { LocalizedField } from '@/components/form/localized-field';
import { TextField } from '@/components/form/text-field';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { createEventAction } from '../actions';
import { bothLanguages, ZoneSuggestions } from './settings-parts';

/** What an event cannot be without. Everything else follows in its settings. */
export function NewEventForm({ locale }: { locale: Locale }) {
  const t = translator(locale);
  return (
    <ActionForm
      action={createEventAction.bind(null, locale)}
      errorTitle={t('settings.errorTitle')}
      className="grid max-w-[60rem] gap-s4"
    >
      <LocalizedField label={t('settings.title')} name="title" languages={bothLanguages(locale)} />
      <TextField
        label={t('settings.slug')}
        name="slug"
        autoComplete="off"
        spellCheck={false}
        help={t('settings.slugHelp')}
      />
      <div className="grid gap-s4 sm:grid-cols-2">
        <TextField label={t('settings.startsAt')} name="startsAt" type="datetime-local" />
        <TextField label={t('settings.endsAt')} name="endsAt" type="datetime-local" />
        <TextField
          label={t('settings.timeZone')}
          name="timeZone"
          defaultValue="Europe/Berlin"
          list="zones"
          autoComplete="off"
          spellCheck={false}
        />
        <TextField label={t('settings.city')} name="city" autoComplete="off" mark={t('settings.optional')} />
        <TextField
          label={t('settings.places')}
          name="places"
          type="number"
          min={1}
          inputMode="numeric"
          help={t('settings.placesHelp')}
        />
      </div>
      <ZoneSuggestions id="zones" />
      <FormActions note={t('settings.createNote')}>
        <SubmitButton pendingLabel={t('settings.saving')}>{t('settings.create')}</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}
