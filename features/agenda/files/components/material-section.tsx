import Link from 'next/link';
import { ActionForm } from '@/components/form/action-form';
import { TextField } from '@/components/form/text-field';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { SearchParams } from '@/lib/listing';
import { addLinkAction, changeMaterialAction } from '../actions';
import type { Material } from '../queries';
import { FileOutcome } from './file-outcome';
import { FileUpload } from './file-upload';
import { MaterialList } from './material-list';

type Props = {
  sessionId: string;
  materials: readonly Material[];
  event: { slug: string };
  query: SearchParams;
  locale: Locale;
};

/** Slides, papers and links of a session, as the team sees to them. */
export function MaterialSection({ sessionId, materials, event, query, locale }: Props) {
  const t = translator(locale);
  return (
    <section
      id="files"
      aria-labelledby="files-title"
      className="stack max-w-[45rem] gap-s3 border-t border-rule pt-s4"
    >
      <h2 id="files-title">{t('files.materials')}</h2>
      <p className="soft">{t('files.materialsHint')}</p>
      <FileOutcome outcome={query.upload} locale={locale} />
      {materials.length === 0 && <p>{t('files.none')}</p>}
      <MaterialList materials={materials} locale={locale}>
        {(material, index) => (
          <Steps
            material={material}
            isFirst={index === 0}
            isLast={index === materials.length - 1}
            event={event}
            locale={locale}
          />
        )}
      </MaterialList>
      <h3>{t('files.addLink')}</h3>
      <ActionForm
        action={addLinkAction.bind(null, locale, event.slug, sessionId)}
        errorTitle={t('planning.errorTitle')}
      >
        <LinkFields locale={locale} />
        <div className="actions">
          <SubmitButton variant="quiet" pendingLabel={t('planning.saving')}>
            {t('files.addLink')}
          </SubmitButton>
        </div>
      </ActionForm>
      <h3>{t('files.addFile')}</h3>
      <FileUpload
        action={`/files/agenda/sessions/${sessionId}?locale=${locale}`}
        takes="material"
        label={t('files.fileLabel')}
        submit={t('files.addFile')}
        locale={locale}
      >
        <FileTitle locale={locale} />
      </FileUpload>
    </section>
  );
}

export function LinkFields({ locale }: { locale: Locale }) {
  const t = translator(locale);
  return (
    <>
      <TextField label={t('files.linkTitle')} name="linkTitle" autoComplete="off" />
      <TextField
        label={t('files.url')}
        name="linkUrl"
        type="url"
        inputMode="url"
        autoComplete="off"
        placeholder="https://"
        help={t('files.urlHelp')}
      />
    </>
  );
}

/** What a file is to be called. */
export function FileTitle({ locale }: { locale: Locale }) {
  const t = translator(locale);
  return (
    <TextField
      label={t('files.fileTitle')}
      name="title"
      id="file-title"
      autoComplete="off"
      mark={t('planning.optional')}
      help={t('files.fileTitleHelp')}
    />
  );
}

function Steps({
  material,
  isFirst,
  isLast,
  event,
  locale,
}: {
  material: Material;
  isFirst: boolean;
  isLast: boolean;
  event: { slug: string };
  locale: Locale;
}) {
  const t = translator(locale);
  const { id, sessionId, title, status } = material;
  const step = (change: 'up' | 'down' | 'remove') =>
    changeMaterialAction.bind(null, locale, event.slug, sessionId, id, change);
  return (
    <div className="actions">
      {status === 'proposed' && (
        <Link href={`/${locale}/organise/${event.slug}/proposals`} prefetch={false}>
          {t('files.toDecide')}
        </Link>
      )}
      {(['up', 'down'] as const).map(
        (way) =>
          !(way === 'up' ? isFirst : isLast) && (
            <form key={way} action={step(way)}>
              <SubmitButton variant="plain" small aria-label={t(`files.moveNamed.${way}`, { title })}>
                {t(`files.move.${way}`)}
              </SubmitButton>
            </form>
          ),
      )}
      <ConfirmDialog
        id={`remove-${id}`}
        trigger={t('files.remove')}
        triggerProps={{ variant: 'plain', small: true }}
        title={t('files.removeTitle', { title })}
        description={<p>{t('files.untilRelease')}</p>}
        cancelLabel={t('files.keep')}
      >
        <form action={step('remove')}>
          <SubmitButton variant="danger">{t('files.remove')}</SubmitButton>
        </form>
      </ConfirmDialog>
    </div>
  );
}
