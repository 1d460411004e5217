import { currentActor } from '@/features/people/session';
import { findByToken } from '@/features/registration/own/person-queries';
import { ticketPicture } from '@/features/registration/ticket/ticket-picture';
import { isLocale } from '@/lib/i18n/locale';

type Context = { params: Promise<{ locale: string; event: string; token: string }> };

/** The ticket as a picture, for who has it on a phone. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale, event: slug, token } = await params;
  const found = await findByToken(await currentActor(), slug, token);
  if (!isLocale(locale) || found?.registration.status !== 'confirmed') {
    return new Response(null, { status: 404 });
  }
  const { event, registration } = found;
  const png = await ticketPicture(event, registration, locale);
  return new Response(new Uint8Array(png), {
    headers: {
      'Content-Type': 'image/png',
      'Content-Disposition': `attachment; filename="ticket-${registration.ticketCode}.png"`,
      'Cache-Control': 'private, no-store',
    },
  });
}
