import { speakerCalendar } from '@/features/agenda/speaking/calendar';
import { findOwnSpeaking } from '@/features/agenda/speaking/own-queries';
import { currentActor } from '@/features/people/session';
import { isLocale } from '@/lib/i18n/locale';

type Context = { params: Promise<{ locale: string; event: string; token: string }> };

/** A speaker's own sessions for the calendar, as they are planned now. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale, event: slug, token } = await params;
  const own = await findOwnSpeaking(await currentActor(), slug, token);
  if (!isLocale(locale) || !own) return new Response(null, { status: 404 });
  return new Response(speakerCalendar(own, locale), {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': `attachment; filename="${own.event.slug}.ics"`,
      'Cache-Control': 'private, no-store',
    },
  });
}
