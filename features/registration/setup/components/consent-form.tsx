import { ActionForm } from '@/components/form/action-form';
import { Checkbox } from '@/components/form/choice';
import { FormActions } from '@/components/form/form-actions';
import { LocalizedField } from '@/components/form/localized-field';
import { TextField } from '@/components/form/text-field';
import { ButtonLink } from '@/components/ui/button';
import { SubmitButton } from '@/components/ui/submit-button';
import { locales, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { saveConsentAction } from '../category-actions';
import type { Consent } from '../category-queries';

/** Makes a consent, or a new version of one. */
export function ConsentForm({
  eventSlug,
  consent,
  next,
  locale,
}: {
  eventSlug: string;
  consent?: Consent;
  next: number;
  locale: Locale;
}) {
  const t = translator(locale);
  return (
    <ActionForm
      action={saveConsentAction.bind(null, locale, eventSlug, consent?.id)}
      errorTitle={t('categories.errorTitle')}
      className="stack max-w-text gap-s4"
    >
      <LocalizedField
        label={t('categories.label')}
        name="label"
        help={t('categories.labelHelp')}
        languages={locales.map((lang) => ({ lang, label: t(`registration.language.${lang}`) }))}
        multiline
        defaultValue={consent?.label}
      />
      <Checkbox
        label={t('categories.required')}
        name="required"
        value="yes"
        defaultChecked={consent?.required ?? false}
      />
      <TextField
        label={t('categories.position')}
        name="position"
        help={t('categories.positionHelp')}
        inputMode="numeric"
        className="max-w-40"
        defaultValue={consent?.position ?? next}
      />
      <FormActions>
        <SubmitButton pendingLabel={t('categories.saving')}>{t('categories.save')}</SubmitButton>
        <ButtonLink href={`/${locale}/organise/${eventSlug}/categories`} variant="plain" prefetch={false}>
          {t('categories.back')}
        </ButtonLink>
      </FormActions>
    </ActionForm>
  );
}
