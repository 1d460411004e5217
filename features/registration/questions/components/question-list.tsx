import { OrderedList } from '@/components/form/ordered-list';
import { Badge } from '@/components/ui/badge';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import type { Event } from '@/features/events/queries';
import { formatDate } from '@/lib/format';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { moveQuestionAction } from '../question-actions';
import type { BuiltQuestion, QuestionDesk } from '../question-desk-queries';
import { possiblePlaces } from '../question-rules';
import { whenTexts } from '../question-view';

/** The questions in their order, each with what it is, who is asked and how many have answered. */
export function QuestionList({
  desk: { questions, categories },
  event,
  locale,
}: {
  desk: QuestionDesk;
  event: Event;
  locale: Locale;
}) {
  const t = translator(locale);
  if (questions.length === 0) {
    return <EmptyState title={t('questions.empty')}>{t('questions.emptyHint')}</EmptyState>;
  }
  const name = (question: BuiltQuestion) => pickLocalized(question.label, locale).text;
  return (
    <OrderedList
      action={moveQuestionAction.bind(null, locale, event.slug)}
      texts={{
        up: t('questions.up'),
        down: t('questions.down'),
        upLabel: t('questions.upLabel', { name: '{name}' }),
        downLabel: t('questions.downLabel', { name: '{name}' }),
        drag: t('questions.drag'),
      }}
      items={questions.map((question) => ({
        id: question.id,
        name: name(question),
        places: possiblePlaces(questions, question.id),
        content: <QuestionEntry {...{ question, questions, categories, event, locale }} />,
        actions: (
          <ButtonLink
            href={`/${locale}/organise/${event.slug}/questions/${question.id}`}
            variant="quiet"
            small
            prefetch={false}
            aria-label={t('questions.editLabel', { name: name(question) })}
          >
            {t('questions.edit')}
          </ButtonLink>
        ),
      }))}
    />
  );
}

function QuestionEntry({
  question,
  questions,
  categories,
  event,
  locale,
}: QuestionDesk & { question: BuiltQuestion; event: Event; locale: Locale }) {
  const t = translator(locale);
  const { text, lang } = pickLocalized(question.label, locale);
  const limited = question.options.filter(({ places, retired }) => places !== null && !retired);
  return (
    <div className="grid min-w-0 gap-s1">
      <h3 lang={lang} className="wrap-anywhere">
        {text}
      </h3>
      <p className="cluster">
        <Badge>{t(`questions.type.${question.type}`)}</Badge>
        {question.required && <Badge tone="accent">{t('questions.required')}</Badge>}
        {question.sensitive && <Badge tone="caution">{t('questions.sensitive')}</Badge>}
        {limited.length > 0 && <Badge>{t('questions.limited', { count: limited.length })}</Badge>}
      </p>
      {whenTexts(question, questions, { locale, categories }).map((when) => (
        <p key={when} className="soft">
          {when}
        </p>
      ))}
      {question.deleteAt && (
        <p className="soft">
          {t('questions.deletedOn', { date: formatDate(question.deleteAt, locale, event.timeZone) })}
        </p>
      )}
      <p className="soft">{t('questions.answers', { count: question.answers })}</p>
    </div>
  );
}
