import 'server-only';
import { Actions } from '@/components/ui/button';
import type { Event } from '@/features/events/queries';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { OpenRegistration } from '../person-queries';
import { PrintButton } from '../../ticket/components/print-button';
import { Ticket } from '../../ticket/components/ticket';

/** The ticket of a confirmed place, and every way to take it along. */
export function OwnTicket({
  event,
  registration,
  token,
  locale,
}: {
  event: Event;
  registration: OpenRegistration;
  token: string;
  locale: Locale;
}) {
  const t = translator(locale);
  const base = `/${locale}/${event.slug}/me/${token}`;
  return (
    <>
      <Ticket event={event} registration={registration} locale={locale} />
      <p className="print:hidden">{t('ticket.show')}</p>
      <Actions className="print:hidden">
        <PrintButton>{t('ticket.print')}</PrintButton>
        <a href={`${base}/ticket.pdf`} download>
          {t('ticket.downloadPdf')}
        </a>
        <a href={`${base}/ticket.png`} download>
          {t('ticket.downloadPicture')}
        </a>
        <a href={`${base}/ticket.ics`} download>
          {t('ticket.calendar')}
        </a>
        <a href={`${base}/ticket.svg`} download>
          {t('ticket.download')}
        </a>
      </Actions>
    </>
  );
}
