import { RadioGroup } from '@/components/form/choice';
import { FormActions } from '@/components/form/form-actions';
import { SelectField } from '@/components/form/select-field';
import { Button } from '@/components/ui/button';
import { locales, pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { labelSizes, type LabelledExhibit } from '../printed';

/** What curators print: labels for the stations, and the catalogue once the gallery is open. Plain GET forms. */
export function PrintForms({
  event,
  exhibits,
  base,
  locale,
}: {
  event: { slug: string; galleryPublished: boolean };
  exhibits: readonly LabelledExhibit[];
  base: string;
  locale: Locale;
}) {
  const t = translator(locale);
  const language = (
    <RadioGroup
      legend={t('catalogue.language')}
      name="lang"
      defaultValue={locale}
      options={locales.map((value) => ({ value, label: t(`exhibit.language.${value}`) }))}
    />
  );
  return (
    <>
      <form action={`${base}/print/labels`} method="get" className="stack max-w-text gap-s3">
        <h2>{t('catalogue.labels')}</h2>
        <p>{t('catalogue.labelsHelp', { count: exhibits.length })}</p>
        <RadioGroup
          legend={t('catalogue.size')}
          name="size"
          defaultValue="a4"
          options={labelSizes.map((value) => ({ value, label: t(`catalogue.sizes.${value}`) }))}
        />
        {language}
        <SelectField
          label={t('catalogue.which')}
          name="number"
          options={[
            { value: '', label: t('catalogue.all') },
            ...exhibits.map(({ number, title }) => ({
              value: String(number),
              label: t('gallery.numbered', { number, title: pickLocalized(title, locale).text }),
            })),
          ]}
        />
        <FormActions>
          <Button>{t('catalogue.makeLabels')}</Button>
        </FormActions>
      </form>
      <form action={`/${event.slug}/gallery.pdf`} method="get" className="stack max-w-text gap-s3">
        <h2>{t('catalogue.name')}</h2>
        {event.galleryPublished ? (
          <>
            <p>{t('catalogue.help')}</p>
            {language}
            <FormActions>
              <Button variant="quiet">{t('catalogue.make')}</Button>
            </FormActions>
          </>
        ) : (
          <p>{t('catalogue.later')}</p>
        )}
      </form>
    </>
  );
}
