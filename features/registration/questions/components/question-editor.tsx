import { ActionForm } from '@/components/form/action-form';
import { FormActions } from '@/components/form/form-actions';
import { ButtonLink } from '@/components/ui/button';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Event } from '@/features/events/queries';
import { locales, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { saveQuestionAction } from '../question-actions';
import type { BuiltQuestion, QuestionDesk } from '../question-desk-queries';
import { questionForm, questionTexts } from '../question-view';
import { LivePreview } from './live-preview';
import { OptionSection } from './question-editor-options';
import { AskedOfSection, ConfidenceSection, WordsSection } from './question-editor-sections';

/** A part of the form belongs to some choices only. Without `:has()` all parts are there. */
function partCss(questions: readonly BuiltQuestion[]): string {
  const unless = (choice: string, part: string) =>
    `form:not(:has(${choice})) [data-part="${part}"]{display:none}`;
  const type = (name: string) => `[name="type"] [value="${name}"]:checked`;
  return [
    unless(`${type('oneOf')},${type('severalOf')}`, 'options'),
    unless(type('number'), 'bounds'),
    unless('[name="sensitive"]:checked', 'sensitive'),
    ...questions.map(({ id }) => unless(`[name="shownWhen"] [value="${id}"]:checked`, `answers-${id}`)),
  ].join('');
}

/** Makes a question, or changes one. */
export function QuestionEditor({
  desk,
  question,
  event,
  locale,
}: {
  desk: QuestionDesk;
  question?: BuiltQuestion;
  event: Event;
  locale: Locale;
}) {
  const t = translator(locale);
  const above = question ? desk.questions.slice(0, desk.questions.indexOf(question)) : desk.questions;
  const section = { desk, above, question, event, locale };
  const languages = locales.map((language) => ({
    language,
    label: t(`registration.language.${language}`),
    // The type can become any
    texts: questionTexts([{ type: 'country' }], language),
    initial: question && questionForm([alone(question)], { locale: language, categories: [] }).questions[0],
  }));
  const words = {
    title: t('questions.preview'),
    lead: t('questions.previewLead'),
    legend: t('questions.previewLanguage'),
    noLabel: t('questions.previewEmpty'),
  };
  return (
    <LivePreview key={question?.id} languages={languages} shown={locale} words={words}>
      <ActionForm
        revision={question?.revision}
        action={saveQuestionAction.bind(null, locale, event.slug, question?.id)}
        errorTitle={t('questions.errorTitle')}
        className="stack max-w-text gap-s4"
      >
        <style dangerouslySetInnerHTML={{ __html: partCss(above) }} />
        <WordsSection {...section} />
        <OptionSection {...section} />
        <AskedOfSection {...section} />
        <ConfidenceSection {...section} />
        <FormActions>
          <SubmitButton pendingLabel={t('questions.saving')}>{t('questions.save')}</SubmitButton>
          <ButtonLink href={`/${locale}/organise/${event.slug}/questions`} variant="plain" prefetch={false}>
            {t('questions.back')}
          </ButtonLink>
        </FormActions>
      </ActionForm>
    </LivePreview>
  );
}

/** The question by itself, whoever it is put to. */
function alone(question: BuiltQuestion): BuiltQuestion {
  return { ...question, categoryIds: [], shownWhen: null };
}
