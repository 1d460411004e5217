import { ActionForm } from '@/components/form/action-form';
import { Checkbox } from '@/components/form/choice';
import { FormActions } from '@/components/form/form-actions';
import { FormSection } from '@/components/form/form-section';
import { SelectField } from '@/components/form/select-field';
import { TextArea } from '@/components/form/text-area';
import { TextField } from '@/components/form/text-field';
import { ButtonLink } from '@/components/ui/button';
import { SubmitButton } from '@/components/ui/submit-button';
import { pickLocalized, type Locale, type Localized } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { makeCodesAction } from '../code-actions';
import { MOST_CODES } from '../invited';
import { CodeMailFields } from './code-mail-fields';

type Props = {
  event: { slug: string; timeZone: string };
  categories: readonly { id: string; name: Localized }[];
  /** Places of the event that can be kept. */
  left: number;
  locale: Locale;
};

function WhatSection({ event, categories, left, locale }: Props) {
  const t = translator(locale);
  const optional = `(${t('codes.form.optional')})`;
  return (
    <FormSection title={t('codes.form.what')}>
      <SelectField
        label={t('codes.category')}
        name="categoryId"
        options={categories.map(({ id, name }) => ({ value: id, label: pickLocalized(name, locale).text }))}
      />
      <TextField
        label={t('codes.form.label')}
        name="label"
        mark={optional}
        help={t('codes.form.labelHelp')}
        maxLength={200}
      />
      <TextField
        label={t('codes.form.uses')}
        name="uses"
        help={t('codes.form.usesHelp')}
        inputMode="numeric"
        className="max-w-40"
        defaultValue="1"
      />
      <TextField
        label={t('codes.form.expires')}
        name="expiresAt"
        type="datetime-local"
        mark={optional}
        help={t('codes.form.expiresHelp', { zone: event.timeZone })}
        className="max-w-80"
      />
      <Checkbox label={t('codes.form.holds')} name="holdsPlaces" help={t('codes.form.holdsHelp', { left })} />
    </FormSection>
  );
}

/** Makes codes: so many, or one for each line of a list. */
export function CodeForm(props: Props) {
  const { event, locale } = props;
  const t = translator(locale);
  return (
    <ActionForm
      action={makeCodesAction.bind(null, locale, event.slug)}
      errorTitle={t('codes.form.errorTitle')}
      className="stack max-w-text gap-s4"
    >
      <WhatSection {...props} />
      <FormSection title={t('codes.form.whom')}>
        <TextField
          label={t('codes.form.count')}
          name="count"
          help={t('codes.form.countHelp', { most: MOST_CODES })}
          inputMode="numeric"
          className="max-w-40"
        />
        <TextArea
          label={t('codes.form.people')}
          name="people"
          mark={`(${t('codes.form.optional')})`}
          help={t('codes.form.peopleHelp')}
          placeholder={t('codes.form.peoplePlaceholder')}
          rows={8}
          spellCheck={false}
        />
      </FormSection>
      <FormSection title={t('codes.form.mail')}>
        <Checkbox label={t('codes.form.mailNow')} name="mail" help={t('codes.form.mailNowHelp')} />
        <CodeMailFields locale={locale} />
      </FormSection>
      <FormActions>
        <SubmitButton pendingLabel={t('codes.form.submitting')}>{t('codes.form.submit')}</SubmitButton>
        <ButtonLink href={`/${locale}/organise/${event.slug}/codes`} variant="plain" prefetch={false}>
          {t('codes.form.cancel')}
        </ButtonLink>
      </FormActions>
    </ActionForm>
  );
}
