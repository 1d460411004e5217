import type { ReactNode } from 'react';
import { ActionForm } from '@/components/form/action-form';
import { RadioGroup } from '@/components/form/choice';
import { FormActions } from '@/components/form/form-actions';
import { FormSection } from '@/components/form/form-section';
import { TextField } from '@/components/form/text-field';
import { ButtonLink } from '@/components/ui/button';
import { SubmitButton } from '@/components/ui/submit-button';
import { locales, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { passOnAction } from '../person-actions';
import type { OpenRegistration } from '../person-queries';

/** Asks who takes the place over. Nothing is filled in by the browser: what it knows is the one who goes. */
export function PassOnForm({
  slug,
  token,
  registration,
  instead,
  locale,
}: {
  slug: string;
  token: string;
  registration: OpenRegistration;
  /** Stands there until something has been sent. */
  instead?: ReactNode;
  locale: Locale;
}) {
  const t = translator(locale);
  return (
    <ActionForm
      action={passOnAction.bind(null, locale, slug, token)}
      errorTitle={t('registration.errorTitle')}
      revision={registration.revision}
      instead={instead}
    >
      <FormSection title={t('passOn.who')}>
        <div className="grid gap-s4 sm:grid-cols-2">
          <TextField label={t('registration.givenName')} name="givenName" autoComplete="off" required />
          <TextField label={t('registration.familyName')} name="familyName" autoComplete="off" required />
        </div>
        <TextField
          label={t('registration.email')}
          name="email"
          type="email"
          inputMode="email"
          autoComplete="off"
          help={t('passOn.emailHelp')}
          required
        />
        <RadioGroup
          legend={t('passOn.locale')}
          name="locale"
          defaultValue={registration.locale}
          options={locales.map((value) => ({ value, label: t(`registration.language.${value}`) }))}
        />
      </FormSection>
      <FormActions note={t('passOn.note')}>
        <SubmitButton pendingLabel={t('passOn.sending')}>{t('passOn.submit')}</SubmitButton>
        <ButtonLink href={`/${locale}/${slug}/me/${token}`} variant="plain" prefetch={false}>
          {t('passOn.back')}
        </ButtonLink>
      </FormActions>
    </ActionForm>
  );
}
