import { Notice } from '@/components/ui/notice';
import { formatBytes } from '@/lib/format';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { SearchParams } from '@/lib/listing';
import { fileDone, fileReasons, limits } from '../kinds';

/** How sending a file ended, beside the form that sent it. */
export function FileOutcome({ outcome, locale }: { outcome: SearchParams[string]; locale: Locale }) {
  const t = translator(locale);
  const done = fileDone.find((one) => one === outcome);
  const reason = fileReasons.find((one) => one === outcome);
  if (done) {
    return (
      <Notice tone="positive" live="status">
        <p>{t(`files.outcome.${done}`)}</p>
      </Notice>
    );
  }
  if (!reason) return null;
  const facts = {
    size: formatBytes(limits.materialBytes, locale),
    pictureSize: formatBytes(limits.pictureBytes, locale),
    megapixels: limits.picturePixels / 1_000_000,
    most: limits.materials,
  };
  return (
    <Notice tone="danger" live="alert" title={t('files.refusedTitle')}>
      <p>{t(`files.refused.${reason}`, facts)}</p>
    </Notice>
  );
}
