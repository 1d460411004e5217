import { currentActor } from '@/features/people/session';
import { findByToken } from '@/features/registration/own/person-queries';
import { ticketsPdf } from '@/features/registration/ticket/ticket-pdf';
import { currentTime } from '@/lib/clock';
import { isLocale } from '@/lib/i18n/locale';

type Context = { params: Promise<{ locale: string; event: string; token: string }> };

/** The ticket as a page to print. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale, event: slug, token } = await params;
  const found = await findByToken(await currentActor(), slug, token);
  if (!isLocale(locale) || found?.registration.status !== 'confirmed') {
    return new Response(null, { status: 404 });
  }
  const { event, registration } = found;
  const pdf = await ticketsPdf(event, [registration], locale, currentTime());
  return new Response(new Uint8Array(pdf), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename="ticket-${registration.ticketCode}.pdf"`,
      'Cache-Control': 'private, no-store',
    },
  });
}
