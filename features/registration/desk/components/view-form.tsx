import { ActionForm } from '@/components/form/action-form';
import { TextField } from '@/components/form/text-field';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { deskLimits } from '../desk-schema';
import { viewQuery, type DeskView } from '../desk-view';
import type { SavedView } from '../list-queries';
import { deleteViewAction, saveViewAction } from '../view-actions';

/** Keeps the view that is shown under a name, or renames and deletes it when it is kept already. */
export function ViewForm({
  slug,
  view,
  saved,
  locale,
}: {
  slug: string;
  view: DeskView;
  saved: SavedView | undefined;
  locale: Locale;
}) {
  const t = translator(locale);
  return (
    <section className="stack max-w-text" aria-labelledby="view-form">
      <h2 id="view-form" className="text-h3">
        {saved ? t('desk.view.change', { name: saved.name }) : t('desk.view.save')}
      </h2>
      <ActionForm
        key={saved?.id ?? 'new'}
        action={saveViewAction.bind(null, locale, slug, viewQuery(view), saved?.id ?? '')}
        errorTitle={t('desk.view.errorTitle')}
      >
        <TextField
          label={t('desk.view.name')}
          name="name"
          help={t('desk.view.help')}
          defaultValue={saved?.name}
          maxLength={deskLimits.view}
          autoComplete="off"
          required
        />
        <div className="actions">
          <SubmitButton variant="quiet" small>
            {saved ? t('desk.view.rename') : t('desk.view.saveNow')}
          </SubmitButton>
        </div>
      </ActionForm>
      {saved && (
        <ConfirmDialog
          id="delete-view"
          trigger={t('desk.view.delete')}
          triggerProps={{ variant: 'plain', small: true }}
          title={t('desk.view.deleteTitle', { name: saved.name })}
          description={<p>{t('desk.view.deleteText')}</p>}
          cancelLabel={t('desk.view.deleteNo')}
        >
          <form action={deleteViewAction.bind(null, locale, slug, saved.id)}>
            <SubmitButton variant="danger">{t('desk.view.deleteYes')}</SubmitButton>
          </form>
        </ConfirmDialog>
      )}
    </section>
  );
}
