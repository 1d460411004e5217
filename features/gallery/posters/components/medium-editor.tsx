import { ActionForm } from '@/components/form/action-form';
import { Checkbox } from '@/components/form/choice';
import { LocalizedField } from '@/components/form/localized-field';
import { StatusTag } from '@/components/ui/badge';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { SubmitButton } from '@/components/ui/submit-button';
import { formatBytes } from '@/lib/format';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { languages } from '../../components/exhibit-text-fields';
import { fileHref } from '../../components/poster-picture';
import type { Place } from '../../exhibit-place';
import { moveMediumAction, removeMediumAction, saveMediumAction } from '../actions';
import type { EditedMedium } from '../job-queries';
import { mediumField } from '../medium-form';
import { documentTypes } from '../upload-rules';

type Props = { medium: EditedMedium; revision: number; place: Place; locale: Locale };

function Words({ medium, revision, place, locale }: Props) {
  const t = translator(locale);
  const field = (part: 'title' | 'alt' | 'decorative') => mediumField(medium.id, part);
  return (
    <ActionForm
      revision={revision}
      action={saveMediumAction.bind(null, place, medium.id)}
      errorTitle={t('exhibit.errorTitle')}
      className="stack pt-s3"
    >
      <LocalizedField
        label={t('media.title')}
        name={field('title')}
        languages={languages(locale)}
        defaultValue={medium.title}
      />
      {medium.kind === 'picture' && (
        <>
          <LocalizedField
            label={t('media.alt')}
            name={field('alt')}
            help={t('media.altHelp')}
            languages={languages(locale)}
            defaultValue={medium.alt}
            multiline
            rows={2}
          />
          <Checkbox
            label={t('media.decorative')}
            help={t('media.decorativeHelp')}
            name={field('decorative')}
            defaultChecked={medium.decorative}
          />
        </>
      )}
      <div className="actions">
        <SubmitButton variant="quiet" pendingLabel={t('exhibit.saving')}>
          {t('media.save')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}

/** A picture or a document: as it is, its words, its place, and away with it. */
export function MediumEditor({
  isFirst,
  isLast,
  canEdit,
  ...props
}: Props & { isFirst: boolean; isLast: boolean; canEdit: boolean }) {
  const { medium, place, locale } = props;
  const t = translator(locale);
  const title = pickLocalized(medium.title, locale);
  const name = title.text || t('media.untitled');
  const { file, kind } = medium;
  const [smallest] = medium.derivatives.filter(({ format }) => format === 'webp');
  const type = Object.entries(documentTypes).find(([one]) => one === file.contentType)?.[1];
  const isSilent = kind === 'picture' && !medium.decorative && !medium.alt.de && !medium.alt.en;
  return (
    <li id={`medium-${medium.id}`} className="stack gap-s2 border-b border-rule pb-s3">
      <div className="cluster items-start">
        {smallest && (
          <img
            src={fileHref(smallest.fileId)}
            alt={medium.decorative ? '' : pickLocalized(medium.alt, locale).text}
            width={smallest.width}
            height={smallest.height}
            loading="lazy"
            className="h-auto w-[8rem]"
          />
        )}
        <p className="min-w-0 break-words">
          <a href={fileHref(file.id)} download lang={title.lang}>
            {name}
          </a>{' '}
          <span className="meta">
            {[type?.toUpperCase(), formatBytes(file.sizeBytes, locale)].filter(Boolean).join(', ')}
          </span>{' '}
          {isSilent && <StatusTag tone="caution">{t('media.noAlt')}</StatusTag>}
        </p>
      </div>
      {canEdit && (
        <>
          <details open={isSilent}>
            <summary>{t('media.edit')}</summary>
            <Words {...props} />
          </details>
          <div className="actions">
            {!isFirst && (
              <form action={moveMediumAction.bind(null, place, medium.id, -1)}>
                <SubmitButton variant="plain" small aria-label={t('media.upNamed', { title: name })}>
                  {t('media.up')}
                </SubmitButton>
              </form>
            )}
            {!isLast && (
              <form action={moveMediumAction.bind(null, place, medium.id, 1)}>
                <SubmitButton variant="plain" small aria-label={t('media.downNamed', { title: name })}>
                  {t('media.down')}
                </SubmitButton>
              </form>
            )}
            <ConfirmDialog
              id={`remove-${medium.id}`}
              trigger={t('media.remove')}
              triggerProps={{ variant: 'plain', small: true }}
              title={t('media.removeTitle', { title: name })}
              description={<p>{t('media.removeText')}</p>}
              cancelLabel={t('exhibit.keep')}
            >
              <form action={removeMediumAction.bind(null, place, medium.id, kind)}>
                <SubmitButton variant="danger">{t('media.remove')}</SubmitButton>
              </form>
            </ConfirmDialog>
          </div>
        </>
      )}
    </li>
  );
}
