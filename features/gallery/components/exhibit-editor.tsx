import { ActionForm } from '@/components/form/action-form';
import { FormActions } from '@/components/form/form-actions';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { saveExhibitAction } from '../actions';
import type { EditedExhibit } from '../desk-queries';
import type { Place } from '../exhibit-place';
import type { Topic } from '../queries';
import { ExhibitPlaceFields } from './exhibit-place-fields';
import { ExhibitTextFields, type Beside } from './exhibit-text-fields';

/** The exhibit's form for its curators: all of it. Remade after saving. */
export function ExhibitEditor({
  exhibit,
  topics,
  place,
  locale,
  beside,
}: {
  exhibit: EditedExhibit;
  topics: readonly Topic[];
  place: Place;
  locale: Locale;
  beside?: Beside;
}) {
  const t = translator(locale);
  return (
    <ActionForm
      revision={exhibit.revision}
      action={saveExhibitAction.bind(null, place)}
      errorTitle={t('exhibit.errorTitle')}
      className="grid max-w-[60rem] gap-s3"
    >
      <ExhibitTextFields texts={exhibit.texts} locale={locale} beside={beside} />
      <ExhibitPlaceFields exhibit={exhibit} topics={topics} locale={locale} />
      <FormActions>
        <SubmitButton pendingLabel={t('exhibit.saving')}>{t('exhibit.save')}</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}
