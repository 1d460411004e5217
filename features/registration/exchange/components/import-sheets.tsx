import { SelectField } from '@/components/form/select-field';
import { Button } from '@/components/ui/button';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { OpenImport } from '../import-queries';

/** Which sheet of a workbook the people are on. */
export function ImportSheets({ open, locale }: { open: OpenImport; locale: Locale }) {
  const t = translator(locale);
  return (
    <form method="get" className="cluster items-end gap-s3">
      <SelectField
        label={t('imports.match.sheet')}
        name="sheet"
        defaultValue={String(open.sheet)}
        options={open.sheets.map((label, index) => ({ value: String(index), label }))}
      />
      <Button type="submit" variant="quiet">
        {t('imports.match.changeSheet')}
      </Button>
    </form>
  );
}
