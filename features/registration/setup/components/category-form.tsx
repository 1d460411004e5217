import { ActionForm } from '@/components/form/action-form';
import { FormActions } from '@/components/form/form-actions';
import { Checkbox, RadioGroup } from '@/components/form/choice';
import { LocalizedField } from '@/components/form/localized-field';
import { TextField } from '@/components/form/text-field';
import { ButtonLink } from '@/components/ui/button';
import { SubmitButton } from '@/components/ui/submit-button';
import { whenFull } from '@/db/choices';
import type { Event } from '@/features/events/queries';
import { locales, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { toWallClock } from '@/lib/zoned';
import { saveCategoryAction } from '../category-actions';
import type { CategoryWithCounts } from '../category-queries';

/** Makes a category, or changes one. `next` is the place in the order that a new one gets. */
export function CategoryForm({
  event,
  category,
  next,
  locale,
}: {
  event: Pick<Event, 'slug' | 'timeZone'>;
  category?: CategoryWithCounts;
  next: number;
  locale: Locale;
}) {
  const t = translator(locale);
  const wall = (date: Date | null = null) => (date ? toWallClock(date, event.timeZone) : '');
  const languages = locales.map((lang) => ({ lang, label: t(`registration.language.${lang}`) }));
  return (
    <ActionForm
      action={saveCategoryAction.bind(null, locale, event.slug, category?.id)}
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
      <div className="grid gap-s4 sm:grid-cols-2">
        <TextField
          label={t('categories.opensAt')}
          name="opensAt"
          type="datetime-local"
          mark={`(${t('registration.optional')})`}
          help={t('categories.timesHelp')}
          defaultValue={wall(category?.opensAt)}
        />
        <TextField
          label={t('categories.closesAt')}
          name="closesAt"
          type="datetime-local"
          mark={`(${t('registration.optional')})`}
          defaultValue={wall(category?.closesAt)}
        />
      </div>
      <RadioGroup
        legend={t('categories.whenFull')}
        name="whenFull"
        defaultValue={category?.whenFull ?? 'waitingList'}
        options={whenFull.map((value) => ({ value, label: t(`categories.whenFullIs.${value}`) }))}
      />
      <Checkbox
        label={t('categories.approval')}
        name="approval"
        help={t('categories.approvalHelp')}
        defaultChecked={category?.approval}
      />
      <Checkbox
        label={t('categories.byCode')}
        name="byCode"
        help={t('categories.byCodeHelp')}
        defaultChecked={category?.byCode}
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
        <ButtonLink href={`/${locale}/organise/${event.slug}/categories`} variant="plain" prefetch={false}>
          {t('categories.back')}
        </ButtonLink>
      </FormActions>
    </ActionForm>
  );
}
