import { FileField } from '@/components/form/file-field';
import { FileForm } from '@/components/form/file-form';
import { Notice } from '@/components/ui/notice';
import { formatBytes } from '@/lib/format';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { SearchParams } from '@/lib/listing';
import { archiveLimits, archiveReasons } from '../archive-limits';

const reasons = [...archiveReasons, 'noFile', 'broken', 'tooBig'] as const;

/** Many posters at once, and what has come of those that were sent last. */
export function PosterArchiveForm({
  slug,
  query,
  locale,
}: {
  slug: string;
  query: SearchParams;
  locale: Locale;
}) {
  const t = translator(locale);
  const reason = reasons.find((one) => one === query.archive);
  const [queued = -1, unknown = 0, left = 0] = [query.queued, query.unknown, query.left].map((value) =>
    /^\d{1,6}$/.test(String(value)) ? Number(value) : undefined,
  );
  return (
    <section className="stack border-t border-rule pt-s4" aria-labelledby="posters">
      <h2 id="posters">{t('exhibits.import.posters')}</h2>
      <p className="soft max-w-text">{t('exhibits.import.postersLead')}</p>
      {queued >= 0 && (
        <Notice tone={queued > 0 ? 'positive' : 'caution'} live="status">
          <p>{t('exhibits.import.archiveDone', { queued, unknown, left })}</p>
        </Notice>
      )}
      {reason && (
        <Notice tone="danger" live="alert" title={t('exhibits.import.archiveRefused')}>
          <p>{t(`exhibits.import.archiveReason.${reason}`)}</p>
        </Notice>
      )}
      <FileForm
        action={`/files/exhibit-posters/${slug}?locale=${locale}`}
        submit={t('exhibits.import.archiveUpload')}
        variant="quiet"
      >
        <FileField
          label={t('exhibits.import.archive')}
          name="archive"
          accept=".zip,application/zip"
          required
          help={t('exhibits.import.archiveHelp', { size: formatBytes(archiveLimits.bytes, locale) })}
        />
      </FileForm>
    </section>
  );
}
