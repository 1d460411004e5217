import { agendaCalendar } from '@/features/agenda/calendar';
import { publicAgenda } from '@/features/agenda/queries';
import { findEvent } from '@/features/events/queries';
import { guest } from '@/features/people/actor';
import { calendarResponse } from '@/lib/calendar-response';
import { isLocale } from '@/lib/i18n/locale';

type Context = { params: Promise<{ locale: string; event: string; session: string }> };

/** One session for the calendar. */
export async function GET(request: Request, { params }: Context) {
  const { locale, event: slug, session: asked } = await params;
  const event = await findEvent(guest, slug);
  const sessions = event ? await publicAgenda(guest, event) : [];
  const session = sessions.find((one) => one.slug === asked);
  if (!isLocale(locale) || !event || !session) return new Response('Not found', { status: 404 });
  return calendarResponse(request, agendaCalendar(event, [session], locale), `${session.slug}.ics`);
}
