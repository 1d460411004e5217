import { StatusTag } from '@/components/ui/badge';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { takeBackQuestionAction } from '../actions';
import type { OwnQuestion } from '../queries';
import type { TalkPlace } from '../talk-place';
import { QuestionEntry } from './question-entry';

const tones = { waiting: 'caution', shown: 'positive', hidden: 'neutral' } as const;

/** Where a question stands, with a shape and a colour. */
export function QuestionState({ status, locale }: { status: OwnQuestion['status']; locale: Locale }) {
  return <StatusTag tone={tones[status]}>{translator(locale)(`talk.status.${status}`)}</StatusTag>;
}

/** What the visitor has asked here, whether it is shown or not. */
export function OwnQuestions({
  questions,
  place,
  timeZone,
  locale,
}: {
  questions: readonly OwnQuestion[];
  place: TalkPlace;
  timeZone: string;
  locale: Locale;
}) {
  const t = translator(locale);
  if (questions.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="own">
      <h2 id="own">{t('talk.own')}</h2>
      <ul className="stack">
        {questions.map((question) => (
          <QuestionEntry
            // Those that are shown are in the list of all of them too
            key={question.id}
            question={{ ...question, id: `own-${question.id}` }}
            locale={locale}
            timeZone={timeZone}
          >
            <div className="cluster justify-between">
              <QuestionState status={question.status} locale={locale} />
              <form action={takeBackQuestionAction.bind(null, place, question.id)}>
                <SubmitButton
                  variant="plain"
                  small
                  pendingLabel={t('talk.sending')}
                  aria-label={t('talk.takeBackNamed', { text: question.text })}
                >
                  {t('talk.takeBack')}
                </SubmitButton>
              </form>
            </div>
          </QuestionEntry>
        ))}
      </ul>
    </section>
  );
}
