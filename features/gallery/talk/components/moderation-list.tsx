import Link from 'next/link';
import { Button } from '@/components/ui/button';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { deskAnswerAction, moderateAction } from '../desk-actions';
import type { DeskQuestion } from '../desk-queries';
import { canAnswer, moderated, moderationActs } from '../talk';
import type { DeskPlace } from '../talk-place';
import { AnswerForm } from './answer-form';
import { QuestionState } from './own-questions';
import { QuestionEntry } from './question-entry';

/** The form of the whole list: each answer has a form of its own, and none stands in another. */
const FORM = 'question-list';
const SHORT = 60;
const shortened = (text: string) => (text.length > SHORT ? `${text.slice(0, SHORT)}…` : text);

type Around = { place: DeskPlace; timeZone: string; locale: Locale };

/** Questions to be shown, hidden and answered: one by one, or several at once. */
export function ModerationList({ questions, ...around }: Around & { questions: readonly DeskQuestion[] }) {
  const { place, locale } = around;
  const t = translator(locale);
  return (
    <>
      <form id={FORM} action={moderateAction.bind(null, place)} className="cluster">
        <span id="chosen">{t('talk.desk.chosen')}</span>
        <Button type="submit" name="act" value="show" variant="quiet" small aria-describedby="chosen">
          {t('talk.desk.showChosen')}
        </Button>
        <Button type="submit" name="act" value="hide" variant="quiet" small aria-describedby="chosen">
          {t('talk.desk.hideChosen')}
        </Button>
      </form>
      <ul className="stack">
        {questions.map((question) => (
          <ModeratedQuestion key={question.id} question={question} {...around} />
        ))}
      </ul>
    </>
  );
}

function ModeratedQuestion({ question, place, timeZone, locale }: Around & { question: DeskQuestion }) {
  const t = translator(locale);
  const { id, status, exhibit } = question;
  const [text, title] = [shortened(question.text), pickLocalized(exhibit.title, locale)];
  const names = { show: 'talk.desk.showNamed', hide: 'talk.desk.hideNamed' } as const;
  return (
    <QuestionEntry
      question={question}
      locale={locale}
      timeZone={timeZone}
      heading="h2"
      before={
        <div className="cluster justify-between">
          <span className="cluster gap-s2">
            <input
              type="checkbox"
              form={FORM}
              name="question"
              value={id}
              aria-label={t('talk.desk.select', { text })}
              className="size-6"
            />
            <QuestionState status={status} locale={locale} />
          </span>
          <Link
            href={`/${locale}/organise/${place.slug}/exhibits/${exhibit.id}`}
            lang={title.lang}
            prefetch={false}
          >
            {t('talk.desk.exhibit', { number: exhibit.number, title: title.text })}
          </Link>
        </div>
      }
    >
      <div className="cluster items-baseline">
        {moderationActs
          .filter((act) => moderated(status, act))
          .map((act) => (
            <Button
              key={act}
              type="submit"
              form={FORM}
              name="act"
              value={`${act}:${id}`}
              variant="quiet"
              small
              aria-label={t(names[act], { text })}
            >
              {t(`talk.desk.${act}`)}
            </Button>
          ))}
      </div>
      {canAnswer(status, { isCurator: true, isExhibitor: false }) && (
        <AnswerForm question={question} action={deskAnswerAction.bind(null, place, id)} locale={locale} />
      )}
    </QuestionEntry>
  );
}
