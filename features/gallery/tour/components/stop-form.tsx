import { ActionForm } from '@/components/form/action-form';
import { LocalizedField } from '@/components/form/localized-field';
import { ButtonLink } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { SubmitButton } from '@/components/ui/submit-button';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { languages } from '../../components/exhibit-text-fields';
import { removeStopAction, saveStopAction } from '../actions';
import type { findCuratedStop } from '../desk-queries';
import { typedSpot } from '../spot';
import { SpotFields } from './spot-fields';

type Stop = NonNullable<Awaited<ReturnType<typeof findCuratedStop>>>;

/** What a stop says, and which part of its poster it shows. */
export function StopForm({ stop, slug, locale }: { stop: Stop; slug: string; locale: Locale }) {
  const t = translator(locale);
  const title = pickLocalized(stop.title, locale).text;
  return (
    <div className="stack gap-s5">
      <ActionForm
        action={saveStopAction.bind(null, locale, slug, stop.id)}
        errorTitle={t('exhibit.errorTitle')}
        revision={stop.revision}
        className="stack gap-s4"
      >
        <LocalizedField
          label={t('tourDesk.note')}
          name="note"
          help={t('tourDesk.noteHelp')}
          languages={languages(locale)}
          defaultValue={stop.note}
          multiline
          rows={5}
        />
        {stop.pages.length > 0 ? (
          <SpotFields
            spot={typedSpot(stop.spot)}
            pages={stop.pages.map(({ derivatives, widthPx, heightPx }) => ({
              // The one that fits a desk best: the next above its width
              fileId:
                derivatives.find(({ format, width }) => format === 'webp' && width >= 640)?.fileId ??
                derivatives.findLast(({ format }) => format === 'webp')?.fileId ??
                '',
              widthPx,
              heightPx,
            }))}
            texts={{
              legend: t('tourDesk.spot'),
              help: t('tourDesk.spotHelp'),
              draw: t('tourDesk.spotDraw'),
              clear: t('tourDesk.spotClear'),
              alt: t('tourDesk.spotAlt', { title }),
              fields: {
                spotPage: t('tourDesk.field.spotPage'),
                spotX: t('tourDesk.field.spotX'),
                spotY: t('tourDesk.field.spotY'),
                spotWidth: t('tourDesk.field.spotWidth'),
                spotHeight: t('tourDesk.field.spotHeight'),
              },
            }}
          />
        ) : (
          <p className="soft">{t('tourDesk.noPoster')}</p>
        )}
        <div className="actions">
          <SubmitButton pendingLabel={t('exhibit.saving')}>{t('exhibit.save')}</SubmitButton>
          <ButtonLink href={`/${locale}/organise/${slug}/exhibits/tour`} variant="plain" prefetch={false}>
            {t('tourDesk.back')}
          </ButtonLink>
        </div>
      </ActionForm>
      <div>
        <ConfirmDialog
          id="remove-stop"
          trigger={t('tourDesk.remove')}
          title={t('tourDesk.removeTitle', { title })}
          description={t('tourDesk.removeText')}
          cancelLabel={t('tourDesk.keep')}
        >
          <form action={removeStopAction.bind(null, locale, slug, stop.id)}>
            <SubmitButton variant="danger">{t('tourDesk.remove')}</SubmitButton>
          </form>
        </ConfirmDialog>
      </div>
    </div>
  );
}
