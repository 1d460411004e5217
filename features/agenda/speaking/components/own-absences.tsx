import { ActionForm } from '@/components/form/action-form';
import { FormActions } from '@/components/form/form-actions';
import { SubmitButton } from '@/components/ui/submit-button';
import { translator } from '@/lib/i18n/translator';
import { AbsenceSection } from '../../components/absence-section';
import { saveOwnAbsencesAction } from '../own-actions';
import type { OwnPlace } from '../own-place';
import type { OwnSpeaking } from '../own-queries';

/** When the speaker cannot. */
export function OwnAbsences({ own, place }: { own: OwnSpeaking; place: OwnPlace }) {
  const { locale, slug, token } = place;
  const t = translator(locale);
  return (
    <ActionForm
      action={saveOwnAbsencesAction.bind(null, locale, slug, token)}
      errorTitle={t('speaking.notSaved')}
      revision={own.speaker.revision}
      className="stack gap-s3 print:hidden"
    >
      <AbsenceSection absences={own.absences} event={own.event} locale={locale} own />
      <FormActions>
        <SubmitButton variant="quiet" pendingLabel={t('planning.saving')}>
          {t('speaking.saveAbsences')}
        </SubmitButton>
      </FormActions>
    </ActionForm>
  );
}
