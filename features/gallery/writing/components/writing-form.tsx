import { ActionForm } from '@/components/form/action-form';
import { FormActions } from '@/components/form/form-actions';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { saveTextsAction } from '../../actions';
import type { RequiredPart } from '../../call/call-schema';
import { ExhibitTextFields, type Beside } from '../../components/exhibit-text-fields';
import type { EditedExhibit } from '../../desk-queries';
import type { Place } from '../../exhibit-place';
import { draftOf } from '../draft';
import { markWords, partNames } from '../part-names';
import { DraftKeeper, type KeeperWords } from './draft-keeper';

function keeperWords(locale: Locale): KeeperWords {
  const t = translator(locale);
  return {
    note: t('writing.note'),
    saving: t('writing.saving'),
    offline: t('writing.offline'),
    partly: t('writing.partly'),
    offerTitle: t('writing.offerTitle'),
    offer: t('writing.offer'),
    take: t('writing.take'),
    discard: t('writing.discard'),
    clashTitle: t('writing.clashTitle'),
    clash: t('writing.clash'),
    mine: t('writing.mine'),
    theirs: t('writing.theirs'),
    keepMine: t('writing.keepMine'),
    takeTheirs: t('writing.takeTheirs'),
    blank: t('writing.blank'),
    parts: partNames(locale).all,
    marks: markWords(locale),
  };
}

/**
 * The form in which exhibitors write. With JavaScript it saves by itself until the exhibit is accepted; without, and afterwards
 * for its curators, by its button. `beside`: what the curators say of a part.
 */
export function WritingForm({
  exhibit,
  place,
  timeZone,
  personId,
  required,
  beside,
  locale,
}: {
  exhibit: EditedExhibit;
  place: Place;
  timeZone: string;
  personId: string;
  required: readonly RequiredPart[];
  beside?: Beside;
  locale: Locale;
}) {
  const t = translator(locale);
  const isDraft = exhibit.status === 'draft' || exhibit.status === 'submitted';
  const fields = <ExhibitTextFields texts={exhibit.texts} locale={locale} beside={beside} />;
  return (
    <ActionForm
      revision={exhibit.revision}
      action={saveTextsAction.bind(null, place)}
      errorTitle={t('exhibit.errorTitle')}
      className="grid gap-s3"
    >
      {isDraft ? (
        <DraftKeeper
          place={{ locale, exhibitId: exhibit.id, timeZone }}
          storageKey={`foyer.draft.${personId}.${exhibit.id}`}
          base={draftOf(exhibit.texts)}
          revision={exhibit.revision}
          required={required}
          untold={exhibit.untold}
          words={keeperWords(locale)}
        >
          {fields}
        </DraftKeeper>
      ) : (
        fields
      )}
      <FormActions>
        <SubmitButton pendingLabel={t('exhibit.saving')}>{t('exhibit.save')}</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}
