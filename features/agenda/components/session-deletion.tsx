import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { SubmitButton } from '@/components/ui/submit-button';
import type { SignupCount } from '@/features/signup/queries';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { deleteSessionAction } from '../actions';
import type { EditedSession } from '../queries';

/** Deletes a session; one that people signed up for is to be cancelled, and this leads there. `base`: its own page. */
export function SessionDeletion({
  session,
  signedUp,
  base,
  event,
  locale,
}: {
  session: EditedSession;
  signedUp: SignupCount;
  base: string;
  event: { slug: string };
  locale: Locale;
}) {
  const t = translator(locale);
  const title = pickLocalized(session.title, locale).text || t('sessions.untitled');
  const { confirmed, waiting } = signedUp;
  const isKept = confirmed + waiting > 0;
  const isCancelled = session.status === 'cancelled';
  return (
    <div>
      <ConfirmDialog
        id="delete"
        trigger={t('sessions.delete')}
        triggerProps={{ variant: 'quiet', small: true }}
        title={t(isKept ? 'sessions.keptTitle' : 'sessions.deleteTitle', { title })}
        description={
          isKept ? (
            <>
              <p>{t('sessions.keptSignups', { confirmed, waiting })}</p>
              <p>{t(isCancelled ? 'sessions.keptCancelled' : 'sessions.keptText')}</p>
            </>
          ) : (
            <p>{t('sessions.deleteText')}</p>
          )
        }
        cancelLabel={t(isKept ? 'sessions.keptClose' : 'sessions.deleteNo')}
      >
        {!isKept && (
          <form action={deleteSessionAction.bind(null, locale, event.slug, session.id)}>
            <SubmitButton variant="danger">{t('sessions.deleteYes')}</SubmitButton>
          </form>
        )}
        {isKept && !isCancelled && (
          // The page anew, with the form as it cancels
          <form action={base}>
            <Button type="submit" name="cancel" value="yes">
              {t('sessions.keptCancel')}
            </Button>
          </form>
        )}
      </ConfirmDialog>
    </div>
  );
}
