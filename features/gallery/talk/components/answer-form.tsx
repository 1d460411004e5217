import { ActionForm } from '@/components/form/action-form';
import { TextArea } from '@/components/form/text-area';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormState } from '@/lib/form';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { ShownQuestion } from '../queries';
import { answerField, limits } from '../schema';

/** Answers a question, or writes the answer anew. */
export function AnswerForm({
  question: { id, text, answer },
  action,
  locale,
}: {
  question: ShownQuestion;
  action: (state: FormState, data: FormData) => Promise<FormState>;
  locale: Locale;
}) {
  const t = translator(locale);
  return (
    <ActionForm action={action} errorTitle={t('talk.errorTitle')}>
      {/* Inside, so that what is wrong is seen while it is closed */}
      <details>
        <summary>{t(answer ? 'talk.desk.change' : 'talk.desk.answerIt')}</summary>
        <div className="stack pt-s2">
          <TextArea
            label={t('talk.desk.answerField', { text })}
            name={answerField(id)}
            help={t('talk.desk.answerHelp')}
            defaultValue={answer}
            maxLength={limits.answer}
            required
          />
          <div>
            <SubmitButton variant="quiet" small pendingLabel={t('talk.sending')}>
              {t('talk.desk.saveAnswer')}
            </SubmitButton>
          </div>
        </div>
      </details>
    </ActionForm>
  );
}
