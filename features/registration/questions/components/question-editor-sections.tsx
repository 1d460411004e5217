import { Checkbox, CheckboxGroup } from '@/components/form/choice';
import { FormSection } from '@/components/form/form-section';
import { LocalizedField } from '@/components/form/localized-field';
import { SelectField } from '@/components/form/select-field';
import { TextField } from '@/components/form/text-field';
import { questionTypes } from '@/db/choices';
import type { Event } from '@/features/events/queries';
import { isoDay } from '@/lib/format';
import { locales, pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { BuiltQuestion, QuestionDesk } from '../question-desk-queries';
import { allowedTypes } from '../question-rules';
import { canDecide } from '../question-schema';
import { decidingAnswers } from '../question-words';

export type Section = {
  desk: QuestionDesk;
  /** The questions that stand above this one. */
  above: BuiltQuestion[];
  question: BuiltQuestion | undefined;
  event: Event;
  locale: Locale;
};

/** How long after the event sensitive answers are kept, unless somebody says otherwise. */
const KEEP_MS = 30 * 24 * 3_600_000;

export function languagesOf(locale: Locale) {
  const t = translator(locale);
  return locales.map((lang) => ({ lang, label: t(`registration.language.${lang}`) }));
}

export function WordsSection({ question, locale }: Section) {
  const t = translator(locale);
  const types = allowedTypes(question?.type ?? 'shortText', question?.answers ?? 0, questionTypes);
  return (
    <FormSection title={t('questions.words')}>
      <LocalizedField
        label={t('questions.label')}
        name="label"
        languages={languagesOf(locale)}
        defaultValue={question?.label}
      />
      <LocalizedField
        label={t('questions.help')}
        name="help"
        help={t('questions.helpHelp')}
        mark={`(${t('registration.optional')})`}
        multiline
        rows={2}
        languages={languagesOf(locale)}
        defaultValue={question?.help}
      />
      <SelectField
        label={t('questions.answerType')}
        name="type"
        help={question && question.answers > 0 ? t('questions.typeHelp') : undefined}
        defaultValue={question?.type ?? 'shortText'}
        options={types.map((value) => ({ value, label: t(`questions.type.${value}`) }))}
      />
      <Checkbox
        label={t('questions.requiredLabel')}
        name="required"
        value="yes"
        defaultChecked={question?.required}
      />
    </FormSection>
  );
}

export function AskedOfSection({ desk, above, question, locale }: Section) {
  const t = translator(locale);
  const deciding = above.filter(({ type }) => canDecide(type));
  const rule = question?.shownWhen;
  return (
    <FormSection title={t('questions.askedOf')}>
      <CheckboxGroup
        legend={t('questions.categories')}
        help={t('questions.categoriesHelp')}
        name="categoryIds"
        defaultValue={question?.categoryIds ?? []}
        options={desk.categories.map(({ id, name }) => {
          const { text, lang } = pickLocalized(name, locale);
          return { value: id, label: <span lang={lang}>{text}</span> };
        })}
      />
      <SelectField
        label={t('questions.shownWhen')}
        name="shownWhen"
        help={deciding.length === 0 ? t('questions.shownWhenNone') : t('questions.shownWhenHelp')}
        defaultValue={rule?.questionId ?? ''}
        placeholder={t('questions.always')}
        options={deciding.map(({ id, label }) => ({ value: id, label: pickLocalized(label, locale).text }))}
      />
      {deciding.map((other) => (
        <div key={other.id} data-part={`answers-${other.id}`}>
          <CheckboxGroup
            legend={t('questions.shownWhenAnswers', { question: pickLocalized(other.label, locale).text })}
            name="shownWhenAnswers"
            id={`shownWhenAnswers-${other.id}`}
            defaultValue={rule?.values.map((value) => `${rule.questionId}:${value}`) ?? []}
            options={decidingAnswers(other, locale).map(({ value, label }) => ({
              value: `${other.id}:${value}`,
              label,
            }))}
          />
        </div>
      ))}
    </FormSection>
  );
}

export function ConfidenceSection({ question, event, locale }: Section) {
  const t = translator(locale);
  const deleteAt = question?.deleteAt ?? new Date(event.endsAt.getTime() + KEEP_MS);
  return (
    <FormSection title={t('questions.confidence')}>
      <Checkbox
        label={t('questions.sensitiveLabel')}
        help={t('questions.sensitiveHelp')}
        name="sensitive"
        value="yes"
        defaultChecked={question?.sensitive}
      />
      <div data-part="sensitive">
        <TextField
          type="date"
          label={t('questions.deleteAt')}
          help={t('questions.deleteAtHelp')}
          name="deleteAt"
          className="max-w-60"
          defaultValue={isoDay(deleteAt, event.timeZone)}
        />
      </div>
    </FormSection>
  );
}
