import { Notice } from '@/components/ui/notice';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { SearchParams } from '@/lib/listing';
import { uploadRefusal } from '../../words';
import type { EditedFiles } from '../job-queries';
import type { MediaKind } from '../uploads';

/** How the upload of a kind of file went, as the address says it, once nothing of that kind is in the making. */
export function UploadOutcome({
  kind,
  files: { jobs, media },
  query,
  locale,
}: {
  kind: MediaKind;
  files: EditedFiles;
  query: SearchParams;
  locale: Locale;
}) {
  if (query.kind !== kind) return null;
  const t = translator(locale);
  const reason = uploadRefusal(query.upload, locale);
  if (reason) {
    return (
      <Notice tone="danger" live="alert" title={t('upload.refusedTitle')}>
        <p>{reason}</p>
      </Notice>
    );
  }
  const here = media.filter((one) => one.kind === kind);
  // Cancelled, failed or still on its way: the list of jobs says so
  if (query.upload !== 'stored' || here.length === 0 || jobs.some((job) => job.kind === kind)) return null;
  const count = here[0]?.pages.length ?? 0;
  const isSaid = Object.values(here.at(-1)?.alt ?? {}).some((words) => words !== '');
  const words = () => {
    if (kind !== 'poster') return t(isSaid ? 'media.doneSaid' : 'media.doneText');
    if (count > 1) return t(isSaid ? 'upload.donePages' : 'upload.donePagesSilent', { count });
    return t(isSaid ? 'upload.done' : 'upload.doneSilent');
  };
  return (
    <Notice tone="positive" live="status" title={t(`upload.kind.${kind}.done`)}>
      <p>{words()}</p>
    </Notice>
  );
}

const done = ['saved', 'moved', 'removed', 'cancelled', 'takenFound'] as const;

/** What was done to the files last. */
export function FilesOutcome({ query, locale }: { query: SearchParams; locale: Locale }) {
  const outcome = done.find((one) => one === query.files);
  if (!outcome) return null;
  return (
    <Notice tone="positive" live="status">
      <p>{translator(locale)(`media.${outcome}`)}</p>
    </Notice>
  );
}
