import { FileField } from '@/components/form/file-field';
import { LocalizedField } from '@/components/form/localized-field';
import { UploadForm } from '@/components/form/upload-form';
import { Notice } from '@/components/ui/notice';
import { formatBytes } from '@/lib/format';
import type { Locale, Localized } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { languages } from '../../components/exhibit-text-fields';
import { accepted, limits } from '../plan-file';
import { planRefusal } from './plan-words';

/** Uploads a plan: a new one with its name, or another file for one that is there. */
export function PlanUpload({
  eventId,
  planId,
  refused,
  named,
  locale,
}: {
  eventId: string;
  planId?: string;
  /** Why the last one was not taken. */
  refused: unknown;
  /** What it was to be called. */
  named?: Localized;
  locale: Locale;
}) {
  const t = translator(locale);
  const words = planRefusal(refused, locale);
  const query = new URLSearchParams({ locale, ...(planId && { plan: planId }) }).toString();
  const size = formatBytes(limits.bytes, locale);
  return (
    <section id="upload" aria-labelledby="upload-title" className="stack max-w-[44rem]">
      <h2 id="upload-title">{t(planId ? 'planDesk.replace' : 'planDesk.add')}</h2>
      {words && (
        <Notice tone="danger" live="alert" title={t('planDesk.refusedTitle')}>
          <p>{words}</p>
        </Notice>
      )}
      <UploadForm
        action={`/files/plans/${eventId}?${query}`}
        maxBytes={limits.bytes}
        texts={{
          sending: t('files.sending'),
          working: t('files.working'),
          failed: t('files.failed'),
          tooBig: t('files.tooBig', { size }),
          progress: t('files.progress'),
          submit: t(planId ? 'planDesk.replaceSubmit' : 'planDesk.submit'),
        }}
      >
        {!planId && (
          <LocalizedField
            label={t('planDesk.name')}
            name="name"
            languages={languages(locale)}
            defaultValue={named}
          />
        )}
        <FileField
          label={t('planDesk.file')}
          name="file"
          accept={accepted}
          help={t('planDesk.fileHelp', { size, svgSize: formatBytes(limits.svgBytes, locale) })}
        />
      </UploadForm>
    </section>
  );
}
