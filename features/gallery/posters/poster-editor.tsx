import { ActionForm } from '@/components/form/action-form';
import { FileField } from '@/components/form/file-field';
import { LocalizedField } from '@/components/form/localized-field';
import { UploadForm } from '@/components/form/upload-form';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { SubmitButton } from '@/components/ui/submit-button';
import { formatBytes } from '@/lib/format';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { SearchParams } from '@/lib/listing';
import { exhibitStepAction, savePosterTextsAction } from '../actions';
import type { EditedExhibit } from '../desk-queries';
import type { Place } from '../exhibit-place';
import { accepted, limits } from './upload-rules';
import { uploadRefusal } from '../words';
import { UploadOutcome } from '../components/exhibit-outcome';
import { languages } from '../components/exhibit-text-fields';
import { fileHref, PosterPicture } from '../components/poster-picture';

type Props = { exhibit: EditedExhibit; place: Place; query: SearchParams; locale: Locale };

function Upload({ exhibit, place, locale }: Omit<Props, 'query'>) {
  const t = translator(locale);
  const to = new URLSearchParams({ locale, from: place.from });
  return (
    <UploadForm
      action={`/files/exhibits/${exhibit.id}/poster?${to}`}
      maxBytes={limits.bytes}
      texts={{
        sending: t('upload.sending'),
        working: t('upload.working'),
        failed: t('upload.failed'),
        progress: t('upload.progress'),
        tooBig: uploadRefusal('tooBig', locale) ?? '',
        submit: t(exhibit.poster ? 'upload.replace' : 'upload.submit'),
      }}
    >
      <FileField
        label={t('upload.label')}
        name="poster"
        // The section has the id `poster`, which addresses lead to
        id="poster-file"
        accept={accepted}
        required
        help={t('upload.help', { size: formatBytes(limits.bytes, locale) })}
      />
    </UploadForm>
  );
}

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
        mark={t('exhibit.optional')}
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

/** The poster: as it is, another one, its words, and away with it. */
export function PosterEditor({ exhibit, place, query, locale }: Props) {
  const t = translator(locale);
  const { poster, download } = exhibit;
  return (
    <section id="poster" aria-labelledby="poster-title" className="stack gap-s4 border-t border-rule pt-s4">
      <h2 id="poster-title">{t('gallery.poster')}</h2>
      <UploadOutcome query={query} locale={locale} />
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
      {exhibit.canEdit && <Upload exhibit={exhibit} place={place} locale={locale} />}
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
  );
}
