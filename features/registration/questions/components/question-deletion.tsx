import { ActionForm } from '@/components/form/action-form';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { SubmitButton } from '@/components/ui/submit-button';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { deleteQuestionAction } from '../question-actions';
import type { BuiltQuestion, QuestionDesk } from '../question-desk-queries';
import { dependants } from '../question-rules';

/** Deletes a question, once it has been said how many answers that destroys; or says what has to happen first. */
export function QuestionDeletion({
  desk,
  question,
  eventSlug,
  locale,
}: {
  desk: QuestionDesk;
  question: BuiltQuestion;
  eventSlug: string;
  locale: Locale;
}) {
  const t = translator(locale);
  const { id, answers } = question;
  const name = pickLocalized(question.label, locale).text;
  const waiting = dependants(id, desk.questions);
  return (
    <section className="stack max-w-text border-t border-rule pt-s3">
      {waiting.length > 0 ? (
        <p className="soft">
          {t('questions.keptBecause', {
            names: new Intl.ListFormat(locale).format(
              waiting.map(({ label }) => t('questions.quoted', { name: pickLocalized(label, locale).text })),
            ),
          })}
        </p>
      ) : (
        <div>
          <ConfirmDialog
            id="delete"
            trigger={t('questions.delete')}
            triggerProps={{ variant: 'plain' }}
            title={t('questions.deleteTitle', { name })}
            description={<p>{t('questions.deleteText', { count: answers })}</p>}
            cancelLabel={t('questions.deleteNo')}
          >
            <ActionForm
              action={deleteQuestionAction.bind(null, locale, eventSlug, id, answers)}
              errorTitle={t('questions.errorTitle')}
            >
              <SubmitButton variant="danger">{t('questions.deleteYes', { count: answers })}</SubmitButton>
            </ActionForm>
          </ConfirmDialog>
        </div>
      )}
    </section>
  );
}
