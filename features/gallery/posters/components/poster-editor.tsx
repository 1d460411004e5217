import { ActionForm } from '@/components/form/action-form';
import { LocalizedField } from '@/components/form/localized-field';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { SubmitButton } from '@/components/ui/submit-button';
import { currentActor } from '@/features/people/session';
import { formatBytes } from '@/lib/format';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { SearchParams } from '@/lib/listing';
import { exhibitStepAction } from '../../actions';
import { languages } from '../../components/exhibit-text-fields';
import { fileHref, PosterPicture } from '../../components/poster-picture';
import type { EditedExhibit } from '../../desk-queries';
import type { Place } from '../../exhibit-place';
import { exhibitLanguages } from '../../rules';
import { savePosterTextsAction } from '../actions';
import { findEditedFiles } from '../job-queries';
import { FoundText } from './found-text';
import { JobList } from './job-list';
import { MediaSection } from './media-section';
import { Upload } from './upload';
import { FilesOutcome, UploadOutcome } from './upload-outcome';

type Props = { exhibit: EditedExhibit; place: Place; query: SearchParams; locale: Locale };

function Words({ exhibit, place, locale }: Omit<Props, 'query'>) {
  const t = translator(locale);
  return (
    <ActionForm
      revision={exhibit.revision}
      action={savePosterTextsAction.bind(null, place)}
      errorTitle={t('exhibit.errorTitle')}
      className="stack gap-s4"
    >
      <LocalizedField
        label={t('exhibit.alt')}
        name="alt"
        help={t('exhibit.altHelp')}
        languages={languages(locale)}
        defaultValue={exhibit.alt}
        multiline
        rows={3}
      />
      <LocalizedField
        label={t('exhibit.transcript')}
        name="transcript"
        help={t('exhibit.transcriptHelp')}
        languages={languages(locale)}
        defaultValue={exhibit.transcript}
        multiline
        rows={5}
      />
      <div className="actions">
        <SubmitButton variant="quiet" pendingLabel={t('exhibit.saving')}>
          {t('exhibit.savePosterTexts')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}

/** The files of an exhibit: its poster with its words, its pictures and its documents, and what of them is in the making. */
export async function PosterEditor({ exhibit, place, query, locale }: Props) {
  const t = translator(locale);
  const { poster, download } = exhibit;
  const files = (await findEditedFiles(await currentActor(), exhibit.id)) ?? { jobs: [], media: [] };
  const medium = files.media.find(({ kind }) => kind === 'poster');
  const jobs = files.jobs.filter(({ kind }) => kind === 'poster');
  return (
    <>
      <section id="poster" aria-labelledby="poster-title" className="stack gap-s4 border-t border-rule pt-s4">
        <h2 id="poster-title">{t('gallery.poster')}</h2>
        <FilesOutcome query={query} locale={locale} />
        <UploadOutcome kind="poster" files={files} query={query} locale={locale} />
        {poster && (
          <div className="stack max-w-[20rem] gap-s2">
            <PosterPicture
              poster={poster}
              locale={locale}
              sizes="320px"
              maxWidth={640}
              className="h-auto w-full shadow-poster"
            />
            {download && (
              <p className="meta">
                <a href={fileHref(download.fileId)} download>
                  {t('gallery.download', { size: formatBytes(download.sizeBytes, locale) })}
                </a>
              </p>
            )}
          </div>
        )}
        {exhibit.canEdit && <JobList jobs={jobs} place={place} query={query} locale={locale} />}
        {exhibit.canEdit && (
          <Upload
            kind="poster"
            place={place}
            replaces={poster !== null}
            spoken={exhibit.status === 'published' && !poster ? exhibitLanguages(exhibit) : []}
            said={jobs.findLast(({ state }) => state === 'failed')}
            locale={locale}
          />
        )}
        {exhibit.canEdit && medium && (
          <FoundText
            foundText={medium.foundText}
            transcript={medium.transcript}
            revision={exhibit.revision}
            place={place}
            locale={locale}
          />
        )}
        {exhibit.canEdit && poster && <Words exhibit={exhibit} place={place} locale={locale} />}
        {exhibit.canEdit && poster && (
          <div>
            <ConfirmDialog
              id="remove-poster"
              trigger={t('exhibit.removePoster')}
              triggerProps={{ variant: 'plain', small: true }}
              title={t('exhibit.removePosterTitle')}
              description={<p>{t('exhibit.removePosterText')}</p>}
              cancelLabel={t('exhibit.keep')}
            >
              <form action={exhibitStepAction.bind(null, place, 'removePoster')}>
                <SubmitButton variant="danger">{t('exhibit.removePoster')}</SubmitButton>
              </form>
            </ConfirmDialog>
          </div>
        )}
      </section>
      {(['picture', 'document'] as const).map((kind) => (
        <MediaSection
          key={kind}
          kind={kind}
          files={files}
          exhibit={exhibit}
          place={place}
          query={query}
          locale={locale}
        />
      ))}
    </>
  );
}
