import { SubmitButton } from '@/components/ui/submit-button';
import { translator } from '@/lib/i18n/translator';
import { FileUpload } from '../../files/components/file-upload';
import type { Speaker } from '../../queries';
import { removeOwnPhotoAction } from '../own-actions';
import { ownAddress, type OwnPlace } from '../own-place';

/** The speaker's photo: as it is, another one, and away with it. */
export function OwnPhoto({ speaker: { name, photoFileId }, place }: { speaker: Speaker; place: OwnPlace }) {
  const { locale, slug, token } = place;
  const t = translator(locale);
  const to = new URLSearchParams({ locale, event: slug });
  return (
    <section className="stack gap-s3" aria-labelledby="photo">
      <h2 id="photo">{t('files.picture.speakers')}</h2>
      <p className="soft">{t('files.pictureHint.speakers')}</p>
      {photoFileId && (
        <img
          src={ownAddress(place, `files/${photoFileId}`)}
          alt={t('files.pictureOf.speakers', { name })}
          width={160}
          height={160}
          className="rounded-sheet"
        />
      )}
      <FileUpload
        action={`/files/speaking/${encodeURIComponent(token)}/photo?${to}`}
        takes="picture"
        label={t('files.pictureLabel')}
        submit={t(photoFileId ? 'files.replacePicture' : 'files.sendPicture')}
        locale={locale}
      />
      {photoFileId && (
        <form action={removeOwnPhotoAction.bind(null, locale, slug, token)}>
          <SubmitButton variant="plain" small>
            {t('files.removePicture')}
          </SubmitButton>
        </form>
      )}
    </section>
  );
}
