import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { BuiltQuestion } from './question-desk-queries';
import type { QuestionRefusal } from './question-rules';

/** The field that words about a refusal belong to; '' is the form as a whole. */
export function refusalField(reason: QuestionRefusal['reason'] | 'stale'): string {
  switch (reason) {
    case 'typeFixed':
    case 'tooManyFiles':
      return 'type';
    case 'staysSensitive':
      return 'sensitive';
    case 'conditionGone':
      return 'shownWhen';
    case 'categoryGone':
      return 'categoryIds';
    case 'dependsOnLater':
    case 'optionNeeded':
    case 'tooManyQuestions':
    case 'stale':
      return '';
  }
}

/** The answers that another question can wait for. */
export function decidingAnswers(
  { type, options }: Pick<BuiltQuestion, 'type' | 'options'>,
  locale: Locale,
): { value: string; label: string }[] {
  const t = translator(locale);
  if (type === 'yesNo') {
    return [
      { value: 'yes', label: t('question.yes') },
      { value: 'no', label: t('question.no') },
    ];
  }
  return options.map(({ id, label }) => ({ value: id, label: pickLocalized(label, locale).text }));
}
