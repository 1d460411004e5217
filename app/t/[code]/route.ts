import { guest } from '@/features/people/actor';
import { eventOfTicket } from '@/features/registration/own/person-queries';
import { negotiateLocale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';

type Context = { params: Promise<{ code: string }> };

/** The plain link in a ticket's QR code: leads to a page that says which event it is for, and nothing else. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const locale = negotiateLocale(request.headers.get('accept-language'));
  const event = await eventOfTicket(guest, (await params).code.toUpperCase());
  if (!event) {
    return new Response(translator(locale)('ticket.unknown'), {
      status: 404,
      headers: {
        'Content-Type': 'text/plain; charset=utf-8',
        'Content-Language': locale,
        Vary: 'Accept-Language',
      },
    });
  }
  return new Response(null, {
    status: 307,
    headers: {
      Location: `/${locale}/${event.slug}/ticket`,
      Vary: 'Accept-Language',
      'Cache-Control': 'no-store',
    },
  });
}
