import { FileField } from '@/components/form/file-field';
import { FileForm } from '@/components/form/file-form';
import { formatBytes } from '@/lib/format';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { importLimits } from '../imported';
import { MOST_BYTES } from '../read-agenda';

const ACCEPTED =
  '.xml,.json,.ics,.csv,.tsv,.txt,.xlsx,application/xml,application/json,text/calendar,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Takes an agenda. */
export function AgendaUpload({ eventSlug, locale }: { eventSlug: string; locale: Locale }) {
  const t = translator(locale);
  return (
    <FileForm
      action={`/files/agenda-imports/${eventSlug}?locale=${locale}`}
      submit={t('exchange.import.upload')}
    >
      <FileField
        label={t('exchange.import.file')}
        name="file"
        accept={ACCEPTED}
        required
        help={t('exchange.import.fileHelp', {
          size: formatBytes(MOST_BYTES, locale),
          sessions: importLimits.sessions,
        })}
      />
      <p className="soft">{t('exchange.import.keptNote')}</p>
    </FileForm>
  );
}
