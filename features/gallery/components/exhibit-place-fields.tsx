import { CheckboxGroup, RadioGroup } from '@/components/form/choice';
import { FormSection } from '@/components/form/form-section';
import { TextField } from '@/components/form/text-field';
import { exhibitKinds } from '@/db/choices';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { EditedExhibit } from '../desk-queries';
import type { Topic } from '../queries';

/** Where the exhibit hangs and what it counts as: the curators' part. */
export function ExhibitPlaceFields({
  exhibit,
  topics,
  locale,
}: {
  exhibit: EditedExhibit;
  topics: readonly Topic[];
  locale: Locale;
}) {
  const t = translator(locale);
  return (
    <FormSection id="place" title={t('exhibit.place')}>
      <div className="localized items-end">
        <TextField
          label={t('exhibit.numberLabel')}
          name="number"
          inputMode="numeric"
          help={t('exhibit.numberHelp')}
          defaultValue={String(exhibit.number)}
        />
        <TextField
          label={t('exhibit.station')}
          name="station"
          inputMode="numeric"
          mark={t('exhibit.optional')}
          help={t('exhibit.stationHelp')}
          defaultValue={exhibit.station === null ? '' : String(exhibit.station)}
        />
      </div>
      <TextField
        label={t('exhibit.slug')}
        name="slug"
        help={t('exhibit.slugHelp')}
        defaultValue={exhibit.slug}
        autoCapitalize="none"
        spellCheck={false}
      />
      <RadioGroup
        legend={t('gallery.kindLabel')}
        name="kind"
        options={exhibitKinds.map((kind) => ({ value: kind, label: t(`gallery.kind.${kind}`) }))}
        defaultValue={exhibit.kind}
      />
      {topics.length > 0 && (
        <CheckboxGroup
          legend={t('exhibit.topics')}
          name="topics"
          options={topics.map(({ id, name }) => {
            const { text, lang } = pickLocalized(name, locale);
            return { value: id, label: <span lang={lang}>{text}</span> };
          })}
          defaultValue={exhibit.topics.map(({ id }) => id)}
        />
      )}
    </FormSection>
  );
}
