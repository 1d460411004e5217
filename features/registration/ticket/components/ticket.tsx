import 'server-only';
import QRCode from 'qrcode';
import { StatusTag } from '@/components/ui/badge';
import type { Event } from '@/features/events/queries';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { whenText, whereText } from '../../occasion';
import type { OpenRegistration } from '../../own/person-queries';
import { spacedCode, ticketLink } from '../ticket';

/** The QR code of a ticket's plain link as an SVG document; black on white in either scheme, since scanners want that. */
export function ticketQr(ticketCode: string): Promise<string> {
  return QRCode.toString(ticketLink(ticketCode), { type: 'svg', errorCorrectionLevel: 'M', margin: 2 });
}

/** What is shown at the door, on a phone or on paper. */
export async function Ticket({
  event,
  registration,
  locale,
}: {
  event: Event;
  registration: OpenRegistration;
  locale: Locale;
}) {
  const t = translator(locale);
  const { ticketCode, givenName, familyName, organisation } = registration;
  const title = pickLocalized(event.title, locale);
  const category = pickLocalized(registration.category, locale);
  const code = spacedCode(ticketCode);
  const qr = await ticketQr(ticketCode);
  return (
    <article className="flex flex-wrap gap-s4 rounded-sheet border border-rule bg-sheet p-s4 print:border-0 print:p-0">
      <div
        role="img"
        aria-label={t('ticket.qr', { code })}
        className="bg-white w-48 max-w-full shrink-0 self-start [&>svg]:block [&>svg]:w-full"
        // The SVG is made above from a link of ours; nothing in it was typed by anyone
        dangerouslySetInnerHTML={{ __html: qr }}
      />
      <div className="stack min-w-0 flex-1 basis-60">
        <div>
          <StatusTag tone="positive">{t('ticket.status.confirmed')}</StatusTag>
        </div>
        <div>
          <h2 className="break-words">
            <bdi>
              {givenName} {familyName}
            </bdi>
          </h2>
          {organisation && (
            <p>
              <bdi>{organisation}</bdi>
            </p>
          )}
          <p className="soft" lang={category.lang}>
            {category.text}
          </p>
        </div>
        <p>
          <strong lang={title.lang}>{title.text}</strong>
          <br />
          {whenText(event, locale)}
          <br />
          {whereText(event, locale)}
        </p>
        <p className="meta">
          {t('ticket.code')} <span className="text-h3 font-strong text-ink tabular-nums">{code}</span>
        </p>
      </div>
    </article>
  );
}
