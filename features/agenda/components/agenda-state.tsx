import Link from 'next/link';
import { ButtonLink } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Event } from '@/features/events/queries';
import { formatDateTime } from '@/lib/format';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { withdrawAgendaAction } from '../releases/actions';
import type { AgendaState as State } from '../releases/queries';
import { releaseTitle } from '../releases/words';

type Props = { state: State; event: Event; locale: Locale };

/** What readers see now, how much of the plan they do not see yet, and the ways to change that. */
export function AgendaState({ state: { last, changes, isOther }, event, locale }: Props) {
  const t = translator(locale);
  const isPublic = event.agendaPublished && last !== undefined;
  const base = `/${locale}/organise/${event.slug}/releases`;
  const canRelease = isOther || !isPublic;
  return (
    <Notice
      tone={isPublic && !isOther ? 'positive' : 'info'}
      title={t(isPublic ? 'sessions.agenda.public' : 'sessions.agenda.hidden')}
      action={
        <>
          {canRelease && (
            <ButtonLink href={`${base}/new`} small variant="quiet" prefetch={false}>
              {t('sessions.agenda.release')}
            </ButtonLink>
          )}
          {last && (
            <Link href={base} prefetch={false}>
              {t('sessions.agenda.releases')}
            </Link>
          )}
          {isPublic && event.status !== 'draft' && (
            <Link href={`/${locale}/${event.slug}/agenda`} prefetch={false}>
              {t('sessions.agenda.view')}
            </Link>
          )}
          {isPublic && <Withdrawal event={event} locale={locale} />}
        </>
      }
    >
      {last && (
        <p>
          {t(isPublic ? 'sessions.agenda.last' : 'sessions.agenda.lastHidden', {
            name: releaseTitle(last, locale, 'team'),
            when: formatDateTime(last.createdAt, locale, event.timeZone),
          })}
        </p>
      )}
      <p>
        {isOther && changes === 0
          ? t('sessions.agenda.otherDetails')
          : t(last ? 'sessions.agenda.changes' : 'sessions.agenda.ready', { count: changes })}
      </p>
      {event.status === 'draft' && <p>{t('sessions.agenda.eventDraft')}</p>}
    </Notice>
  );
}

function Withdrawal({ event, locale }: { event: Event; locale: Locale }) {
  const t = translator(locale);
  return (
    <ConfirmDialog
      id="withdraw"
      trigger={t('sessions.agenda.withdraw')}
      triggerProps={{ variant: 'quiet', small: true }}
      title={t('sessions.agenda.withdrawTitle')}
      description={<p>{t('sessions.agenda.withdrawText')}</p>}
      cancelLabel={t('sessions.agenda.withdrawNo')}
    >
      <form action={withdrawAgendaAction.bind(null, locale, event.slug)}>
        <SubmitButton variant="danger">{t('sessions.agenda.withdrawYes')}</SubmitButton>
      </form>
    </ConfirmDialog>
  );
}
