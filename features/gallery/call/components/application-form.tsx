import { ActionForm } from '@/components/form/action-form';
import { RadioGroup } from '@/components/form/choice';
import { FormActions } from '@/components/form/form-actions';
import { TextField } from '@/components/form/text-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { locales, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { applyAction } from '../call-actions';

/** All that is needed to begin: the rest is written behind the link in the mail. */
export function ApplicationForm({ slug, locale }: { slug: string; locale: Locale }) {
  const t = translator(locale);
  return (
    <ActionForm
      action={applyAction.bind(null, locale, slug)}
      errorTitle={t('exhibit.errorTitle')}
      className="stack"
    >
      <TextField label={t('call.apply.name')} name="name" autoComplete="name" />
      <TextField
        label={t('call.apply.email')}
        name="email"
        type="email"
        autoComplete="email"
        help={t('call.apply.emailHelp')}
      />
      <TextField label={t('call.apply.title')} name="title" help={t('call.apply.titleHelp')} />
      <TextField
        label={t('call.apply.organisation')}
        name="organisation"
        autoComplete="organization"
        mark={t('exhibit.optional')}
      />
      <RadioGroup
        legend={t('call.apply.language')}
        name="language"
        defaultValue={locale}
        options={locales.map((language) => ({ value: language, label: t(`exhibit.language.${language}`) }))}
      />
      <FormActions note={t('call.apply.note')}>
        <SubmitButton pendingLabel={t('exhibit.saving')}>{t('call.apply.send')}</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}
