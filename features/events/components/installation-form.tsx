import { ActionForm } from '@/components/form/action-form';
import { FormActions } from '@/components/form/form-actions';
import { FormSection } from '@/components/form/form-section';
import { LocalizedField } from '@/components/form/localized-field';
import { TextField } from '@/components/form/text-field';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { saveInstallationAction } from '../actions';
import type { InstallationSettings } from '../schema';
import { LegalFields } from './settings-look';
import { bothLanguages } from './settings-parts';

/** Name, contact and legal texts of the house. */
export function InstallationForm({ house, locale }: { house: InstallationSettings; locale: Locale }) {
  const t = translator(locale);
  return (
    <ActionForm
      action={saveInstallationAction.bind(null, locale)}
      errorTitle={t('settings.errorTitle')}
      className="grid max-w-[60rem] gap-s3"
    >
      <FormSection title={t('installation.house')}>
        <LocalizedField
          label={t('installation.name')}
          name="name"
          languages={bothLanguages(locale)}
          defaultValue={house.name}
          help={t('installation.nameHelp')}
        />
        <TextField
          label={t('settings.contactEmail')}
          name="contactEmail"
          type="email"
          autoComplete="off"
          defaultValue={house.contactEmail}
          mark={t('settings.optional')}
          help={t('installation.contactHelp')}
        />
      </FormSection>
      <FormSection title={t('settings.legal')} description={t('installation.legalHint')}>
        <LegalFields texts={house} locale={locale} />
      </FormSection>
      <FormActions>
        <SubmitButton pendingLabel={t('settings.saving')}>{t('settings.save')}</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}
