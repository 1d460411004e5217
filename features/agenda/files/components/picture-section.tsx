import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { SearchParams } from '@/lib/listing';
import { removePictureAction } from '../actions';
import { FileOutcome } from './file-outcome';
import { FileUpload } from './file-upload';

type Props = {
  kind: 'speakers' | 'rooms';
  id: string;
  name: string;
  fileId: string | null;
  event: { slug: string };
  query: SearchParams;
  locale: Locale;
};

/** A speaker's photo, or a picture of where a room is: as it is, another one, and away with it. */
export function PictureSection({ kind, id, name, fileId, event, query, locale }: Props) {
  const t = translator(locale);
  return (
    <section
      id="files"
      aria-labelledby="files-title"
      className="stack max-w-[45rem] gap-s3 border-t border-rule pt-s4"
    >
      <h2 id="files-title">{t(`files.picture.${kind}`)}</h2>
      <p className="soft">{t(`files.pictureHint.${kind}`)}</p>
      <FileOutcome outcome={query.upload} locale={locale} />
      {fileId && (
        <img
          src={`/files/${fileId}`}
          alt={t(`files.pictureOf.${kind}`, { name })}
          className={
            kind === 'speakers' ? 'size-[10rem] rounded-sheet object-cover' : 'max-h-[24rem] max-w-full'
          }
        />
      )}
      <FileUpload
        action={`/files/agenda/${kind}/${id}?locale=${locale}`}
        takes="picture"
        label={t('files.pictureLabel')}
        submit={t(fileId ? 'files.replacePicture' : 'files.sendPicture')}
        locale={locale}
      />
      {fileId && (
        <div>
          <ConfirmDialog
            id="remove-picture"
            trigger={t('files.removePicture')}
            triggerProps={{ variant: 'plain', small: true }}
            title={t('files.removePictureTitle')}
            description={<p>{t('files.untilRelease')}</p>}
            cancelLabel={t('files.keep')}
          >
            <form action={removePictureAction.bind(null, locale, event.slug, kind, id)}>
              <SubmitButton variant="danger">{t('files.removePicture')}</SubmitButton>
            </form>
          </ConfirmDialog>
        </div>
      )}
    </section>
  );
}
