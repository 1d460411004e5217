import { Actions, ButtonLink } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { SubmitButton } from '@/components/ui/submit-button';
import { formatDate, formatTime } from '@/lib/format';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { discardAgendaImportAction } from '../import-actions';
import type { WaitingAgenda } from '../import-queries';

/** Agendas that were uploaded and not imported yet: to go on with, or to take back. */
export function WaitingAgendas({
  waiting,
  event,
  locale,
}: {
  waiting: readonly WaitingAgenda[];
  event: { slug: string; timeZone: string };
  locale: Locale;
}) {
  const t = translator(locale);
  return (
    <section className="stack gap-s3">
      <h2>{t('exchange.import.open')}</h2>
      <ul>
        {waiting.map(({ id, name: given, createdAt }) => {
          const name = given || t('exchange.import.unnamed');
          const date = formatDate(createdAt, locale, event.timeZone);
          const time = formatTime(createdAt, locale, event.timeZone);
          return (
            <li key={id} className="stack gap-s2 border-t border-rule py-s3">
              <p>
                <strong className="font-strong break-words">{name}</strong>{' '}
                <span className="soft">{t('exchange.import.openAt', { date, time })}</span>
              </p>
              <Actions>
                <ButtonLink
                  href={`/${locale}/organise/${event.slug}/sessions/import/${id}`}
                  variant="quiet"
                  small
                  prefetch={false}
                  aria-label={t('exchange.import.continueLabel', { name })}
                >
                  {t('exchange.import.continue')}
                </ButtonLink>
                <ConfirmDialog
                  id={`discard-${id}`}
                  trigger={t('exchange.import.discard')}
                  triggerProps={{ variant: 'plain', small: true }}
                  title={t('exchange.import.discardTitle', { name })}
                  description={t('exchange.import.discardText')}
                  cancelLabel={t('exchange.import.discardNo')}
                >
                  <form action={discardAgendaImportAction.bind(null, locale, event.slug, id)}>
                    <SubmitButton variant="danger">{t('exchange.import.discardYes')}</SubmitButton>
                  </form>
                </ConfirmDialog>
              </Actions>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
