import { RadioGroup } from '@/components/form/choice';
import { FormActions } from '@/components/form/form-actions';
import { Button } from '@/components/ui/button';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { exhibitFormats } from '../export-format';

/** All exhibits as a table, or their posters: a plain GET form. */
export function ExportForm({ base, locale }: { base: string; locale: Locale }) {
  const t = translator(locale);
  return (
    <form action={`${base}/print/export`} method="get" className="stack max-w-text gap-s3">
      <h2>{t('galleryExport.title')}</h2>
      <p>{t('galleryExport.help')}</p>
      <RadioGroup
        legend={t('galleryExport.format')}
        name="format"
        defaultValue="xlsx"
        options={exhibitFormats.map((value) => ({ value, label: t(`galleryExport.formats.${value}`) }))}
      />
      <FormActions>
        <Button variant="quiet">{t('galleryExport.make')}</Button>
      </FormActions>
    </form>
  );
}
