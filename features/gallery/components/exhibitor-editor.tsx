import { ActionForm } from '@/components/form/action-form';
import { TextField } from '@/components/form/text-field';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { EditedExhibit } from '../desk-queries';
import type { Place } from '../exhibit-place';
import { inviteExhibitorAction, removeExhibitorAction } from '../gallery-actions';

/** Who may write for the exhibit: invited by e-mail address. */
export function ExhibitorEditor({
  exhibit: { exhibitors },
  place,
  own,
  locale,
}: {
  exhibit: EditedExhibit;
  place: Place;
  /** Of who looks at it as one of them: nobody takes it from themselves. */
  own?: string;
  locale: Locale;
}) {
  const t = translator(locale);
  return (
    <section id="exhibitors" aria-labelledby="exhibitors-title" className="stack border-t border-rule pt-s4">
      <h2 id="exhibitors-title">{t(own ? 'writing.colleagues' : 'exhibit.exhibitors')}</h2>
      <p className="soft max-w-text">{t(own ? 'writing.colleaguesHelp' : 'exhibit.exhibitorsHelp')}</p>
      {exhibitors.length > 0 && (
        <ul className="stack gap-s2">
          {exhibitors.map(({ id, name, email }) => (
            <li key={id} className="cluster justify-between border-b border-rule pb-s2">
              <span className="min-w-0 break-words">
                {name && <bdi className="block">{name}</bdi>}
                <span className={name ? 'meta' : undefined}>{email}</span>
              </span>
              {id !== own && (
                <ConfirmDialog
                  id={`uninvite-${id}`}
                  trigger={t('exhibit.uninvite')}
                  triggerProps={{ variant: 'plain', small: true }}
                  title={t('exhibit.uninviteTitle', { name: name || email })}
                  description={<p>{t('exhibit.uninviteText')}</p>}
                  cancelLabel={t('exhibit.keep')}
                >
                  <form action={removeExhibitorAction.bind(null, place, id)}>
                    <SubmitButton variant="danger">{t('exhibit.uninvite')}</SubmitButton>
                  </form>
                </ConfirmDialog>
              )}
            </li>
          ))}
        </ul>
      )}
      <ActionForm
        key={exhibitors.length}
        action={inviteExhibitorAction.bind(null, place)}
        errorTitle={t('exhibit.errorTitle')}
        className="stack max-w-text"
      >
        <TextField label={t('exhibit.inviteEmail')} name="email" type="email" autoComplete="off" />
        <div className="actions">
          <SubmitButton variant="quiet" pendingLabel={t('exhibit.saving')}>
            {t('exhibit.invite')}
          </SubmitButton>
        </div>
      </ActionForm>
    </section>
  );
}
