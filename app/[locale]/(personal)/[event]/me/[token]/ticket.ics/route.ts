import { currentActor } from '@/features/people/session';
import { registrationCalendar } from '@/features/registration/calendar';
import { findByToken } from '@/features/registration/own/person-queries';
import { isLocale } from '@/lib/i18n/locale';

type Context = { params: Promise<{ locale: string; event: string; token: string }> };

/** The event for the calendar of who has the link. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale, event: slug, token } = await params;
  const found = await findByToken(await currentActor(), slug, token);
  // Who has cancelled takes the entry out of their calendar again
  const isKnown = found?.registration.status === 'confirmed' || found?.registration.status === 'cancelled';
  if (!isLocale(locale) || !isKnown) return new Response(null, { status: 404 });
  return new Response(registrationCalendar(found.event, found.registration, locale), {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': `attachment; filename="${slug}.ics"`,
      'Cache-Control': 'private, no-store',
    },
  });
}
