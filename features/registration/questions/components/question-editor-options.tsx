import { TextField } from '@/components/form/text-field';
import { translator } from '@/lib/i18n/translator';
import { languagesOf, type Section } from './question-editor-sections';
import { QuestionOptions } from './question-options';

/** What belongs to some types of answers only. */
export function OptionSection({ question, locale }: Section) {
  const t = translator(locale);
  const options = (question?.options ?? []).map(({ id, label, places, retired, chosen }) => ({
    id,
    label,
    places,
    retired,
    goneHelp:
      chosen === null
        ? t('questions.goneUnknown')
        : chosen > 0
          ? t('questions.goneChosen', { count: chosen })
          : t('questions.goneUnused'),
  }));
  return (
    <>
      <QuestionOptions
        options={options}
        texts={{
          legend: t('questions.options'),
          option: t('questions.option', { number: '{number}' }),
          places: t('questions.places'),
          placesHelp: t('questions.placesHelp'),
          gone: t('questions.gone'),
          add: t('questions.addOption'),
          up: t('questions.up'),
          down: t('questions.down'),
          languages: languagesOf(locale),
        }}
      />
      <div className="grid gap-s3 sm:grid-cols-2" data-part="bounds">
        {(['minimum', 'maximum'] as const).map((bound) => (
          <TextField
            key={bound}
            label={t(`questions.${bound}`)}
            name={bound}
            mark={`(${t('registration.optional')})`}
            inputMode="numeric"
            defaultValue={question?.[bound] ?? ''}
          />
        ))}
      </div>
    </>
  );
}
