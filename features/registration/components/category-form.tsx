import { ActionForm } from '@/components/form/action-form';
import { FormActions } from '@/components/form/form-actions';
import { LocalizedField } from '@/components/form/localized-field';
import { TextField } from '@/components/form/text-field';
import { ButtonLink } from '@/components/ui/button';
import { SubmitButton } from '@/components/ui/submit-button';
import { locales, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { saveCategoryAction } from '../category-actions';
import type { CategoryWithCounts } from '../category-queries';

/** Makes a category, or changes one. `next` is the place in the order that a new one gets. */
export function CategoryForm({
  eventSlug,
  category,
  next,
  locale,
}: {
  eventSlug: string;
  category?: CategoryWithCounts;
  next: number;
  locale: Locale;
}) {
  const t = translator(locale);
  const languages = locales.map((lang) => ({ lang, label: t(`registration.language.${lang}`) }));
  return (
    <ActionForm
      action={saveCategoryAction.bind(null, locale, eventSlug, category?.id)}
      errorTitle={t('categories.errorTitle')}
      className="stack max-w-text gap-s4"
    >
      <LocalizedField
        label={t('categories.name')}
        name="name"
        languages={languages}
        defaultValue={category?.name}
      />
      <LocalizedField
        label={t('categories.description')}
        name="description"
        help={t('categories.descriptionHelp')}
        mark={`(${t('registration.optional')})`}
        languages={languages}
        defaultValue={category?.description}
      />
      <TextField
        label={t('categories.quota')}
        name="quota"
        help={t('categories.quotaHelp')}
        mark={`(${t('registration.optional')})`}
        inputMode="numeric"
        className="max-w-40"
        defaultValue={category?.quota ?? ''}
      />
      <TextField
        label={t('categories.position')}
        name="position"
        help={t('categories.positionHelp')}
        inputMode="numeric"
        className="max-w-40"
        defaultValue={category?.position ?? next}
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
