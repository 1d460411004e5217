import { FileField } from '@/components/form/file-field';
import { FileForm } from '@/components/form/file-form';
import { formatBytes } from '@/lib/format';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { acceptedSheets, limits } from '@/lib/spreadsheet/sheet';
import { MOST_ROWS } from '../import';

/** Takes a list of people. */
export function ImportUpload({ eventSlug, locale }: { eventSlug: string; locale: Locale }) {
  const t = translator(locale);
  const size = formatBytes(limits.bytes, locale);
  return (
    <FileForm action={`/files/imports/${eventSlug}?locale=${locale}`} submit={t('imports.upload')}>
      <FileField
        label={t('imports.file')}
        name="file"
        accept={acceptedSheets}
        required
        help={t('imports.fileHelp', { size, rows: MOST_ROWS })}
      />
      <p className="soft">
        {t('imports.keptNote')} {t('imports.consentNote')}
      </p>
    </FileForm>
  );
}
