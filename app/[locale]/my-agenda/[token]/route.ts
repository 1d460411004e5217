import { calendarOf } from '@/features/agenda/bookmarks/queries';
import { agendaCalendar } from '@/features/agenda/calendar';
import { calendarResponse } from '@/lib/calendar-response';
import { isLocale, negotiateLocale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';

const ENDING = '.ics';

// /{event}/my-agenda/{token}.ics: the own agenda of who has an account, for a calendar to read again and again. Outside the
// language, as agenda.ics is; the address is all that opens it.
export async function GET(
  request: Request,
  { params }: { params: Promise<{ locale: string; token: string }> },
): Promise<Response> {
  const { locale: slug, token } = await params;
  const found = token.endsWith(ENDING) ? await calendarOf(slug, token.slice(0, -ENDING.length)) : undefined;
  if (!found) {
    return new Response('Not found', { status: 404, headers: { 'Cache-Control': 'private, no-store' } });
  }
  const asked = new URL(request.url).searchParams.get('lang');
  const locale = isLocale(asked) ? asked : negotiateLocale(request.headers.get('accept-language'));
  const calendar = agendaCalendar(found.event, found.sessions, locale, [
    translator(locale)('agenda.viewMine'),
  ]);
  const response = await calendarResponse(request, calendar, `${slug}.ics`);
  // What somebody goes to is theirs: no cache on the way keeps it
  response.headers.set('Cache-Control', 'private, max-age=0, must-revalidate');
  return response;
}
