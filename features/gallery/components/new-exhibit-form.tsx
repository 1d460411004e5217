import { ActionForm } from '@/components/form/action-form';
import { RadioGroup } from '@/components/form/choice';
import { FormActions } from '@/components/form/form-actions';
import { LocalizedField } from '@/components/form/localized-field';
import { TextField } from '@/components/form/text-field';
import { ButtonLink } from '@/components/ui/button';
import { SubmitButton } from '@/components/ui/submit-button';
import { exhibitKinds } from '@/db/choices';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { createExhibitAction } from '../actions';
import { languages } from './exhibit-text-fields';

/** What an exhibit needs to begin with; everything else follows on its page. */
export function NewExhibitForm({ slug, locale }: { slug: string; locale: Locale }) {
  const t = translator(locale);
  return (
    <ActionForm
      action={createExhibitAction.bind(null, locale, slug)}
      errorTitle={t('exhibit.errorTitle')}
      className="stack max-w-[60rem] gap-s4"
    >
      <LocalizedField
        label={t('exhibit.title')}
        name="title"
        help={t('exhibit.titleHelp')}
        languages={languages(locale)}
      />
      <TextField label={t('exhibit.line.organisation')} name="organisation" />
      <RadioGroup
        legend={t('gallery.kindLabel')}
        name="kind"
        options={exhibitKinds.map((kind) => ({ value: kind, label: t(`gallery.kind.${kind}`) }))}
        defaultValue="good"
      />
      <FormActions>
        <SubmitButton pendingLabel={t('exhibit.saving')}>{t('exhibits.create')}</SubmitButton>
        <ButtonLink href={`/${locale}/organise/${slug}/exhibits`} variant="plain" prefetch={false}>
          {t('exhibit.keep')}
        </ButtonLink>
      </FormActions>
    </ActionForm>
  );
}
