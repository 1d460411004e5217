import type { ReactNode } from 'react';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { SearchParams } from '@/lib/listing';
import type { EditedExhibit } from '../../desk-queries';
import type { Place } from '../../exhibit-place';
import { exhibitLanguages } from '../../rules';
import type { EditedFiles } from '../job-queries';
import { limits } from '../upload-rules';
import { JobList } from './job-list';
import { MediumEditor } from './medium-editor';
import { Upload } from './upload';
import { UploadOutcome } from './upload-outcome';

const words = {
  picture: { title: 'media.pictures', help: 'media.picturesHelp', most: limits.pictures },
  document: { title: 'media.documents', help: 'media.documentsHelp', most: limits.documents },
} as const;

/** The pictures, or the documents, of an exhibit: each with its words and its place in the order, and one more. */
export function MediaSection({
  kind,
  files,
  exhibit,
  place,
  query,
  locale,
}: {
  kind: 'picture' | 'document';
  files: EditedFiles;
  exhibit: Pick<EditedExhibit, 'canEdit' | 'revision' | 'status' | 'title'>;
  place: Place;
  query: SearchParams;
  locale: Locale;
}): ReactNode {
  const t = translator(locale);
  const { canEdit, revision } = exhibit;
  const spoken = kind === 'picture' && exhibit.status === 'published' ? exhibitLanguages(exhibit) : [];
  const media = files.media.filter((one) => one.kind === kind);
  const jobs = files.jobs.filter((job) => job.kind === kind);
  const { title, help, most } = words[kind];
  if (!canEdit && media.length === 0) return null;
  return (
    <section id={kind} aria-labelledby={`${kind}-title`} className="stack gap-s4 border-t border-rule pt-s4">
      <h2 id={`${kind}-title`}>{t(title)}</h2>
      <p className="soft max-w-text">{t(help, { most })}</p>
      <UploadOutcome kind={kind} files={files} query={query} locale={locale} />
      {media.length > 0 && (
        <ol className="stack gap-s3">
          {media.map((medium, index) => (
            <MediumEditor
              key={medium.id}
              medium={medium}
              isFirst={index === 0}
              isLast={index === media.length - 1}
              canEdit={canEdit}
              revision={revision}
              place={place}
              locale={locale}
            />
          ))}
        </ol>
      )}
      {canEdit && <JobList jobs={jobs} place={place} query={query} locale={locale} />}
      {canEdit && media.length < most && (
        <Upload
          kind={kind}
          place={place}
          spoken={spoken}
          said={jobs.findLast(({ state }) => state === 'failed')}
          locale={locale}
        />
      )}
    </section>
  );
}
