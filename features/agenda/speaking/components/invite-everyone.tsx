import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { PartRow } from '../../queries';
import { inviteSpeakersAction } from '../desk-actions';
import { invitationFigures } from '../speaker-listing';

/** How many have their link, and sending it to all who have none yet. */
export function InviteEveryone({
  speakers,
  event,
  locale,
}: {
  speakers: readonly PartRow<'speakers'>[];
  event: { slug: string };
  locale: Locale;
}) {
  const t = translator(locale);
  const { waiting, invited, withoutAddress } = invitationFigures(speakers);
  if (speakers.length === 0) return null;
  return (
    <div className="stack gap-s2">
      <p>{t('proposals.links', { invited, waiting, withoutAddress })}</p>
      {waiting > 0 && (
        <div>
          <ConfirmDialog
            id="invite-all"
            trigger={t('proposals.inviteAll', { count: waiting })}
            triggerProps={{ variant: 'quiet', small: true }}
            title={t('proposals.inviteAll', { count: waiting })}
            description={<p>{t('proposals.inviteAllText')}</p>}
            cancelLabel={t('proposals.inviteNo')}
          >
            <form action={inviteSpeakersAction.bind(null, locale, event.slug)}>
              <SubmitButton pendingLabel={t('planning.saving')}>{t('proposals.inviteAllYes')}</SubmitButton>
            </form>
          </ConfirmDialog>
        </div>
      )}
    </div>
  );
}
