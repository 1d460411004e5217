import { ActionForm } from '@/components/form/action-form';
import { FormActions } from '@/components/form/form-actions';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { saveSettingsAction } from '../actions';
import type { Event } from '../queries';
import { FiguresSection, LegalSection, LookSection } from './settings-look';
import { PublicationSection, TimesSection } from './settings-sections';
import { TextsSection, VenueSection } from './settings-texts';

/** Everything that an organiser decides about the event itself. Remade after saving, so that it holds what was saved. */
export function SettingsForm({ event, locale }: { event: Event; locale: Locale }) {
  const t = translator(locale);
  const section = { event, locale };
  return (
    <ActionForm
      revision={event.revision}
      action={saveSettingsAction.bind(null, locale, event.id)}
      errorTitle={t('settings.errorTitle')}
      className="grid max-w-[60rem] gap-s3"
    >
      <PublicationSection {...section} />
      <TextsSection {...section} />
      <TimesSection {...section} />
      <VenueSection {...section} />
      <LookSection {...section} />
      <FiguresSection {...section} />
      <LegalSection {...section} />
      <FormActions note={t('settings.saveNote')}>
        <SubmitButton pendingLabel={t('settings.saving')}>{t('settings.save')}</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}
