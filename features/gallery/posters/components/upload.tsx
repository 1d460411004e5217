import { FileField } from '@/components/form/file-field';
import { LocalizedField } from '@/components/form/localized-field';
import { UploadForm } from '@/components/form/upload-form';
import { formatBytes } from '@/lib/format';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { languages } from '../../components/exhibit-text-fields';
import type { Place } from '../../exhibit-place';
import { uploadRefusal } from '../../words';
import { mediumField, newMedium, type Said } from '../medium-form';
import { accepted, acceptedDocuments, acceptedPictures, limits } from '../upload-rules';
import type { MediaKind } from '../uploads';

const words = {
  poster: { label: 'upload.label', help: 'upload.help', submit: 'upload.submit' },
  picture: { label: 'media.pictureFile', help: 'media.pictureFileHelp', submit: 'media.addPicture' },
  document: { label: 'media.documentFile', help: 'media.documentFileHelp', submit: 'media.addDocument' },
} as const;
const taken: Record<MediaKind, string> = {
  poster: accepted,
  picture: acceptedPictures,
  document: acceptedDocuments,
};

/** Takes a file of a kind. */
export function Upload({
  kind,
  place,
  replaces = false,
  spoken = [],
  said,
  locale,
}: {
  kind: MediaKind;
  place: Place;
  replaces?: boolean;
  /** Languages in which it has to be said at once what the file shows: those of an exhibit that is published. */
  spoken?: readonly Locale[];
  /** What was typed beside a file that was not taken. */
  said?: Said;
  locale: Locale;
}) {
  const t = translator(locale);
  const to = new URLSearchParams({ locale, from: place.from });
  const { label, help, submit } = words[kind];
  return (
    <UploadForm
      action={`/files/exhibits/${place.exhibitId}/${kind}?${to}`}
      maxBytes={limits.bytes}
      texts={{
        sending: t('upload.sending'),
        working: t('upload.working'),
        failed: t('upload.failed'),
        progress: t('upload.progress'),
        tooBig: uploadRefusal('tooBig', locale) ?? '',
        submit: t(replaces ? 'upload.replace' : submit),
      }}
    >
      <FileField
        label={t(label)}
        name="file"
        // The sections have the ids `poster`, `picture` and `document`, which addresses lead to
        id={`${kind}-file`}
        accept={taken[kind]}
        required
        help={t(help, { size: formatBytes(limits.bytes, locale), pages: limits.pages })}
      />
      {spoken.length > 0 && (
        <LocalizedField
          label={t('media.alt')}
          name={mediumField(newMedium[kind], 'alt')}
          help={t(kind === 'poster' ? 'upload.altAtOnce' : 'media.altAtOnce')}
          languages={languages(locale)}
          defaultValue={said?.alt}
          required={spoken}
          multiline
          rows={2}
        />
      )}
      {spoken.length > 0 && kind === 'poster' && (
        <LocalizedField
          label={t('exhibit.transcript')}
          name={mediumField(newMedium.poster, 'transcript')}
          help={t('upload.transcriptAtOnce')}
          languages={languages(locale)}
          defaultValue={said?.transcript}
          multiline
          rows={5}
        />
      )}
    </UploadForm>
  );
}
