import { RadioGroup } from '@/components/form/choice';
import { locales, pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { QuestionDesk } from '../question-desk-queries';
import { questionForm } from '../question-view';
import { LanguagePanels } from './language-panels';
import { QuestionFields } from './question-fields';

/** The form as people see it, in both languages, to be tried out: nothing that is typed here is sent. */
export function QuestionPreview({
  desk: { questions, categories },
  locale,
}: {
  desk: QuestionDesk;
  locale: Locale;
}) {
  const t = translator(locale);
  const panels = locales.map((language) => {
    const words = translator(language);
    return {
      language,
      label: t(`registration.language.${language}`),
      content: (
        <div className="stack gap-s4">
          {categories.length > 1 && (
            <RadioGroup
              legend={words('registration.category')}
              name={`${language}.categoryId`}
              defaultValue={categories[0]?.id}
              options={categories.map(({ id, name }) => {
                const { text, lang } = pickLocalized(name, language);
                return { value: id, label: <span lang={lang}>{text}</span> };
              })}
            />
          )}
          {categories.length === 1 && (
            <input type="hidden" name={`${language}.categoryId`} value={categories[0]?.id} />
          )}
          <QuestionFields
            form={questionForm(questions, { locale: language, categories, exact: true })}
            prefix={`${language}.`}
          />
        </div>
      ),
    };
  });
  return <LanguagePanels legend={t('questions.previewLanguage')} panels={panels} shown={locale} />;
}
