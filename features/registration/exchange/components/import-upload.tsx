import { FileField } from '@/components/form/file-field';
import { FormActions } from '@/components/form/form-actions';
import { Button } from '@/components/ui/button';
import { formatBytes } from '@/lib/format';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { limits } from '@/lib/spreadsheet/sheet';
import { MOST_ROWS } from '../import';

const ACCEPTED =
  '.xlsx,.csv,.tsv,.txt,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A plain form to a route of its own: an action's body is limited to less than a list may have. */
export function ImportUpload({ eventSlug, locale }: { eventSlug: string; locale: Locale }) {
  const t = translator(locale);
  const size = formatBytes(limits.bytes, locale);
  return (
    <form
      action={`/files/imports/${eventSlug}?locale=${locale}`}
      method="post"
      encType="multipart/form-data"
      className="stack max-w-text"
    >
      <FileField
        label={t('imports.file')}
        name="file"
        accept={ACCEPTED}
        required
        help={t('imports.fileHelp', { size, rows: MOST_ROWS })}
      />
      <p className="soft">
        {t('imports.keptNote')} {t('imports.consentNote')}
      </p>
      <FormActions>
        <Button type="submit">{t('imports.upload')}</Button>
      </FormActions>
    </form>
  );
}
