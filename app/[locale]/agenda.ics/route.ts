import { agendaCalendar } from '@/features/agenda/calendar';
import { publicAgenda } from '@/features/agenda/queries';
import { findEvent } from '@/features/events/queries';
import { guest } from '@/features/people/actor';
import { calendarResponse } from '@/lib/calendar-response';
import { isLocale, negotiateLocale } from '@/lib/i18n/locale';

// /{event}/agenda.ics: outside the language, so that a calendar subscribed to survives a change of it. The folder is
// called [locale] since Next wants one name for all first parts of addresses; here it is the event.
export async function GET(request: Request, { params }: { params: Promise<{ locale: string }> }) {
  const { locale: slug } = await params;
  const event = await findEvent(guest, slug);
  if (!event?.agendaPublished) return new Response('Not found', { status: 404 });
  const asked = new URL(request.url).searchParams.get('lang');
  const locale = isLocale(asked) ? asked : negotiateLocale(request.headers.get('accept-language'));
  const calendar = agendaCalendar(event, await publicAgenda(guest, event), locale);
  return calendarResponse(request, calendar, `${event.slug}.ics`);
}
