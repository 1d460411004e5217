import type { ReactNode } from 'react';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { exhibitStepAction } from '../actions';
import type { EditedExhibit } from '../desk-queries';
import type { Place } from '../exhibit-place';
import { ExhibitGaps } from './exhibit-gaps';
import { ExhibitStatus } from './exhibit-status';

type Props = { exhibit: EditedExhibit; place: Place; locale: Locale };
type Step = Parameters<typeof exhibitStepAction>[1];

function StepButton({
  place,
  step,
  quiet,
  children,
}: {
  place: Place;
  step: Step;
  quiet?: boolean;
  children: ReactNode;
}) {
  return (
    <form action={exhibitStepAction.bind(null, place, step)}>
      <SubmitButton variant={quiet ? 'quiet' : 'primary'}>{children}</SubmitButton>
    </form>
  );
}

/** Where the exhibit stands, and the way to the curators. */
export function ExhibitorSteps({ exhibit, place, locale }: Props) {
  const t = translator(locale);
  const { status, gaps } = exhibit;
  return (
    <section aria-label={t('exhibit.state')} className="stack">
      <div className="cluster">
        <ExhibitStatus status={status} locale={locale} />
        <span className="soft">{t(`exhibit.meaning.${status}`)}</span>
      </div>
      {status !== 'published' && <ExhibitGaps gaps={gaps} locale={locale} />}
      {status === 'draft' && (
        <div className="actions">
          <StepButton place={place} step="submit">
            {t('exhibit.submit')}
          </StepButton>
          <span className="soft">{t('exhibit.submitNote')}</span>
        </div>
      )}
    </section>
  );
}
