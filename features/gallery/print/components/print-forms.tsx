import { RadioGroup } from '@/components/form/choice';
import { FormActions } from '@/components/form/form-actions';
import { SelectField } from '@/components/form/select-field';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { locales, pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { labelSizes, type LabelledExhibit } from '../printed';

function LanguageChoice({ id, locale }: { id: string; locale: Locale }) {
  const t = translator(locale);
  return (
    <RadioGroup
      legend={t('catalogue.language')}
      id={id}
      name="lang"
      defaultValue={locale}
      options={locales.map((value) => ({ value, label: t(`exhibit.language.${value}`) }))}
    />
  );
}

/** Labels for the stations, of all exhibits that will hang or of one. A plain GET form. */
export function LabelForm({
  exhibits,
  base,
  locale,
}: {
  exhibits: readonly LabelledExhibit[];
  base: string;
  locale: Locale;
}) {
  const t = translator(locale);
  if (exhibits.length === 0) {
    return (
      <section className="stack max-w-text gap-s3">
        <h2>{t('catalogue.labels')}</h2>
        <EmptyState title={t('catalogue.emptyTitle')}>
          <p>{t('catalogue.empty')}</p>
        </EmptyState>
      </section>
    );
  }
  const all = { value: '', label: t('catalogue.all') };
  const options = exhibits.map(({ number, title }) => ({
    value: String(number),
    label: t('gallery.numbered', { number, title: pickLocalized(title, locale).text }),
  }));
  return (
    <form action={`${base}/print/labels`} method="get" className="stack max-w-text gap-s3">
      <h2>{t('catalogue.labels')}</h2>
      <p>{t('catalogue.labelsHelp', { count: exhibits.length })}</p>
      <RadioGroup
        legend={t('catalogue.size')}
        name="size"
        defaultValue="a4"
        options={labelSizes.map((value) => ({ value, label: t(`catalogue.sizes.${value}`) }))}
      />
      <LanguageChoice id="label-lang" locale={locale} />
      <SelectField label={t('catalogue.which')} name="number" options={[all, ...options]} />
      <FormActions>
        <Button>{t('catalogue.makeLabels')}</Button>
      </FormActions>
    </form>
  );
}

/** The catalogue, once the gallery is open. */
export function CatalogueForm({
  event,
  locale,
}: {
  event: { slug: string; galleryPublished: boolean };
  locale: Locale;
}) {
  const t = translator(locale);
  return (
    <form action={`/${event.slug}/gallery.pdf`} method="get" className="stack max-w-text gap-s3">
      <h2>{t('catalogue.name')}</h2>
      {event.galleryPublished ? (
        <>
          <p>{t('catalogue.help')}</p>
          <LanguageChoice id="catalogue-lang" locale={locale} />
          <FormActions>
            <Button variant="quiet">{t('catalogue.make')}</Button>
          </FormActions>
        </>
      ) : (
        <p>{t('catalogue.later')}</p>
      )}
    </form>
  );
}
