import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/ui/submit-button';
import { translator } from '@/lib/i18n/translator';
import { FileUpload } from '../../files/components/file-upload';
import { MaterialList } from '../../files/components/material-list';
import { FileTitle, LinkFields } from '../../files/components/material-section';
import { sendLinkMaterialAction, takeBackMaterialAction } from '../own-actions';
import { ownAddress, type OwnPlace } from '../own-place';
import type { OwnSession } from '../own-queries';

/** Slides, papers and links of a session: what there is, and sending in more. */
export function OwnMaterials({
  session: { id, materials },
  place,
  isOpen,
}: {
  session: OwnSession;
  place: OwnPlace;
  isOpen: boolean;
}) {
  const { locale, slug, token } = place;
  const t = translator(locale);
  const to = new URLSearchParams({ locale, event: slug });
  return (
    <section className="stack gap-s3" aria-labelledby="materials">
      <h2 id="materials">{t('files.materials')}</h2>
      <p className="soft">{t('speaking.materialsHint')}</p>
      {materials.length === 0 && <p>{t('files.none')}</p>}
      <MaterialList
        materials={materials}
        locale={locale}
        hrefOf={(fileId) => ownAddress(place, `files/${fileId}`)}
      >
        {(material) =>
          isOpen &&
          material.status === 'proposed' && (
            <form action={takeBackMaterialAction.bind(null, locale, slug, token, id, material.id)}>
              <SubmitButton
                variant="plain"
                small
                aria-label={t('speaking.takeBackNamed', { title: material.title })}
              >
                {t('speaking.takeBack')}
              </SubmitButton>
            </form>
          )
        }
      </MaterialList>
      {isOpen && (
        <>
          <h3>{t('files.addFile')}</h3>
          <FileUpload
            action={`/files/speaking/${encodeURIComponent(token)}/${encodeURIComponent(id)}?${to}`}
            takes="material"
            label={t('files.fileLabel')}
            submit={t('files.addFile')}
            locale={locale}
          >
            <FileTitle locale={locale} />
          </FileUpload>
          <h3>{t('files.addLink')}</h3>
          <ActionForm
            action={sendLinkMaterialAction.bind(null, locale, slug, token, id)}
            errorTitle={t('speaking.notSaved')}
          >
            <LinkFields locale={locale} />
            <div className="actions">
              <SubmitButton variant="quiet" pendingLabel={t('planning.saving')}>
                {t('files.addLink')}
              </SubmitButton>
            </div>
          </ActionForm>
        </>
      )}
    </section>
  );
}
