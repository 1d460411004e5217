import { ActionForm } from '@/components/form/action-form';
import { TextArea } from '@/components/form/text-area';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { exhibitStepAction } from '../../actions';
import { ExhibitGaps } from '../../components/exhibit-gaps';
import { ExhibitStatus } from '../../components/exhibit-status';
import type { EditedExhibit } from '../../desk-queries';
import type { Place } from '../../exhibit-place';
import { LanguageMarks } from '../../writing/components/language-marks';
import { completeness } from '../../writing/hand-in';
import { markWords } from '../../writing/part-names';
import { decideExhibitAction, type Decision } from '../actions';
import { stepKinds, stepsIn, type ExhibitStep } from '../lifecycle';
import { WORDS_LENGTH } from '../schema';

type Plain = Parameters<typeof exhibitStepAction>[1] & ExhibitStep;
const isDecision = (step: ExhibitStep): step is Decision =>
  step === 'return' || step === 'accept' || step === 'decline';

function StepButton({ place, step, locale }: { place: Place; step: Plain; locale: Locale }) {
  return (
    <form action={exhibitStepAction.bind(null, place, step)}>
      <SubmitButton variant={step === 'publish' ? 'primary' : 'quiet'}>
        {translator(locale)(`exhibit.${step}`)}
      </SubmitButton>
    </form>
  );
}

/** A decision with words to the exhibitors, opened when it is wanted. */
function DecisionForm({
  place,
  step,
  openComments,
  locale,
}: {
  place: Place;
  step: Decision;
  openComments: number;
  locale: Locale;
}) {
  const t = translator(locale);
  const { words } = stepKinds[step];
  const isOptional = words === 'optional' || (words === 'reasons' && openComments > 0);
  return (
    <details className="border-t border-rule py-s2">
      <summary className="py-s1 font-strong">{t(`exhibit.decision.${step}.title`)}</summary>
      <ActionForm
        action={decideExhibitAction.bind(null, place, step)}
        errorTitle={t('exhibit.errorTitle')}
        className="stack max-w-text py-s3"
      >
        <p className="soft">{t(`exhibit.decision.${step}.note`, { count: openComments })}</p>
        <TextArea
          label={t(`exhibit.decision.${step}.words`)}
          name={`words-${step}`}
          mark={isOptional ? t('exhibit.optional') : undefined}
          rows={4}
          maxLength={WORDS_LENGTH}
        />
        <div className="actions">
          <SubmitButton
            variant={step === 'decline' ? 'danger' : step === 'accept' ? 'primary' : 'quiet'}
            pendingLabel={t('exhibit.saving')}
          >
            {t(`exhibit.decision.${step}.do`)}
          </SubmitButton>
        </div>
      </ActionForm>
    </details>
  );
}

/** Where the exhibit stands, what it lacks, and what a curator can do next. */
export function CuratorSteps({
  exhibit,
  openComments,
  place,
  locale,
}: {
  exhibit: EditedExhibit;
  /** Of curators, that nobody has marked as done. */
  openComments: number;
  place: Place;
  locale: Locale;
}) {
  const t = translator(locale);
  const { status, gaps } = exhibit;
  const steps = stepsIn(status, 'curator');
  return (
    <section aria-label={t('exhibit.state')} className="stack">
      <div className="cluster">
        <ExhibitStatus status={status} locale={locale} />
        <span className="soft">{t(`exhibit.curatorMeaning.${status}`)}</span>
      </div>
      {status !== 'published' && status !== 'declined' && <ExhibitGaps gaps={gaps} locale={locale} />}
      <LanguageMarks marks={completeness(exhibit.texts, [], exhibit.untold)} words={markWords(locale)} />
      <div className="actions">
        {steps.flatMap((step) =>
          isDecision(step) ? [] : [<StepButton key={step} place={place} step={step} locale={locale} />],
        )}
      </div>
      {steps.some(isDecision) && (
        <div className="border-b border-rule">
          {steps.filter(isDecision).map((step) => (
            <DecisionForm key={step} {...{ place, step, openComments, locale }} />
          ))}
        </div>
      )}
    </section>
  );
}
