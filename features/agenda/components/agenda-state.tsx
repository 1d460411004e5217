import Link from 'next/link';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Event } from '@/features/events/queries';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { publishAgendaAction } from '../actions';
import type { Plan } from '../queries';

type Props = { plan: Plan; event: Event; locale: Locale };

/** Whether guests can read the agenda, and the way to change that. */
export function AgendaState({ plan, event, locale }: Props) {
  const t = translator(locale);
  const ready = plan.sessions.filter(({ status, startsAt }) => status !== 'draft' && startsAt).length;
  const publish = publishAgendaAction.bind(null, locale, event.slug, !event.agendaPublished);
  if (event.agendaPublished) {
    return (
      <Notice
        tone="positive"
        title={t('sessions.agenda.public')}
        action={
          <>
            {event.status !== 'draft' && (
              <Link href={`/${locale}/${event.slug}/agenda`} prefetch={false}>
                {t('sessions.agenda.view')}
              </Link>
            )}
            <ConfirmDialog
              id="withdraw"
              trigger={t('sessions.agenda.withdraw')}
              triggerProps={{ variant: 'quiet', small: true }}
              title={t('sessions.agenda.withdrawTitle')}
              description={<p>{t('sessions.agenda.withdrawText')}</p>}
              cancelLabel={t('sessions.agenda.withdrawNo')}
            >
              <form action={publish}>
                <SubmitButton variant="danger">{t('sessions.agenda.withdrawYes')}</SubmitButton>
              </form>
            </ConfirmDialog>
          </>
        }
      >
        <p>{t(event.status === 'draft' ? 'sessions.agenda.eventDraft' : 'sessions.agenda.publicNote')}</p>
      </Notice>
    );
  }
  return (
    <Notice
      title={t('sessions.agenda.hidden')}
      action={
        <ConfirmDialog
          id="publish"
          trigger={t('sessions.agenda.publish')}
          triggerProps={{ variant: 'quiet', small: true }}
          title={t('sessions.agenda.publishTitle')}
          description={<p>{t('sessions.agenda.publishText', { ready })}</p>}
          cancelLabel={t('sessions.agenda.publishNo')}
        >
          <form action={publish}>
            <SubmitButton>{t('sessions.agenda.publishYes')}</SubmitButton>
          </form>
        </ConfirmDialog>
      }
    >
      <p>{t('sessions.agenda.hiddenNote', { ready })}</p>
    </Notice>
  );
}
